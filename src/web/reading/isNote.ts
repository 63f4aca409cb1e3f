import { attributeOf, isElement, shortTextOf } from './elementKinds.ts';
import type { HtmlChild, HtmlElement } from './parseHtml.ts';

const LONGEST_MARK = 12;
const MARK = /^\s*(?:\[\s*\S{1,4}\s*\]|[*†‡§¶]{1,3})\s*$/u;
const SHORT_MARK = /^\s*\(?(?:\d{1,3}|[a-z]|[ivxl]{1,5}|[*†‡§¶↩↑^]\uFE0E?)\)?\s*$/u;

/** The mark of a note, or the way back: a link within the page on a number or sign, or a raised mark in brackets. */
export function isNote(element: HtmlElement): boolean {
  const { tagName } = element;
  if (tagName !== 'sup' && tagName !== 'a') return false;
  const text = shortTextOf(element, LONGEST_MARK);
  if (text === null) return false;
  if (tagName === 'sup' && MARK.test(text)) return true;
  if (!MARK.test(text) && !SHORT_MARK.test(text)) return false;
  if (tagName === 'sup') return linkIn(element) !== null || isWithinNoteLink(element);
  return pointsInside(element) && (MARK.test(text) || isRaisedOrCalledNote(element) || /[↩↑]/.test(text));
}

function isRaisedOrCalledNote(link: HtmlElement): boolean {
  return (
    /note|^cite|^ref|fn/i.test(
      `${attributeOf(link, 'class')} ${attributeOf(link, 'role')} ${attributeOf(link, 'href').slice(1)}`,
    ) || link.childNodes.some((child) => isElement(child) && child.tagName === 'sup')
  );
}

function isWithinNoteLink({ parentNode }: HtmlElement): boolean {
  return parentNode !== null && isElement(parentNode as HtmlChild) && isNote(parentNode as HtmlElement);
}

function linkIn(element: HtmlElement): HtmlElement | null {
  for (const child of element.childNodes) {
    if (!isElement(child)) continue;
    if (child.tagName === 'a' && pointsInside(child)) return child;
    const inner = linkIn(child);
    if (inner !== null) return inner;
  }
  return null;
}

function pointsInside(link: HtmlElement): boolean {
  return /^[^#\s]*#\S/.test(attributeOf(link, 'href'));
}
