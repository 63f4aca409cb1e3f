import { describe, expect, it } from 'vitest';
import { fitFields } from '../../../src/domain/cards/fitFields.ts';
import { rulerWithout } from './ruler.ts';

const style = { face: 'sans', size: 20, room: 300 } as const;
const fit = (...fields: readonly (readonly [text: string, isName: boolean])[]): string =>
  fitFields(
    fields.map(([text, isName]) => ({ text, isName })),
    style,
    rulerWithout(),
  );

describe('a line of fields', () => {
  it('isolates each, so that none turns another', () => {
    expect(fit(['الجريدة', true], ['2024-05-01', false])).toBe(
      '\u2068الجريدة\u2069 · \u20682024-05-01\u2069',
    );
  });

  it('shortens names that have no room, by whole signs, and nothing else', () => {
    expect(fit(['The Proceedings of the Society', true], ['2024-05-01', false])).toBe(
      '\u2068The Proceedings…\u2069 · \u20682024-05-01\u2069',
    );
    expect(fit(['👩🏽‍🍳'.repeat(40), true])).toBe(`\u2068${'👩🏽‍🍳'.repeat(29)}…\u2069`);
  });

  it('takes from the longest names only, and from them alike', () => {
    expect(fit(['abcd', true], ['b'.repeat(30), true], ['c'.repeat(30), true])).toBe(
      `\u2068abcd\u2069 · \u2068${'b'.repeat(9)}…\u2069 · \u2068${'c'.repeat(9)}…\u2069`,
    );
  });

  it('makes white space single', () => {
    expect(fit(['two\n lines ', true])).toBe('\u2068two lines\u2069');
  });
});
