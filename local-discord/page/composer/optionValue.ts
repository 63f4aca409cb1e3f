import type {
  APIApplicationCommandAttachmentOption,
  APIApplicationCommandBasicOption,
} from 'discord-api-types/v10';
import type { LocalState, TypedOption } from '../../local.ts';
import type { CommandLeaf } from './commandLeaves.ts';
import { optionType } from '../discordNumbers.ts';
import { listEntities } from '../frame/entities.ts';

/** One entry of a list: what is shown and what is sent. */
export interface OptionChoice {
  readonly name: string;
  readonly value: string | number | boolean;
}

/** An option that is typed or picked: a file is neither. */
export type TypedValueOption = Exclude<
  APIApplicationCommandBasicOption,
  APIApplicationCommandAttachmentOption
>;

/** What stands in an option's field: its text, and the list entry it came from if nothing was typed since. */
export interface OptionField {
  readonly text: string;
  readonly picked: OptionChoice | null;
}

export type OptionReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'value'; readonly value: string | number | boolean }
  | { readonly kind: 'wrong'; readonly complaint: string };

/** The closed list that an option must be picked from, or null where text is typed freely. */
export function listOptionChoices(
  option: TypedValueOption,
  local: LocalState,
): readonly OptionChoice[] | null {
  const { users, roles, channels } = listEntities(local);
  switch (option.type) {
    case optionType.Boolean:
      return [
        { name: 'True', value: true },
        { name: 'False', value: false },
      ];
    case optionType.User:
      return users;
    case optionType.Role:
      return roles;
    case optionType.Mentionable:
      return [...users, ...roles];
    case optionType.Channel:
      return channels;
    case optionType.String:
    case optionType.Integer:
    case optionType.Number:
      return 'choices' in option && option.choices !== undefined && option.choices.length > 0
        ? option.choices
        : null;
  }
  return null;
}

/** Reads a field by its option's type and limits; `choices` is the closed list, if there is one. */
export function readOptionValue(
  option: TypedValueOption,
  field: OptionField,
  choices: readonly OptionChoice[] | null,
): OptionReading {
  if (field.picked !== null) return { kind: 'value', value: field.picked.value };
  const text = field.text.trim();
  if (text === '') return option.required ? wrong('This option is required.') : { kind: 'empty' };
  if (choices !== null) {
    const lowered = text.toLowerCase();
    const hit = choices.find(
      (choice) => choice.name.toLowerCase() === lowered || String(choice.value) === text,
    );
    return hit ? { kind: 'value', value: hit.value } : wrong('Pick an entry of the list.');
  }
  if (option.type === optionType.Integer || option.type === optionType.Number)
    return readNumber(option, text);
  const { min_length: least = 0, max_length: most = 6000 } = option.type === optionType.String ? option : {};
  if (text.length < least) return wrong(`At least ${least} characters.`);
  return text.length > most ? wrong(`At most ${most} characters.`) : { kind: 'value', value: text };
}

function readNumber(
  option: Extract<TypedValueOption, { type: ApplicationNumberType }>,
  text: string,
): OptionReading {
  const whole = option.type === optionType.Integer;
  const value = Number(text.replace(',', '.'));
  if (!Number.isFinite(value)) return wrong('Type a number.');
  if (whole && !Number.isSafeInteger(value)) return wrong('Type a whole number.');
  if (option.min_value !== undefined && value < option.min_value)
    return wrong(`At least ${option.min_value}.`);
  if (option.max_value !== undefined && value > option.max_value)
    return wrong(`At most ${option.max_value}.`);
  return { kind: 'value', value };
}

type ApplicationNumberType = typeof optionType.Integer | typeof optionType.Number;

/** Wraps a leaf's options in its subcommand and group, as Discord sends them. */
export function nestOptions(leaf: CommandLeaf, options: readonly TypedOption[]): readonly TypedOption[] {
  return leaf.path.reduceRight<readonly TypedOption[]>(
    (inner, step) => [{ name: step.name, type: step.type, options: inner }],
    options,
  );
}

function wrong(complaint: string): OptionReading {
  return { kind: 'wrong', complaint };
}
