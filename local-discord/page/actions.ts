import type {
  APIApplicationCommand,
  APIModalSubmissionComponent,
  ComponentType,
} from 'discord-api-types/v10';
import type { InteractionInput, InteractionOutcome, Try, TypedOption } from '../local.ts';
import type { Api } from './api.ts';
import { draftOf } from './composer/draft.ts';
import type { OptionChoice } from './composer/optionValue.ts';
import { permissionsOf, type Store } from './pageState.ts';
import { listCommandLeaves } from './composer/commandLeaves.ts';

/** Everything a person can do here that reaches the server. None of it rejects: failures are shown in the channel. */
export interface Actions {
  /** Resolves to null, or to the reason why the text was not posted. */
  readonly post: (content: string, repliesTo: string | undefined) => Promise<string | null>;
  readonly run: (
    command: APIApplicationCommand,
    options: readonly TypedOption[],
    line: string,
    targetId?: string,
  ) => void;
  /** The choices for the option that is focused; rejects where the bot gave none. */
  readonly suggest: (
    command: APIApplicationCommand,
    options: readonly TypedOption[],
  ) => Promise<readonly OptionChoice[]>;
  /** Settles once the bot has answered or failed. */
  readonly press: (
    messageId: string,
    customId: string,
    componentType: ComponentType,
    values?: readonly string[],
  ) => Promise<void>;
  /** Sends the open form; resolves to null when it was taken, or to the reason why not. */
  readonly submitForm: (components: readonly APIModalSubmissionComponent[]) => Promise<string | null>;
  readonly dismiss: (messageId: string) => void;
  /** Takes a command that got no answer off the page. */
  readonly forget: (pendingId: number) => void;
  /** Puts a line into the composer, as if it had been typed. */
  readonly compose: (what: Pick<Try, 'line' | 'persona'>) => void;
  readonly upload: Api['upload'];
}

/** A reply that comes sooner is shown without "Sending command…" flashing before it. */
const QUIET_MS = 250;

export function createActions(store: Store, api: Api): Actions {
  let lastPending = 0;

  const ask = async (input: InteractionInput): Promise<InteractionOutcome> => {
    try {
      return await api.interact(input);
    } catch (error) {
      return { outcome: 'failed', reason: reasonOf(error) };
    }
  };

  const showForm = ({ modal }: InteractionOutcome): void => {
    if (modal !== undefined) store.change((state) => ({ ...state, form: modal }));
  };

  /** Shows a command of the page's own until the bot's message takes its place, or for good when there is none. */
  const showPending = (commandName: string, at: number, failure: string | null): number => {
    lastPending += 1;
    const pending = { id: lastPending, persona: store.get().persona, commandName, at, failure };
    store.change((state) => ({ ...state, pending: [...state.pending, pending] }));
    return pending.id;
  };
  const forget = (id: number): void => {
    store.change((state) => ({ ...state, pending: state.pending.filter((each) => each.id !== id) }));
  };

  const runCommand = async (input: InteractionInput, line: string): Promise<void> => {
    const at = Date.now();
    let pending: number | null = null;
    const timer = setTimeout(() => {
      pending = showPending(line, at, null);
    }, QUIET_MS);
    const outcome = await ask(input);
    clearTimeout(timer);
    if (pending !== null) forget(pending);
    if (outcome.outcome === 'failed')
      showPending(line, at, outcome.reason ?? 'The application did not respond');
    showForm(outcome);
  };

  const fail = (messageId: string, reason: string): void => {
    store.change((state) => ({ ...state, failures: new Map(state.failures).set(messageId, reason) }));
  };

  /** Whoever sends something wants to see what comes of it. */
  const noteSent = (): void => store.change((state) => ({ ...state, sent: state.sent + 1 }));

  return {
    forget,
    upload: api.upload,
    compose: ({ line, persona }) => {
      store.change((before) => {
        const state = { ...before, persona: persona ?? before.persona };
        const leaves = listCommandLeaves(state.local?.commands ?? [], permissionsOf(state));
        return { ...state, draft: draftOf(line, leaves) };
      });
    },
    submitForm: async (components) => {
      const { form, persona } = store.get();
      if (form === null) return null;
      const { interactionId, custom_id: customId } = form;
      const { outcome, reason } = await ask({ persona, kind: 'modal', interactionId, customId, components });
      return outcome === 'failed' ? (reason ?? 'Something went wrong. Try again.') : null;
    },
    post: async (content, repliesTo) => {
      noteSent();
      const target = repliesTo === undefined ? {} : { repliesTo };
      try {
        await api.post({ persona: store.get().persona, content, ...target });
        return null;
      } catch (error) {
        return reasonOf(error);
      }
    },
    dismiss: (messageId) => {
      api.dismiss(messageId).catch((error: unknown) => fail(messageId, reasonOf(error)));
    },
    run: (command, options, line, targetId) => {
      noteSent();
      const target = targetId === undefined ? {} : { targetId };
      void runCommand(
        { persona: store.get().persona, kind: 'command', commandId: command.id, options, ...target },
        line,
      );
    },
    press: async (messageId, customId, componentType, values) => {
      const { persona } = store.get();
      const chosen = values === undefined ? {} : { values };
      const outcome = await ask({
        persona,
        kind: 'component',
        messageId,
        customId,
        componentType,
        ...chosen,
      });
      if (outcome.outcome === 'failed') fail(messageId, outcome.reason ?? 'This interaction failed');
      showForm(outcome);
    },
    suggest: async (command, options) => {
      const input = {
        persona: store.get().persona,
        kind: 'autocomplete',
        commandId: command.id,
        options,
      } as const;
      const outcome = await api.interact(input);
      if (outcome.outcome !== 'choices') throw new Error(outcome.reason ?? 'Loading options failed');
      return outcome.choices ?? [];
    },
  };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
