import type { APIInteractionResponse } from 'discord-api-types/v10';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { StoreTrouble } from '../domain/userError.ts';
import { UserError } from '../domain/userError.ts';
import type { ButtonPart } from '../views/parts/components.ts';
import { faultView, refusalView } from '../views/refusalView.ts';
import type { ComponentsReply, Reply } from '../views/parts/reply.ts';
import type { Services } from '../services/services.ts';
import type { Answer } from './answer.ts';
import type { Command } from './command.ts';
import type { HandlerContext } from './handlerContext.ts';
import type { Delivery } from './delivery.ts';
import { createDelivery } from './delivery.ts';
import type { AutocompleteInteraction, Interaction, Send } from './interaction.ts';
import { Correctable } from './keepTyped.ts';
import type { Task } from './registry.ts';
import { createRegistry } from './registry.ts';
import { choicesResponse } from './response.ts';

/**
 * What became of the interactions so far. `refused`: answered with the reason why not; `failed`: a fault of
 * ours, answered with its incident id; `unsent`: Discord did not take the answer, whichever it was.
 */
export interface DispatchCounts {
  handled: number;
  refused: number;
  failed: number;
  unsent: number;
}

/** The one funnel from an interaction to its answer. */
export interface Dispatcher {
  /** Runs the handler and answers. Never rejects. */
  dispatch(interaction: Interaction, send: Send): Promise<void>;
  /** Answers what could not even be read; with no choice where it asks for suggestions. Never rejects. */
  apologize(error: unknown, send: Send, forChoices: boolean): Promise<void>;
  /** Resolves when no handler is running. */
  idle(): Promise<void>;
  readonly counts: Readonly<DispatchCounts>;
}

export interface DispatcherParts {
  readonly commands: readonly Command[];
  readonly services: Services;
  readonly log: Logger;
  /** A new id for a fault, shown to the person and written to the log. */
  readonly newIncidentId: () => string;
  /** Calls back when an answer has to be deferred, unless it is cancelled; after two of Discord's three seconds. */
  readonly whenLate?: (defer: () => void) => () => void;
}

const LATE_MS = 2_000;
/** In milliseconds. */
const REPORTED_FOR = 10 * 60_000;

/** What the log calls an interaction whose command is not known. */
const UNREADABLE = 'unreadable';

function afterTwoSeconds(defer: () => void): () => void {
  const timer = setTimeout(defer, LATE_MS);
  return () => clearTimeout(timer);
}

