import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import type { LocalState, TypedOption } from '../../local.ts';
import { optionType } from '../discordNumbers.ts';
import { fileComplaint, type PickedFile } from '../forms/pickedFile.ts';
import type { CommandLeaf } from './commandLeaves.ts';
import { matchCommandLine, splitByName } from './commandMatch.ts';
import {
  listOptionChoices,
  nestOptions,
  readOptionValue,
  type OptionChoice,
  type OptionReading,
} from './optionValue.ts';

/** An option of a command in use: what was typed, the entry that it was picked from, or its file. */
export interface FieldDraft {
  readonly option: APIApplicationCommandBasicOption;
  readonly text: string;
  readonly picked: OptionChoice | null;
  readonly file: PickedFile | null;
  /** What is wrong with it, once that was asked; "" = nothing. */
  readonly complaint: string;
}

/** A command taken from the list: the options in use, and what stands behind them. */
export interface CommandDraft {
  readonly leaf: CommandLeaf;
  readonly fields: readonly FieldDraft[];
  readonly rest: string;
  readonly isRestWrong: boolean;
}

/** What stands in the composer: a text, or a command. `focus` is made anew each time the caret is to go somewhere. */
export interface Draft {
  readonly text: string;
  readonly command: CommandDraft | null;
  readonly focus: { readonly field: string };
}

/** The names of the fields that are no option: the text, and what stands behind a command's options. */
export const MESSAGE = '/message';
export const REST = '/rest';

export const emptyDraft: Draft = { text: '', command: null, focus: { field: MESSAGE } };

/** A line as if it had been typed; a command alone opens its options at once. */
export function draftOf(line: string, leaves: readonly CommandLeaf[]): Draft {
  const match = matchCommandLine(`${line} `, leaves);
  return match.kind === 'command'
    ? openCommand(match.leaf, match.values)
    : { ...emptyDraft, text: line, focus: { field: MESSAGE } };
}

/** The text field holds `text`: plain words, or a name that has become whole. */
export function typeText(draft: Draft, text: string, leaves: readonly CommandLeaf[]): Draft {
  const match = matchCommandLine(text, leaves);
  return match.kind === 'command' ? openCommand(match.leaf, match.values) : { ...draft, text };
}

export function openCommand(leaf: CommandLeaf, values: ReadonlyMap<string, string> = new Map()): Draft {
  const fields = leaf.options
    .filter((option) => option.required === true || values.has(option.name))
    .map((option) => newField(option, values.get(option.name) ?? ''));
  const command = { leaf, fields, rest: '', isRestWrong: false };
  return focused({ text: '', command, focus: { field: REST } }, nextField(command, null));
}

function newField(option: APIApplicationCommandBasicOption, text: string): FieldDraft {
  return { option, text, picked: null, file: null, complaint: '' };
}

export function isEmpty({ text, file }: FieldDraft): boolean {
  return text.trim() === '' && file === null;
}

/** Where the caret goes: to the first required option that is open, else it stays, else it begins at the front. */
function nextField({ fields }: CommandDraft, from: string | null): string {
  const open = fields.find(
    (field) => field.option.required === true && field.option.name !== from && isEmpty(field),
  );
  return open?.option.name ?? from ?? fields[0]?.option.name ?? REST;
}

function focused(draft: Draft, field: string): Draft {
  return { ...draft, focus: { field } };
}

/** The caret goes back to where it belongs, as after a click on something else. */
export function refocus(draft: Draft): Draft {
  return focused(draft, draft.command === null ? MESSAGE : nextField(draft.command, null));
}

/** The options that are not in use. */
export function optionsLeft({ leaf, fields }: CommandDraft): readonly APIApplicationCommandBasicOption[] {
  return leaf.options.filter((option) => !fields.some((field) => field.option === option));
}

function withField(command: CommandDraft, name: string, change: Partial<FieldDraft>): CommandDraft {
  const option = command.leaf.options.find((each) => each.name === name);
  const at = command.fields.findIndex((field) => field.option.name === name);
  const before = command.fields[at];
  if (before !== undefined) return { ...command, fields: command.fields.with(at, { ...before, ...change }) };
  return option === undefined
    ? command
    : { ...command, fields: [...command.fields, { ...newField(option, ''), ...change }] };
}

/** An option's text. `name:` of another option that is still open goes on in that one, as in a line typed as text. */
export function typeInField(draft: Draft, name: string, text: string): Draft {
  if (draft.command === null) return draft;
  const open = draft.command.leaf.options
    .map((option) => option.name)
    .filter((each) => {
      const field = draft.command?.fields.find(({ option }) => option.name === each);
      return each !== name && (field === undefined || isEmpty(field));
    });
  // Whoever types a command as it is written down names the option that they are in already.
  const own =
    text.startsWith(`${name}:`) && isBlank(draft.command, name) ? text.slice(name.length + 1) : text;
  const [first, ...others] = splitByName(own, name, open);
  const kept = others.length === 0 || first === undefined ? own : first.text;
  let command = withField(draft.command, name, { text: kept, picked: null, complaint: '' });
  for (const other of others)
    command = withField(command, other.name, { text: other.text, picked: null, complaint: '' });
  const last = others.at(-1)?.name;
  const changed = { ...draft, command };
  return last === undefined ? changed : focused(changed, last);
}

