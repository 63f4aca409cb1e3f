import type { Suggestion } from '../domain/search/suggestion.ts';
import { UserError } from '../domain/userError.ts';
import { enter } from './access.ts';
import type { Answer, AnswerMode } from './answer.ts';
import type { Action, Command, MessageCommand, SlashCommand } from './command.ts';
import type { HandlerContext } from './handlerContext.ts';
import { splitCustomId } from './customId.ts';
import type {
  AutocompleteInteraction,
  CommandInteraction,
  ComponentInteraction,
  Interaction,
  MessageInteraction,
  ModalInteraction,
} from './interaction.ts';
import { readArgs } from './options.ts';

/** What an interaction asks for: found, allowed, and not yet run. */
export interface Task extends AnswerMode {
  run(): Answer | Promise<Answer>;
}

/** Every command, button and form by its name. */
export interface Registry {
  /** Rejects with a `UserError` where nothing declared fits the interaction, or the person may not use it. */
  find(interaction: Exclude<Interaction, AutocompleteInteraction>, context: HandlerContext): Promise<Task>;
  suggest(interaction: AutocompleteInteraction, context: HandlerContext): Promise<readonly Suggestion[]>;
  describe(interaction: Interaction): Subject;
}

/** What an interaction is for, and whether that takes long. The name is nothing that a person typed or forged. */
export interface Subject {
  readonly on: string;
  readonly isCostly: boolean;
}

/** @throws {RangeError} where two have the same name: a fault of whoever declared them. */
export function createRegistry(commands: readonly Command[]): Registry {
  const slashCommands = byName(
    commands.filter((command): command is SlashCommand => command.kind === 'slash'),
  );
  const messageCommands = byName(
    commands.filter((command): command is MessageCommand => command.kind === 'message'),
  );
  const components = byName(commands.flatMap((command) => command.components));
  const modals = byName(commands.flatMap((command) => command.modals));

  const findAction = async (
    { command: name, subcommand }: CommandInteraction | AutocompleteInteraction,
    asked: HandlerContext,
  ): Promise<{ readonly action: Action; readonly context: HandlerContext }> => {
    const command = slashCommands.get(name);
    const action = command?.actions.get(subcommand);
    if (command === undefined || action === undefined) throw new UserError({ code: 'unknown-command' });
    return { action, context: await enter(command.access, asked) };
  };

  const findCommand = async (interaction: CommandInteraction, asked: HandlerContext): Promise<Task> => {
    const { action, context } = await findAction(interaction, asked);
    const args = readArgs(action.options, interaction.options);
    if (args === undefined) throw new UserError({ code: 'unknown-command' });
    return task(action, () => action.run(args, context));
  };

  const findMessageCommand = async (
    { command, message }: MessageInteraction,
    asked: HandlerContext,
  ): Promise<Task> => {
    const found = messageCommands.get(command);
    if (found === undefined) throw new UserError({ code: 'unknown-command' });
    const context = await enter(found.access, asked);
    return task(found, () => found.run(message, context));
  };

  const findComponent = async (
    { customId, isOwn, chosen }: ComponentInteraction,
    asked: HandlerContext,
  ): Promise<Task> => {
    const id = splitCustomId(customId);
    const found = components.get(id?.component ?? '');
    if (id === undefined || found === undefined) throw new UserError({ code: 'stale-button' });
    const context = await enter(found.access, asked);
    return task(found, () => fresh(found.press(id.raw, { ...context, isOwn, chosen })));
  };

  const findModal = async (
    { customId, isOwn, values }: ModalInteraction,
    asked: HandlerContext,
  ): Promise<Task> => {
    const id = splitCustomId(customId);
    const found = modals.get(id?.component ?? '');
    if (id === undefined || found === undefined) throw new UserError({ code: 'stale-form' });
    const context = await enter(found.access, asked);
    return task(found, async () => {
      const answer: Answer | undefined = await found.submit(id.raw, values, { ...context, isOwn });
      if (answer === undefined) throw new UserError({ code: 'stale-form' });
      // Its type forbids it, and Discord refuses it.
      if ((answer as Answer).kind === 'modal') throw new TypeError('a form in answer to a form');
      return answer;
    });
  };

  const bySubject: Readonly<Record<'message' | 'component' | 'modal', ReadonlyMap<string, AnswerMode>>> = {
    message: messageCommands,
    component: components,
    modal: modals,
  };
  const subjectOf = (interaction: Interaction): readonly [string, AnswerMode | undefined] => {
    if (interaction.kind === 'command' || interaction.kind === 'autocomplete') {
      const { command, subcommand } = interaction;
      const action = slashCommands.get(command)?.actions.get(subcommand);
      return [subcommand === '' ? command : `${command} ${subcommand}`, action];
    }
    const name =
      interaction.kind === 'message'
        ? interaction.command
        : (splitCustomId(interaction.customId)?.component ?? '');
    return [name, bySubject[interaction.kind].get(name)];
  };

  return {
    find(interaction, context) {
      switch (interaction.kind) {
        case 'command':
          return findCommand(interaction, context);
        case 'message':
          return findMessageCommand(interaction, context);
        case 'component':
          return findComponent(interaction, context);
        case 'modal':
          return findModal(interaction, context);
        default:
          return interaction satisfies never;
      }
    },
    async suggest(interaction, asked) {
      const { action, context } = await findAction(interaction, asked);
      const { options } = action;
      const option = Object.hasOwn(options, interaction.focused) ? options[interaction.focused] : undefined;
      if (option?.kind === 'attachment' || option?.kind === 'channel') return [];
      return option?.suggest?.(interaction.typed, context) ?? [];
    },
    describe(interaction) {
      const [name, mode] = subjectOf(interaction);
      return mode === undefined
        ? { on: `unknown ${interaction.kind}`, isCostly: false }
        : { on: name, isCostly: mode.slow === true };
    },
  };
}

function task({ private: isPrivate = false, slow = false }: AnswerMode, run: Task['run']): Task {
  return { private: isPrivate, slow, run };
}

function fresh<T>(answer: T | undefined): T {
  if (answer === undefined) throw new UserError({ code: 'stale-button' });
  return answer;
}

function byName<T extends { readonly name: string }>(declared: readonly T[]): ReadonlyMap<string, T> {
  const named = new Map(declared.map((one) => [one.name, one]));
  if (named.size < declared.length) {
    throw new RangeError(`declared twice: ${declared.map(({ name }) => name).join(', ')}`);
  }
  return named;
}
