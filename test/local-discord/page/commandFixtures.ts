import type { APIApplicationCommand, APIApplicationCommandStringOption } from 'discord-api-types/v10';
import type { TypedValueOption } from '../../../local-discord/page/composer/optionValue.ts';
import type { LocalState } from '../../../local-discord/local.ts';

/** A slash command as the server sends it. */
export function command(
  name: string,
  description: string,
  options: APIApplicationCommand['options'] = [],
  more: Partial<APIApplicationCommand> = {},
): APIApplicationCommand {
  return {
    id: '1',
    application_id: '2',
    version: '3',
    type: 1,
    name,
    description,
    options,
    default_member_permissions: null,
    ...more,
  };
}

/** A string option, or another kind by `more`. */
export function option(
  name: string,
  more: Partial<APIApplicationCommandStringOption> = {},
): TypedValueOption {
  return { type: 3, name, description: `The ${name}`, ...more };
}

const user = (id: string, username: string, globalName: string | null) => ({
  id,
  username,
  global_name: globalName,
  discriminator: '0',
  avatar: null,
});

/** A channel in which nothing was said yet. */
export const quietChannel: LocalState = {
  application: { id: '10', name: 'Reader' },
  bot: { ...user('10', 'reader', null), bot: true },
  online: true,
  ahead: 0,
  guild: { id: '20', name: 'Harbour' },
  channel: { id: '30', name: 'poems' },
  roles: [{ id: '20', name: '@everyone' }],
  personas: [
    { id: 'member', user: user('41', 'ana', 'Ana'), permissions: '0' },
    { id: 'moderator', user: user('42', 'ben', null), permissions: '8' },
  ],
  tries: [],
  commands: [],
  messages: [],
};
