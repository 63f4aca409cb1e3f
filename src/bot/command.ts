import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord-api-types/v10';
import type { Services } from '../services/services.ts';
import type { Suggestion } from '../domain/search/suggestion.ts';
import type { Reply } from '../views/reply.ts';
import type { Component } from './component.ts';

/** What every handler is given. */
export interface HandlerContext {
  readonly services: Services;
  /** Where the interaction came from: the server's Discord id, outside of servers the channel's. */
  readonly server: string;
}

/** A string option, declared once: what Discord registers and the type of the handler's argument both follow from it. */
export interface StringOption {
  readonly description: string;
  readonly required?: boolean;
  readonly maxLength?: number;
  readonly choices?: readonly { readonly name: string; readonly value: string }[];
  /** Suggestions for what was typed so far; the dispatcher makes them fit Discord's limits. */
  readonly suggest?: (
    typed: string,
    context: HandlerContext,
  ) => readonly Suggestion[] | Promise<readonly Suggestion[]>;
}

export type Options = Readonly<Record<string, StringOption>>;

type ValueOf<O extends StringOption> = O extends { readonly choices: readonly { readonly value: infer V }[] }
  ? V
  : string;

/** The handler's arguments, inferred from the declared options. */
export type Args<O extends Options> = {
  readonly [Name in keyof O]: O[Name] extends { readonly required: true }
    ? ValueOf<O[Name]>
    : ValueOf<O[Name]> | undefined;
};

/** A slash command as the dispatcher and the registration see it. */
export interface Command {
  readonly name: string;
  readonly description: string;
  readonly options: Options;
  /** The buttons and selects that its replies carry. */
  readonly components: readonly Component[];
  /** @param args checked against `options` */
  run(args: Readonly<Record<string, string | undefined>>, context: HandlerContext): Reply | Promise<Reply>;
}

/** Declares a command everyone may use, in servers, direct messages and wherever a user has installed the bot. */
export function defineCommand<const O extends Options>(command: {
  readonly name: string;
  readonly description: string;
  readonly options: O;
  readonly components?: readonly Component[];
  readonly run: (args: Args<O>, context: HandlerContext) => Reply | Promise<Reply>;
}): Command {
  return { components: [], ...command, run: (args, context) => command.run(args as Args<O>, context) };
}

/** The command as Discord registers it. */
export function commandJson(command: Command): RESTPostAPIChatInputApplicationCommandsJSONBody {
  return {
    type: 1,
    name: command.name,
    description: command.description,
    integration_types: [0, 1],
    contexts: [0, 1, 2],
    options: Object.entries(command.options).map(([name, option]) => ({
      type: 3,
      name,
      description: option.description,
      required: option.required ?? false,
      ...(option.maxLength === undefined ? {} : { max_length: option.maxLength }),
      ...(option.choices === undefined
        ? { autocomplete: option.suggest !== undefined }
        : { choices: [...option.choices] }),
    })),
  };
}
