import { slice, type Article, type Span } from '../../domain/article.ts';
import type { Change, FoundPassage } from '../../domain/check/checkResult.ts';
import { paragraphAt, spanWithMarks } from '../../domain/passage.ts';
import { cutAround } from '../../domain/text/cutAround.ts';
import { splitSentences } from '../../domain/text/splitSentences.ts';
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

/** A passage where it stands, with the claim's words in bold. */
export function markedPassage(article: Article, passage: FoundPassage, size: PassageSize): string {
  return framed(article, passage, size, (range) => emphasize(article.text, range, passage.spans));
}

/** A passage with what a claim leaves out ~~struck~~. */
export function comparedPassage(
  article: Article,
  passage: FoundPassage,
  { changes, size }: { readonly changes: readonly Change[]; readonly size: PassageSize },
): string {
  const left = changes.map((change) => change.article);
  return framed(article, passage, size, (range) => marked(article.text, range, { spans: left, mark: '~~' }));
}

/** A claim with what it puts in in **bold**. */
export function comparedClaim(claim: string, changes: readonly Change[], size: PassageSize): string {
  const put = changes.map((change) => change.claim);
  const whole = { start: 0, end: claim.length };
  const range = cutAround(claim, whole, put[0]?.start ?? 0, {
    lead: size.around,
    length: size.around * 2 + size.length + 1,
  });
  const drawn = marked(claim, range, { spans: put, mark: '**' }).replaceAll(/(?<!\s)\s*\n\s*/g, ' ');
  return blockQuote(
    `${range.start > 0 ? `${CUT} ` : ''}${drawn}${range.end < claim.length ? ` ${CUT}` : ''}`,
  );
}

/** A range of a text with some spans between marks of their own; a range never ends inside one. */
function marked(
  text: string,
  range: Span,
  { spans, mark }: { readonly spans: readonly Span[]; readonly mark: string },
): string {
  let shown = '';
  let at = range.start;
  for (const span of spans) {
    const start = Math.max(at, span.start);
    const end = Math.min(range.end, span.end);
    if (start >= end) continue;
    shown += `${escapeMarkdown(text.slice(at, start))}${mark}${escapeMarkdown(text.slice(start, end))}${mark}`;
    at = end;
  }
  return shown + escapeMarkdown(text.slice(at, range.end));
}

/** What a change replaces, ~~struck~~, and by what, in **bold**. */
export function drawChange(text: string, { article, claim }: Change, claimed: string, words: number): string {
  const left = shorten(slice(text, article), words);
  const put = shorten(slice(claimed, claim), words);
  return [left === '' ? '' : `~~${escapeMarkdown(left)}~~`, put === '' ? '' : `**${escapeMarkdown(put)}**`]
    .filter((part) => part !== '')
    .join(' ');
}

/**
 * As a block quote: the quotation or paragraph around a passage, as many of its sentences as there is room for. What is
 * cut off is marked, and a quotation mark that is left alone by that gets its other half.
 */
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
  const room = around * 2 + Math.min(length, last.end - first.start) + 1;
  const range =
    sentencesWithin(text, frame, { core: { start: first.start, end: last.end }, room }) ??
    cutAround(text, frame, first.start, { lead: around, length: room });
  const [opening, closing] = lostMarks(text.slice(range.start, range.end));
  const drawn = draw(range)
    .replaceAll(/(?<!\s)\s*\n\s*/g, ' ')
    // A comma stands there only because "he said" follows.
    .replace(/,(\*\*|~~)?([”’"])$/, '$1$2');
  const before = range.start > frame.start ? `${CUT} ` : '';
  const behind = range.end < frame.end ? ` ${CUT}` : '';
  return blockQuote(`${opening}${before}${drawn}${behind}${closing}`);
}

/**
 * Whole sentences of a frame around its core, more of them on both sides as long as there is room; `null` where the
 * core's own have none.
 */
function sentencesWithin(
  text: string,
  frame: Span,
  { core, room }: { readonly core: Span; readonly room: number },
): Span | null {
  const sentences = splitSentences(text.slice(frame.start, frame.end)).map(({ start, end }) => ({
    start: frame.start + start,
    end: frame.start + end,
  }));
  let first = sentences.findIndex(({ end }) => end > core.start);
  let last = sentences.findLastIndex(({ start }) => start < core.end);
  const reach = (from: number, to: number): Span => ({
    start: sentences[from]?.start ?? -Infinity,
    end: sentences[to]?.end ?? Infinity,
  });
  const fits = (from: number, to: number): boolean => reach(from, to).end - reach(from, to).start <= room;
  if (first < 0 || last < first || !fits(first, last)) return null;
  while (fits(first - 1, last) || fits(first, last + 1)) {
    if (fits(first, last + 1)) last++;
    else first--;
  }
  return reach(first, last);
}

/** The marks that a cut piece of a text lacks at its two ends. */
function lostMarks(piece: string): readonly [opening: string, closing: string] {
  let open = 0;
  let unopened = false;
  for (const [mark] of piece.matchAll(/[“”]/g)) {
    if (mark === '“') open++;
    else if (open > 0) open--;
    else unopened = true;
  }
  const isOdd = piece.split('"').length % 2 === 0;
  const endsOpen = isOdd && /(?:^|[\s(])"[^"]*$/.test(piece);
  return [unopened ? '“' : isOdd && !endsOpen ? '"' : '', open > 0 ? '”' : endsOpen ? '"' : ''];
}
