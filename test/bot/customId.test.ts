import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countField, readFields, splitCustomId, textField, writeCustomId } from '../../src/bot/customId.ts';

const fields = { query: textField, seed: countField, step: countField };

describe('custom ids', () => {
  it('come back as they were written', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 60 }).filter((text) => !text.includes('|')),
        fc.nat(36 ** 4),
        fc.nat(36 ** 4),
        (query, seed, step) => {
          const id = writeCustomId('quote.another', fields, { query, seed, step });
          expect(id.length).toBeLessThanOrEqual(100);
          const parts = splitCustomId(id);
          expect(parts?.component).toBe('quote.another');
          expect(readFields(fields, parts?.raw ?? [])).toEqual({ query, seed, step });
        },
      ),
    );
  });

  it('refuse to be written where they would not be understood', () => {
    const values = { query: 'a|b', seed: 1, step: 1 };
    expect(() => writeCustomId('x', fields, values)).toThrow(RangeError);
    expect(() => writeCustomId('x', fields, { ...values, query: 'a'.repeat(100) })).toThrow(RangeError);
  });

  it('of another version, or forged, are not read', () => {
    expect(splitCustomId('0|quote.another|a|1|1')).toBeUndefined();
    expect(splitCustomId('')).toBeUndefined();
    for (const raw of [[], ['a'], ['a', '1'], ['a', '-1', '0'], ['a', '1', '0', 'more'], ['a', 'ZZ', '0']]) {
      expect(readFields(fields, raw)).toBeUndefined();
    }
  });
});
