import type { APIInteractionResponse } from 'discord-api-types/v10';
import type { Logger } from 'pino';
import { UserError } from '../domain/userError.ts';
import type { ButtonPart } from '../views/parts/components.ts';
import { textsOf as shippedTexts, type Texts } from '../texts/texts.ts';
import { faultView, refusalView } from '../views/refusalView.ts';
import type { ComponentsReply, Reply } from '../views/parts/reply.ts';
import type { Services } from '../services/services.ts';
import type { Answer } from './answer.ts';
import type { Command } from './command.ts';
import type { Cooldowns } from './cooldowns.ts';
import type { HandlerContext } from './handlerContext.ts';
import { createDelivery, type Delivery } from './delivery.ts';
import type { AutocompleteInteraction, Interaction, Send } from './interaction.ts';
import { Correctable } from './keepTyped.ts';
import { createRegistry, type Task } from './registry.ts';
import { createReporter, type Course, type Report } from './report.ts';
import { choicesResponse } from './response.ts';

/** The one funnel from an interaction to its answer. */
export interface Dispatcher {
  /** Runs the handler and answers. Never rejects. */
  dispatch(interaction: Interaction, send: Send): Promise<void>;
  /** Answers what could not even be read; with no choice where it asks for suggestions. Never rejects. */
  apologize(error: unknown, send: Send, forChoices: boolean): Promise<void>;
  /** Whether what a person sends is left unread, since far too much of it comes; to be asked for each interaction. */
  ignores(person: string): boolean;
  /** Resolves when no handler is running. */
  idle(): Promise<void>;
}

export interface DispatcherParts {
  readonly commands: readonly Command[];
  readonly services: Services;
  readonly log: Logger;
  readonly cooldowns: Cooldowns;
  /** A new id for a fault, shown to the person and written to the log. */
  readonly newIncidentId: () => string;
  /** The texts in a language, as `textsOf` of the catalogue gives them where it is left out. */
  readonly textsOf?: (locale: string | null) => Texts;
  /** Hears what became of each interaction. */
  readonly observe?: (report: Report) => void;
  /** Calls back when an answer has to be deferred, unless it is cancelled; after two of Discord's three seconds. */
  readonly whenLate?: (defer: () => void) => () => void;
}

const LATE_MS = 2_000;

function afterTwoSeconds(defer: () => void): () => void {
  const timer = setTimeout(defer, LATE_MS);
  return () => clearTimeout(timer);
}

