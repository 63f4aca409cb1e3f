import type { LocalState } from '../../local.ts';
import { optionType } from '../discordNumbers.ts';
import type { CommandLeaf } from './commandLeaves.ts';
import { matchCommandLine } from './commandMatch.ts';
import { optionsLeft, type CommandDraft, type FieldDraft } from './draft.ts';
import { listOptionChoices, type OptionChoice } from './optionValue.ts';
import type { PickedBy, PopupContent } from './Popup.tsx';

// What the list above the composer offers, by the field that has the focus.

/** What the bot offered for an option, as far as it has answered. */
export interface Suggested {
  readonly field: string;
  readonly choices: readonly OptionChoice[];
  readonly status: 'loading' | 'there' | 'failed';
}

const NOTES = {
  loading: 'Loading options…',
  there: 'No options match your search.',
  failed: 'Loading options failed. You can still type and send.',
} as const;

/** The commands that a slash and a beginning may mean; null for plain text. */
export function offerCommands(
  text: string,
  leaves: readonly CommandLeaf[],
  isOnline: boolean,
  pick: (leaf: CommandLeaf, by: PickedBy, isWhole: boolean) => void,
): PopupContent | null {
  const match = matchCommandLine(text, leaves);
  if (match.kind !== 'search') return null;
  const items = match.hits.map((leaf) => ({
    title: `/${leaf.name}`,
    tags: leaf.options.map(({ name, required }) => (required === true ? name : `${name}?`)),
    detail: leaf.description,
    pick: (by: PickedBy) => pick(leaf, by, leaf.name === match.query),
  }));
  const empty = isOnline ? 'No commands match.' : 'The bot is offline.';
  return { heading: 'Commands', items, empty, chooseFirst: true, tabPicks: true };
}

/** The values of an option; null where there is nothing to say about it. */
export function offerChoices(
  { option, text, picked }: FieldDraft,
  place: LocalState,
  suggested: Suggested | null,
  pick: (choice: OptionChoice, by: PickedBy) => void,
): PopupContent | null {
  if (option.type === optionType.Attachment || picked !== null) return null;
  const typed = text.trim().toLowerCase();
  const matching = (choices: readonly OptionChoice[]): readonly OptionChoice[] =>
    choices.filter(({ name }) => name.toLowerCase().includes(typed));
  const content = (choices: readonly OptionChoice[], empty: string, chooseFirst: boolean): PopupContent => ({
    heading: `${option.name} · ${option.description}`,
    items: choices.map((choice) => ({ title: choice.name, pick: (by) => pick(choice, by) })),
    empty,
    chooseFirst,
    tabPicks: text !== '',
  });
  const closed = listOptionChoices(option, place);
  if (closed !== null) return content(matching(closed), NOTES.there, typed !== '');
  if (!('autocomplete' in option && option.autocomplete))
    return content([], HINTS[option.type] ?? HINT, false);
  const { choices, status } =
    suggested?.field === option.name ? suggested : { choices: [], status: 'loading' as const };
  // Until the bot answers, what it offered last stands as far as it fits: nothing else may be picked by mistake.
  return content(status === 'loading' ? matching(choices) : choices, NOTES[status], false);
}

const HINT = 'Type, then press Enter to send.';
const HINTS: Readonly<Record<number, string>> = {
  [optionType.Integer]: 'Type a whole number.',
  [optionType.Number]: 'Type a number.',
};

/** The options that are not in use yet. */
export function offerOptions(command: CommandDraft, pick: (name: string) => void): PopupContent {
  const left = optionsLeft(command);
  const typed = command.rest.trim().toLowerCase();
  const items = left
    .filter(({ name }) => name.startsWith(typed))
    .map(({ name, description }) => ({ title: name, detail: description, pick: () => pick(name) }));
  const [first] = left;
  const rest =
    first === undefined || command.fields.length > 0
      ? 'No options match.'
      : `Enter sends this as ${first.name}.`;
  const empty = typed === '' ? 'Press Enter to send.' : rest;
  return { heading: 'Options', items, empty, chooseFirst: typed !== '', tabPicks: typed !== '' };
}
