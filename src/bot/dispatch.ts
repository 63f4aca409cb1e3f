import type { APIInteractionResponse } from 'discord-api-types/v10';
import type { Logger } from 'pino';
import { UserError } from '../domain/userError.ts';
import { faultView, refusalView } from '../views/refusalView.ts';
import type { Reply, ReplyFile } from '../views/reply.ts';
import type { Services } from '../services/services.ts';
import type { Command } from './command.ts';
import { splitCustomId } from './customId.ts';
import type {
  AutocompleteInteraction,
  CommandInteraction,
  ComponentInteraction,
  Interaction,
  InteractionOptions,
  Respond,
} from './interaction.ts';
import { choicesResponse, replyResponse } from './response.ts';

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
  dispatch(interaction: Interaction, respond: Respond): Promise<void>;
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
}

export function createDispatcher({ commands, services, log, newIncidentId }: DispatcherParts): Dispatcher {
  const commandOf = new Map(commands.map((command) => [command.name, command]));
  const componentOf = new Map(
    commands.flatMap((command) => command.components).map((component) => [component.name, component]),
  );
  const counts: DispatchCounts = { handled: 0, refused: 0, failed: 0, unsent: 0 };
  let running = 0;
  let waiting: (() => void)[] = [];

  /** Each person's newest keystroke while it is being answered. */
  const typing = new Map<string, Interaction>();

  const runCommand = ({ command: name, options, server }: CommandInteraction): Reply | Promise<Reply> => {
    const command = commandOf.get(name);
    const args = command === undefined ? undefined : readArgs(command, options);
    if (command === undefined || args === undefined) throw new UserError({ code: 'unknown-command' });
    return command.run(args, { services, server });
  };

  const press = ({ customId, server, isOwn, chosen }: ComponentInteraction): Reply | Promise<Reply> => {
    const id = splitCustomId(customId);
    const context = { services, server, isOwn, chosen };
    const reply = componentOf.get(id?.component ?? '')?.press(id?.raw ?? [], context);
    if (reply === undefined) throw new UserError({ code: 'stale-button' });
    return reply;
  };

  const suggest = async ({ command, focused, typed, server }: AutocompleteInteraction): Promise<Answer> => {
    const option = commandOf.get(command)?.options[focused];
    const suggestions = await option?.suggest?.(typed, { services, server });
    return { response: choicesResponse(suggestions ?? []), files: [] };
  };

  const handle = async (interaction: Interaction): Promise<Answer> => {
    switch (interaction.kind) {
      case 'command':
        return answerOf(await runCommand(interaction));
      case 'component':
        return answerOf(await press(interaction));
      case 'autocomplete':
        return suggest(interaction);
      default:
        return interaction satisfies never;
    }
  };

  /** Names the handler for the log; nothing that a person typed or forged. */
  const subjectOf = (interaction: Interaction): string => {
    const [known, name] =
      interaction.kind === 'component'
        ? [componentOf, splitCustomId(interaction.customId)?.component ?? '']
        : [commandOf, interaction.command];
    return known.has(name) ? name : `unknown ${interaction.kind}`;
  };

  const handleFault = (interaction: Interaction, error: unknown): Answer => {
    const isRefusal = error instanceof UserError;
    const incident = isRefusal ? '' : newIncidentId();
    if (isRefusal) counts.refused++;
    else {
      counts.failed++;
      log.error({ incident, on: subjectOf(interaction), err: error }, 'a handler failed');
    }
    if (isRefusal && error.refusal.code === 'store-unavailable') {
      log.error({ on: subjectOf(interaction), err: error.cause }, 'the database cannot answer');
    }
    // Autocomplete has no way to say what is wrong: an empty list stands for it.
    if (interaction.kind === 'autocomplete') return { response: choicesResponse([]), files: [] };
    return answerOf(isRefusal ? refusalView(error.refusal) : faultView(incident));
  };

  const settle = (): void => {
    running--;
    if (running > 0) return;
    for (const resolve of waiting) resolve();
    waiting = [];
  };

  return {
    counts,
    async dispatch(interaction, respond) {
      running++;
      if (interaction.kind === 'autocomplete') typing.set(interaction.user, interaction);
      let answer: Answer;
      try {
        answer = await handle(interaction);
        counts.handled++;
      } catch (error) {
        answer = handleFault(interaction, error);
      }
      if (interaction.kind === 'autocomplete') {
        // The person has typed on: their client waits for the newer answer only.
        if (typing.get(interaction.user) !== interaction) return settle();
        typing.delete(interaction.user);
      }
      try {
        await respond(answer.response, answer.files);
      } catch (error) {
        counts.unsent++;
        // Only these fields: a request's error carries its whole body, and so what the person typed.
        const { name, status, code } = error as { name?: unknown; status?: unknown; code?: unknown };
        log.warn({ on: subjectOf(interaction), name, status, code }, 'an answer was not taken');
      }
      settle();
    },
    async idle() {
      if (running === 0) return;
      await new Promise<void>((resolve) => waiting.push(resolve));
    },
  };
}

interface Answer {
  readonly response: APIInteractionResponse;
  readonly files: readonly ReplyFile[];
}

function answerOf(reply: Reply): Answer {
  return { response: replyResponse(reply), files: reply.kind === 'components' ? (reply.files ?? []) : [] };
}

/** The declared options only; `undefined` where what came does not fit the declaration. */
function readArgs(
  command: Command,
  options: InteractionOptions,
): Record<string, string | undefined> | undefined {
  const args: Record<string, string | undefined> = {};
  for (const [name, option] of Object.entries(command.options)) {
    const value = options[name];
    if (value === undefined && option.required !== true) continue;
    if (typeof value !== 'string') return undefined;
    if (option.choices !== undefined && !option.choices.some((choice) => choice.value === value))
      return undefined;
    args[name] = value;
  }
  return args;
}
