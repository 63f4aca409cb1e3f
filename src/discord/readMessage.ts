import type { Message } from 'discord.js';
import type { TargetMessage } from '../bot/interaction.ts';

/** Up to what cannot stand in an address, or ends a sentence or Markdown around it. */
const ADDRESS = /\bhttps?:\/\/[^\s<>"`|]+[^\s<>"`|.,;:!?'’”*_~)\]]/gi;

/**
 * A message that a message command was used on. What it replies to comes with it; discord.js keeps that only for
 * channels that it knows, so that it is missing in direct messages and where only a user has installed the bot.
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
  const { id, channelId, content, author, member, embeds, components, webhookId, createdTimestamp } = message;
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
    customIds: components.flatMap((component) => customIdsOf(component.toJSON())),
  };
}

/** A component's own, and those of the components in it. */
function customIdsOf(component: object): string[] {
  const {
    custom_id: own,
    components = [],
    accessory,
  } = component as { custom_id?: string; components?: readonly object[]; accessory?: object };
  const inner = accessory === undefined ? components : [...components, accessory];
  return [...(own === undefined ? [] : [own]), ...inner.flatMap(customIdsOf)];
}
