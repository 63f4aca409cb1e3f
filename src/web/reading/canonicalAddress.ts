import { ARTICLE_LENGTHS } from '../../domain/curation/newArticle.ts';
import { webAddress } from '../../domain/webAddress.ts';
import { attributeOf, isElement } from './elementKinds.ts';
import type { HtmlElement } from './parseHtml.ts';

/** Where a page says that it stands: its canonical link, else what it tells those who share it. */
export function canonicalAddress(head: HtmlElement | undefined): string | null {
  const elements = head?.childNodes.filter((child) => isElement(child)) ?? [];
  const link = elements.find(
    (element) => element.tagName === 'link' && attributeOf(element, 'rel').toLowerCase() === 'canonical',
  );
  const meta = elements.find(
    (element) => element.tagName === 'meta' && attributeOf(element, 'property').toLowerCase() === 'og:url',
  );
  return (
    shownAddress(link && attributeOf(link, 'href')) ?? shownAddress(meta && attributeOf(meta, 'content'))
  );
}

/** An address that can be shown; `null` for a relative one, too. */
export function shownAddress(written: string | null | undefined): string | null {
  const address = webAddress(written?.trim() ?? '');
  return address === null || address.length > ARTICLE_LENGTHS.url ? null : address;
}
