import { parseHTML } from 'linkedom';

const OUTER_TAGS = /<!doctype[^>]{0,500}>|<\/?(?:html|head|body)(?:\s[^>]{0,2000})?>/gi;

/** HTML as a document that has a body: its outer tags may be left out, but the parser does not put them in. No script runs. */
export function parseDocument(html: string): ReturnType<typeof parseHTML>['document'] {
  if (/<html[\s>]/i.test(html) && /<body[\s>]/i.test(html)) return parseHTML(html).document;
  const { document } = parseHTML(`<html><body>${html.replace(OUTER_TAGS, '')}</body></html>`);
  const title = document.querySelector('title');
  if (title !== null) document.head.append(title);
  return document;
}
