import type { APIMessage } from 'discord-api-types/v10';
import type { LocalMessage, LocalState, PersonaId } from '../local.ts';
import { avatar } from './avatar.ts';
import { componentType, messageType } from './discordNumbers.ts';
import { element } from './element.ts';
import { drawMarkdown } from './markdownView.ts';
import { nameOf } from './people.ts';

const EXCERPT_CHARACTERS = 160;

/** The line above a message: what it replies to, or who used which command; null where it stands for itself. */
export function drawAbove(
  entry: LocalMessage,
  local: LocalState,
  goTo: (messageId: string) => void,
): HTMLElement | null {
  const { message } = entry;
  if (message.type === messageType.Reply) {
    const source = local.messages.find((each) => each.message.id === message.message_reference?.message_id);
    if (source !== undefined) return drawReply(source.message, local, goTo);
  }
  return entry.invokedBy === null ? null : drawInvocation(entry.invokedBy, local);
}

/** Who used which command, as it was typed. */
export function drawInvocation(
  invoked: { readonly persona: PersonaId; readonly commandName: string },
  local: LocalState,
): HTMLElement | null {
  const user = local.personas.find((persona) => persona.id === invoked.persona)?.user;
  if (user === undefined) return null;
  const [name, ...rest] = invoked.commandName.split(' ');
  return element(
    'div',
    { class: 'above', title: invoked.commandName },
    avatar(user),
    element('span', { class: 'above-user' }, nameOf(user)),
    ' used ',
    element('span', { class: 'above-command' }, name ?? ''),
    rest.length === 0 ? null : ` ${rest.join(' ')}`,
  );
}

function drawReply(source: APIMessage, local: LocalState, goTo: (messageId: string) => void): HTMLElement {
  const words = drawMarkdown(
    firstText(source).slice(0, EXCERPT_CHARACTERS),
    local,
    () => undefined,
  ).textContent;
  return element(
    'div',
    { class: 'above' },
    avatar(source.author),
    element('span', { class: 'above-user' }, nameOf(source.author)),
    ' ',
    element(
      'button',
      {
        type: 'button',
        class: 'above-excerpt',
        title: 'Go to this message',
        on: { click: () => goTo(source.id) },
      },
      words.trim() === '' ? 'Go to this message' : words.replaceAll(/\s+/g, ' '),
    ),
  );
}

function firstText(message: APIMessage): string {
  if (message.content !== '') return message.content;
  for (const component of message.components ?? []) {
    const inner = component.type === componentType.Container ? component.components : [component];
    for (const part of inner) {
      if (part.type === componentType.TextDisplay) return part.content;
      if (part.type === componentType.Section) return part.components[0]?.content ?? '';
    }
  }
  return '';
}
