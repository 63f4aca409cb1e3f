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

/** What is wrong with a value, or null: the end of a sentence that begins with the option. */
function faultOf(value: TypedOption['value'], { type, choices, ...limits }: Definition): string | null {
  const wanted = isNumeric(type) ? 'number' : type === OptionType.Boolean ? 'boolean' : 'string';
  if (typeof value !== wanted) return `needs a ${wanted}`;
  if (type === OptionType.Integer && !Number.isInteger(value)) return 'needs a whole number';
  if (choices !== undefined && choices.length > 0 && !choices.some((choice) => choice.value === value))
    return 'takes only one of its choices';
  const { min_length = 0, max_length = 6000, min_value = -Infinity, max_value = Infinity } = limits;
  if (typeof value === 'number') {
    if (value < min_value) return `must be ${min_value} or more`;
    if (value > max_value) return `must be ${max_value} or less`;
  } else if (typeof value === 'string' && type === OptionType.String) {
    if (value.length < min_length) return `needs at least ${min_length} characters`;
    if (value.length > max_length) return `takes at most ${max_length} characters`;
  }
  return null;
}

function checkValue({ name, value }: TypedOption, definition: Definition): void {
  const fault = faultOf(value, definition);
  if (fault !== null) throw inputError(400, `Option "${name}" ${fault}.`);
}

/**
 * Checks typed options against a command's definition; with `isPartial` (autocomplete) values may still be unfinished.
 * Throws an InputError that says what is wrong.
 */
function checkOptions(
  typed: readonly TypedOption[],
  definitions: readonly Definition[],
  isPartial: boolean,
): void {
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
}

export function checkTypedOptions(
  typed: readonly TypedOption[],
  command: APIApplicationCommand,
  isPartial: boolean,
): void {
  return checkOptions(typed, command.options ?? [], isPartial);
}

/** The one focused option of an autocomplete, wherever it is nested. */
export function focusedOption(typed: readonly TypedOption[]): TypedOption | undefined {
  for (const option of typed) {
    if (option.focused === true) return option;
    const nested = focusedOption(option.options ?? []);
    if (nested !== undefined) return nested;
  }
  return undefined;
}

/** Visits the leaves: options with a value. */
export function eachValue(typed: readonly TypedOption[], visit: (option: TypedOption) => void): void {
  for (const option of typed)
    if (option.options === undefined) visit(option);
    else eachValue(option.options, visit);
}

/** Options as they were typed: ` topic:legend`. `nameOf` gives an id's name, where the value is an id. */
export function writeOptions(typed: readonly TypedOption[], nameOf: (value: string) => string): string {
  return typed
    .map(({ name, type, value, options = [] }) =>
      isNested(type) ? ` ${name}${writeOptions(options, nameOf)}` : ` ${name}:${nameOf(String(value))}`,
    )
    .join('');
}
