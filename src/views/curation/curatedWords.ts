import type { CuratedQuote } from '../../domain/curation.ts';
import { shorten } from '../../domain/text/shorten.ts';
import { escapeMarkdown } from '../parts/markdown.ts';

/**
 * A server's own quote as moderators read it, as markdown. What somebody says in an article is shown part by part, each
 * in marks of its own: joined as they are kept, two parts would read as one sentence that nobody said. The article's
 * own words have no marks.
 */
export function curatedWords({ text, source }: CuratedQuote, length: number): string {
  if (source.kind !== 'article') return escapeMarkdown(shorten(text, length));
  const isSaid = source.quotation.quoted > 0;
  let from = 0;
  const parts = source.quotation.spans.map(({ start, end }) => {
    const part = text.slice(from, from + end - start);
    // One blank stands between two parts.
    from += end - start + 1;
    return isSaid ? `“${part.replace(/,$/, '')}”` : part;
  });
  return escapeMarkdown(shorten(parts.join(isSaid ? ' ' : ' […] '), length));
}
