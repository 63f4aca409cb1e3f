import { tidyParagraph } from '../../domain/text/tidyParagraph.ts';

/** As much of a DOM node as is needed to read what it says. */
export interface HtmlNode {
  readonly nodeType: number;
  /** Lower case; of elements only. */
  readonly localName?: string;
  /** Of text only. */
  readonly data?: string;
  readonly firstChild: HtmlNode | null;
  readonly nextSibling: HtmlNode | null;
  readonly parentNode: HtmlNode | null;
}

const ELEMENT = 1;
const TEXT = 3;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Never part of what an article says. */
const SKIPPED = words(
  'head script style template noscript figcaption button select textarea svg math canvas audio video iframe object nav footer rt rp',
);
/** Those that begin and end a paragraph; every other element is part of one. */
const BLOCKS = words(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figure form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol p pre search section summary table tbody tfoot thead tr ul',
);

/** The paragraphs in a node, in order, each heading, item and table row too. Linear, without recursion. */
export function paragraphsOf(root: HtmlNode): string[] {
  const paragraphs: string[] = [];
  let pieces: string[] = [];
  let preDepth = 0;

  const endParagraph = (): void => {
    // Two line breaks in a row are how some write a paragraph.
    for (const part of pieces.join('').split(/\n\s*\n/)) {
      const tidy = tidyParagraph(part);
      if (tidy !== '') paragraphs.push(tidy);
    }
    pieces = [];
  };

  const enter = (name: string): void => {
    if (BLOCKS.has(name)) endParagraph();
    if (name === 'br') pieces.push('\n');
    else if (name === 'td' || name === 'th') pieces.push(' ');
    else if (name === 'pre') preDepth++;
  };

  const leave = (name: string): void => {
    if (BLOCKS.has(name)) endParagraph();
    if (name === 'pre') preDepth--;
  };

  for (let node: HtmlNode | null = root; node !== null;) {
    const name: string | null = elementName(node);
    if (name !== null) enter(name);
    else if (node.nodeType === TEXT) pieces.push(preDepth > 0 ? (node.data ?? '') : oneLine(node.data ?? ''));
    if (name !== null && node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    if (name !== null) leave(name);
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      leave(node?.localName ?? '');
    }
    node = node === root ? null : (node?.nextSibling ?? null);
  }
  endParagraph();
  return paragraphs;
}

/** Of an element that is read; `null` for anything else. */
function elementName({ nodeType, localName }: HtmlNode): string | null {
  return nodeType === ELEMENT && localName !== undefined && !SKIPPED.has(localName) ? localName : null;
}

/** In HTML a line break of the source is a space like any other. */
function oneLine(text: string): string {
  return text.replaceAll(/[\r\n]/g, ' ');
}
