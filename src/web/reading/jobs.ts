import robots from 'robots-parser';
import type { ReadArticle } from '../../domain/fetching.ts';
import { AGENT } from '../agent.ts';
import type { Unread } from './readArticle.ts';
import { readArticle } from './readArticle.ts';

/** The package is a CommonJS function, declared as if it were a module with a default export. */
const robotsParser = robots as unknown as typeof robots.default;

/** What is done with text that strangers wrote. Some of it takes seconds, or throws: see `createReader`. */
export const jobs = {
  article: (unread: Unread): ReadArticle | null => readArticle(unread),
  robots: ({ text, url }: { readonly text: string; readonly url: string }): boolean =>
    robotsParser(new URL('/robots.txt', url).href, text).isAllowed(url, AGENT) ?? false,
};