/** Whether nothing but the option's own name was typed so far. */
function isBlank({ fields }: CommandDraft, name: string): boolean {
  const text = fields.find(({ option }) => option.name === name)?.text ?? '';
  return text === '' || name.startsWith(text.trim());
}

/** An entry of the list. Tab goes on to the next field; else the caret stays unless a required option is open. */
export function pickChoice(draft: Draft, name: string, choice: OptionChoice, goesOn: boolean): Draft {
  if (draft.command === null) return draft;
  const command = withField(draft.command, name, { text: choice.name, picked: choice, complaint: '' });
  const behind = command.fields[command.fields.findIndex(({ option }) => option.name === name) + 1];
  const last = optionsLeft(command).length > 0 ? REST : name;
  const next = goesOn ? (behind?.option.name ?? last) : nextField(command, name);
  return focused({ ...draft, command }, next);
}

export function takeFile(draft: Draft, name: string, file: PickedFile | null): Draft {
  if (draft.command === null) return draft;
  const command = withField(draft.command, name, { file, complaint: file?.failure ?? '' });
  const changed = { ...draft, command };
  return typeof file?.id === 'string' ? focused(changed, nextField(command, name)) : changed;
}

export function addField(draft: Draft, name: string, text = ''): Draft {
  if (draft.command === null) return draft;
  return focused({ ...draft, command: { ...withField(draft.command, name, { text }), rest: '' } }, name);
}

/** What is typed behind the options: `name:` begins an option. */
export function typeRest(draft: Draft, text: string): Draft {
  const { command } = draft;
  if (command === null) return draft;
  const [first, ...named] = splitByName(
    text,
    REST,
    optionsLeft(command).map((option) => option.name),
  );
  const changed: Draft = { ...draft, command: { ...command, rest: text, isRestWrong: false } };
  if (first?.text !== '') return changed;
  return named.reduce((before, { name, text: value }) => addField(before, name, value), changed);
}

/** Backspace in an empty field: an option that may be left out goes, and the caret to the one before it. */
export function removeBefore(draft: Draft, name: string): Draft {
  const { command } = draft;
  if (command === null) return draft;
  const at =
    name === REST ? command.fields.length : command.fields.findIndex(({ option }) => option.name === name);
  const field = command.fields[at];
  const isKept = field === undefined || field.option.required === true;
  const fields = isKept ? command.fields : command.fields.toSpliced(at, 1);
  const before = fields[at - 1];
  if (before === undefined && isKept)
    return { text: `/${command.leaf.name}`, command: null, focus: { field: MESSAGE } };
  const left = { ...command, fields };
  return focused({ ...draft, command: left }, before?.option.name ?? nextField(left, null));
}

function readField({ option, text, picked, file }: FieldDraft, place: LocalState): OptionReading {
  if (option.type !== optionType.Attachment)
    return readOptionValue(option, { text, picked }, listOptionChoices(option, place));
  const complaint = fileComplaint(file, option.required === true);
  if (complaint !== '') return { kind: 'wrong', complaint };
  return typeof file?.id === 'string' ? { kind: 'value', value: file.id } : { kind: 'empty' };
}

/** The options that are filled, but for one. */
export function filledOptions(
  { fields }: CommandDraft,
  place: LocalState,
  except?: string,
): readonly TypedOption[] {
  return fields.flatMap((field) => {
    const { name, type } = field.option;
    const reading = readField(field, place);
    return name === except || reading.kind !== 'value' ? [] : [{ name, type, value: reading.value }];
  });
}

/** The options as Discord sends them, or the draft with what is wrong marked and the caret there. */
export function readCommand(
  draft: Draft & { readonly command: CommandDraft },
  place: LocalState,
): { readonly options: readonly TypedOption[] } | { readonly wrong: Draft } {
  const { leaf, fields } = draft.command;
  const checked = fields.map((field) => {
    const reading = readField(field, place);
    return { ...field, complaint: reading.kind === 'wrong' ? reading.complaint : '' };
  });
  const wrong = checked.find(({ complaint }) => complaint !== '');
  if (wrong === undefined) return { options: nestOptions(leaf, filledOptions(draft.command, place)) };
  return { wrong: focused({ ...draft, command: { ...draft.command, fields: checked } }, wrong.option.name) };
}

/** The line as someone would have typed it, for the head of the reply. */
export function commandLine({ leaf, fields }: CommandDraft): string {
  const filled = fields.filter((field) => !isEmpty(field));
  return [
    `/${leaf.name}`,
    ...filled.map(({ option, text, file }) => `${option.name}:${file?.name ?? text.trim()}`),
  ].join(' ');
}
