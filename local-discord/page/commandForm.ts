import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import type { LocalState, TypedOption } from '../local.ts';
import type { CommandLeaf } from './commandLeaves.ts';
import { element } from './element.ts';
import { icon } from './icon.ts';
import { createFileChip } from './fileChip.ts';
import type { UploadFile } from './filePicker.ts';
import { createOptionChip, type OptionChip } from './optionChip.ts';
import { createOptionPicker } from './optionPicker.ts';
import { optionType } from './discordNumbers.ts';
import { nestOptions, type OptionChoice } from './optionValue.ts';
import type { Popup } from './popup.ts';

/** A command taken from the list: its name as a pill, a chip for every option in use, and a field for the others. */
export interface CommandForm {
  readonly box: HTMLElement;
  readonly leaf: CommandLeaf;
  readonly focus: () => void;
  /** The options as Discord sends them, or null after marking and focusing the first one that is wrong. */
  readonly read: () => readonly TypedOption[] | null;
  /** The line as someone would have typed it, for the head of the reply. */
  readonly line: () => string;
  readonly close: () => void;
}

export interface CommandFormHost {
  readonly local: () => LocalState;
  readonly popup: Popup;
  readonly suggest: (leaf: CommandLeaf, options: readonly TypedOption[]) => Promise<readonly OptionChoice[]>;
  readonly upload: UploadFile;
  readonly submit: () => void;
  /** Backspace in front of the first option: the name becomes text again. */
  readonly backToText: (text: string) => void;
}

export function createCommandForm(
  leaf: CommandLeaf,
  values: ReadonlyMap<string, string>,
  host: CommandFormHost,
): CommandForm {
  const chips: OptionChip[] = [];
  const label = `Command ${leaf.name}: ${leaf.description}`;
  const pill = element('span', { class: 'command-pill' }, icon('slash'), leaf.name);

  const filled = (except: OptionChip | null): readonly TypedOption[] =>
    chips.flatMap((chip) => (chip === except ? [] : (chip.typed() ?? [])));

  const focusNext = (from: OptionChip | null): void => {
    const open = chips.find((chip) => chip !== from && chip.option.required === true && chip.isEmpty());
    (open ?? from ?? chips[0] ?? picker).input.focus();
  };

  const addChip = (option: APIApplicationCommandBasicOption, text: string): OptionChip => {
    const shared = {
      local: host.local,
      popup: host.popup,
      suggest: (focused: TypedOption) => host.suggest(leaf, nestOptions(leaf, [...filled(chip), focused])),
      picked: () => focusNext(chip),
      submit: host.submit,
      remove: () => removeBefore(chips.indexOf(chip)),
    };
    const chip: OptionChip =
      option.type === optionType.Attachment
        ? createFileChip(option, host.upload, shared)
        : createOptionChip(option, text, shared);
    chips.push(chip);
    picker.input.before(chip.box);
    picker.draw();
    return chip;
  };

  /** Backspace in an empty field: an optional chip goes, and the focus to the one before it. */
  const removeBefore = (at: number): void => {
    const chip = chips[at];
    if (chip !== undefined && chip.option.required !== true) {
      chips.splice(at, 1);
      chip.box.remove();
      picker.draw();
    }
    const before = chips[at - 1];
    if (before !== undefined) before.input.focus();
    else if (chip === undefined || chip.option.required === true) host.backToText(`/${leaf.name}`);
    else focusNext(null);
  };

  const picker = createOptionPicker(leaf.name, {
    popup: host.popup,
    left: () => leaf.options.filter((option) => !chips.some((chip) => chip.option === option)),
    hasChips: () => chips.length > 0,
    add: (option, text) => addChip(option, text).input.focus(),
    submit: host.submit,
    remove: () => removeBefore(chips.length),
  });
  const box = element(
    'div',
    { class: 'command-form', role: 'group', 'aria-label': label },
    pill,
    picker.input,
  );
  for (const option of leaf.options) {
    const text = values.get(option.name);
    if (option.required === true || text !== undefined) addChip(option, text ?? '');
  }
  picker.draw();

  return {
    box,
    leaf,
    focus: () => focusNext(null),
    read: () => {
      const wrong = chips.find((chip) => !chip.check());
      if (wrong === undefined) return nestOptions(leaf, filled(null));
      wrong.input.focus();
      return null;
    },
    line: () =>
      [`/${leaf.name}`, ...chips.filter((chip) => !chip.isEmpty()).map((chip) => chip.line())].join(' '),
    close: () => {
      for (const chip of chips) chip.close();
    },
  };
}
