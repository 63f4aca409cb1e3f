import type { InputHTMLAttributes } from 'preact';
import { optionType } from '../discordNumbers.ts';
import type { FieldHandlers } from '../forms/fieldHandlers.ts';
import { FilePicker } from '../forms/FilePicker.tsx';
import { Icon } from '../frame/Icon.tsx';
import {
  optionsLeft,
  REST,
  takeFile,
  typeInField,
  typeRest,
  type CommandDraft,
  type Draft,
  type FieldDraft,
} from './draft.ts';

interface CommandFormProps {
  readonly command: CommandDraft;
  readonly handlers: (field: string) => FieldHandlers;
  /** The field whose list is open. */
  readonly listed: string | null;
  /** Something was typed into a field, or a file was chosen. */
  readonly change: (field: string, update: (draft: Draft) => Draft) => void;
}

const COMBOBOX = {
  role: 'combobox',
  autocomplete: 'off',
  autocapitalize: 'off',
  spellcheck: false,
  enterkeyhint: 'send',
  'aria-autocomplete': 'list',
  'aria-haspopup': 'listbox',
} as const satisfies InputHTMLAttributes;

/** A command in the composer: its name as a pill, a chip for every option in use, and a field for the others. */
export function CommandForm({ command, handlers, listed, change }: CommandFormProps) {
  const { leaf, fields, rest, isRestWrong } = command;
  const { length } = optionsLeft(command);
  return (
    <div class="command-form" role="group" aria-label={`Command ${leaf.name}: ${leaf.description}`}>
      <span class="command-pill">
        <Icon name="slash" />
        {leaf.name}
      </span>
      {fields.map((field) => {
        const { name } = field.option;
        const props = { field, handlers: handlers(name), isListed: listed === name, change };
        return field.option.type === optionType.Attachment ? (
          <FileChip key={name} {...props} />
        ) : (
          <Chip key={name} {...props} />
        );
      })}
      {(length > 0 || fields.length === 0) && (
        <input
          {...COMBOBOX}
          {...handlers(REST)}
          class={isRestWrong ? 'option-picker wrong' : 'option-picker'}
          aria-label={`More options of /${leaf.name}; Enter sends`}
          aria-expanded={listed === REST}
          aria-invalid={isRestWrong}
          placeholder={length === 0 ? '' : `+${length} optional`}
          value={rest}
          onInput={({ currentTarget: { value } }) => change(REST, (draft) => typeRest(draft, value))}
        />
      )}
    </div>
  );
}

interface ChipProps {
  readonly field: FieldDraft;
  readonly handlers: FieldHandlers;
  readonly isListed: boolean;
  readonly change: CommandFormProps['change'];
}

function Chip({ field: { option, text, complaint }, handlers, isListed, change }: ChipProps) {
  const isNumeric = option.type === optionType.Integer || option.type === optionType.Number;
  return (
    <label class={complaint === '' ? 'chip' : 'chip wrong'}>
      <span class="chip-name">{option.name}</span>
      <input
        {...COMBOBOX}
        {...handlers}
        size={Math.min(Math.max(text.length, 3), 60)}
        inputmode={isNumeric ? 'decimal' : 'text'}
        aria-label={`${option.name}: ${option.description}`}
        aria-expanded={isListed}
        aria-invalid={complaint !== ''}
        value={text}
        onInput={({ currentTarget: { value } }) =>
          change(option.name, (draft) => typeInField(draft, option.name, value))
        }
      />
      <span class="chip-complaint" role="alert">
        {complaint}
      </span>
    </label>
  );
}

function FileChip({ field: { option, complaint }, handlers, change }: ChipProps) {
  return (
    <label class={complaint === '' ? 'chip file-chip' : 'chip file-chip wrong'}>
      <span class="chip-name">{option.name}</span>
      <FilePicker
        label={`${option.name}: ${option.description}`}
        handlers={handlers}
        onPick={(file) => change(option.name, (draft) => takeFile(draft, option.name, file))}
      />
      <span class="chip-complaint" role="alert">
        {complaint}
      </span>
    </label>
  );
}
