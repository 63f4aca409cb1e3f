import { attributeOf, shortTextOf } from './elementKinds.ts';
import type { HtmlElement } from './parseHtml.ts';

const LONGEST = 400;
const BEGINS =
  /^(?:(?:main|see also|further information|not to be confused with|distinguish(?:ed)? from)\b|this (?:article|page|section) is about\s)/i;
const SEE = /\bsee\s/i;
const REDIRECTS = /\bredirects? here\b/i;
/** Characters before which a line says that a title leads to it. */
const NEAR = 115;

function points(line: string): boolean {
  return BEGINS.test(line) || (/^for\s/i.test(line) && SEE.test(line)) || REDIRECTS.test(line.slice(0, NEAR));
}

/** A line of a wiki that points to other articles: called so, and worded so. */
export function isHatnote(element: HtmlElement): boolean {
  const isCalledNote =
    attributeOf(element, 'role') === 'note' || /\b(?:hatnote|dablink)\b/.test(attributeOf(element, 'class'));
  return isCalledNote && points((shortTextOf(element, LONGEST) ?? '').trim());
}
