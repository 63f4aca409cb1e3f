import { UserError } from '../domain/userError.ts';
import type { Origin } from './interaction.ts';

/**
 * Who may use a command, button or form: `everyone` everywhere; `members` of a server, there; or its `moderators`, by
 * the permission Manage Messages (administrators hold every one).
 */
export type Access = 'everyone' | 'members' | 'moderators';

/** Manage Messages, as a decimal bit set. */
const MANAGE_MESSAGES = '8192';

/**
 * Holds an interaction against what was declared. Discord does the same before it offers a command, but a server's
 * administrators may change that, and it does not know about buttons and forms.
 * @throws {UserError} `server-only` or `not-permitted`
 */
export function checkAccess(access: Access, { inServer, isModerator }: Origin): void {
  if (access === 'everyone') return;
  if (!inServer) throw new UserError({ code: 'server-only' });
  if (access === 'moderators' && !isModerator) throw new UserError({ code: 'not-permitted' });
}

/** The same for Discord: where a command is offered, and to whom before administrators change it. */
export function accessJson(access: Access) {
  if (access === 'everyone') return { integration_types: [0, 1], contexts: [0, 1, 2] };
  return {
    integration_types: [0],
    contexts: [0],
    ...(access === 'moderators' ? { default_member_permissions: MANAGE_MESSAGES } : {}),
  };
}
