import type { APIUser } from 'discord-api-types/v10';
import type { LocalState } from '../../local.ts';

/** The name that Discord shows: the display name, or the user name where there is none. */
export function nameOf(user: Pick<APIUser, 'username' | 'global_name'>): string {
  return user.global_name ?? user.username;
}

/** The name of a user of this guild by its id; null for a stranger. */
export function nameOfId(local: LocalState, id: string): string | null {
  const user = [...local.personas.map((persona) => persona.user), local.bot].find((known) => known.id === id);
  return user === undefined ? null : nameOf(user);
}

/** Something with an id that can be picked: `name` as shown, `value` the snowflake. */
export interface Entity {
  readonly name: string;
  readonly value: string;
}

/** The users, roles and channels of this guild, for options and selects that pick one. */
export function listEntities(
  local: LocalState,
): Readonly<Record<'users' | 'roles' | 'channels', readonly Entity[]>> {
  const users = [...local.personas.map((persona) => persona.user), local.bot];
  return {
    users: users.map((user) => ({ name: `@${nameOf(user)}`, value: user.id })),
    roles: local.roles.map(({ id, name }) => ({ name: name.startsWith('@') ? name : `@${name}`, value: id })),
    channels: [{ name: `#${local.channel.name}`, value: local.channel.id }],
  };
}
