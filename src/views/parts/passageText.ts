import type { Article, Span } from '../../domain/article.ts';
import { slice } from '../../domain/article.ts';
import type { Change, FoundPassage } from '../../domain/check/checkResult.ts';
import { paragraphAt, spanWithMarks } from '../../domain/passage.ts';
import { cutAround } from '../../domain/text/cutAround.ts';
import { shorten } from '../../domain/text/shorten.ts';
import { blockQuote, emphasize, escapeMarkdown } from './markdown.ts';

/**
 * Characters shown of an article: around a passage on each side, and of the passage itself; `words` of a changed
 * stretch.
 */
export interface PassageSize {
  readonly around: number;
  readonly length: number;
  readonly words: number;
}

const CUT = '[…]';
/** Behind which no blank is needed. */
const OPEN_END = /(?:^|[\s“‘«("'])$/;

/** A passage where it stands, with the claim's words in bold. */
export function markedPassage(article: Article, passage: FoundPassage, size: PassageSize): string {
  return framed(article, passage, size, (range) => emphasize(article.text, range, passage.spans));
}

/** A passage with what the claim leaves out ~~struck~~, and what it puts in in **bold**. */
export function comparedPassage(
  article: Article,
  passage: FoundPassage,
  compared: { readonly claim: string; readonly changes: readonly Change[]; readonly size: PassageSize },
): string {
  const { text } = article;
  return framed(article, passage, compared.size, (range) => {
    let shown = '';
    let at = range.start;
    for (const change of compared.changes) {
      const { start, end } = change.article;
      if (start < at || end > range.end) continue;
      const before = shown + escapeMarkdown(text.slice(at, start));
      const words = drawChange(text, change, compared.claim, compared.size.words);
      // Words that only the claim has stand between two of the article's.
      shown = start < end ? before + words : `${before}${OPEN_END.test(before) ? '' : ' '}${words} `;
      at = end;
    }
    return shown + escapeMarkdown(text.slice(at, range.end));
  });
}

/** What a change replaces, ~~struck~~, and by what, in **bold**. */
export function drawChange(text: string, { article, claim }: Change, claimed: string, words: number): string {
  const left = shorten(slice(text, article), words);
  const put = shorten(slice(claimed, claim), words);
  return [left === '' ? '' : `~~${escapeMarkdown(left)}~~`, put === '' ? '' : `**${escapeMarkdown(put)}**`]
    .filter((part) => part !== '')
    .join(' ');
}

/** As a block quote: the sentence or quotation around a passage, cut visibly where it is longer than wanted. */
function framed(
  article: Article,
  { spans, quotation }: FoundPassage,
  { around, length }: PassageSize,
  draw: (range: Span) => string,
): string {
  const { text, paragraphs } = article;
  const first = spans[0] ?? { start: 0, end: 0 };
  const last = spans.at(-1) ?? first;
  const frameOf = (at: number): Span => {
    const part = quotation?.spans.find((one) => one.start <= at && at <= one.end);
    if (part !== undefined) return spanWithMarks(text, part);
    return paragraphs[paragraphAt(article, at)] ?? { start: 0, end: text.length };
  };
  const frame = { start: frameOf(first.start).start, end: frameOf(last.end).end };
  const range = cutAround(text, frame, first.start, {
    lead: around,
    length: around * 2 + Math.min(length, last.end - first.start) + 1,
  });
  const drawn = draw(range).replaceAll(/\s*\n\s*/g, ' ');
  return blockQuote(
    `${range.start > frame.start ? `${CUT} ` : ''}${drawn}${range.end < frame.end ? ` ${CUT}` : ''}`,
  );
}
