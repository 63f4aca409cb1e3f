import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import type { LocalState, TypedOption } from '../local.ts';
import { element } from './element.ts';
import { createLatest } from './latest.ts';
import {
  listOptionChoices,
  readOptionValue,
  type OptionChoice,
  type OptionField,
  type TypedValueOption,
} from './optionValue.ts';
import { optionType } from './discordNumbers.ts';
import type { Popup } from './popup.ts';

/** One option of a command in the composer: its name and a field to type or pick its value in. */
export interface OptionChip {
  readonly box: HTMLElement;
  readonly option: APIApplicationCommandBasicOption;
  readonly input: HTMLInputElement;
  readonly isEmpty: () => boolean;
  /** The option as sent, or null while it is empty or wrong. */
  readonly typed: () => TypedOption | null;
  /** Marks the field when its value is wrong; true when all is well. */
  readonly check: () => boolean;
  readonly line: () => string;
  /** Drops an answer still on its way. */
  readonly close: () => void;
}

export interface OptionChipHost {
  readonly local: () => LocalState;
  readonly popup: Popup;
  readonly suggest: (focused: TypedOption) => Promise<readonly OptionChoice[]>;
  readonly picked: () => void;
  readonly submit: () => void;
  readonly remove: () => void;
}

const PAUSE_MS = 150;
const NO_MATCH = 'No options match your search.';

export function createOptionChip(option: TypedValueOption, text: string, host: OptionChipHost): OptionChip {
  let field: OptionField = { text, picked: null };
  let suggested: readonly OptionChoice[] = [];
  const numeric = option.type === optionType.Integer || option.type === optionType.Number;
  const suggests = 'autocomplete' in option && option.autocomplete;
  const complaint = element('span', { class: 'chip-complaint', role: 'alert' });
  const input = element('input', {
    value: text,
    role: 'combobox',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'send',
    inputmode: numeric ? 'decimal' : 'text',
    'aria-label': `${option.name}: ${option.description}`,
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-haspopup': 'listbox',
  });
  const box = element(
    'label',
    { class: 'chip' },
    element('span', { class: 'chip-name' }, option.name),
    input,
    complaint,
  );
  const fit = (): void => {
    input.size = Math.min(Math.max(input.value.length, 3), 60);
  };
  fit();

  const choices = (): readonly OptionChoice[] | null => listOptionChoices(option, host.local());
  const heading = `${option.name} · ${option.description}`;

  const pick = (choice: OptionChoice): void => {
    field = { text: choice.name, picked: choice };
    input.value = choice.name;
    fit();
    complain('');
    latest.cancel();
    host.popup.hide();
    host.picked();
  };

  const matching = (list: readonly OptionChoice[]): readonly OptionChoice[] => {
    const typed = field.text.trim().toLowerCase();
    return list.filter((choice) => choice.name.toLowerCase().includes(typed));
  };

  const show = (list: readonly OptionChoice[], empty: string, chooseFirst: boolean): void => {
    const items = list.map((choice) => ({ title: choice.name, pick: () => pick(choice) }));
    host.popup.show(input, { heading, items, empty, chooseFirst, tabPicks: field.text !== '' });
  };

  const latest = createLatest(
    (typed: string) => host.suggest({ name: option.name, type: option.type, value: typed, focused: true }),
    (list) => {
      suggested = list;
      if (document.activeElement === input) show(list, NO_MATCH, false);
    },
    () => {
      if (document.activeElement === input)
        show([], 'Loading options failed. You can still type and send.', false);
    },
  );

  const offer = (pauseMs: number): void => {
    const closed = choices();
    if (closed !== null) {
      show(matching(closed), NO_MATCH, field.text.trim() !== '');
    } else if (suggests) {
      // Until the bot answers, what it offered last stands as far as it fits: nothing else may be picked by mistake.
      show(matching(suggested), 'Loading options…', false);
      latest.run(field.text, pauseMs);
    } else show([], hint(option), false);
  };

  const complain = (words: string): void => {
    complaint.textContent = words;
    box.classList.toggle('wrong', words !== '');
    input.setAttribute('aria-invalid', String(words !== ''));
  };

  input.addEventListener('input', () => {
    // Whoever types a command as it is written down names the option that they are in already.
    if (input.value === `${option.name}:`) input.value = '';
    field = { text: input.value, picked: null };
    fit();
    complain('');
    offer(PAUSE_MS);
  });
  input.addEventListener('focus', () => {
    if (field.picked === null) offer(0);
  });
  input.addEventListener('blur', () => {
    latest.cancel();
    host.popup.hide();
  });
  input.addEventListener('keydown', (event) => {
    if (host.popup.handleKey(event)) event.preventDefault();
    else if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      host.submit();
    } else if (event.key === 'Backspace' && input.value === '') {
      event.preventDefault();
      host.remove();
    }
  });

  const read = () => readOptionValue(option, field, choices());
  return {
    box,
    option,
    input,
    isEmpty: () => field.text.trim() === '',
    typed: () => {
      const reading = read();
      return reading.kind === 'value' ? { name: option.name, type: option.type, value: reading.value } : null;
    },
    check: () => {
      const reading = read();
      complain(reading.kind === 'wrong' ? reading.complaint : '');
      return reading.kind !== 'wrong';
    },
    line: () => `${option.name}:${field.text.trim()}`,
    close: latest.cancel,
  };
}

function hint(option: TypedValueOption): string {
  if (option.type === optionType.Integer) return 'Type a whole number.';
  return option.type === optionType.Number ? 'Type a number.' : 'Type, then press Enter to send.';
}
