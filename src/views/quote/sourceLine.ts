import type { Article, Span } from '../../domain/article.ts';
import { paragraphAt } from '../../domain/passage.ts';
import type { ServedQuote } from '../../domain/servedQuote.ts';
import { shorten } from '../../domain/text/shorten.ts';
import type { Texts } from '../../texts/texts.ts';
import { articleLine } from '../parts/articleLine.ts';
import { dayStamp, escapeMarkdown } from '../parts/markdown.ts';

/** Characters shown of what a moderator wrote about a source. */
const SOURCE_LENGTH = 200;
/** An address that can stand in a markdown link without ending it. */
const PLAIN_ADDRESS = /^https?:\/\/[^\s<>]+$/;

/** Where a quote's words come from, as markdown; `null` where nobody said. */
function sourceLine(texts: Texts, served: ServedQuote): string | null {
  if (served.kind === 'words') return wordsSource(texts, served);
  const { article, quotation } = served.quote;
  return articleLine(texts, article, quotation.spans);
}

/** Where a quote's words are from and what stands behind them: the article's text, or nobody's check. */
export function checkedLine(texts: Texts, served: ServedQuote): string {
  const { parts, quote } = texts;
  const source = sourceLine(texts, served);
  if (served.kind === 'words') return `${source === null ? '' : `${source} · `}${parts.unverified}`;
  const { article, quotation } = served.quote;
  const place = paragraphs(texts, article, quotation.spans);
  const shown = served.curated ? quote.ofServerArticle(place) : place;
  return `${parts.verified} · ${source} · ${shown}${changedLine(texts, served.wordingChanged)}`;
}

/** Says that an article says it otherwise by now. @param day `YYYY-MM-DD`, or `null` where it does not */
export function changedLine({ parts }: Texts, day: string | null): string {
  return day === null ? '' : ` · ${parts.wordingChanged(dayStamp(day))}`;
}

function wordsSource({ quote }: Texts, served: Extract<ServedQuote, { kind: 'words' }>): string | null {
  const { sourceLine: typed, link, date } = served;
  const parts = [
    typed === null ? null : escapeMarkdown(shorten(typed, SOURCE_LENGTH)),
    link !== null && PLAIN_ADDRESS.test(link) ? `[${quote.message}](<${link}>)` : null,
    date === null ? null : dayStamp(date),
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' · ');
}

/** "paragraph 4", or "paragraphs 4–5" for a quotation that is carried over; counted from 1. */
function paragraphs(texts: Texts, article: Article, spans: readonly Span[]): string {
  const first = paragraphAt(article, spans[0]?.start ?? 0);
  return paragraphsLine(texts, first, paragraphAt(article, (spans.at(-1)?.end ?? 1) - 1));
}

/** The same of paragraphs that are counted from 0. */
export function paragraphsLine({ parts }: Texts, first: number, last: number): string {
  return first === last ? parts.paragraph(first + 1) : parts.paragraphs(first + 1, last + 1);
}