export function createDispatcher(parts: DispatcherParts): Dispatcher {
  const { commands, services, log, newIncidentId, whenLate = afterTwoSeconds } = parts;
  const registry = createRegistry(commands);
  const counts: DispatchCounts = { handled: 0, refused: 0, failed: 0, unsent: 0 };
  let running = 0;
  let waiting: (() => void)[] = [];

  /** Each person's newest keystroke while it is being answered. */
  const typing = new Map<string, Interaction>();

  const contextOf = ({ server, inServer, user, isModerator }: Interaction): HandlerContext => ({
    services,
    server,
    inServer,
    user,
    who: { server, user: user.id },
    isModerator,
  });

  const reported = new LRUCache<StoreTrouble, true>({ max: 10, ttl: REPORTED_FOR });
  /** Once in a while for each kind, not once for each who meets it. */
  const reportTrouble = (on: string, trouble: StoreTrouble, err: unknown): void => {
    if (reported.has(trouble)) return;
    reported.set(trouble, true);
    log.error({ on, trouble, err }, 'the database cannot answer');
  };

  /** What is said instead of an answer. */
  const explain = (on: string, thrown: unknown): Reply => {
    if (!(thrown instanceof Correctable)) return explainError(on, thrown, []);
    // In place of the question that the form was opened from, if there was one.
    return { ...explainError(on, thrown.cause, [thrown.button]), update: true };
  };

  const explainError = (on: string, error: unknown, buttons: readonly ButtonPart[]): ComponentsReply => {
    if (error instanceof UserError) {
      counts.refused++;
      if (error.refusal.code === 'store-unavailable') reportTrouble(on, error.refusal.trouble, error.cause);
      return refusalView(error.refusal, buttons);
    }
    counts.failed++;
    const incident = newIncidentId();
    log.error({ incident, on, err: error }, 'a handler failed');
    return faultView(incident, buttons);
  };

  /** Logs an answer that was not taken: without what it says, since an error of a request carries its whole body. */
  const reportUnsent = (on: string, error: unknown, incident?: string): void => {
    counts.unsent++;
    const { name, status, code } = error as { name?: unknown; status?: unknown; code?: unknown };
    log[incident === undefined ? 'warn' : 'error'](
      { on, name, status, code, ...(incident === undefined ? {} : { incident }) },
      'an answer was not taken',
    );
  };

  const deliver = async (on: string, delivery: Delivery, answer: Answer): Promise<void> => {
    try {
      await delivery.send(answer);
    } catch (error) {
      if (!isInvalid(error)) return reportUnsent(on, error);
      const incident = newIncidentId();
      reportUnsent(on, error, incident);
      await delivery.send(faultView(incident)).catch((again: unknown) => reportUnsent(on, again));
    }
  };

  const perform = async (task: Task, delivery: Delivery): Promise<Answer> => {
    if (task.slow === true) delivery.defer();
    const cancel = task.slow === true ? null : whenLate(delivery.defer);
    try {
      const answer = await task.run();
      counts.handled++;
      return task.private === true && answer.kind !== 'modal' ? { ...answer, private: true } : answer;
    } finally {
      cancel?.();
    }
  };

  const answerTo = async (
    interaction: Exclude<Interaction, AutocompleteInteraction>,
    send: Send,
  ): Promise<void> => {
    const onMessage =
      interaction.kind === 'component' || (interaction.kind === 'modal' && interaction.onMessage);
    let delivery: Delivery | undefined;
    let answer: Answer;
    let on = UNREADABLE;
    try {
      on = registry.subjectOf(interaction);
      const task = registry.find(interaction, contextOf(interaction));
      delivery = createDelivery(send, onMessage, task.private === true);
      answer = await perform(task, delivery);
    } catch (error) {
      answer = explain(on, error);
    }
    await deliver(on, delivery ?? createDelivery(send, onMessage, true), answer);
  };

  /** Autocomplete has no way to say what is wrong: an empty list stands for it. */
  const suggestTo = async (interaction: AutocompleteInteraction, send: Send): Promise<void> => {
    const person = interaction.user.id;
    typing.set(person, interaction);
    let body = choicesResponse([]);
    try {
      body = choicesResponse(await registry.suggest(interaction, contextOf(interaction)));
      counts.handled++;
    } catch (error) {
      explain(registry.subjectOf(interaction), error);
    }
    // The person has typed on: their client waits for the newer answer only.
    if (typing.get(person) !== interaction) return;
    typing.delete(person);
    await choose(registry.subjectOf(interaction), body, send);
  };

  const choose = (on: string, body: APIInteractionResponse, send: Send): Promise<void> =>
    send({ kind: 'respond', body, files: [] }).catch((error: unknown) => reportUnsent(on, error));

  const apologize = async (error: unknown, send: Send, forChoices: boolean): Promise<void> => {
    const answer = explain(UNREADABLE, error);
    if (forChoices) return choose(UNREADABLE, choicesResponse([]), send);
    await deliver(UNREADABLE, createDelivery(send, false, true), answer);
  };

  const track = async (work: Promise<void>): Promise<void> => {
    running++;
    try {
      await work;
    } finally {
      running--;
    }
    if (running > 0) return;
    for (const resolve of waiting) resolve();
    waiting = [];
  };

  return {
    counts,
    dispatch: (interaction, send) =>
      track(interaction.kind === 'autocomplete' ? suggestTo(interaction, send) : answerTo(interaction, send)),
    apologize: (error, send, forChoices) => track(apologize(error, send, forChoices)),
    async idle() {
      if (running === 0) return;
      await new Promise<void>((resolve) => waiting.push(resolve));
    },
  };
}

/**
 * Whether Discord found fault with the answer itself or its size, so that another one may do; not that one was there
 * already.
 */
function isInvalid(error: unknown): boolean {
  const { status, code } = error as { status?: unknown; code?: unknown };
  return status === 413 || (status === 400 && code !== 40_060);
}
