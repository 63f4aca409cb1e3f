import { attributeOf, shortTextOf } from './elementKinds.ts';
import type { HtmlElement } from './parseHtml.ts';

const LONGEST = 400;
const POINTS =
  /^\s*(?:for\s.+\bsee\s|(?:main|see also|further information|not to be confused with|distinguish(?:ed)? from)\b|main articles?:|this (?:article|page|section) is about\s|.{1,100}\bredirects? here\b)/is;

/** A line of a wiki that points to other articles: called so, and worded so. */
export function isHatnote(element: HtmlElement): boolean {
  const isCalledNote =
    attributeOf(element, 'role') === 'note' || /\b(?:hatnote|dablink)\b/.test(attributeOf(element, 'class'));
  return isCalledNote && POINTS.test(shortTextOf(element, LONGEST) ?? '');
}
