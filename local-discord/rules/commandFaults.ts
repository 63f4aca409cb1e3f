import { ApplicationCommandOptionType as OptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { isAbsent } from '../absent.ts';
import type { Fault } from '../faults.ts';
import type { Path } from '../messages/walkComponents.ts';
import { faultOf } from './faultOf.ts';

/** A command's definition as a bot sends it; the schemas have checked each field alone. */
export interface CommandBody {
  readonly name: string;
  readonly description?: string | null;
  readonly type?: ApplicationCommandType | null;
  readonly options?: readonly OptionBody[] | null;
  readonly [field: string]: unknown;
}

export interface OptionBody {
  readonly type: OptionType;
  readonly name: string;
  readonly description: string;
  readonly required?: boolean | null;
  readonly autocomplete?: boolean | null;
  readonly choices?: readonly { readonly name: string; readonly value: string | number }[] | null;
  readonly options?: readonly OptionBody[] | null;
  readonly [field: string]: unknown;
}

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const MAX_COMMAND_SIZE = 8000;

const isName = (name: string): boolean => NAME.test(name) && name === name.toLowerCase();

const isSub = ({ type }: OptionBody): boolean =>
  type === OptionType.Subcommand || type === OptionType.SubcommandGroup;

const rangeFaults = (option: OptionBody, path: Path): Fault[] =>
  (['length', 'value'] as const)
    .filter((kind) => Number(option[`min_${kind}`] ?? -Infinity) > Number(option[`max_${kind}`] ?? Infinity))
    .map((kind) =>
      faultOf(
        [...path, `min_${kind}`],
        'APPLICATION_COMMAND_OPTION_RANGE_INVALID',
        `min_${kind} exceeds max_${kind}`,
      ),
    );

const WITH_CHOICES = new Set([OptionType.String, OptionType.Integer, OptionType.Number]);

/** What else calls itself `choices` is a key that the schema does not know, with anything in it. */
const choicesOf = (option: OptionBody): NonNullable<OptionBody['choices']> =>
  WITH_CHOICES.has(option.type) ? (option.choices ?? []) : [];

function choiceListFaults(option: OptionBody, path: Path): Fault[] {
  const { autocomplete, type } = option;
  const choices = choicesOf(option);
  if (choices.length === 0) return [];
  const faults: Fault[] = [];
  if (autocomplete === true)
    faults.push(
      faultOf([...path, 'autocomplete'], 'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES_INVALID'),
    );
  const seen = new Set<string | number>();
  for (const [index, { name, value }] of choices.entries()) {
    const at = [...path, 'choices', index];
    if (seen.has(name))
      faults.push(faultOf([...at, 'name'], 'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS'));
    seen.add(name);
    if (type === OptionType.String && String(value).length > 100)
      faults.push(faultOf([...at, 'value'], 'BASE_TYPE_MAX_LENGTH', 'Must be 100 or fewer in length.'));
  }
  return faults;
}

function optionFaults(options: readonly OptionBody[], path: Path): Fault[] {
  const faults: Fault[] = [];
  const names = new Set<string>();
  const hasSubs = options.some(isSub);
  let optionalSeen = false;
  for (const [index, option] of options.entries()) {
    const at = [...path, index];
    if (!isName(option.name)) faults.push(faultOf([...at, 'name'], 'APPLICATION_COMMAND_INVALID_NAME'));
    if (names.has(option.name))
      faults.push(faultOf([...at, 'name'], 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS'));
    names.add(option.name);
    if (isSub(option) !== hasSubs)
      faults.push(faultOf([...at, 'type'], 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID'));
    if (option.required === true && optionalSeen)
      faults.push(faultOf(at, 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID'));
    optionalSeen ||= option.required !== true && !isSub(option);
    faults.push(...rangeFaults(option, at), ...choiceListFaults(option, at));
    if (!isAbsent(option.options)) faults.push(...optionFaults(option.options, [...at, 'options']));
  }
  return faults;
}

const longest = (text: string, localizations: unknown): number =>
  Math.max(
    text.length,
    ...Object.values((localizations ?? {}) as Record<string, string>).map(({ length }) => length),
  );

/** Discord counts names, descriptions and choice values, each at its longest localization. */
function definitionSize(part: CommandBody | OptionBody): number {
  let size =
    longest(part.name, part['name_localizations']) +
    longest(part.description ?? '', part['description_localizations']);
  for (const option of part.options ?? []) {
    size += definitionSize(option);
    for (const choice of choicesOf(option))
      size +=
        longest(choice.name, (choice as Record<string, unknown>)['name_localizations']) +
        String(choice.value).length;
  }
  return size;
}

/** One command's faults that the official schema cannot see. */
export function commandFaults(command: CommandBody, path: Path): Fault[] {
  const faults: Fault[] = [];
  if ((command.type ?? ApplicationCommandType.ChatInput) === ApplicationCommandType.ChatInput) {
    if (!isName(command.name)) faults.push(faultOf([...path, 'name'], 'APPLICATION_COMMAND_INVALID_NAME'));
    if ((command.description ?? '') === '')
      faults.push(faultOf([...path, 'description'], 'BASE_TYPE_REQUIRED'));
    faults.push(...optionFaults(command.options ?? [], [...path, 'options']));
  } else {
    if ((command.description ?? '') !== '')
      faults.push(faultOf([...path, 'description'], 'APPLICATION_COMMAND_INVALID_DESCRIPTION'));
    if ((command.options ?? []).length > 0)
      faults.push(faultOf([...path, 'options'], 'APPLICATION_COMMAND_INVALID_OPTIONS'));
  }
  if (definitionSize(command) > MAX_COMMAND_SIZE)
    faults.push(
      faultOf(path, 'APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${MAX_COMMAND_SIZE})`),
    );
  return faults;
}

/** Two commands of one type may not share a name. */
export function duplicateFaults(commands: readonly CommandBody[]): Fault[] {
  const faults: Fault[] = [];
  const seen = new Set<string>();
  for (const [index, { name, type }] of commands.entries()) {
    const key = `${type ?? ApplicationCommandType.ChatInput}:${name}`;
    if (seen.has(key)) faults.push(faultOf([index], 'APPLICATION_COMMANDS_DUPLICATE_NAME'));
    seen.add(key);
  }
  return faults;
}
