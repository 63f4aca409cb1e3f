import type { HtmlChild, HtmlElement } from './parseHtml.ts';

/** What an element means for the words of a page. */
export type ElementKind =
  /** Not read and of no use in finding the article. */
  | 'gone'
  /** Begins and ends a paragraph. */
  | 'block'
  | 'break'
  /** A picture, a player, a control: no words, but it tells what kind of block it is in. */
  | 'object'
  /** Part of the paragraph that it stands in, as every element is that is not known. */
  | 'inline';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const GONE = words(
  'script style template svg math annotation annotation-xml rt rp wbr datalist head noframes',
);
const BLOCKS = words(
  'address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul',
);
const OBJECTS = words(
  'area audio button canvas embed frame iframe img input link map meta noscript object picture progress select source textarea track video',
);

export function kindOf({ tagName }: HtmlElement): ElementKind {
  if (GONE.has(tagName)) return 'gone';
  if (BLOCKS.has(tagName)) return 'block';
  if (tagName === 'br') return 'break';
  return OBJECTS.has(tagName) ? 'object' : 'inline';
}

export function isElement(node: HtmlChild): node is HtmlElement {
  return 'tagName' in node;
}

/** '' where an element does not have it. */
export function attributeOf({ attrs }: HtmlElement, wanted: string): string {
  return attrs.find(({ name }) => name === wanted)?.value ?? '';
}

/** By `hidden` or by its own style; what style sheets do is not known. */
export function isHidden(element: HtmlElement): boolean {
  if (element.tagName === 'body' || element.tagName === 'html') return false;
  if (element.attrs.some(({ name }) => name === 'hidden')) return true;
  return attributeOf(element, 'style')
    .split(';')
    .some((declaration) => {
      const [name = '', value = ''] = declaration.toLowerCase().split(':');
      return HIDING[name.trim()]?.test(value.trim()) ?? false;
    });
}

const HIDING: Readonly<Record<string, RegExp | undefined>> = {
  display: /^none(?![\w-])/,
  visibility: /^hidden(?![\w-])/,
};

/** Words that were said and taken back: whoever reads the page sees a line through them. */
export function isStruck(element: HtmlElement): boolean {
  if (['del', 's', 'strike'].includes(element.tagName)) return true;
  const style = attributeOf(element, 'style');
  return style !== '' && /\btext-decoration(?:-line)?\s*:[^;]{0,100}\bline-through\b/i.test(style);
}

const SPOKEN =
  /(?:^|[\s_-])(?:sr-?only|visually-?hidden|hidden-visually|screen-?reader(?:-?(?:text|only))?|a11y-hidden|assistive-text|offscreen)(?:$|[\s_-])/i;

/** For those who hear the page, by what its class is called. */
export function isSpoken(element: HtmlElement): boolean {
  return SPOKEN.test(attributeOf(element, 'class'));
}

/** For those who see the page. */
export function isSilent(element: HtmlElement): boolean {
  return attributeOf(element, 'aria-hidden') === 'true';
}

/** Everything that an element holds as text, its hidden parts and its notes too. */
export function textContentOf(root: HtmlElement): string {
  return [...textsIn(root)].join('');
}

/** As `textContentOf`, where that is short; `null` where it has more than `limit` characters, or many parts. */
export function shortTextOf(root: HtmlElement, limit: number): string | null {
  let text = '';
  let parts = 0;
  for (const part of textsIn(root)) {
    text += part;
    if (text.length > limit || ++parts > limit) return null;
  }
  return text;
}

/** The texts in an element, and '' for each element. */
function* textsIn(root: HtmlElement): Generator<string> {
  const stack: HtmlChild[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!isElement(node)) yield 'value' in node ? node.value : '';
    else {
      yield '';
      for (const child of node.childNodes.toReversed()) stack.push(child);
    }
  }
}
