import type { APIMessage } from 'discord-api-types/v10';
import type { InvokedBy, LocalMessage } from '../../local.ts';
import { componentType } from '../discordNumbers.ts';
import { Avatar } from '../frame/Avatar.tsx';
import { nameOf } from '../frame/entities.ts';
import { plainText } from '../markdown/Markdown.tsx';
import { usePlace } from '../page.ts';

const EXCERPT_CHARACTERS = 160;

/** The line above a message that replies to another. */
export function RepliesTo({ source }: { readonly source: LocalMessage }) {
  const { message } = source;
  const words = plainText(firstText(message).slice(0, EXCERPT_CHARACTERS), usePlace());
  const goThere = (): void => {
    const node = document.getElementById(`message-${message.id}`);
    node?.scrollIntoView({ block: 'center' });
    node?.focus({ preventScroll: true });
  };
  return (
    <div class="above">
      <Avatar user={message.author} />
      <span class="above-user">{nameOf(message.author)}</span>{' '}
      <button type="button" class="above-excerpt" title="Go to this message" onClick={goThere}>
        {words === '' ? 'Go to this message' : words}
      </button>
    </div>
  );
}

/** The line above an answer: who used which command, as it was typed. */
export function Invocation({ by }: { readonly by: InvokedBy }) {
  const user = usePlace().personas.find(({ id }) => id === by.persona)?.user;
  if (user === undefined) return null;
  const [name, ...rest] = by.commandName.split(' ');
  return (
    <div class="above" title={by.commandName}>
      <Avatar user={user} />
      <span class="above-user">{nameOf(user)}</span>
      {' used '}
      <span class="above-command">{name}</span>
      {rest.length > 0 && ` ${rest.join(' ')}`}
    </div>
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
