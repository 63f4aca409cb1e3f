import { SnowflakeUtil } from 'discord.js';
import { z } from 'zod';
import type { TargetMessage } from '../bot/interaction.ts';
import { idSchema, userSchema } from './rawUser.ts';

/** Up to what cannot stand in an address, or ends a sentence or Markdown around it. */
const ADDRESS = /\bhttps?:\/\/[^\s<>"`|]+[^\s<>"`|.,;:!?'’”*_~)\]]/gi;

/** Whose interaction a message answers. */
export const answeredSchema = z.object({ user: z.object({ id: idSchema }) });

const bareMessage = z.object({
  id: idSchema,
  channel_id: idSchema,
  content: z.string(),
  author: userSchema.extend({ bot: z.boolean().nullish() }),
  webhook_id: idSchema.nullish(),
  application_id: idSchema.nullish(),
  interaction_metadata: answeredSchema.nullish(),
  embeds: z.array(z.object({ url: z.string().nullish() })).default([]),
  components: z.array(z.unknown()).default([]),
});

/** A message as Discord's API sends it, with the one that it replies to. */
export const messageSchema = bareMessage.extend({ referenced_message: bareMessage.nullish() });

/** Where the message command was used: the bot's own application, and the server. */
interface ReadBy {
  readonly application: string;
  readonly guildId: string | null;
}

/** A message that a message command was used on. */
export function readMessage(message: z.infer<typeof messageSchema>, by: ReadBy): TargetMessage {
  const { referenced_message: referenced } = message;
  return {
    ...readOne(message, by),
    repliesTo: referenced === undefined || referenced === null ? null : readOne(referenced, by),
  };
}

function readOne(
  message: z.infer<typeof bareMessage>,
  { application, guildId }: ReadBy,
): Omit<TargetMessage, 'repliesTo'> {
  const { id, channel_id: channelId, content, author, embeds, components, webhook_id: webhook } = message;
  const ofEmbeds = embeds.flatMap(({ url }) => url ?? []);
  return {
    id,
    channelId,
    link: `https://discord.com/channels/${guildId ?? '@me'}/${channelId}/${id}`,
    content,
    author: {
      id: author.id,
      name: author.global_name ?? author.username,
      isBot: author.bot === true || (webhook !== undefined && webhook !== null),
    },
    sentAt: SnowflakeUtil.timestampFrom(id),
    urls: [...new Set([...(content.match(ADDRESS) ?? []), ...ofEmbeds])],
    customIds: components.flatMap(customIdsOf),
    askedBy: message.application_id === application ? (message.interaction_metadata?.user.id ?? null) : null,
  };
}

/** A component's own, and those of the components in it. */
function customIdsOf(component: unknown): string[] {
  if (typeof component !== 'object' || component === null) return [];
  const { custom_id: own, components, accessory } = component as Readonly<Record<string, unknown>>;
  const inner = [...(Array.isArray(components) ? (components as unknown[]) : []), accessory];
  return [...(typeof own === 'string' ? [own] : []), ...inner.flatMap(customIdsOf)];
}
