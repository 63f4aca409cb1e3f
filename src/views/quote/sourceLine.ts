import type { Article, Span } from '../../domain/article.ts';
import { paragraphAt } from '../../domain/passage.ts';
import type { ServedQuote } from '../../domain/servedQuote.ts';
import { UNVERIFIED, VERIFIED } from '../../domain/standing.ts';
import { shorten } from '../../domain/text/shorten.ts';
import { articleLine } from '../parts/articleLine.ts';
import { dayStamp, escapeMarkdown } from '../parts/markdown.ts';

/** Characters shown of what a moderator wrote about a source. */
const SOURCE_LENGTH = 200;
/** An address that can stand in a markdown link without ending it. */
const PLAIN_ADDRESS = /^https?:\/\/[^\s<>]+$/;

/** Where a quote's words come from, as markdown; `null` where nobody said. */
function sourceLine(served: ServedQuote): string | null {
  if (served.kind === 'words') return wordsSource(served);
  const { article, quotation } = served.quote;
  return articleLine(article, quotation.spans);
}

/** Where a quote's words are from and what stands behind them: the article's text, or nobody's check. */
export function checkedLine(served: ServedQuote): string {
  const source = sourceLine(served);
  if (served.kind === 'words') return `${source === null ? '' : `${source} · `}${UNVERIFIED}`;
  const { article, quotation } = served.quote;
  const own = served.curated ? ' of this server’s article' : '';
  return `${VERIFIED} · ${source} · ${paragraphs(article, quotation.spans)}${own}${changedLine(served.wordingChanged)}`;
}

/** Says that an article says it otherwise by now. @param day `YYYY-MM-DD`, or `null` where it does not */
export function changedLine(day: string | null): string {
  return day === null ? '' : ` · wording changed on ${dayStamp(day)}`;
}

function wordsSource({
  sourceLine: typed,
  link,
  date,
}: Extract<ServedQuote, { kind: 'words' }>): string | null {
  const parts = [
    typed === null ? null : escapeMarkdown(shorten(typed, SOURCE_LENGTH)),
    link !== null && PLAIN_ADDRESS.test(link) ? `[message](<${link}>)` : null,
    date === null ? null : dayStamp(date),
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' · ');
}

/** "paragraph 4", or "paragraphs 4–5" for a quotation that is carried over; counted from 1. */
function paragraphs(article: Article, spans: readonly Span[]): string {
  const first = paragraphAt(article, spans[0]?.start ?? 0) + 1;
  const last = paragraphAt(article, (spans.at(-1)?.end ?? 1) - 1) + 1;
  return first === last ? `paragraph ${first}` : `paragraphs ${first}–${last}`;
}
