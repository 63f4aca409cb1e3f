import { isElement, isHidden, isStruck, kindOf, textContentOf } from './elementKinds.ts';
import { isHatnote } from './isHatnote.ts';
import type { HtmlElement } from './parseHtml.ts';
import type { Run } from './run.ts';
import { readRun } from './readRun.ts';

/** A page as blocks that hold blocks and runs of words; inside a run no element is left. */
export interface Block {
  readonly kind: 'block';
  readonly element: HtmlElement;
  readonly parts: readonly (Block | Run)[];
}

/** The body of a page. `struck` has every passage that was taken back in it, in order. */
export interface PageTree {
  readonly body: Block;
  readonly struck: readonly string[];
}

/** What finding the article in a page takes grows with its blocks and runs, and with the depth of each up to this. */
const DEEPEST = 50;
const OF_ITS_OWN = 10;
/** A very long article costs 400,000. */
const MOST_COST = 800_000;

/**
 * Takes the words of a page out of the elements that only dress them. Recursion is as deep as the page.
 * @throws {RangeError} where finding an article in it would take too long
 */
export function readTree(root: HtmlElement): PageTree {
  const shells = findShells(root);
  const struck: string[] = [];
  let cost = 0;

  const pay = (depth: number): void => {
    cost += Math.min(depth, DEEPEST) + OF_ITS_OWN;
    if (cost > MOST_COST) throw new RangeError('too many blocks in blocks');
  };
  const readBlock = (element: HtmlElement, depth: number): Block => {
    const parts: (Block | Run)[] = [];
    pay(depth);
    let first = 0;
    const endRun = (end: number): void => {
      const nodes = element.childNodes.slice(first, end);
      first = end + 1;
      if (nodes.every((node) => !isElement(node) && !('value' in node && /\S/.test(node.value)))) return;
      pay(depth);
      const run = readRun(nodes);
      for (const words of run.struck) struck.push(words);
      if (run.pieces.some(({ kind }) => kind !== 'words') || run.text.trim() !== '') parts.push(run);
    };
    element.childNodes.forEach((child, at) => {
      if (!isElement(child) || (kindOf(child) !== 'block' && !shells.has(child))) return;
      endRun(at);
      if (isHidden(child) || isHatnote(child)) return;
      if (isStruck(child)) struck.push(textContentOf(child).trim());
      else parts.push(readBlock(child, depth + 1));
    });
    endRun(element.childNodes.length);
    return { kind: 'block', element, parts };
  };

  const body = root.childNodes.find((node) => isElement(node) && node.tagName === 'body') as
    | HtmlElement
    | undefined;
  return { body: readBlock(body ?? root, 0), struck };
}

/** Elements that would be part of a paragraph, but have blocks in them. */
function findShells(root: HtmlElement): ReadonlySet<HtmlElement> {
  const shells = new Set<HtmlElement>();
  const stack: HtmlElement[] = [root];
  for (let element = stack.pop(); element !== undefined; element = stack.pop()) {
    if (kindOf(element) === 'block') {
      let { parentNode } = element;
      while (
        parentNode !== null &&
        'tagName' in parentNode &&
        !shells.has(parentNode) &&
        kindOf(parentNode) !== 'block'
      ) {
        shells.add(parentNode);
        ({ parentNode } = parentNode);
      }
    }
    for (const child of element.childNodes) if (isElement(child)) stack.push(child);
  }
  return shells;
}
