import type { APIApplicationCommand } from 'discord-api-types/v10';
import type { LocalEvents, LocalMessage, LocalState, Try } from './local.ts';
import type { AttachmentStore } from './messages/attachmentStore.ts';
import type { World } from './world.ts';

/** The newest this many messages are kept; older ones are gone for the bot and for the page. */
const KEPT_MESSAGES = 500;

/** One event of the page: its name and its data. */
export type Change = {
  [Name in keyof LocalEvents]: { readonly event: Name; readonly data: LocalEvents[Name] };
}[keyof LocalEvents];

/** Everything that changes while the local Discord runs, except sessions and interactions. */
export interface State {
  readonly message: (id: string) => LocalMessage | undefined;
  readonly messages: () => LocalMessage[];
  /** Stores or replaces a message and tells the page. */
  readonly put: (local: LocalMessage) => LocalMessage;
  readonly remove: (id: string) => void;
  /** Takes an ephemeral message off the page; for the bot it still exists, as on Discord. */
  readonly dismiss: (id: string) => void;
  readonly commands: () => readonly APIApplicationCommand[];
  readonly setCommands: (scope: string, commands: readonly APIApplicationCommand[]) => void;
  readonly scopeCommands: (scope: string) => readonly APIApplicationCommand[];
  readonly setOnline: (online: boolean) => void;
  readonly setAhead: (ms: number) => void;
  readonly snapshot: () => LocalState;
  /** Returns the function that ends the subscription. */
  readonly subscribe: (listener: (change: Change) => void) => () => void;
}

/** The scope of commands that stand in every guild; a guild's own have its id as scope. */
export const GLOBAL_SCOPE = 'global';

export function createState(world: World, attachments: AttachmentStore, tries: readonly Try[]): State {
  const messages = new Map<string, LocalMessage>();
  const dismissed = new Set<string>();
  const commandsByScope = new Map<string, readonly APIApplicationCommand[]>();
  const listeners = new Set<(change: Change) => void>();
  let commands: readonly APIApplicationCommand[] = [];
  let online = false;
  let ahead = 0;

  const publish = (change: Change): void => {
    for (const listener of listeners) listener(change);
  };
  const forget = (local: LocalMessage): void => {
    messages.delete(local.message.id);
    dismissed.delete(local.message.id);
    for (const { id } of local.message.attachments) attachments.remove(id);
  };
  const visible = (): LocalMessage[] =>
    [...messages.values()].filter(({ message }) => !dismissed.has(message.id));

  return {
    message: (id) => messages.get(id),
    messages: visible,
    put: (local) => {
      const { id } = local.message;
      messages.set(id, local);
      if (messages.size > KEPT_MESSAGES)
        for (const oldest of messages.values()) {
          forget(oldest);
          break;
        }
      if (!dismissed.has(id)) publish({ event: 'message', data: local });
      return local;
    },
    remove: (id) => {
      const local = messages.get(id);
      if (local === undefined) return;
      forget(local);
      publish({ event: 'messageDelete', data: { id } });
    },
    dismiss: (id) => {
      dismissed.add(id);
      publish({ event: 'messageDelete', data: { id } });
    },
    commands: () => commands,
    setCommands: (scope, list) => {
      commandsByScope.set(scope, list);
      commands = [...commandsByScope.values()].flat();
      publish({ event: 'commands', data: commands });
    },
    scopeCommands: (scope) => commandsByScope.get(scope) ?? [],
    setOnline: (now) => {
      if (now === online) return;
      online = now;
      publish({ event: 'bot', data: { online } });
    },
    setAhead: (ms) => {
      ahead = ms;
      publish({ event: 'clock', data: { ahead } });
    },
    snapshot: () => ({
      application: world.application,
      bot: world.bot,
      online,
      ahead,
      guild: { id: world.guild.id, name: world.guild.name },
      channel: { id: world.channel.id, name: world.channel.name },
      roles: world.roles.map(({ id, name }) => ({ id, name })),
      personas: world.personas,
      tries,
      commands,
      messages: visible(),
    }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
