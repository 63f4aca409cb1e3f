import type { LocalState } from '../local.ts';
import { element } from './element.ts';
import { readMarkdown, type MarkdownContext, type MarkdownNode } from './markdown.ts';
import { nameOfId } from './people.ts';

/** Draws markdown as DOM nodes. `fillCommand` takes a clicked slash-command mention into the composer. */
export function drawMarkdown(
  source: string,
  local: LocalState,
  fillCommand: (name: string) => void,
): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const node of readMarkdown(source, contextOf(local))) fragment.append(draw(node, fillCommand));
  return fragment;
}

function contextOf(local: LocalState): MarkdownContext {
  const { locale, timeZone } = new Intl.DateTimeFormat(navigator.language).resolvedOptions();
  return {
    reader: { locale, timeZone, now: Date.now() },
    nameOfUser: (id) => nameOfId(local, id),
    nameOfChannel: (id) => (id === local.channel.id ? local.channel.name : null),
    nameOfRole: (id) => (id === local.guild.id ? '@everyone' : null),
  };
}

function draw(node: MarkdownNode, fillCommand: (name: string) => void): Node {
  if (typeof node === 'string') return document.createTextNode(node);
  const children = node.children.map((child) => draw(child, fillCommand));
  if (node.tag === 'spoiler') return drawSpoiler(children);
  if (node.tag !== 'mention') return element(node.tag, node.attributes, ...children);
  const { command } = node.attributes;
  if (command === undefined) return element('span', { class: 'mention' }, ...children);
  return element(
    'button',
    { class: 'mention', type: 'button', on: { click: () => fillCommand(command) } },
    ...children,
  );
}

function drawSpoiler(children: readonly Node[]): HTMLElement {
  const hidden = element('span', { class: 'spoiler-text', 'aria-hidden': 'true' }, ...children);
  const spoiler = element(
    'span',
    { class: 'spoiler', role: 'button', tabindex: 0, 'aria-label': 'Spoiler' },
    hidden,
  );
  const reveal = (): void => {
    spoiler.classList.add('revealed');
    for (const name of ['role', 'tabindex', 'aria-label']) spoiler.removeAttribute(name);
    hidden.removeAttribute('aria-hidden');
  };
  spoiler.addEventListener('click', reveal);
  spoiler.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    reveal();
  });
  return spoiler;
}
