import { slice, splitParagraphs } from '../article.ts';
import { findByline } from './findByline.ts';
import { readByline } from './readByline.ts';
import { tidyParagraph } from './tidyParagraph.ts';

/** The widest line by which text is usually wrapped, and the narrowest, in characters. */
const WIDEST = 100;
const NARROWEST = 50;
const LONGEST_TITLE = 120;
const SOFT_HYPHEN = '\u00AD';

/** What a plain text holds. The title is not in the text again. */
export interface PlainText {
  readonly title: string | null;
  /** Paragraphs with a blank line between them; empty where there are none. */
  readonly text: string;
  /** As its first paragraphs say; they stay in the text. */
  readonly author: string | null;
  /** `YYYY-MM-DD` */
  readonly date: string | null;
}

/**
 * Reads what was typed or pasted, or stands in a text file: blank lines part paragraphs. Lines wrapped at a width are
 * joined again; any other line break is the writer's own, and parts paragraphs too. A first line that looks like a
 * headline is taken for one. Linear.
 */
export function readPlainText(source: string): PlainText {
  const unified = source.replace(/\r\n?|\u2028/g, '\n').replaceAll('\u2029', '\n\n');
  const paragraphs = splitParagraphs(unified).flatMap((span) => unwrap(slice(unified, span)));
  const [first = '', ...rest] = paragraphs.map(tidyParagraph).filter((paragraph) => paragraph !== '');
  const titled = rest.length > 0 && looksLikeTitle(first) && readByline(first) === null;
  const said = titled || first === '' ? rest : [first, ...rest];
  return { title: titled ? first : null, text: said.join('\n\n'), ...findByline(said) };
}

function unwrap(block: string): string[] {
  const lines = block.split('\n').map((line) => line.trim());
  const width = lines.reduce((widest, line) => Math.max(widest, widthOf(line)), 0);
  const [first = '', ...rest] = lines;
  const paragraphs = [first];
  let previous = first;
  for (const line of rest) {
    if (previous.endsWith(SOFT_HYPHEN)) paragraphs.push(`${paragraphs.pop()}${line}`);
    else if (wasWrapped(previous, line, width)) paragraphs.push(`${paragraphs.pop()} ${line}`);
    else paragraphs.push(line);
    previous = line;
  }
  return paragraphs;
}

/** A line was wrapped where the next word would not have fitted into it. */
function wasWrapped(line: string, next: string, width: number): boolean {
  if (width > WIDEST || width < NARROWEST) return false;
  const [word = ''] = next.split(' ', 1);
  const [part = '', ...parts] = word.split(SOFT_HYPHEN);
  // With its hyphen, where the word could have been parted.
  return widthOf(line) + 1 + part.length + (parts.length > 0 ? 1 : 0) > width;
}

/** Characters as they were seen: of the hyphens that only show at the end of a line, that one. */
function widthOf(line: string): number {
  return line.replaceAll(SOFT_HYPHEN, '').length + (line.endsWith(SOFT_HYPHEN) ? 1 : 0);
}

/** Short, and neither a sentence nor somebody's words: headlines end without a full stop, though they may ask. */
function looksLikeTitle(line: string): boolean {
  return line.length <= LONGEST_TITLE && /[\p{L}\p{N}]/u.test(line) && !/[.,;:…"“”»]$|^["“«„]/.test(line);
}
