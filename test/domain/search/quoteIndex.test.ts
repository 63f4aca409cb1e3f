import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, Quote } from '../../../src/domain/article.ts';
import { splitParagraphs } from '../../../src/domain/article.ts';
import { quoteText, quotesOf } from '../../../src/domain/quotes.ts';
import { createQuoteIndex, queryOf } from '../../../src/domain/search/quoteIndex.ts';
import { nearestTopics, suggestTopics } from '../../../src/domain/search/suggest.ts';

/** An article of one quotation a paragraph, said by the given speakers. */
function quotesBy(said: readonly (readonly [speaker: string, words: string])[]): readonly Quote[] {
  const text = said.map(([, words]) => words).join('\n\n');
  const article: Article = {
    id: 'harbour',
    title: 'The harbour',
    titleIsOurs: false,
    date: '2024-05-01',
    interviewIn: null,
    publisher: null,
    url: null,
    text,
    paragraphs: splitParagraphs(text),
  };
  return quotesOf(
    article,
    said.map(([speaker], at) => ({
      kind: 'utterance',
      spans: [article.paragraphs[at] ?? { start: 0, end: 0 }],
      cue: null,
      speakerSpan: null,
      speaker,
      confidence: 1,
      quoted: 1,
    })),
  );
}

const quotes = quotesBy([
  ['Ana Oliveira', 'The harbour was empty, and the boats were gone.'],
  ['Ana Oliveira', 'We don’t fish here any more.'],
  ['Tom Barr', 'Boats, boats, boats: that is all they talk about.'],
  ['Maria Barr', 'The café closed in March.'],
]);
const index = createQuoteIndex(quotes);

function wordsOf(query: string): readonly string[] {
  const found = index.resolve(query);
  return found.kind === 'found' ? found.quotes.map(quoteText) : [];
}

describe('createQuoteIndex', () => {
  it.each([
    ['oliveira', 2],
    ['ana oliveira', 2],
    ['barr', 2],
    ['tom barr', 1],
  ])('resolves the speaker %s', (query, count) => {
    expect(index.resolve(query)).toMatchObject({ kind: 'found', by: 'speaker', corrected: null });
    expect(wordsOf(query)).toHaveLength(count);
  });

  it('ranks the quote that says a word more often first', () => {
    expect(wordsOf('boats')).toEqual([
      'Boats, boats, boats: that is all they talk about.',
      'The harbour was empty, and the boats were gone.',
    ]);
  });

  it('folds accents and apostrophes, and takes the last word as a beginning', () => {
    expect(wordsOf('cafe clo')).toEqual(['The café closed in March.']);
    expect(wordsOf('dont fish')).toEqual(['We don’t fish here any more.']);
  });

  it('finds a speaker’s quotes by a word of theirs', () => {
    expect(wordsOf('oliveira harbour')).toEqual(['The harbour was empty, and the boats were gone.']);
  });

  it('mends a near miss and says so, in words and in names', () => {
    expect(index.resolve('harbuor')).toMatchObject({ by: 'words', corrected: 'harbour' });
    expect(index.resolve('olivera')).toMatchObject({ by: 'speaker', corrected: 'oliveira' });
  });

  it('finds nothing rather than anything', () => {
    for (const query of ['', 'zzz', 'harbour lighthouse', '😀'])
      expect(index.resolve(queryOf(query)).kind).toBe('none');
  });

  it('resolves every id, also within other characters that are typed', () => {
    for (const quote of quotes) {
      expect(index.resolve(queryOf(quote.id.toUpperCase()))).toMatchObject({ by: 'id', quotes: [quote] });
    }
  });

  it('gives the same words in one article different ids', () => {
    const twice = quotesBy([
      ['Ana Oliveira', 'No comment.'],
      ['Tom Barr', 'No comment.'],
    ]);
    expect(new Set(twice.map(({ id }) => id)).size).toBe(2);
  });

  it('keeps ids when quotations are read anew', () => {
    expect(quotesBy([['Somebody Else', 'The harbour was empty, and the boats were gone.']])[0]?.id).toBe(
      quotes[0]?.id,
    );
  });
});

describe('queryOf', () => {
  it('is at most 60 characters, folded, and finds itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
        const query = queryOf(typed);
        expect(query.length).toBeLessThanOrEqual(60);
        expect(queryOf(query)).toBe(query);
        expect(query).not.toContain('|');
      }),
    );
  });
});

describe('suggestTopics and nearestTopics', () => {
  it('offers at most 25 suggestions, the typed text first, each value once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (typed) => {
        const suggestions = suggestTopics(index, typed);
        expect(suggestions.length).toBeLessThanOrEqual(25);
        expect(new Set(suggestions.map(({ value }) => value)).size).toBe(suggestions.length);
      }),
    );
    expect(suggestTopics(index, 'boa').map(({ value }) => value)).toEqual([
      'boa',
      'boats',
      quotes[2]?.id,
      quotes[0]?.id,
    ]);
  });

  it('names the nearest topics, at most five', () => {
    expect(nearestTopics(index, 'harbor')[0]).toBe('harbour');
    expect(nearestTopics(index, '😀')).toHaveLength(5);
  });
});
