import { parseHTML } from 'linkedom';
import { marked } from 'marked';
import { parse } from 'yaml';
import type { ReadArticle } from '../../domain/fetching.ts';
import { findByline } from '../../domain/text/findByline.ts';
import { readDay } from '../../domain/text/readDay.ts';
import { shownAddress } from './canonicalAddress.ts';
import { boundMarkdown } from './boundMarkdown.ts';
import { lineOf } from './lineOf.ts';
import { readTree } from './pageTree.ts';
import { paragraphsOf } from './paragraphsOf.ts';
import { parseHtml } from './parseHtml.ts';
import { struckLines } from './struckLines.ts';
import { undisguise, writeNeutral } from './writeNeutral.ts';

const FRONT_MATTER = /^---[^\S\n]*\n([\s\S]*?\n)?---[^\S\n]*(?:\n|$)/;

/** Characters; a longer one tells nothing. */
const LONGEST_FRONT_MATTER = 20_000;

/**
 * What a Markdown file says, as it would be read when drawn. Its front matter and its heading tell what it is.
 * @throws {RangeError} where that would take too long
 */
export function readMarkdown(source: string): ReadArticle | null {
  const unified = source.replace(/\r\n?/g, '\n');
  const front = FRONT_MATTER.exec(unified);
  const about = readFrontMatter(front?.[1] ?? '');
  const html = marked.parse(boundMarkdown(unified.slice(front?.[0].length ?? 0)), { async: false });
  const tree = readTree(parseHtml(html));
  // All of a file is its article: nothing is looked for in it.
  const { body } = parseHTML(
    writeNeutral(undefined, tree.body, { isMenu: () => false, isNamed: () => true }),
  ).document;
  const heading = body.firstElementChild?.localName === 'h1' ? paragraphsOf(body.firstElementChild) : [];
  const paragraphs = paragraphsOf(body).slice(heading.length).map(undisguise);
  if (paragraphs.length === 0) return null;
  const said = findByline(paragraphs);
  return {
    title: lineOf(about.title, 200) ?? lineOf(undisguise(heading.join(' ')), 200),
    text: paragraphs.join('\n\n'),
    date: readDay(lineOf(about.date, 100) ?? '') ?? said.date,
    publisher: lineOf(about.publisher, 100),
    byline: lineOf(about.author ?? said.author, 200),
    url: shownAddress(lineOf(about.url, 1000)),
    struck: struckLines(tree.struck),
  };
}

/** Of a front matter that is not YAML nothing is known, but it is still none of the text. */
function readFrontMatter(yaml: string): Readonly<Record<string, unknown>> {
  if (yaml.length > LONGEST_FRONT_MATTER) return {};
  try {
    return (parse(yaml, { maxAliasCount: 0 }) as Record<string, unknown> | null) ?? {};
  } catch {
    return {};
  }
}
