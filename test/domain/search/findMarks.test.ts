import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMarks, joinTouching } from '../../../src/domain/search/findMarks.ts';
import { placeWords, searchWords } from '../../../src/domain/search/searchWords.ts';

/** The text with the marks in brackets. */
function mark(text: string, words: readonly string[]): string {
  let marked = '';
  let at = 0;
  for (const { start, end } of joinTouching(findMarks(placeWords(text), words))) {
    marked += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return marked + text.slice(at);
}

describe('findMarks', () => {
  it.each([
    ['Café, CAFÉ and cafeteria', ['cafe', 'and'], '[Café], [CAFÉ] [and] cafeteria'],
    ["I don’t know; I don't.", ['dont', 'know'], "I [don’t] [know]; I [don't]."],
    ['A friend of friendly friends', ['friend'], 'A [friend] of [friendly] [friends]'],
    ['The boat of the boatman sank', ['boat', 'sa'], 'The [boat] of the boatman [sank]'],
    ['Friendships grew', ['friend', 'grew'], '[Friendships] [grew]'],
    ['这是友谊啊', ['友', '谊'], '这是[友谊]啊'],
    ['ﬁnal Straße', ['strasse', 'fin'], '[ﬁnal] [Straße]'],
    ['nothing here', ['boat'], 'nothing here'],
  ])('in %j of %j', (text, words, marked) => {
    expect(mark(text, words)).toBe(marked);
  });
});

describe('placeWords', () => {
  it('has the words of searchWords, in order, each where it stands', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.oneof(
            fc.constantFrom('a', 'é', '’', "'", ' ', '漢', 'が', 'ต', 'ล', '½'),
            fc.string({ unit: 'binary' }),
          ),
          maxLength: 30,
        }),
        (text) => {
          const placed = placeWords(text);
          expect(placed.map(({ word }) => word)).toEqual(searchWords(text));
          for (const { word, start, end } of placed) {
            expect(searchWords(text.slice(start, end)).join('')).toContain(word);
          }
        },
      ),
    );
  });
});
