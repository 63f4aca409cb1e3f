import { isElement, isHidden, isStruck, kindOf, textContentOf } from './elementKinds.ts';
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

/** Takes the words of a page out of the elements that only dress them. Recursion is as deep as the page. */
export function readTree(root: HtmlElement): PageTree {
  const shells = findShells(root);
  const struck: string[] = [];

  const readBlock = (element: HtmlElement): Block => {
    const parts: (Block | Run)[] = [];
    let first = 0;
    const endRun = (end: number): void => {
      const nodes = element.childNodes.slice(first, end);
      first = end + 1;
      if (nodes.every((node) => !isElement(node) && !('value' in node && /\S/.test(node.value)))) return;
      const run = readRun(nodes);
      struck.push(...run.struck);
      if (run.pieces.some(({ kind }) => kind !== 'words') || run.text.trim() !== '') parts.push(run);
    };
    element.childNodes.forEach((child, at) => {
      if (!isElement(child) || (kindOf(child) !== 'block' && !shells.has(child))) return;
      endRun(at);
      if (isHidden(child)) return;
      if (isStruck(child)) struck.push(textContentOf(child).trim());
      else parts.push(readBlock(child));
    });
    endRun(element.childNodes.length);
    return { kind: 'block', element, parts };
  };

  const body = root.childNodes.find((node) => isElement(node) && node.tagName === 'body') as
    | HtmlElement
    | undefined;
  return { body: readBlock(body ?? root), struck };
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
