import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';

export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlChild = DefaultTreeAdapterTypes.ChildNode;

/** No written page comes near: browsers stop nesting at 512, and a very long article has 20,000 elements. */
const DEEPEST = 512;
const MOST = 200_000;
/** How many elements each stands in, all together: what is deep everywhere costs most in what comes behind. */
const MOST_ABOVE = 5_000_000;
const MOST_ATTRIBUTES = 300_000;

/**
 * HTML as browsers understand it, whatever was left out or left open. No script runs. Linear in the page, for what
 * would make it take longer is refused.
 * @throws {RangeError} where elements stand too deep in each other, or they or their attributes are too many
 */
export function parseHtml(html: string): HtmlElement {
  let depth = 0;
  let count = 0;
  let above = 0;
  let attributes = 0;
  const document = parse(html, {
    scriptingEnabled: false,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(name, namespace, attrs) {
        attributes += attrs.length;
        above += depth;
        if (++count > MOST) throw new RangeError('too many elements');
        if (above > MOST_ABOVE) throw new RangeError('too many blocks in blocks');
        if (attributes > MOST_ATTRIBUTES) throw new RangeError('too many attributes');
        return defaultTreeAdapter.createElement(name, namespace, attrs);
      },
      onItemPush() {
        if (++depth > DEEPEST) throw new RangeError('too deeply nested');
      },
      onItemPop() {
        depth--;
      },
    },
  });
  const root = document.childNodes.find((node) => node.nodeName === 'html');
  return root as HtmlElement;
}
