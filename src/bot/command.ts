import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { textsOf, type Say } from '../texts/texts.ts';
import { accessJson, type Access } from './access.ts';
import type { Answer, AnswerMode } from './answer.ts';
import type { Component } from './component.ts';
import type { HandlerContext } from './handlerContext.ts';
import type { TargetMessage } from './interaction.ts';
import type { Modal } from './modal.ts';
import { optionsJson, type Args, type Options, type RawArgs } from './options.ts';

/** What a slash command or one of its subcommands does. */
export interface Action extends AnswerMode {
  readonly description: Say;
  readonly options: Options;
  /** @param args checked against `options` */
  run(args: RawArgs, context: HandlerContext): Answer | Promise<Answer>;
}

interface Declared {
  readonly name: string;
  readonly access: Access;
  /** The buttons, selects and forms that lead on from it; each stands with one command. */
  readonly components: readonly Component[];
  readonly modals: readonly Modal[];
}

/** A slash command as the dispatcher and the registration see it. */
export interface SlashCommand extends Declared {
  readonly kind: 'slash';
  readonly description: Say;
  /** By the name of the subcommand; a command without any has one action under ''. */
  readonly actions: ReadonlyMap<string, Action>;
}

/** A command of the menu that every message has. */
export interface MessageCommand extends Declared, AnswerMode {
  readonly kind: 'message';
  run(message: TargetMessage, context: HandlerContext): Answer | Promise<Answer>;
}

export type Command = SlashCommand | MessageCommand;

interface ActionDeclaration<O extends Options> extends AnswerMode {
  readonly description: Say;
  readonly options: O;
  readonly run: (args: Args<O>, context: HandlerContext) => Answer | Promise<Answer>;
}

interface Declaration {
  readonly name: string;
  /** Everyone and everywhere where it is left out. */
  readonly access?: Access;
  readonly components?: readonly Component[];
  readonly modals?: readonly Modal[];
}

/** Declares a slash command. */
export function defineCommand<const O extends Options>(
  command: Declaration & ActionDeclaration<O>,
): SlashCommand {
  return {
    ...declared(command),
    kind: 'slash',
    description: command.description,
    actions: new Map([['', defineSubcommand(command)]]),
  };
}

/** Declares a slash command of nothing but subcommands, by their names. */
export function defineCommandGroup(
  group: Declaration & {
    readonly description: Say;
    readonly subcommands: Readonly<Record<string, Action>>;
  },
): SlashCommand {
  return {
    ...declared(group),
    kind: 'slash',
    description: group.description,
    actions: new Map(Object.entries(group.subcommands)),
  };
}

/** Declares a subcommand of a group. */
export function defineSubcommand<const O extends Options>(action: ActionDeclaration<O>): Action {
  return { ...action, run: (args, context) => action.run(args as Args<O>, context) };
}

/** Declares a command of the menu that every message has. */
export function defineMessageCommand(
  command: Declaration & AnswerMode & Pick<MessageCommand, 'run'>,
): MessageCommand {
  return { ...command, ...declared(command), kind: 'message' };
}

function declared({ name, access = 'everyone', components = [], modals = [] }: Declaration): Declared {
  return { name, access, components, modals };
}

/** The command as Discord registers it; in English, the one language that ships. */
export function commandJson(command: Command): RESTPostAPIApplicationCommandsJSONBody {
  const { name } = command;
  if (command.kind === 'message') return { type: 3, name, ...accessJson(command.access) };
  const texts = textsOf(null);
  const { description, actions } = command;
  const plain = actions.get('');
  return {
    type: 1,
    name,
    description: description(texts),
    ...accessJson(command.access),
    options:
      plain === undefined
        ? [...actions].map(([subcommand, action]) => ({
            type: 1,
            name: subcommand,
            description: action.description(texts),
            options: optionsJson(texts, action.options),
          }))
        : optionsJson(texts, plain.options),
  };
}
