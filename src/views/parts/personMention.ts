import type { Texts } from '../../texts/texts.ts';

/**
 * Somebody by their Discord id, as each reader's client writes them; it never pings, since replies allow no mentions.
 */
export function personMention({ parts }: Texts, id: string | null): string {
  if (id === null) return parts.somebodyGone;
  return /^\d{1,20}$/.test(id) ? `<@${id}>` : parts.somebody;
}

/** A role by its Discord id, written likewise. */
export function roleMention(id: string): string {
  return `<@&${id}>`;
}

/** A channel by its Discord id. */
export function channelMention(id: string): string {
  return `<#${id}>`;
}
