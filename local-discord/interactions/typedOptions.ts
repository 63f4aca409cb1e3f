import {
  ApplicationCommandOptionType as OptionType,
  type APIApplicationCommand,
  type APIApplicationCommandOption,
} from 'discord-api-types/v10';
import type { TypedOption } from '../local.ts';
import { inputError } from './inputError.ts';

// What Discord's client and server hold a typed command to before a bot ever hears of it.

type Definition = APIApplicationCommandOption & {
  readonly choices?: readonly { readonly value: string | number }[];
  readonly autocomplete?: boolean;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly min_value?: number;
  readonly max_value?: number;
  readonly options?: readonly Definition[];
};

const isNumeric = (type: OptionType): boolean => type === OptionType.Integer || type === OptionType.Number;
const isNested = (type: OptionType): boolean =>
  type === OptionType.Subcommand || type === OptionType.SubcommandGroup;

const checkValue = ({ name, value }: TypedOption, definition: Definition): void => {
  const refuse = (what: string): never => {
    throw inputError(400, `Option "${name}" ${what}.`);
  };
  const { type, choices, min_length, max_length, min_value, max_value } = definition;
  const wanted = isNumeric(type) ? 'number' : type === OptionType.Boolean ? 'boolean' : 'string';
  if (typeof value !== wanted) refuse(`needs a ${wanted}`);
  if (type === OptionType.Integer && !Number.isInteger(value)) refuse('needs a whole number');
  if (choices !== undefined && choices.length > 0 && !choices.some((choice) => choice.value === value))
    refuse('takes only one of its choices');
  if (typeof value === 'string' && type === OptionType.String) {
    if (value.length < (min_length ?? 0)) refuse(`needs at least ${min_length} characters`);
    if (value.length > (max_length ?? 6000)) refuse(`takes at most ${max_length ?? 6000} characters`);
  }
  if (typeof value === 'number') {
    if (value < (min_value ?? -Infinity)) refuse(`must be ${min_value} or more`);
    if (value > (max_value ?? Infinity)) refuse(`must be ${max_value} or less`);
  }
};

/**
 * Checks typed options against a command's definition; with `isPartial` (autocomplete) values may still be unfinished.
 * Throws an InputError that says what is wrong.
 */
const checkOptions = (
  typed: readonly TypedOption[],
  definitions: readonly Definition[],
  isPartial: boolean,
): void => {
  for (const option of typed) {
    const definition = definitions.find(({ name }) => name === option.name);
    if (definition === undefined || definition.type !== option.type)
      throw inputError(400, `There is no option "${option.name}" of type ${option.type}.`);
    if (isNested(definition.type)) checkOptions(option.options ?? [], definition.options ?? [], isPartial);
    else if (!isPartial) checkValue(option, definition);
  }
  if (definitions.some(({ type }) => isNested(type)) && typed.length !== 1)
    throw inputError(400, 'Exactly one subcommand is needed.');
  for (const { name, required } of isPartial ? [] : definitions)
    if (required === true && !typed.some((option) => option.name === name))
      throw inputError(400, `Option "${name}" is required.`);
};

export const checkTypedOptions = (
  typed: readonly TypedOption[],
  command: APIApplicationCommand,
  isPartial: boolean,
): void => checkOptions(typed, command.options ?? [], isPartial);

/** The one focused option of an autocomplete, wherever it is nested. */
export const focusedOption = (typed: readonly TypedOption[]): TypedOption | undefined => {
  for (const option of typed) {
    if (option.focused === true) return option;
    const nested = focusedOption(option.options ?? []);
    if (nested !== undefined) return nested;
  }
  return undefined;
};

/** Visits the leaves: options with a value. */
export const eachValue = (typed: readonly TypedOption[], visit: (option: TypedOption) => void): void => {
  for (const option of typed)
    if (option.options === undefined) visit(option);
    else eachValue(option.options, visit);
};

const writeOptions = (typed: readonly TypedOption[]): string =>
  typed
    .map((option) =>
      isNested(option.type)
        ? ` ${option.name}${writeOptions(option.options ?? [])}`
        : ` ${option.name}:${String(option.value)}`,
    )
    .join('');

/** A slash command as it was typed: `/quote topic:legend`. */
export const writeCommand = (name: string, typed: readonly TypedOption[]): string =>
  `/${name}${writeOptions(typed)}`;
