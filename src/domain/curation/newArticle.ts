import type { ArticleInfo } from '../article.ts';
import { readDays } from '../days.ts';
import { oneLine } from '../text/oneLine.ts';
import { wellFormed } from '../text/wellFormed.ts';
import { webAddress } from '../webAddress.ts';

/** An article as it is handed in, before it has an id. */
export interface NewArticle extends Omit<ArticleInfo, 'id'> {
  readonly text: string;
}

/** What was typed or read of an article; `null` where nothing was. */
export interface RawArticle {
  readonly text: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly url: string | null;
  readonly publisher: string | null;
}

/** Why it cannot be taken as it is. */
export type ArticleFault = 'no-text' | 'no-title' | 'no-day' | 'bad-day' | 'bad-address';

export type ReadArticleForm =
  | { readonly kind: 'article'; readonly article: NewArticle }
  | { readonly kind: 'fault'; readonly fault: ArticleFault };

/** Characters that a field takes; the options and modals declare the same. */
export const ARTICLE_LENGTHS = { title: 200, publisher: 100, url: 500 } as const;

/**
 * Cleans and checks what was handed in; the first fault counts. The text is kept as it stands, but for its outer
 * white space.
 */
export function readNewArticle(raw: RawArticle): ReadArticleForm {
  const text = wellFormed(raw.text).replaceAll(/\r\n?/g, '\n').trim();
  const title = line(raw.title, ARTICLE_LENGTHS.title);
  const day = line(raw.date, 40);
  const days = day === null ? null : readDays(day);
  const address = line(raw.url, ARTICLE_LENGTHS.url + 1);
  const url = address === null ? null : shortAddress(address);
  if (!/\p{L}/u.test(text)) return fault('no-text');
  if (title === null) return fault('no-title');
  if (day === null) return fault('no-day');
  if (days === null || days.first !== days.last) return fault('bad-day');
  if (address !== null && url === null) return fault('bad-address');
  const publisher = line(raw.publisher, ARTICLE_LENGTHS.publisher);
  return {
    kind: 'article',
    article: { title, titleIsOurs: false, date: days.first, interviewIn: null, publisher, url, text },
  };
}

function shortAddress(typed: string): string | null {
  const url = typed.length > ARTICLE_LENGTHS.url ? null : webAddress(typed);
  return url === null || url.length > ARTICLE_LENGTHS.url ? null : url;
}

function line(typed: string | null, length: number): string | null {
  return oneLine(typed ?? '', length);
}

function fault(what: ArticleFault): ReadArticleForm {
  return { kind: 'fault', fault: what };
}
