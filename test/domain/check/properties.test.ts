import { array, assert, constantFrom, integer, property, string, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkClaim } from '../../../src/domain/check/checkClaim.ts';
import { createCheckIndex } from '../../../src/domain/check/createCheckIndex.ts';
import { withoutTail } from '../../../src/domain/check/readClaim.ts';
import { splitWords } from '../../../src/domain/text/splitWords.ts';
import { foldText } from '../../../src/domain/text/fold.ts';
import { bridge, harbour } from './articles.ts';

const index = createCheckIndex();
const articles = [harbour, bridge];
for (const article of articles) index.add(article);

/** An article, the index of a first word and a number of words. */
const slices = tuple(
  constantFrom(...articles),
  integer({ min: 0, max: 500 }),
  integer({ min: 4, max: 40 }),
).map(([article, first, count]) => {
  const { starts, ends, words } = splitWords(article.text);
  const from = first % (words.length - 4);
  const to = Math.min(words.length, from + count);
  return { text: article.text, from, to, starts, ends, words };
});

/** The same words in other typography. */
const typographies = constantFrom(
  (text: string) => text,
  (text: string) => text.toUpperCase(),
  (text: string) => text.replaceAll(/[“”]/g, '"').replaceAll('’', "'"),
  (text: string) => text.replaceAll(' ', '\u00a0'),
  (text: string) => text.replaceAll(/\s+/g, '  -  '),
  (text: string) => text.replaceAll(/\p{L}(?=\p{L})/gu, '$&\u00ad'),
  (text: string) => `“${text}”`,
);

describe('checkClaim', () => {
  it('calls any slice of an article of four words and more verbatim, and the passage holds it', () => {
    assert(
      property(slices, typographies, ({ text, from, to, starts, ends }, typeset) => {
        const slice = text.slice(starts[from], ends[to - 1]);
        const result = checkClaim(index, { text: typeset(slice), speaker: null });
        expect(result.verdict).toBe('verbatim');
        if (result.verdict !== 'verbatim') return;
        const source = articles.find(({ id }) => id === result.passage.articleId)?.text ?? '';
        const passage = result.passage.spans.map((span) => source.slice(span.start, span.end)).join(' ');
        expect(splitWords(passage).words).toEqual(splitWords(slice).words);
      }),
      { numRuns: 400 },
    );
  });

  it('never calls a slice with one word changed, left out or put in verbatim', () => {
    const edits = tuple(
      constantFrom('change', 'drop', 'add'),
      integer({ min: 0, max: 1000 }),
      constantFrom('not', 'zebra', '17', 'ferry', 'Brandt'),
    );
    const texts = articles.map(({ text }) => ` ${splitWords(text).words.join(' ')} `);
    assert(
      property(slices, edits, ({ text, from, to, starts, ends }, [kind, place, word]) => {
        const words = Array.from({ length: to - from }, (_, at) =>
          text.slice(starts[from + at], ends[from + at]),
        );
        const at = place % words.length;
        words.splice(at, kind === 'add' ? 0 : 1, ...(kind === 'drop' ? [] : [word]));
        const claim = words.join(' ');
        // A change may lead to words that do stand in an article: at the ends, or the same word again.
        const stands = texts.some((known) => known.includes(` ${splitWords(claim).words.join(' ')} `));
        const { verdict } = checkClaim(index, { text: claim, speaker: null });
        if (stands) expect(verdict).toBe('verbatim');
        else expect(['altered', 'spliced', 'not-found']).toContain(verdict);
      }),
      { numRuns: 1000 },
    );
  });

  it('answers as one index does where one stands on another', () => {
    const lower = createCheckIndex();
    lower.add(harbour);
    const upper = createCheckIndex(lower);
    upper.add(bridge);
    const noise = constantFrom('not', 'zebra', 'Everything is on the table', 'Brandt', '…');
    assert(
      property(slices, slices, noise, (one, other, word) => {
        const [first, second] = [one, other].map(({ text, from, to, starts, ends }) =>
          text.slice(starts[from], ends[to - 1]),
        );
        for (const text of [`${first} ${word} ${second}`, `${first} ${word}`, `${first}`]) {
          const claim = { text, speaker: 'Petra Lindqvist' };
          expect(checkClaim(upper, claim)).toEqual(checkClaim(index, claim));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('answers any text', () => {
    const pieces = constantFrom(
      '…',
      '[',
      ']',
      '...',
      '“',
      "'",
      '-',
      '5',
      '%',
      '\u200f',
      'שלום',
      '我们',
      'the ferry',
      ' ',
    );
    assert(
      property(array(pieces, { maxLength: 60 }), string({ unit: 'binary' }), (parts, noise) => {
        const text = parts.join('') + noise;
        const result = checkClaim(index, { text, speaker: noise });
        // Several words may begin at one character: "㌌" is one word as it is written, and four letters of it are words.
        const written = new Set(splitWords(withoutTail(text)).starts).size;
        expect(result.notes.some(({ kind }) => kind === 'too-short')).toBe(written < 4);
      }),
    );
  });
});

describe('splitWords', () => {
  it('points each word back to characters that fold to it', () => {
    assert(
      property(string({ unit: 'grapheme' }), (text) => {
        const { words, starts, ends } = splitWords(text);
        for (const [at, word] of words.entries()) {
          expect(foldText(text.slice(starts[at], ends[at]))).toContain(word);
        }
      }),
    );
  });
});
