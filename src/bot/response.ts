import type { APIInteractionResponse } from 'discord-api-types/v10';
import type { Post } from '../domain/posting.ts';
import type { Suggestion } from '../domain/search/suggestion.ts';
import { shorten } from '../domain/text/shorten.ts';
import type { Reply } from '../views/parts/reply.ts';
import type { MessageBody } from './interaction.ts';
import type { ModalReply } from './answer.ts';

const EPHEMERAL = 1 << 6;
const COMPONENTS_V2 = 1 << 15;
const CHOICES = 25;
const CHOICE_LENGTH = 100;

/** Nobody is ever pinged by words that somebody else wrote. */
const NO_PINGS = { parse: [] };

/** A reply as a message of its own. */
export function messageBody(reply: Reply): MessageBody {
  const privacy = reply.private === true ? EPHEMERAL : 0;
  if (reply.kind === 'plain') return { content: reply.text, flags: privacy, allowed_mentions: NO_PINGS };
  const files = reply.files ?? [];
  return {
    components: [...reply.components],
    flags: COMPONENTS_V2 | privacy,
    allowed_mentions: NO_PINGS,
    ...(files.length === 0
      ? {}
      : { attachments: files.map(({ name }, id) => ({ id: String(id), filename: name })) }),
  };
}

/** A reply as a post in a channel, which is private to nobody. */
export function postOf(reply: Reply, nonce: string): Post {
  return {
    body: messageBody({ ...reply, private: false }),
    files: reply.kind === 'components' ? (reply.files ?? []) : [],
    nonce,
  };
}

/** A reply in place of what a message says: its files go too, and it stays as private or public as it was. */
export function editBody(reply: Reply): MessageBody {
  const body = messageBody(reply);
  return { attachments: [], ...body, flags: (body.flags ?? 0) & ~EPHEMERAL };
}

/** A reply or a form as the first response; with `onMessage` a reply may take the place of that message. */
export function firstResponse(answer: Reply | ModalReply, onMessage: boolean): APIInteractionResponse {
  if (answer.kind === 'modal') {
    const { title, customId, components } = answer;
    return { type: 9, data: { title, custom_id: customId, components: [...components] } };
  }
  const response =
    isUpdate(answer) && onMessage
      ? { type: 7, data: editBody(answer) }
      : { type: 4, data: messageBody(answer) };
  return response;
}

export function isUpdate(reply: Reply): boolean {
  return reply.kind === 'components' && reply.update === true;
}

/** Says that the answer takes a while. With `onMessage` the message that was pressed shows nothing of it. */
export function deferral(onMessage: boolean, isPrivate: boolean): APIInteractionResponse {
  return onMessage ? { type: 6 } : { type: 5, ...(isPrivate ? { data: { flags: EPHEMERAL } } : {}) };
}

/** Suggestions within Discord's limits: at most 25, names and values of 1 to 100 characters, no value twice. */
export function choicesResponse(suggestions: readonly Suggestion[]): APIInteractionResponse {
  const choices = new Map<string, { name: string; value: string }>();
  for (const { name, value } of suggestions) {
    const shown = shorten(name, CHOICE_LENGTH);
    const sent = value.slice(0, CHOICE_LENGTH).trim();
    if (shown !== '' && sent !== '' && choices.size < CHOICES && !choices.has(sent)) {
      choices.set(sent, { name: shown, value: sent });
    }
  }
  return { type: 8, data: { choices: [...choices.values()] } };
}
