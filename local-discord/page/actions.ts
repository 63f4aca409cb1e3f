import type {
  APIApplicationCommand,
  APIModalSubmissionComponent,
  ComponentType,
} from 'discord-api-types/v10';
import type { InteractionInput, InteractionOutcome, Try, TypedOption } from '../local.ts';
import type { Api } from './api.ts';
import { draftOf } from './composer/draft.ts';
import type { OptionChoice } from './composer/optionValue.ts';
import { nowAt, permissionsOf, type Store } from './pageState.ts';
import { listCommandLeaves } from './composer/commandLeaves.ts';

/** A reply that comes sooner is shown without "Sending command…" flashing before it. */
const QUIET_MS = 250;

/**
 * Everything a person can do here that reaches the server. Nothing but `suggest` and `upload` rejects: what fails is
 * shown in the channel.
 */
export function createActions(store: Store, api: Api) {
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
    const at = nowAt(store.get());
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
    /** Takes a command that got no answer off the page. */
    forget,
    upload: api.upload,
    /** Puts a line into the composer, as if it had been typed. */
    compose: ({ line, persona }: Pick<Try, 'line' | 'persona'>): void => {
      store.change((before) => {
        const state = { ...before, persona: persona ?? before.persona };
        const leaves = listCommandLeaves(state.local?.commands ?? [], permissionsOf(state));
        return { ...state, draft: draftOf(line, leaves) };
      });
    },
    /** Sends the open form; resolves to null when it was taken, or to the reason why not. */
    submitForm: async (components: readonly APIModalSubmissionComponent[]): Promise<string | null> => {
      const { form, persona } = store.get();
      if (form === null) return null;
      const { interactionId, custom_id: customId } = form;
      const { outcome, reason } = await ask({ persona, kind: 'modal', interactionId, customId, components });
      return outcome === 'failed' ? (reason ?? 'Something went wrong. Try again.') : null;
    },
    /** Resolves to null, or to the reason why the text was not posted. */
    post: async (content: string, repliesTo: string | undefined): Promise<string | null> => {
      noteSent();
      const target = repliesTo === undefined ? {} : { repliesTo };
      try {
        await api.post({ persona: store.get().persona, content, ...target });
        return null;
      } catch (error) {
        return reasonOf(error);
      }
    },
    /** Moves the clock of the local Discord on. What comes of it is seen in the channel. */
    moveClock: (ms: number): void => {
      void api.moveClock({ ms }).catch(() => undefined);
    },
    dismiss: (messageId: string): void => {
      api.dismiss(messageId).catch((error: unknown) => fail(messageId, reasonOf(error)));
    },
    run: (
      command: APIApplicationCommand,
      options: readonly TypedOption[],
      line: string,
      targetId?: string,
    ): void => {
      noteSent();
      const target = targetId === undefined ? {} : { targetId };
      void runCommand(
        { persona: store.get().persona, kind: 'command', commandId: command.id, options, ...target },
        line,
      );
    },
    /** Settles once the bot has answered or failed. */
    press: async (
      messageId: string,
      customId: string,
      componentType: ComponentType,
      values?: readonly string[],
    ): Promise<void> => {
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
    /** The choices for the option that is focused. */
    suggest: async (
      command: APIApplicationCommand,
      options: readonly TypedOption[],
    ): Promise<readonly OptionChoice[]> => {
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

export type Actions = ReturnType<typeof createActions>;

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
