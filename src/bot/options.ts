import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import type { Suggestion } from '../domain/search/suggestion.ts';
import type { Say, Texts } from '../texts/texts.ts';
import type { HandlerContext } from './handlerContext.ts';
import type { Attachment, InteractionOptions } from './interaction.ts';
import { isLonger } from './isLonger.ts';

/**
 * A string option, declared once: what Discord registers and the type of the handler's argument both follow from it.
 */
export interface StringOption {
  readonly kind?: 'string';
  readonly description: Say;
  readonly required?: boolean;
  readonly maxLength?: number;
  readonly choices?: readonly { readonly name: Say; readonly value: string }[];
  /** Suggestions for what was typed so far; the dispatcher makes them fit Discord's limits. */
  readonly suggest?: (
    typed: string,
    context: HandlerContext,
  ) => readonly Suggestion[] | Promise<readonly Suggestion[]>;
}

/** A file to be handed over with the command. */
export interface AttachmentOption {
  readonly kind: 'attachment';
  readonly description: Say;
  readonly required?: boolean;
}

/** A channel or thread of the server where messages can be posted; its argument is the Discord id. */
export interface ChannelOption {
  readonly kind: 'channel';
  readonly description: Say;
  readonly required?: boolean;
}

export type Option = StringOption | AttachmentOption | ChannelOption;
export type Options = Readonly<Record<string, Option>>;

type ValueOf<O extends Option> = O extends AttachmentOption
  ? Attachment
  : O extends { readonly choices: readonly { readonly value: infer V }[] }
    ? V
    : string;

/** The handler's arguments, inferred from the declared options. */
export type Args<O extends Options> = {
  readonly [Name in keyof O]: O[Name] extends { readonly required: true }
    ? ValueOf<O[Name]>
    : ValueOf<O[Name]> | undefined;
};

/** Arguments that were checked, before their types are known. */
export type RawArgs = Readonly<Record<string, string | Attachment | undefined>>;

/** The declared options only; `undefined` where what came does not fit the declaration. */
export function readArgs(options: Options, given: InteractionOptions): RawArgs | undefined {
  const args: Record<string, string | Attachment | undefined> = {};
  for (const name of Object.keys(options)) {
    const option = options[name] as Option;
    const value = given[name];
    if (value === undefined && option.required !== true) continue;
    if (!fits(option, value)) return undefined;
    args[name] = value;
  }
  return args;
}

function fits(option: Option, value: InteractionOptions[string]): value is string | Attachment {
  if (option.kind === 'attachment') return typeof value === 'object';
  if (typeof value !== 'string') return false;
  if (option.kind === 'channel') return /^\d{1,20}$/.test(value);
  if (option.maxLength !== undefined && isLonger(value, option.maxLength)) return false;
  return option.choices === undefined || option.choices.some((choice) => choice.value === value);
}

/** Discord's types of text channels, announcement channels and threads. */
const POSTABLE = [0, 5, 10, 11, 12] as const;

/** The options as Discord registers them. */
export function optionsJson(texts: Texts, options: Options): APIApplicationCommandBasicOption[] {
  return Object.entries(options).map(([name, option]) => {
    const shared = { name, description: option.description(texts), required: option.required ?? false };
    if (option.kind === 'attachment') return { type: 11, ...shared };
    if (option.kind === 'channel') return { type: 7, ...shared, channel_types: [...POSTABLE] };
    const length = option.maxLength === undefined ? {} : { max_length: option.maxLength };
    return option.choices === undefined
      ? { type: 3, ...shared, ...length, autocomplete: option.suggest !== undefined }
      : {
          type: 3,
          ...shared,
          ...length,
          choices: option.choices.map((one) => ({ ...one, name: one.name(texts) })),
        };
  });
}
