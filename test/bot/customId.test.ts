import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countField,
  dayField,
  queryField,
  readFields,
  splitCustomId,
  textField,
  writeCustomId,
} from '../../src/bot/customId.ts';
import { dayOf } from '../../src/domain/days.ts';
import { queryOf } from '../../src/domain/search/queryOf.ts';

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

describe('the field of a query', () => {
  it('reads every query back, and nothing that is none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 60 }), (typed, length) => {
        const query = queryOf(typed, length);
        expect(queryField(length).read(queryField(length).write(query))).toBe(query);
      }),
    );
    for (const raw of ['Legend', 'café', ' a', 'a  b', 'a-b', 'a'.repeat(41)]) {
      expect(queryField(40).read(raw)).toBeUndefined();
    }
  });
});

describe('the field of a day', () => {
  it('reads every day back from at most five characters', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_528, max: 2_932_896 }), (number) => {
        const day = dayOf(number) ?? '';
        expect(dayField.write(day).length).toBeLessThanOrEqual(5);
        expect(dayField.read(dayField.write(day))).toBe(day);
      }),
    );
    expect(dayField.read(dayField.write(''))).toBe('');
  });

  it('reads nothing that it did not write', () => {
    for (const raw of ['-', '-0', '00', 'ZZ', 'zzzzz', '-zzzz', '1.5', '2022-09-04', '123456']) {
      expect(dayField.read(raw)).toBeUndefined();
    }
  });
});
