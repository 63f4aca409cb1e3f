import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slice, type Slices, type Span } from '../../../src/domain/article.ts';
import { excerptOf } from '../../../src/domain/search/excerptOf.ts';

/** Words whose parts stand in the text between hashes. */
function placed(marked: string): Slices {
  const spans: Span[] = [];
  let text = '';
  for (const [at, piece] of marked.split('#').entries()) {
    if (at % 2 === 1) spans.push({ start: text.length, end: text.length + piece.length });
    text += piece;
  }
  return { text, spans };
}

function shownOf(marked: string, words: readonly string[], limit: number): readonly string[] {
  const quote = placed(marked);
  const { parts, cutBefore, cutAfter } = excerptOf(quote, words, limit);
  return [
    ...(cutBefore ? ['…'] : []),
    ...parts.map((part) => slice(quote.text, part)),
    ...(cutAfter ? ['…'] : []),
  ];
}

const THREE = '“#The pier was built by hand. My father carried the stones. The sea took it back.#” she said.';
const TWO = '“#The pier was ours,#” she said. “#The sea took it back. Nobody asked for the stones.#”';

describe('excerptOf', () => {
  it('is the whole quote, all parts of it, where that is short', () => {
    expect(shownOf(TWO, ['stones'], 300)).toEqual([
      'The pier was ours,',
      'The sea took it back. Nobody asked for the stones.',
    ]);
  });

  it('is the sentence with the word, and neighbours as far as they fit', () => {
    expect(shownOf(THREE, ['father'], 40)).toEqual(['…', 'My father carried the stones.', '…']);
    expect(shownOf(THREE, ['father'], 60)).toEqual([
      '…',
      'My father carried the stones. The sea took it back.',
    ]);
    expect(shownOf(THREE, ['sea'], 60)).toEqual(['…', 'My father carried the stones. The sea took it back.']);
    expect(shownOf(THREE, ['pier'], 30)).toEqual(['The pier was built by hand.', '…']);
  });

  it('prefers the sentence with most of the words to the first that has a little one', () => {
    expect(shownOf(THREE, ['the', 'stones'], 30)).toEqual(['…', 'My father carried the stones.', '…']);
  });

  it('does not go from one part into another, whose words are not the speaker’s', () => {
    expect(shownOf(TWO, ['pier'], 60)).toEqual(['The pier was ours,', '…']);
    expect(shownOf(TWO, ['asked'], 60)).toEqual(['…', 'The sea took it back. Nobody asked for the stones.']);
  });

  it('is a piece of a sentence that is too long itself', () => {
    expect(shownOf(`#one two three four five six seven eight nine ten#`, ['five'], 20)).toEqual([
      '…',
      'five six seven eight',
      '…',
    ]);
  });

  it('begins at the beginning where the words are not in the quote itself', () => {
    expect(shownOf(THREE, ['jones'], 30)).toEqual(['The pier was built by hand.', '…']);
  });

  it('says of everything that is left out that it is, and shows nothing but words of the quote', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('pier', 'sea.', 'Stones', 'took', '#” she said. “#', 'Hand!'), {
          minLength: 1,
          maxLength: 40,
        }),
        fc.constantFrom('pier', 'sea', 'sto', 'none'),
        fc.integer({ min: 20, max: 120 }),
        (words, sought, limit) => {
          const quote = placed(`“#A ${words.join(' ')} end#”`);
          const { spans } = quote;
          const { parts, marked, cutBefore, cutAfter } = excerptOf(quote, [sought], limit);
          const whole = { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
          const text = (span: Span): string => slice(quote.text, span).trim();
          for (const part of parts) {
            expect(spans.some(({ start, end }) => start <= part.start && part.end <= end)).toBe(true);
          }
          const shown = { start: parts[0]?.start ?? 0, end: parts.at(-1)?.end ?? 0 };
          expect(cutBefore).toBe(text({ start: whole.start, end: shown.start }) !== '');
          expect(cutAfter).toBe(text({ start: shown.end, end: whole.end }) !== '');
          if (marked.length > 0) {
            expect(marked.some(({ start, end }) => start >= shown.start && end <= shown.end)).toBe(true);
          }
        },
      ),
    );
  });
});
