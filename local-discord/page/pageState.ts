import type { APIMessage } from 'discord-api-types/v10';
import type { LocalEvents, LocalMessage, LocalState, OpenedModal, PersonaId } from '../local.ts';
import type { Draft } from './composer/draft.ts';

/** A command on its way to the bot, or one that never got an answer; it is the page's own, not a message. */
export interface PendingCommand {
  readonly id: number;
  readonly persona: PersonaId;
  readonly commandName: string;
  /** When it was shown, in epoch ms: it keeps its place among the messages. */
  readonly at: number;
  readonly failure: string | null;
}

export interface PageState {
  /** null until the first `state` event. */
  readonly local: LocalState | null;
  readonly connected: boolean;
  readonly persona: PersonaId;
  readonly pending: readonly PendingCommand[];
  /** Why the last click on a message failed, by message id. */
  readonly failures: ReadonlyMap<string, string>;
  /** What stands in the composer. */
  readonly draft: Draft;
  /** The message that the next one replies to. */
  readonly replyTo: APIMessage | null;
  /** How often something was sent from here: each time the newest message comes into view. */
  readonly sent: number;
  /** The form that is open. */
  readonly form: OpenedModal | null;
}

/** The permissions of the person that the page acts as, a decimal bit set. */
export function permissionsOf({ local, persona }: PageState): string {
  return local?.personas.find(({ id }) => id === persona)?.permissions ?? '0';
}

/** What the clock of the local Discord shows, in epoch ms. */
export function nowAt({ local }: Pick<PageState, 'local'>): number {
  return Date.now() + (local?.ahead ?? 0);
}

/** The messages that the current persona sees, oldest first. */
export function visibleMessages(state: PageState): readonly LocalMessage[] {
  return (state.local?.messages ?? []).filter(
    (entry) => entry.visibleTo === null || entry.visibleTo === state.persona,
  );
}

/** One event of the server, by its name. */
export type LocalEvent = {
  [Name in keyof LocalEvents]: { readonly name: Name; readonly data: LocalEvents[Name] };
}[keyof LocalEvents];

/** Takes an event of the server into the state. Events before the first whole state change nothing. */
export function applyEvent(state: PageState, event: LocalEvent): PageState {
  if (event.name === 'state') return { ...state, local: event.data, failures: new Map() };
  const { local } = state;
  if (local === null) return state;
  switch (event.name) {
    case 'message': {
      const messages = upsert(local.messages, event.data);
      return {
        ...state,
        local: { ...local, messages },
        failures: withoutFailure(state, event.data.message.id),
      };
    }
    case 'messageDelete': {
      const messages = local.messages.filter((entry) => entry.message.id !== event.data.id);
      return { ...state, local: { ...local, messages }, failures: withoutFailure(state, event.data.id) };
    }
    case 'commands':
      return { ...state, local: { ...local, commands: event.data } };
    case 'clock':
      return { ...state, local: { ...local, ahead: event.data.ahead } };
    case 'bot':
      break;
  }
  return { ...state, local: { ...local, online: event.data.online } };
}

function upsert(messages: readonly LocalMessage[], changed: LocalMessage): readonly LocalMessage[] {
  const at = messages.findIndex((entry) => entry.message.id === changed.message.id);
  return at < 0 ? [...messages, changed] : messages.with(at, changed);
}

function withoutFailure({ failures }: PageState, id: string): ReadonlyMap<string, string> {
  if (!failures.has(id)) return failures;
  return new Map([...failures].filter(([key]) => key !== id));
}

/** Holds the page's state; every change is a function of the state before, and listeners hear of each. */
export interface Store {
  readonly get: () => PageState;
  readonly change: (update: (state: PageState) => PageState) => void;
  readonly subscribe: (listener: (state: PageState, before: PageState) => void) => void;
}

export function createStore(first: PageState): Store {
  let current = first;
  const listeners: ((state: PageState, before: PageState) => void)[] = [];
  return {
    get: () => current,
    change: (update) => {
      const before = current;
      current = update(before);
      if (current !== before) for (const listener of listeners) listener(current, before);
    },
    subscribe: (listener) => {
      listeners.push(listener);
    },
  };
}
