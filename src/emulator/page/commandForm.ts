import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import type { LocalState, TypedOption } from '../local.ts';
import type { CommandLeaf } from './commandLeaves.ts';
import { element } from './element.ts';
import { icon } from './icon.ts';
import { createOptionChip, type OptionChip } from './optionChip.ts';
import { nestOptions, type OptionChoice } from './optionValue.ts';
import type { Popup } from './popup.ts';

/** A command taken from the list: its name as a pill and a chip for every option that is filled or must be. */
export type CommandForm = {
  readonly box: HTMLElement;
  readonly leaf: CommandLeaf;
  readonly focus: () => void;
  /** The options as Discord sends them, or null after marking and focusing the first one that is wrong. */
  readonly read: () => readonly TypedOption[] | null;
  /** The line as someone would have typed it, for the head of the reply. */
  readonly line: () => string;
  readonly close: () => void;
};

export type CommandFormHost = {
  readonly local: () => LocalState;
  readonly popup: Popup;
  readonly suggest: (leaf: CommandLeaf, options: readonly TypedOption[]) => Promise<readonly OptionChoice[]>;
  readonly submit: () => void;
  /** Backspace in front of the first option: the name becomes text again. */
  readonly backToText: (text: string) => void;
};

export function createCommandForm(
  leaf: CommandLeaf,
  values: ReadonlyMap<string, string>,
  host: CommandFormHost,
): CommandForm {
  const chips: OptionChip[] = [];
  const rest = element('span', { class: 'optional-list' });
  const pill = element('span', { class: 'command-pill' }, icon('slash'), leaf.name);
  const box = element(
    'div',
    { class: 'command-form', role: 'group', 'aria-label': `Command ${leaf.name}: ${leaf.description}` },
    pill,
    rest,
  );

  const others = (except: OptionChip | null): TypedOption[] =>
    chips.flatMap((chip) => (chip === except ? [] : (chip.typed() ?? [])));

  const focusNext = (from: OptionChip | null): void => {
    const open = chips.find((chip) => chip !== from && chip.option.required === true && chip.isEmpty());
    (open ?? from ?? chips[0])?.input.focus();
  };

  const addChip = (option: APIApplicationCommandBasicOption, text: string): OptionChip => {
    const chip: OptionChip = createOptionChip(option, text, {
      local: host.local,
      popup: host.popup,
      suggest: (focused) => host.suggest(leaf, nestOptions(leaf, [...others(chip), focused])),
      picked: () => focusNext(chip),
      submit: host.submit,
      remove: () => removeChip(chip),
    });
    chips.push(chip);
    rest.before(chip.box);
    return chip;
  };

  const removeChip = (chip: OptionChip): void => {
    const at = chips.indexOf(chip);
    if (at <= 0 && (chip.option.required === true || chips.length === 1)) {
      host.backToText(`/${leaf.name}`);
      return;
    }
    if (chip.option.required !== true) {
      chips.splice(at, 1);
      chip.box.remove();
      drawRest();
    }
    chips[Math.max(at - 1, 0)]?.input.focus();
  };

  const drawRest = (): void => {
    const unused = leaf.options.filter((option) => !chips.some((chip) => chip.option === option));
    rest.replaceChildren(
      ...unused.map((option) =>
        element(
          'button',
          {
            type: 'button',
            class: 'optional',
            title: option.description,
            on: {
              click: () => {
                addChip(option, '').input.focus();
                drawRest();
              },
            },
          },
          `+ ${option.name}`,
        ),
      ),
    );
  };

  for (const option of leaf.options) {
    const text = values.get(option.name);
    if (option.required === true || text !== undefined) addChip(option, text ?? '');
  }
  // Without a chip there would be nothing to type into: such a command gets a field that only takes Enter and Backspace.
  const bare = element('input', {
    class: 'bare-field',
    'aria-label': `Send /${leaf.name}`,
    readonly: true,
    on: {
      keydown: (event) => {
        if (event.key === 'Backspace' || event.key === 'Escape')
          host.backToText(event.key === 'Escape' ? '' : `/${leaf.name}`);
        if (event.key === 'Enter') host.submit();
        if (event.key === 'Backspace' || event.key === 'Enter') event.preventDefault();
      },
    },
  });
  if (chips.length === 0) pill.after(bare);
  drawRest();

  return {
    box,
    leaf,
    focus: () => (chips.length === 0 ? bare.focus() : focusNext(null)),
    read: () => {
      const wrong = chips.find((chip) => !chip.check());
      if (wrong === undefined) return nestOptions(leaf, others(null));
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
