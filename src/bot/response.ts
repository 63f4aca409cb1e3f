import type { APIInteractionResponse, APIInteractionResponseCallbackData } from 'discord-api-types/v10';
import type { Suggestion } from '../domain/search/suggestion.ts';
import { shorten } from '../domain/text/shorten.ts';
import type { Reply } from '../views/reply.ts';

const EPHEMERAL = 1 << 6;
const COMPONENTS_V2 = 1 << 15;
const CHOICES = 25;
const CHOICE_LENGTH = 100;

/** Nobody is ever pinged by words that somebody else wrote. */
const NO_PINGS = { parse: [] };

/** A reply as Discord takes it. */
export function replyResponse(reply: Reply): APIInteractionResponse {
  const privacy = reply.private === true ? EPHEMERAL : 0;
  if (reply.kind === 'plain') {
    return { type: 4, data: { content: reply.text, flags: privacy, allowed_mentions: NO_PINGS } };
  }
  const files = reply.files ?? [];
  const data: APIInteractionResponseCallbackData = {
    components: [...reply.components],
    flags: COMPONENTS_V2 | (reply.update === true ? 0 : privacy),
    allowed_mentions: NO_PINGS,
    ...(files.length === 0
      ? {}
      : { attachments: files.map(({ name }, id) => ({ id: String(id), filename: name })) }),
  };
  if (reply.update === true) return { type: 7, data: { attachments: [], ...data } };
  return { type: 4, data };
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
