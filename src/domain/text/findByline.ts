import { readByline, type Byline } from './readByline.ts';
import { findDay } from './readDay.ts';

/** Paragraphs at the beginning that may say who wrote the article and when. */
const HEAD = 4;
/** "LONDON, Oct. 14, 2025 (Reuters) – " */
const PLACE = /^\p{Lu}[\p{L} .,'’()/-]{1,60}$/u;
const DASH = /^(?:\([^)]{1,40}\)|\/[^/]{1,40}\/)?\s*(?:-{1,2}|[–—:])/;

/** Author and day in an article's first paragraphs: on a line of their own, or place and day before the first words. */
export function findByline(paragraphs: readonly string[]): Byline {
  const head = paragraphs.slice(0, HEAD);
  const read = head.map(readByline);
  return {
    author: read.find((line) => (line?.author ?? null) !== null)?.author ?? null,
    date:
      read.find((line) => (line?.date ?? null) !== null)?.date ??
      head.map(datelineDay).find((day) => day !== null) ??
      null,
  };
}

function datelineDay(paragraph: string): string | null {
  const start = paragraph.slice(0, 120);
  const found = findDay(start);
  if (found === null) return null;
  const isPlace = found.start === 0 || PLACE.test(start.slice(0, found.start).trim());
  return isPlace && DASH.test(start.slice(found.end).replace(/^\)/, '').trimStart()) ? found.day : null;
}
