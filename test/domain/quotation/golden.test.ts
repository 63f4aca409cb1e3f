import { describe, expect, it } from 'vitest';
import { extractQuotations } from '../../../src/domain/quotation/extractQuotations.ts';
import type { Quotation } from '../../../src/domain/quotation/quotation.ts';
import type { Span } from '../../../src/domain/article.ts';
import { readAnnotatedArticles } from '../../fixtures/readAnnotatedArticle.ts';
import { readPassages } from '../../fixtures/readPassages.ts';

// The reader's whole output, right or wrong, so that a change that only moves code is shown to change nothing. What is right is for
// the other tests to say. After a change that is meant to change it: npx vitest run test/domain/quotation/golden.test.ts --update,
// and read the difference.

describe('the whole output over our own texts', () => {
  it('is as it was for the passages', async () => {
    await expect(print(readPassages())).toMatchFileSnapshot('golden/passages.txt');
  });

  it('is as it was for the articles', async () => {
    const articles = readAnnotatedArticles().map(({ name, text }) => ({ id: name, text }));
    await expect(print(articles)).toMatchFileSnapshot('golden/articles.txt');
  });
});

function print(texts: readonly { readonly id: string; readonly text: string }[]): string {
  return texts
    .map(({ id, text }) => [`=== ${id}`, ...extractQuotations(text).map(line), ''].join('\n'))
    .join('\n');
}

function line({ kind, spans, cue, speakerSpan, speaker, quoted, confidence, sure }: Quotation): string {
  const parts = spans.map(place).join(' ');
  // Three decimals: a sum in another order is no other output.
  const shares = `${quoted.toFixed(3)} ${confidence.toFixed(3)}${sure ? ' sure' : ''}`;
  return [kind, parts, cue && place(cue), speakerSpan && place(speakerSpan), speaker, shares]
    .map((field) => field ?? '-')
    .join(' | ');
}

function place({ start, end }: Span): string {
  return `${start}-${end}`;
}
