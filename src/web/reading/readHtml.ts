import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { ReadArticle } from '../../domain/fetching.ts';
import { readByline } from '../../domain/text/readByline.ts';
import { publicationDay } from './publicationDay.ts';
import { canonicalAddress } from './canonicalAddress.ts';
import { judgeParts } from './judgeParts.ts';
import { lineOf } from './lineOf.ts';
import { paragraphsOf, type HtmlNode } from './paragraphsOf.ts';
import { parseHtml, type HtmlElement } from './parseHtml.ts';
import { readTree } from './pageTree.ts';
import { readHead } from './readHead.ts';
import { struckLines } from './struckLines.ts';
import { withoutFurniture } from './withoutFurniture.ts';
import { undisguise, writeNeutral } from './writeNeutral.ts';

/** Longer than "You need to enable JavaScript" and the like. */
const SHORTEST = 140;
const FEWEST_WORDS = 12;
const ASKS =
  /\b(?:javascript|cookies?|browser|captcha|robot|access|log ?in|sign (?:in|up)|subscribe|enable|redirect(?:ed|ing)|loading|not found|404)\b/i;
/** Shorter than most articles; so much may also stand in a footer. */
const SHORT = 500;

/** Title, author and day may stand once more in the first paragraphs, as many as this. */
const HEAD = 4;

/**
 * The main text of a page, without its menus, captions and footers; `null` where there is no article. Readability says
 * which blocks are the article's; it is given words without the elements in them, so that no word in a block is lost.
 * Throws on some hostile pages.
 */
export function readHtml(html: string): ReadArticle | null {
  const root = parseHtml(html);
  const { body, struck } = readTree(root);
  const about = root.childNodes.find((node) => node.nodeName === 'head') as HtmlElement | undefined;
  const neutral = writeNeutral(about, body, judgeParts(body));
  const found = findArticle(neutral);
  if (found === null) return null;
  const [heading, ...others] = found.headings;
  const publisher = lineOf(found.publisher, 100);
  const title = lineOf(withoutSite(found.title, others.length > 0 ? null : heading, publisher), 200);
  const head = readHead(body, found.paragraphs);
  const byline = lineOf(withoutBy(found.byline ?? head.author ?? ''), 200);
  const said = found.paragraphs.filter(
    (paragraph, at) =>
      at >= HEAD ||
      (paragraph !== title && withoutBy(paragraph) !== byline && readByline(paragraph) === null),
  );
  const text = withoutFurniture(said).join('\n\n');
  if (!isLong(text)) return null;
  return {
    title,
    text,
    date: publicationDay(root, found.day) ?? head.date,
    publisher,
    byline,
    url: canonicalAddress(about),
    struck: struckLines(struck),
  };
}

/** A few words are an article where they are a sentence, and do not ask the reader for something first. */
function isLong(text: string): boolean {
  return text.length >= SHORTEST || (text.split(/\s+/).length >= FEWEST_WORDS && !ASKS.test(text));
}

interface FoundArticle {
  readonly title: string;
  readonly byline: string | null;
  readonly publisher: string | null;
  /** As it is written. */
  readonly day: string | null;
  /** Of the page: all that are of the first order. */
  readonly headings: readonly string[];
  readonly paragraphs: readonly string[];
}

/**
 * A short text may be a short article or a footer. It is the latter where a longer text that is found by looser rules
 * does not begin with it.
 */
function findArticle(neutral: string): FoundArticle | null {
  const strict = findBlocks(neutral, SHORTEST);
  if (strict === null || lengthOf(strict) >= SHORT) return strict;
  const loose = findBlocks(neutral, SHORT);
  if (loose === null || lengthOf(loose) < 2 * lengthOf(strict)) return strict;
  const at = loose.paragraphs.indexOf(strict.paragraphs[0] ?? '');
  return at === -1 || at > loose.paragraphs.length / 2 ? loose : strict;
}

function lengthOf({ paragraphs }: FoundArticle): number {
  return paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0);
}

/** @param threshold characters that a text must have before looser rules are tried */
function findBlocks(neutral: string, threshold: number): FoundArticle | null {
  const { document } = parseHTML(neutral);
  // Read first: what comes next takes the document apart.
  const headings = [...document.querySelectorAll('h1')].map(({ textContent }) =>
    undisguise(textContent ?? ''),
  );
  const found = new Readability(document as never, {
    charThreshold: threshold,
    serializer: (node: HtmlNode) => node,
  }).parse();
  if (!found?.content) return null;
  return {
    title: undisguise(found.title ?? ''),
    byline: found.byline ? undisguise(found.byline) : null,
    publisher: found.siteName ?? null,
    day: found.publishedTime ?? null,
    headings,
    paragraphs: paragraphsOf(found.content).map(undisguise),
  };
}

/** "Headline | The Paper" is the headline of The Paper, or just the page's one heading. */
function withoutSite(title: string, heading: string | null | undefined, publisher: string | null): string {
  const headline = lineOf(heading, title.length);
  if (headline !== null && title.startsWith(headline) && SEPARATOR.test(title.slice(headline.length))) {
    return headline;
  }
  if (publisher === null || !title.endsWith(publisher)) return title;
  return title.slice(0, -publisher.length).replace(/(?<!\s)\s+[|–—·:-]\s+$/, '') || title;
}

const SEPARATOR = /^\s+[|–—·»:-]\s/;

function withoutBy(byline: string): string {
  return byline.replace(/^\s*by\s+/i, '');
}
