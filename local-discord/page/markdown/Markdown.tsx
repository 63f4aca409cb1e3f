import { useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import type { LocalState } from '../../local.ts';
import { listEntities, nameOfId } from '../frame/entities.ts';
import { usePage, usePlace } from '../page.ts';
import { nowAt } from '../pageState.ts';
import { markdownTree, type MarkdownContext, type MarkdownNode } from './markdownTree.ts';

/** Discord's markdown as elements. */
export function Markdown({ source }: { readonly source: string }) {
  return <>{markdownTree(source, contextOf(usePlace())).map(drawNode)}</>;
}

/** The words alone, as for an excerpt. */
export function plainText(source: string, local: LocalState): string {
  const textOf = (node: MarkdownNode): string =>
    typeof node === 'string' ? node : node.tag === 'br' ? ' ' : node.children.map(textOf).join('');
  return markdownTree(source, contextOf(local)).map(textOf).join('').replaceAll(/\s+/g, ' ').trim();
}

function contextOf(local: LocalState): MarkdownContext {
  const { locale, timeZone } = new Intl.DateTimeFormat(navigator.language).resolvedOptions();
  return {
    reader: { locale, timeZone, now: nowAt({ local }) },
    nameOfUser: (id) => nameOfId(local, id),
    nameOfChannel: (id) => (id === local.channel.id ? local.channel.name : null),
    nameOfRole: (id) => listEntities(local).roles.find(({ value }) => value === id)?.name ?? null,
  };
}

function drawNode(node: MarkdownNode): ComponentChildren {
  if (typeof node === 'string') return node;
  const { tag: Tag, attributes } = node;
  const children = node.children.map(drawNode);
  if (Tag === 'spoiler') return <Spoiler>{children}</Spoiler>;
  if (Tag === 'mention') return <Mention command={attributes['command']}>{children}</Mention>;
  return <Tag {...attributes}>{children}</Tag>;
}

interface MentionProps {
  readonly command: string | undefined;
  readonly children: ComponentChildren;
}

/** A mention of a slash command takes it into the composer. */
function Mention({ command, children }: MentionProps) {
  const { actions } = usePage();
  if (command === undefined) return <span class="mention">{children}</span>;
  return (
    <button type="button" class="mention" onClick={() => actions.compose({ line: `/${command}` })}>
      {children}
    </button>
  );
}

function Spoiler({ children }: { readonly children: ComponentChildren }) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <span class="spoiler revealed">{children}</span>;
  return (
    <button type="button" class="spoiler" aria-label="Spoiler" onClick={() => setOpen(true)}>
      <span class="spoiler-text" aria-hidden="true">
        {children}
      </span>
    </button>
  );
}
