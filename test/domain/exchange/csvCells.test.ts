import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCell, readList, writeCell, writeList } from '../../../src/domain/exchange/csvCells.ts';

/** A cell as a CSV reader gives it: without the quotation marks around it. */
function unquoted(cell: string): string {
  return cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}

describe('a cell', () => {
  it.each(['=1+1', '+49 170', '-5', '@SUM(A1)', '\tx', '\rx', '＝1', "'=x", "''-x"])(
    'of %j is no formula, and says the same when it is read',
    (text) => {
      const cell = unquoted(writeCell(text));
      expect(cell).toMatch(/^'/);
      expect(readCell(cell)).toBe(text);
    },
  );

  it('says whatever it was given', () => {
    const risky = fc.stringMatching(/^['=+\-@"\t\r\n ,;a]{0,8}$/);
    fc.assert(
      fc.property(fc.oneof(risky, fc.string({ unit: 'grapheme' })), (text) => {
        const cell = unquoted(writeCell(text));
        expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        expect(readCell(cell)).toBe(text);
      }),
    );
  });
});

describe('a list', () => {
  it('keeps its parts, whatever signs they hold', () => {
    const part = fc.stringMatching(/^[a\\;, ]{1,6}$/).map((text) => text.trim());
    fc.assert(
      fc.property(fc.array(part.filter((text) => text !== '')), (items) => {
        expect(readList(writeList(items))).toEqual(items);
      }),
    );
  });

  it('is read as people type it', () => {
    expect(readList(' music ;; food;')).toEqual(['music', 'food']);
    expect(readList('')).toEqual([]);
    expect(readList('a\\')).toEqual(['a\\']);
  });
});
