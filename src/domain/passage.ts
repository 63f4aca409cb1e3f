import { slice, type Article, type Span } from './article.ts';

/** A run of an article's paragraphs, both ends included, and what is marked in it. */
export interface Passage {
  readonly article: Article;
  readonly first: number;
  readonly last: number;
  readonly marked: readonly Span[];
}

/** The index of the paragraph that holds an offset; between two paragraphs, the one before. */
export function paragraphAt({ paragraphs }: Pick<Article, 'paragraphs'>, offset: number): number {
  let low = 0;
  let high = paragraphs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((paragraphs[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The paragraphs from the first to the last span, and `around` more on each side as far as there are any. */
export function passageAround(article: Article, spans: readonly Span[], around: number): Passage {
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  return {
    article,
    first: Math.max(0, paragraphAt(article, start) - around),
    last: Math.min(article.paragraphs.length - 1, paragraphAt(article, end - 1) + around),
    marked: spans,
  };
}

const OPENING_MARKS = `"'“‘„‚«‹`;
const CLOSING_MARKS = `"'”’“‘»›`;

/** A quotation's part, widened to the marks that stand around it in the text, where they do. */
export function spanWithMarks(text: string, { start, end }: Span): Span {
  const opens = start > 0 && OPENING_MARKS.includes(text.charAt(start - 1));
  const closes = end < text.length && CLOSING_MARKS.includes(text.charAt(end));
  return { start: opens ? start - 1 : start, end: closes ? end + 1 : end };
}

/** A part without the comma before its closing mark: that stands there only because "he said" follows. */
export function shownSpan(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end).trimEnd();
  const isCut = words.endsWith(',') && words.length > 1 && CLOSING_MARKS.includes(text.charAt(end));
  return { start, end: isCut ? start + words.length - 1 : end };
}

const CLOSED_BY: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '“': '”',
  '„': '“',
  '‘': '’',
  '‚': '‘',
  '«': '»',
  '‹': '›',
};

/**
 * The words of a quotation as people read one, a line for each part: no comma where "he said" stood, and the marks that
 * the article puts before the first part and behind the last. One that is missing there is put in.
 */
export function shownLines(text: string, spans: readonly Span[]): readonly string[] {
  const lines = spans.map((span) => slice(text, shownSpan(text, span)));
  const [opening, closing] = marksAround(text, spans);
  return lines.map(
    (line, at) => `${at === 0 ? opening : ''}${line}${at === lines.length - 1 ? closing : ''}`,
  );
}

/** The marks before the first part and behind the last; a missing half is put in. Both empty where there are none. */
export function marksAround(
  text: string,
  spans: readonly Span[],
): readonly [opening: string, closing: string] {
  const before = text.charAt((spans[0]?.start ?? 0) - 1);
  const behind = text.charAt(spans.at(-1)?.end ?? text.length);
  const opens = before !== '' && OPENING_MARKS.includes(before);
  const closes = behind !== '' && CLOSING_MARKS.includes(behind);
  if (!opens && !closes) return ['', ''];
  const opened = opens
    ? before
    : (Object.keys(CLOSED_BY).find((mark) => CLOSED_BY[mark] === behind) ?? behind);
  return [opened, closes ? behind : (CLOSED_BY[before] ?? before)];
}
