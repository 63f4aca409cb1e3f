import type { Message } from 'discord.js';
import type { TargetMessage } from '../bot/interaction.ts';

/** Up to what cannot stand in an address, or ends a sentence or Markdown around it. */
const ADDRESS = /\bhttps?:\/\/[^\s<>"`|]+[^\s<>"`|.,;:!?'’”*_~)\]]/gi;

/**
 * A message that a message command was used on. Discord sends along what it replies to; discord.js keeps that only for
 * channels that it knows, so that it is missing in threads and direct messages.
 */
export function readMessage(message: Message, guildId: string | null): TargetMessage {
  const { reference, channel } = message;
  const referenced =
    reference?.messageId === undefined
      ? undefined
      : (channel as Message['channel'] | null)?.messages.cache.get(reference.messageId);
  return {
    ...readOne(message, guildId),
    repliesTo: referenced === undefined ? null : readOne(referenced, guildId),
  };
}

function readOne(message: Message, guildId: string | null): Omit<TargetMessage, 'repliesTo'> {
  const { id, channelId, content, author, member, embeds, webhookId, createdTimestamp } = message;
  const ofEmbeds = embeds.flatMap(({ url }) => url ?? []);
  return {
    id,
    channelId,
    link: `https://discord.com/channels/${guildId ?? '@me'}/${channelId}/${id}`,
    content,
    author: {
      id: author.id,
      name: member?.displayName ?? author.displayName,
      isBot: author.bot || webhookId !== null,
    },
    sentAt: createdTimestamp,
    urls: [...new Set([...(content.match(ADDRESS) ?? []), ...ofEmbeds])],
  };
}
