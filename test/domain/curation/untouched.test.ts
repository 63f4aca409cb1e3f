import { describe, expect, it } from 'vitest';
import { namedIn, type QuoteSource } from '../../../src/domain/curation.ts';
import { sourceAfter } from '../../../src/domain/curation/untouched.ts';
import { spanQuote } from '../../store/samples.ts';

function read(speaker: string | null, sure: boolean) {
  const { source } = spanQuote('q', 'Wait for me.', { articleId: 'a', version: 1, start: 0, end: 12 });
  if (source.kind !== 'article') throw new Error('of no article');
  const doubted: QuoteSource = { ...source, quotation: { ...source.quotation, speaker, sure } };
  return { speaker, source: doubted };
}

function after(before: ReturnType<typeof read>, speaker: string | null) {
  const source = sourceAfter(before, { speaker, source: read(before.speaker, false).source });
  return namedIn({ speaker, source });
}

describe('an edit', () => {
  it('leaves a name that nobody touched as doubtful, or as sure, as it was', () => {
    expect(after(read('Ada Holm', false), 'Ada Holm')).toEqual({ speaker: 'Ada Holm', sure: false });
    expect(after(read('Ada Holm', true), 'Ada Holm')).toEqual({ speaker: 'Ada Holm', sure: true });
  });

  it('makes a name sure that a person gives, and nobody never', () => {
    expect(after(read('Ada Holm', false), 'Ben Kaye')).toEqual({ speaker: 'Ben Kaye', sure: true });
    expect(after(read('Ada Holm', true), null)).toEqual({ speaker: null, sure: false });
  });
});

it('does not doubt whom a person named for words of no article', () => {
  expect(namedIn({ speaker: 'Ada Holm', source: { kind: 'typed' } })).toEqual({
    speaker: 'Ada Holm',
    sure: true,
  });
});
