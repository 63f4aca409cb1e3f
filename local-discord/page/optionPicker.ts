import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import { element } from './element.ts';
import type { Popup } from './popup.ts';

/** The field behind a command's chips: it offers the options that are not filled yet, and takes Enter and Backspace. */
export interface OptionPicker {
  readonly input: HTMLInputElement;
  /** To be called whenever the options left have changed. */
  readonly draw: () => void;
}

export interface OptionPickerHost {
  readonly popup: Popup;
  /** The options that have no chip yet, in the order declared. */
  readonly left: () => readonly APIApplicationCommandBasicOption[];
  /** Whether the command has a chip already; text goes to the first option only while it has none. */
  readonly hasChips: () => boolean;
  readonly add: (option: APIApplicationCommandBasicOption, text: string) => void;
  readonly submit: () => void;
  readonly remove: () => void;
}

export function createOptionPicker(commandName: string, host: OptionPickerHost): OptionPicker {
  const input = element('input', {
    class: 'option-picker',
    role: 'combobox',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'send',
    'aria-label': `More options of /${commandName}; Enter sends`,
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-haspopup': 'listbox',
  });

  const offer = (): void => {
    const left = host.left();
    const typed = input.value.trim().toLowerCase();
    const items = left
      .filter((option) => option.name.startsWith(typed))
      .map((option) => ({
        title: option.name,
        detail: option.description,
        pick: () => host.add(option, ''),
      }));
    const [first] = left;
    const rest =
      first === undefined || host.hasChips() ? 'No options match.' : `Enter sends this as ${first.name}.`;
    const empty = typed === '' ? 'Press Enter to send.' : rest;
    host.popup.show(input, {
      heading: 'Options',
      items,
      empty,
      chooseFirst: typed !== '',
      tabPicks: typed !== '',
    });
  };

  input.addEventListener('input', () => {
    input.classList.remove('wrong');
    const name = /^\s*([^\s:]+):$/.exec(input.value)?.[1]?.toLowerCase();
    const named = host.left().find((option) => option.name === name);
    if (named === undefined) offer();
    else host.add(named, '');
  });
  input.addEventListener('focus', offer);
  input.addEventListener('blur', host.popup.hide);
  input.addEventListener('keydown', (event) => {
    const text = input.value.trim();
    const [first] = host.left();
    if (host.popup.handleKey(event)) event.preventDefault();
    else if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      if (text === '') host.submit();
      else if (host.hasChips() || first === undefined) input.classList.add('wrong');
      else {
        host.add(first, text);
        host.submit();
      }
    } else if (event.key === 'Backspace' && input.value === '') {
      event.preventDefault();
      host.remove();
    }
  });

  return {
    input,
    draw: () => {
      const { length } = host.left();
      input.value = '';
      input.placeholder = length === 0 ? '' : `+${length} optional`;
      input.hidden = length === 0 && host.hasChips();
    },
  };
}
