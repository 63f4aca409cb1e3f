import type { APIUser } from 'discord-api-types/v10';
import type { AllowedMentions } from '../rules/messageFaults.ts';
import type { World } from '../world.ts';

/** Whom a message pings. */
export type Mentions = {
  readonly mentions: APIUser[];
  readonly mention_roles: string[];
  readonly mention_everyone: boolean;
};

const MENTION = /<@(?<role>&?)!?(?<id>\d{1,20})>|@(?:everyone|here)\b/g;
const NOBODY: AllowedMentions = { parse: [] };

/** Everything but @everyone and roles pings in an answer to an interaction when the bot says nothing about it. */
export const INTERACTION_DEFAULT: AllowedMentions = { parse: ['users'] };

/**
 * Finds the mentions in `texts` (content, or Text Displays) and keeps those that `allowed` lets through.
 * Like Discord, only people and roles of the guild can be pinged.
 */
export const resolveMentions = (
  texts: readonly string[],
  allowed: AllowedMentions | null,
  world: World,
): Mentions => {
  const { parse, users, roles } = allowed ?? NOBODY;
  const mentioned = new Map<string, APIUser>();
  const mentionedRoles = new Set<string>();
  let everyone = false;
  for (const text of texts) {
    if (!text.includes('@')) continue;
    for (const { groups } of text.matchAll(MENTION)) {
      const id = groups?.['id'];
      if (id === undefined) everyone ||= parse?.includes('everyone') === true;
      else if (groups?.['role'] === '&') {
        const known = world.roles.some((role) => role.id === id && role.id !== world.guild.id);
        if (known && (parse?.includes('roles') === true || roles?.includes(id) === true))
          mentionedRoles.add(id);
      } else {
        const user = world.members.get(id)?.user;
        if (user !== undefined && (parse?.includes('users') === true || users?.includes(id) === true))
          mentioned.set(id, user);
      }
    }
  }
  return {
    mentions: [...mentioned.values()],
    mention_roles: [...mentionedRoles],
    mention_everyone: everyone,
  };
};
