import type { APIUser } from 'discord-api-types/v10';
import type { AllowedMentions } from '../rules/messageFaults.ts';
import type { World } from '../world.ts';

/** Whom a message pings. */
export interface Mentions {
  readonly mentions: APIUser[];
  readonly mention_roles: string[];
  readonly mention_everyone: boolean;
}

const MENTION = /<@(?<role>&?)!?(?<id>\d{1,20})>|@(?:everyone|here)\b/g;

/** Everything but @everyone and roles pings in an answer to an interaction when the bot says nothing about it. */
export const INTERACTION_DEFAULT: AllowedMentions = { parse: ['users'] };

/**
 * Finds the mentions in `texts` (content, or Text Displays) and keeps those that `allowed` lets through.
 * Like Discord, only people and roles of the guild can be pinged.
 */
export function resolveMentions(
  texts: readonly string[],
  allowed: AllowedMentions | null,
  world: World,
): Mentions {
  const parse = allowed?.parse ?? [];
  const users = allowed?.users ?? [];
  const roles = allowed?.roles ?? [];
  const found = texts.flatMap((text) => [...text.matchAll(MENTION)]);
  const idsOf = (role: '' | '&'): string[] =>
    found.flatMap(({ groups }) => (groups?.['role'] === role ? (groups['id'] ?? []) : []));
  const pinged = idsOf('').filter((id) => parse.includes('users') || users.includes(id));
  const pingedRoles = idsOf('&').filter((id) => parse.includes('roles') || roles.includes(id));
  return {
    mentions: [...new Set(pinged)].flatMap((id) => world.members.get(id)?.user ?? []),
    // The role that everyone has carries the guild's id, and is not pinged by it.
    mention_roles: [...new Set(pingedRoles)].filter(
      (id) => id !== world.guild.id && world.roles.some((role) => role.id === id),
    ),
    mention_everyone: parse.includes('everyone') && found.some(({ groups }) => groups?.['id'] === undefined),
  };
}
