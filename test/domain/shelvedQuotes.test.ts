import { describe, expect, it } from 'vitest';
import { misquoteWords } from '../../src/domain/misquote.ts';
import { createShelfIndex } from '../../src/domain/shelvedQuotes.ts';
import { spanQuote } from '../store/samples.ts';

const entry = (claim: string, more: object = {}) => ({
  words: misquoteWords(claim),
  speaker: null,
  isOnlyMisattributed: false,
  ...more,
});
const dam = entry('We will open the dam on Friday, come what may.');
const reed = entry('Reeds bend where oaks will break', { isOnlyMisattributed: true, speaker: 'Ida Voss' });
const shelf = createShelfIndex([dam, reed]);
const typed = (text: string, speaker: string | null = null) => ({
  text,
  speaker,
  source: { kind: 'typed' } as const,
});

describe('a quote that would serve words of the shelf', () => {
  it.each([
    'We will open the dam on Friday, come what may.',
    '“WE WILL OPEN the dam—on Friday come what may!”',
    'She said: We will open the dam on Friday, come what may. And then she left, and nobody saw her again.',
    'open the dam on Friday',
  ])('holds them, or is a large part of them: %s', (text) => {
    expect(shelf.find(typed(text))).toEqual([dam]);
  });

  it.each([
    'We will not open the dam on Friday, come what may.',
    'the dam on',
    'We will open the dam on Sunday.',
    '',
  ])('does not hold other words: %s', (text) => {
    expect(shelf.find(typed(text))).toEqual([]);
  });

  it('is not one that is held against its article', () => {
    const source = { articleId: 'a', version: 1, start: 0, end: 45 };
    expect(shelf.find(spanQuote('q', 'We will open the dam on Friday, come what may.', source))).toEqual([]);
  });

  it('names whom right words are wrongly claimed for', () => {
    const words = 'Reeds bend where oaks will break';
    expect(shelf.find(typed(words, 'Voss'))).toEqual([reed]);
    expect(shelf.find(typed(words, 'Otto Bahr'))).toEqual([]);
    expect(shelf.find(typed(words))).toEqual([]);
  });
});
