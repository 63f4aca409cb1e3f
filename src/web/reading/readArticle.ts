import type { ReadArticle, Unread } from '../../domain/fetching.ts';
import { readPlainText } from '../../domain/text/readPlainText.ts';
import { decodeText } from './decodeText.ts';
import { readHtml } from './readHtml.ts';
import { readMarkdown } from './readMarkdown.ts';

/** The article in a page or file; `null` where there is none. May take long, and throws on some hostile pages. */
export function readArticle({ bytes, type, charset }: Unread): ReadArticle | null {
  const source = decodeText(bytes, charset, type === 'html');
  if (type === 'html') return readHtml(source);
  if (type === 'markdown') return readMarkdown(source);
  const { title, text, author, date } = readPlainText(source);
  return text === '' ? null : { title, text, date, publisher: null, byline: author, url: null, struck: [] };
}
