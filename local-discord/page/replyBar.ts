import type { APIMessage } from 'discord-api-types/v10';
import { element } from './element.ts';
import { icon } from './icon.ts';
import { nameOf } from './people.ts';

/** The line above the composer that says which message the next one replies to; not there while it replies to none. */
export interface ReplyBar {
  readonly box: HTMLElement;
  /** The id of the message that is replied to. */
  readonly target: () => string | undefined;
  readonly set: (message: Pick<APIMessage, 'id' | 'author'> | null) => void;
}

export function createReplyBar(focus: () => void): ReplyBar {
  let target: string | undefined;
  const words = element('span', {});
  const cancel = element(
    'button',
    { type: 'button', class: 'tool', 'aria-label': 'Do not reply' },
    icon('close'),
  );
  const box = element('div', { class: 'reply-bar', role: 'status', hidden: true }, words, cancel);
  const set: ReplyBar['set'] = (message) => {
    target = message?.id;
    box.hidden = message === null;
    words.textContent = message === null ? '' : `Replying to ${nameOf(message.author)}`;
  };
  cancel.addEventListener('click', () => {
    set(null);
    focus();
  });
  return { box, target: () => target, set };
}
