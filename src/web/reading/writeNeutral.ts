import { isElement } from './elementKinds.ts';
import type { Judgement } from './judgeParts.ts';
import type { HtmlElement } from './parseHtml.ts';
import type { Block } from './pageTree.ts';
import type { Piece, Run } from './run.ts';

/** Deeper blocks are written side by side, for what comes next takes time by depth; pages have up to 30. */
const DEEPEST = 50;
/** Pictures, players and controls only tell the kind of their block: more, or deep ones, tell no more. */
const MOST_OBJECTS = 10_000;
const MOST_OF_RUN = 20;
const DEEPEST_OBJECT = 4;
const VOID = new Set('area base br col embed hr img input link meta source track'.split(' '));

/** A page as HTML again, in which no words are in any element but blocks, and links that hold all of a run. */
export function writeNeutral(head: HtmlElement | undefined, body: Block, judgement: Judgement): string {
  const out: string[] = ['<html>'];
  let objects = 0;

  const writeRun = (run: Run): void => {
    if (run.isSilent) return;
    const isMenu = judgement.isMenu(run);
    if (isMenu) out.push('<a href="/">');
    let most = MOST_OF_RUN;
    for (const piece of run.pieces) {
      if (piece.kind === 'object' && (most-- <= 0 || ++objects > MOST_OBJECTS)) continue;
      writePiece(piece, out);
    }
    if (isMenu) out.push('</a>');
  };
  const writeBlock = (block: Block, depth: number): void => {
    const { element, parts } = block;
    const isFlat = depth > DEEPEST;
    if (!isFlat) openTag(element, judgement.isNamed(block) ? ATTRIBUTES : NONE, out);
    for (const part of parts) {
      if (part.kind === 'block') writeBlock(part, depth + 1);
      else {
        if (isFlat) out.push('<p>');
        writeRun(part);
        if (isFlat) out.push('</p>');
      }
    }
    if (!isFlat) closeTag(element, out);
  };

  out.push('<head>');
  for (const child of elementsOf(head).slice(0, MOST_HEAD)) writeHeadElement(child, out);
  out.push('</head>');
  writeBlock(body, 0);
  out.push('</html>');
  return out.join('');
}

function writePiece(piece: Piece, out: string[]): void {
  if (piece.kind === 'break') out.push('<br>');
  else if (piece.kind === 'object') writeObject(piece.element, out);
  else if (piece.kind === 'words') out.push(disguise(piece.text));
}

function writeObject(element: HtmlElement, out: string[], depth = 0): void {
  const inside = depth < DEEPEST_OBJECT ? elementsOf(element).slice(0, MOST_OF_RUN) : [];
  if (element.tagName === 'noscript' && !inside.some(({ tagName }) => tagName === 'img')) return;
  openTag(element, ATTRIBUTES, out);
  for (const child of inside) writeObject(child, out, depth + 1);
  closeTag(element, out);
}

function elementsOf(parent: HtmlElement | undefined): readonly HtmlElement[] {
  return parent?.childNodes.filter((child) => isElement(child)) ?? [];
}

/** Elements of a head that are looked at, and characters of what they say; facts for machines may be longer. */
const MOST_HEAD = 1000;
const LONGEST_VALUE = 1000;
const LONGEST_FACTS = 200_000;

function writeHeadElement(element: HtmlElement, out: string[]): void {
  const isData = isJsonLd(element);
  if (element.tagName !== 'title' && element.tagName !== 'meta' && !isData) return;
  openTag(element, ATTRIBUTES, out);
  const text = element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
  if (!isData) out.push(escapeAttribute(text.slice(0, LONGEST_VALUE)));
  else if (text.length <= LONGEST_FACTS) out.push(text);
  closeTag(element, out);
}

function isJsonLd({ tagName, attrs }: HtmlElement): boolean {
  return (
    tagName === 'script' &&
    attrs.some(({ name, value }) => name === 'type' && value === 'application/ld+json')
  );
}

/** All that Readability looks at; with more of them the next parser takes time by their square. */
const ATTRIBUTES: ReadonlySet<string> = new Set(
  'class id role rel itemprop property name content type src lang dir summary datatable rowspan colspan aria-hidden aria-modal'.split(
    ' ',
  ),
);
const NONE: ReadonlySet<string> = new Set();

function openTag({ tagName, attrs }: HtmlElement, kept: ReadonlySet<string>, out: string[]): void {
  out.push('<', tagName);
  for (const { name, value } of attrs)
    if (kept.has(name)) out.push(' ', name, '="', escapeAttribute(value.slice(0, LONGEST_VALUE)), '"');
  out.push('>');
}

function closeTag({ tagName }: HtmlElement, out: string[]): void {
  if (!VOID.has(tagName)) out.push('</', tagName, '>');
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/**
 * What is written for `&`, `<` and `>` in words, since entities by the hundred thousand hold up the parser that comes
 * next. Unicode assigns these code points to no character; from words they are left out. A no-break space would become
 * an entity too; a plain one is written, as it is when an article is stored.
 */
const STAND_INS: readonly (readonly [sign: string, standIn: string])[] = [
  ['&', '\uFDD0'],
  ['<', '\uFDD1'],
  ['>', '\uFDD2'],
];

function disguise(text: string): string {
  return STAND_INS.reduce(
    (out, [sign, standIn]) => out.replaceAll(standIn, '').replaceAll(sign, standIn),
    text.replaceAll('\u00A0', ' '),
  );
}

/** The words of a neutral page as they were. */
export function undisguise(text: string): string {
  return STAND_INS.reduce((out, [sign, standIn]) => out.replaceAll(standIn, sign), text);
}
