/** A half-open range of a text: `start` inclusive, `end` exclusive, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text, and parts of it in order. */
export interface Slices {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** A paragraph is a span of its article's text, without the blank line after it. `index` counts from 0. */
export interface Paragraph extends Span {
  readonly index: number;
}

/** What is known of an article besides its words. `null` means the source does not say. */
export interface ArticleInfo {
  /** Unique in its library: lower-case letters, digits and hyphens. */
  readonly id: string;
  readonly title: string;
  /** `true` where the title is our description, because the source has no headline. */
  readonly titleIsOurs: boolean;
  /** Calendar day of publication, `YYYY-MM-DD`. */
  readonly date: string;
  /** Where the quoted interview appeared, if the article names it. */
  readonly interviewIn: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
}

/** An article as it is stored. Its text is never changed after loading: everything else points into it. */
export interface Article extends ArticleInfo {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
}

/** The words of a span, exactly as the text has them. */
export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/**
 * Paragraphs of a text: runs of lines that hold more than white space, separated by blank lines.
 * Outer white space is left out of each span. Linear in the text.
 */
export function splitParagraphs(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const separator = /\n[^\S\n]*(?:\n\s*)/g;
  let from = 0;
  const push = (start: number, end: number): void => {
    while (start < end && isSpace(text, start)) start++;
    while (end > start && isSpace(text, end - 1)) end--;
    if (end > start) paragraphs.push({ index: paragraphs.length, start, end });
  };
  for (let match = separator.exec(text); match !== null; match = separator.exec(text)) {
    push(from, match.index);
    from = separator.lastIndex;
  }
  push(from, text.length);
  return paragraphs;
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code <= 32 || code === 0xa0 || code === 0xfeff;
}
