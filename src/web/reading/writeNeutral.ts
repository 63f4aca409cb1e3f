import { isElement } from './elementKinds.ts';
import type { Judgement } from './judgeParts.ts';
import type { HtmlElement } from './parseHtml.ts';
import type { Block } from './pageTree.ts';
import type { Piece, Run } from './run.ts';

/** Deeper blocks are written as if they stood side by side, for what comes next takes time by depth; pages have up to 30. */
const DEEPEST = 50;
/** What each block and each run costs: its depth, and this. A very long article costs 400,000 in all. */
const OF_ITS_OWN = 10;
const MOST_COST = 800_000;
const VOID = new Set('area base br col embed hr img input link meta source track'.split(' '));

/** A page as HTML again, in which no words are in any element but blocks, and links that hold all of a run. */
export function writeNeutral(head: HtmlElement | undefined, body: Block, judgement: Judgement): string {
  const out: string[] = ['<html>'];
  let cost = 0;

  const writeRun = (run: Run): void => {
    if (run.isSilent) return;
    const isMenu = judgement.isMenu(run);
    if (isMenu) out.push('<a href="/">');
    for (const piece of run.pieces) writePiece(piece, out);
    if (isMenu) out.push('</a>');
  };
  const writeBlock = (block: Block, depth: number): void => {
    const { element, parts } = block;
    const isFlat = depth > DEEPEST;
    cost += (Math.min(depth, DEEPEST) + OF_ITS_OWN) * (parts.length + 1);
    if (cost > MOST_COST) throw new RangeError('too many blocks in blocks');
    if (!isFlat) openTag(element, judgement.isNamed(block), out);
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
  for (const child of head?.childNodes ?? []) if (isElement(child)) writeHeadElement(child, out);
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

function writeObject(element: HtmlElement, out: string[]): void {
  if (
    element.tagName === 'noscript' &&
    !element.childNodes.some((child) => isElement(child) && child.tagName === 'img')
  )
    return;
  openTag(element, true, out);
  for (const child of element.childNodes) if (isElement(child)) writeObject(child, out);
  closeTag(element, out);
}

const HEAD = new Set('title meta link base'.split(' '));

function writeHeadElement(element: HtmlElement, out: string[]): void {
  const isData = isJsonLd(element);
  if (!HEAD.has(element.tagName) && !isData) return;
  openTag(element, true, out);
  for (const child of element.childNodes)
    if ('value' in child) out.push(isData ? child.value : escapeAttribute(child.value));
  closeTag(element, out);
}

function isJsonLd({ tagName, attrs }: HtmlElement): boolean {
  return (
    tagName === 'script' &&
    attrs.some(({ name, value }) => name === 'type' && value === 'application/ld+json')
  );
}

function openTag({ tagName, attrs }: HtmlElement, withAttributes: boolean, out: string[]): void {
  out.push('<', tagName);
  if (withAttributes)
    for (const { name, value } of attrs)
      if (/^[a-z][\w:-]*$/i.test(name)) out.push(' ', name, '="', escapeAttribute(value), '"');
  out.push('>');
}

function closeTag({ tagName }: HtmlElement, out: string[]): void {
  if (!VOID.has(tagName)) out.push('</', tagName, '>');
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** Stand for `&`, `<` and `>` where words hold them: entities by the hundred thousand hold up the next parser. They are no characters. */
const STAND_INS: readonly (readonly [sign: string, standIn: string])[] = [
  ['&', '\uFDD0'],
  ['<', '\uFDD1'],
  ['>', '\uFDD2'],
];

function disguise(text: string): string {
  return STAND_INS.reduce(
    (out, [sign, standIn]) => out.replaceAll(standIn, '').replaceAll(sign, standIn),
    text,
  );
}

/** The words of a neutral page as they were. */
export function undisguise(text: string): string {
  return STAND_INS.reduce((out, [sign, standIn]) => out.replaceAll(standIn, sign), text);
}
