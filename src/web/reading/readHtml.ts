import { Readability } from '@mozilla/readability';
import type { ReadArticle } from '../../domain/fetching.ts';
import { lineOf } from './lineOf.ts';
import type { HtmlNode } from './paragraphsOf.ts';
import { paragraphsOf } from './paragraphsOf.ts';
import { parseDocument } from './parseDocument.ts';
import { readDay } from './readDay.ts';

/** Shorter than any article, longer than "You need to enable JavaScript". */
const SHORTEST = 140;

/** Not for those who see the page: hints for screen readers. Not of the words: the numbers of notes. */
const HINTS = '.visually-hidden, .visuallyhidden, .sr-only, .screen-reader-text';
const NOTE_NUMBER = /^\s*\[\w{1,3}\]\s*$/;

/** Title and author may stand once more in the first paragraphs, as many as this. */
const HEAD = 3;

/** Where pages say when they were published, besides the places that Readability knows; the first that holds a day counts. */
const DATES: readonly (readonly [selector: string, attribute: string])[] = [
  ['meta[property="og:article:published_time"]', 'content'],
  ['meta[name="publish-date"], meta[name="publish_date"], meta[name="pubdate"]', 'content'],
  ['meta[name="DC.date.issued"], meta[name="dc.date"], meta[name="date"]', 'content'],
  ['[itemprop="datePublished"]', 'content'],
  ['[itemprop="datePublished"]', 'datetime'],
  ['article time[datetime], time[pubdate]', 'datetime'],
  ['time[datetime]', 'datetime'],
];

/** The main text of a page, without its menus, captions and footers; `null` where there is no article. Throws on some hostile pages. */
export function readHtml(html: string): ReadArticle | null {
  const document = parseDocument(html);
  // Read first: what comes next takes the document apart.
  const dates = DATES.map(([selector, attribute]) =>
    document.querySelector(selector)?.getAttribute(attribute),
  );
  const [heading, ...others] = [...document.querySelectorAll('h1')].map(({ textContent }) => textContent);
  for (const hint of document.querySelectorAll(HINTS)) hint.remove();
  for (const raised of document.querySelectorAll('sup')) {
    if (NOTE_NUMBER.test(raised.textContent ?? '')) raised.remove();
  }
  const found = new Readability(document as never, {
    charThreshold: SHORTEST,
    serializer: (node: HtmlNode) => node,
  }).parse();
  if (!found?.content) return null;
  const publisher = lineOf(found.siteName, 100);
  const title = lineOf(withoutSite(found.title ?? '', others.length > 0 ? null : heading, publisher), 200);
  const byline = lineOf(withoutBy(found.byline ?? ''), 200);
  const text = paragraphsOf(found.content)
    .filter((paragraph, at) => at >= HEAD || (paragraph !== title && withoutBy(paragraph) !== byline))
    .join('\n\n');
  if (text.length < SHORTEST) return null;
  return {
    title,
    text,
    date: firstDay([found.publishedTime, ...dates]),
    publisher,
    byline,
  };
}

function firstDay(written: readonly (string | null | undefined)[]): string | null {
  for (const time of written) {
    const day = readDay(time ?? '');
    if (day !== null) return day;
  }
  return null;
}

/** "Headline | The Paper" is the headline of The Paper, or just the page's one heading. */
function withoutSite(title: string, heading: string | null | undefined, publisher: string | null): string {
  const headline = lineOf(heading, title.length);
  if (headline !== null && title.startsWith(headline) && SEPARATOR.test(title.slice(headline.length))) {
    return headline;
  }
  if (publisher === null || !title.endsWith(publisher)) return title;
  return title.slice(0, -publisher.length).replace(/\s+[|–—·:-]\s+$/, '') || title;
}

const SEPARATOR = /^\s+[|–—·»:-]\s/;

function withoutBy(byline: string): string {
  return byline.replace(/^\s*by\s+/i, '');
}
