import { UserError } from '../domain/userError.ts';
import type { HandlerContext } from './handlerContext.ts';

/**
 * Who may use a command, button or form: `everyone` everywhere; `members` of a server, there; its `moderators`, by the
 * permission Manage Messages or the server's curators' role; or its `managers`, by Manage Server. Administrators hold
 * every permission.
 */
export type Access = 'everyone' | 'members' | 'moderators' | 'managers';

/** Decimal bit sets: Manage Messages and Manage Server. */
const PERMISSIONS: Partial<Record<Access, string>> = { moderators: '8192', managers: '32' };

/**
 * Holds an interaction against what was declared. Discord does the same before it offers a command, but a server's
 * administrators may change that, and it does not know about buttons and forms.
 * @returns the context in which it may be done: whoever has the curators' role counts as a moderator in it
 * @throws {UserError} `server-only` or `not-permitted`; `store-unavailable` where only the role could allow it
 */
export async function enter(access: Access, context: HandlerContext): Promise<HandlerContext> {
  const { inServer, isModerator, isManager, roles, server, services } = context;
  if (access !== 'everyone' && !inServer) throw new UserError({ code: 'server-only' });
  if (access === 'managers') {
    if (!isManager) throw new UserError({ code: 'not-permitted', needs: 'managers' });
    return context;
  }
  if (isModerator || !inServer) return context;
  const mustModerate = access === 'moderators';
  if (!mustModerate && roles.length === 0) return context;
  const role = await services.settings.read(server).then(
    ({ curatorRole }) => curatorRole,
    (error: unknown) => {
      // What is for everyone does not wait for a database that is gone.
      if (mustModerate || !(error instanceof UserError)) throw error;
      return null;
    },
  );
  if (role !== null && roles.includes(role)) return { ...context, isModerator: true };
  if (mustModerate) throw new UserError({ code: 'not-permitted', needs: 'moderators', role });
  return context;
}

/** The same for Discord: where a command is offered, and to whom before administrators change it. */
export function accessJson(access: Access) {
  if (access === 'everyone') return { integration_types: [0, 1], contexts: [0, 1, 2] };
  const permissions = PERMISSIONS[access];
  return {
    integration_types: [0],
    contexts: [0],
    ...(permissions === undefined ? {} : { default_member_permissions: permissions }),
  };
}
