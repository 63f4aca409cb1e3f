import { slice, type Slices, type Span } from '../article.ts';
import { cutAround } from '../text/cutAround.ts';
import { splitSentences } from '../text/splitSentences.ts';
import { findMarks, joinTouching, type Mark } from './findMarks.ts';
import { placeWords } from './searchWords.ts';

/** What is shown of a quote that was found. All spans are of the text that its words stand in. */
export interface Excerpt {
  /** The quote's parts, or a piece of one of them. */
  readonly parts: readonly Span[];
  /** The words that were searched for. */
  readonly marked: readonly Span[];
  /** Whether words of the quote were left out before and after what is shown. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** How much of a piece may stand before the word that was found. */
const LEAD = 1 / 4;

/**
 * The whole quote where it is not longer than `limit` characters; else the sentence that has most of the words, the
 * first of these, with as many of its neighbours as fit, or a piece of it where it is too long itself.
 * @param words folded, as a search gives them back
 */
export function excerptOf({ text, spans }: Slices, words: readonly string[], limit: number): Excerpt {
  const found = findMarks(
    spans.flatMap((part) =>
      placeWords(slice(text, part)).map((placed) => ({ ...placed, ...moved(placed, part.start) })),
    ),
    words,
  );
  const marked = joinTouching(found);
  if (lengthOf(spans) <= limit) {
    return { parts: spans, marked, cutBefore: false, cutAfter: false };
  }
  const sentences = spans.flatMap((part, at) =>
    splitSentences(slice(text, part)).map((span) => ({ part: at, ...moved(span, part.start) })),
  );
  const best = richest(sentences, found);
  const { first, last } = grow(sentences, best, limit);
  const whole = { start: sentences[first]?.start ?? 0, end: sentences[last]?.end ?? 0 };
  const hit = found.find(({ start }) => start >= whole.start)?.start ?? whole.start;
  const isLong = whole.end - whole.start > limit;
  const shown = isLong
    ? cutAround(text, whole, hit, { lead: Math.floor(limit * LEAD), length: limit })
    : whole;
  return {
    parts: [shown],
    marked,
    cutBefore: first > 0 || shown.start > whole.start,
    cutAfter: last < sentences.length - 1 || shown.end < whole.end,
  };
}

interface Sentence extends Span {
  /** Which part of the quotation it stands in. */
  readonly part: number;
}

/** The index of the sentence with the most different words of the query; 0 where none has any. */
function richest(sentences: readonly Sentence[], marks: readonly Mark[]): number {
  let best = 0;
  let most = 0;
  let next = 0;
  for (const [at, { end }] of sentences.entries()) {
    const words = new Set<number>();
    for (let mark = marks[next]; mark !== undefined && mark.start < end; mark = marks[++next]) {
      words.add(mark.sought);
    }
    if (words.size > most) [best, most] = [at, words.size];
  }
  return best;
}

/** The sentences around one that fit with it, by turns after and before it; all of one part. */
function grow(
  sentences: readonly Sentence[],
  at: number,
  limit: number,
): { readonly first: number; readonly last: number } {
  const fits = (first: number, last: number): boolean => {
    const [from, to] = [sentences[first], sentences[last]];
    return from !== undefined && to !== undefined && from.part === to.part && to.end - from.start <= limit;
  };
  let [first, last] = [at, at];
  for (let grown = true; grown;) {
    const [before, after] = [first, last];
    if (fits(first, last + 1)) last++;
    if (fits(first - 1, last)) first--;
    grown = first < before || last > after;
  }
  return { first, last };
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** The length of all parts, with a blank between each two. */
function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start + 1, -1);
}
