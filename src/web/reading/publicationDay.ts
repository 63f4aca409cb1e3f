import { readDay } from '../../domain/text/readDay.ts';
import { attributeOf, isElement } from './elementKinds.ts';
import type { HtmlElement } from './parseHtml.ts';

/** Where pages tell their day, besides the places that Readability knows; the first that holds a day counts. */
const PLACES: readonly ((element: HtmlElement, isInArticle: boolean) => string)[] = [
  metaOf('property', ['og:article:published_time']),
  metaOf('name', ['publish-date', 'publish_date', 'pubdate']),
  metaOf('name', ['dc.date.issued', 'dc.date', 'date']),
  (element) => (attributeOf(element, 'itemprop') === 'datePublished' ? attributeOf(element, 'content') : ''),
  (element) => (attributeOf(element, 'itemprop') === 'datePublished' ? attributeOf(element, 'datetime') : ''),
  (element, isInArticle) =>
    element.tagName === 'time' && (isInArticle || element.attrs.some(({ name }) => name === 'pubdate'))
      ? attributeOf(element, 'datetime')
      : '',
  (element) => (element.tagName === 'time' ? attributeOf(element, 'datetime') : ''),
];

function metaOf(attribute: string, names: readonly string[]) {
  return (element: HtmlElement): string =>
    element.tagName === 'meta' && names.includes(attributeOf(element, attribute).toLowerCase())
      ? attributeOf(element, 'content')
      : '';
}

/** The day that a page's elements name, `YYYY-MM-DD`. @param known what others found, which counts first */
export function publicationDay(root: HtmlElement, known: string | null): string | null {
  const found: (string | undefined)[] = PLACES.map(() => undefined);
  const stack: { readonly element: HtmlElement; readonly isInArticle: boolean }[] = [
    { element: root, isInArticle: false },
  ];
  for (let entry = stack.pop(); entry !== undefined; entry = stack.pop()) {
    const { element, isInArticle } = entry;
    PLACES.forEach((place, at) => {
      if (found[at] === undefined) found[at] = place(element, isInArticle) || undefined;
    });
    const inside = isInArticle || element.tagName === 'article';
    for (const child of element.childNodes.toReversed())
      if (isElement(child)) stack.push({ element: child, isInArticle: inside });
  }
  for (const written of [known, ...found]) {
    const day = readDay(written ?? '');
    if (day !== null) return day;
  }
  return null;
}