export function createDispatcher(parts: DispatcherParts): Dispatcher {
  const { commands, services, log, cooldowns, newIncidentId, whenLate = afterTwoSeconds } = parts;
  const registry = createRegistry(commands);
  const { observe = () => undefined, textsOf = shippedTexts } = parts;
  const begin = createReporter({ log, newIncidentId, observe });
  let running = 0;
  let waiting: (() => void)[] = [];

  /** Each person's newest keystroke while it is being answered. */
  const typing = new Map<string, Interaction>();

  const contextOf = (interaction: Interaction): HandlerContext => {
    const { server, channel, inServer, user, isModerator, isManager, roles } = interaction;
    const { locale, publicLocale } = interaction;
    const who = { server, user: user.id };
    const spoken = { texts: textsOf(locale), publicTexts: textsOf(publicLocale), locale, publicLocale };
    return { services, server, channel, inServer, user, who, isModerator, isManager, roles, ...spoken };
  };

  const deliver = async (
    course: Course,
    { delivery, texts }: { readonly delivery: Delivery; readonly texts: Texts },
    answer: Answer,
  ): Promise<void> => {
    try {
      await delivery.send(answer);
    } catch (error) {
      if (!isInvalid(error)) return course.lose(error);
      const incident = newIncidentId();
      course.lose(error, incident);
      await delivery.send(faultView(texts, incident)).catch((again: unknown) => course.lose(again));
    }
  };

  const perform = async (task: Task, delivery: Delivery): Promise<Answer> => {
    if (task.slow === true) delivery.defer();
    const cancel = task.slow === true ? null : whenLate(delivery.defer);
    try {
      const answer = await task.run();
      return task.private === true && answer.kind !== 'modal' ? { ...answer, private: true } : answer;
    } finally {
      cancel?.();
    }
  };

  const answerTo = async (
    interaction: Exclude<Interaction, AutocompleteInteraction>,
    send: Send,
  ): Promise<void> => {
    const course = begin(interaction);
    const texts = textsOf(interaction.locale);
    const publicTexts = textsOf(interaction.publicLocale);
    const onMessage =
      interaction.kind === 'component' || (interaction.kind === 'modal' && interaction.onMessage);
    let delivery: Delivery | undefined;
    let answer: Answer;
    try {
      const { on, isCostly } = registry.describe(interaction);
      course.on = on;
      // What was typed into a form would be lost, and to open it was counted.
      const early = interaction.kind === 'modal' ? null : cooldowns.check(on, isCostly, interaction);
      if (early !== null) {
        const refusal = new UserError({ code: 'too-early', until: early.until });
        if (!early.isTold) return (course.refuse(refusal), course.end());
        throw refusal;
      }
      const task = await registry.find(interaction, contextOf(interaction));
      delivery = createDelivery(send, { onMessage, isPrivate: task.private === true, texts, publicTexts });
      answer = await perform(task, delivery);
    } catch (error) {
      answer = explain(texts, course, error);
    }
    delivery ??= createDelivery(send, { onMessage, isPrivate: true, texts, publicTexts });
    await deliver(course, { delivery, texts }, answer);
    course.end();
  };

  /** Autocomplete has no way to say what is wrong: an empty list stands for it. */
  const suggestTo = async (interaction: AutocompleteInteraction, send: Send): Promise<void> => {
    const course = begin(interaction);
    const person = interaction.user.id;
    typing.set(person, interaction);
    let body = choicesResponse([]);
    try {
      course.on = registry.describe(interaction).on;
      body = choicesResponse(await registry.suggest(interaction, contextOf(interaction)));
    } catch (error) {
      course.refuse(error);
    }
    // Where the person has typed on their client waits for the newer answer only.
    if (typing.get(person) === interaction) {
      typing.delete(person);
      await choose(course, body, send);
    }
    course.end();
  };

  const apologize = async (error: unknown, send: Send, forChoices: boolean): Promise<void> => {
    const course = begin(null);
    const texts = textsOf(null);
    const answer = explain(texts, course, error);
    const delivery = createDelivery(send, { onMessage: false, isPrivate: true, texts, publicTexts: texts });
    if (forChoices) await choose(course, choicesResponse([]), send);
    else await deliver(course, { delivery, texts }, answer);
    course.end();
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
    dispatch: (interaction, send) =>
      track(interaction.kind === 'autocomplete' ? suggestTo(interaction, send) : answerTo(interaction, send)),
    apologize: (error, send, forChoices) => track(apologize(error, send, forChoices)),
    ignores(person) {
      const isIgnored = cooldowns.isIgnored(person);
      if (isIgnored) observe({ on: 'ignored', kind: 'unreadable', outcome: 'early', ms: 0 });
      return isIgnored;
    },
    async idle() {
      if (running === 0) return;
      await new Promise<void>((resolve) => waiting.push(resolve));
    },
  };
}

/** What is said instead of an answer. */
function explain(texts: Texts, course: Course, thrown: unknown): Reply {
  if (!(thrown instanceof Correctable)) return explainError(texts, course, thrown);
  // In place of the question that the form was opened from, if there was one.
  return { ...explainError(texts, course, thrown.cause, [thrown.button]), update: true };
}

function explainError(
  texts: Texts,
  course: Course,
  error: unknown,
  buttons: readonly ButtonPart[] = [],
): ComponentsReply {
  const incident = course.refuse(error);
  if (incident !== undefined) return faultView(texts, incident, buttons);
  return refusalView(texts, (error as UserError).refusal, buttons);
}

async function choose(course: Course, body: APIInteractionResponse, send: Send): Promise<void> {
  await send({ kind: 'respond', body, files: [] }).catch((error: unknown) => course.lose(error));
}

/**
 * Whether Discord found fault with the answer itself or its size, so that another one may do; not that one was there
 * already.
 */
function isInvalid(error: unknown): boolean {
  const { status, code } = error as { status?: unknown; code?: unknown };
  return status === 413 || (status === 400 && code !== 40_060);
}
