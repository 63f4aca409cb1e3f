import type { ArticleInfo } from '../article.ts';
import { oneLine } from '../text/oneLine.ts';
import { readTypedDay } from '../text/typedDay.ts';
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
export type ArticleFault = 'no-text' | 'no-title' | 'no-day' | 'bad-day' | 'two-days' | 'bad-address';

export type ReadArticleForm =
  | { readonly kind: 'article'; readonly article: NewArticle }
  | { readonly kind: 'fault'; readonly fault: ArticleFault };

/** Characters that a field takes; the options and modals declare the same. */
export const ARTICLE_LENGTHS = { title: 200, date: 40, publisher: 100, url: 500 } as const;

/**
 * Cleans and checks what was handed in; the first fault counts. The text is kept as it stands, but for its outer
 * white space.
 * @param today `YYYY-MM-DD`
 */
export function readNewArticle(raw: RawArticle, today: string): ReadArticleForm {
  const text = wellFormed(raw.text).replaceAll(/\r\n?/g, '\n').trim();
  const title = line(raw.title, ARTICLE_LENGTHS.title);
  const date = line(raw.date, ARTICLE_LENGTHS.date);
  const read = date === null ? null : readTypedDay(date, today);
  const address = line(raw.url, ARTICLE_LENGTHS.url + 1);
  const url = address === null ? null : shortAddress(address);
  if (!/\p{L}/u.test(text)) return fault('no-text');
  if (title === null) return fault('no-title');
  if (read === null) return fault('no-day');
  if (read.kind !== 'day') return fault(read.kind === 'two-days' ? 'two-days' : 'bad-day');
  if (address !== null && url === null) return fault('bad-address');
  const publisher = line(raw.publisher, ARTICLE_LENGTHS.publisher);
  return {
    kind: 'article',
    article: { title, titleIsOurs: false, date: read.day, interviewIn: null, publisher, url, text },
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
