import type { APIComponentInLabel, APITextInputComponent } from 'discord-api-types/v10';
import { useId } from 'preact/hooks';
import { SelectMenu } from '../components/SelectMenu.tsx';
import { readSelectSettings } from '../components/selectSettings.ts';
import { componentType, textInputStyle } from '../discordNumbers.ts';
import { usePlace } from '../page.ts';
import { isRequired, TICKED, type FieldValue } from './fieldRules.ts';
import { FilePicker } from './FilePicker.tsx';

interface FieldProps<Field> {
  readonly field: Field;
  readonly name: string;
  readonly value: FieldValue;
  readonly onChange: (value: FieldValue) => void;
}

/** The control of one field of a form. */
export function FormField({ field, name, value, onChange }: FieldProps<APIComponentInLabel>) {
  const place = usePlace();
  const { values } = value;
  const choose = (chosen: readonly string[]): void => onChange({ ...value, values: chosen });
  switch (field.type) {
    case componentType.TextInput:
      return <TextField field={field} name={name} value={value} onChange={onChange} />;
    case componentType.FileUpload:
      return <FilePicker label={name} onPick={(file) => onChange({ ...value, file })} />;
    case componentType.Checkbox:
      return (
        <input
          type="checkbox"
          aria-label={name}
          checked={values.length > 0}
          onChange={({ currentTarget: { checked } }) => choose(checked ? [TICKED] : [])}
        />
      );
    case componentType.RadioGroup:
      return <Options type="radio" options={field.options} name={name} chosen={values} choose={choose} />;
    case componentType.CheckboxGroup:
      return <Options type="checkbox" options={field.options} name={name} chosen={values} choose={choose} />;
    default: {
      const settings = readSelectSettings(field, place);
      const least = isRequired(field) ? settings.least : 0;
      return <SelectMenu {...settings} label={name} least={least} origin={field} commit={choose} />;
    }
  }
}

function TextField({ field, name, value, onChange }: FieldProps<APITextInputComponent>) {
  const shared = {
    'aria-label': name,
    'aria-required': isRequired(field),
    placeholder: field.placeholder,
    autocomplete: 'off',
    value: value.values[0],
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
      onChange({ ...value, values: [currentTarget.value] }),
  } as const;
  return field.style === textInputStyle.Short ? <input {...shared} /> : <textarea {...shared} rows={4} />;
}

interface OptionsProps {
  readonly type: 'radio' | 'checkbox';
  readonly options: readonly {
    readonly value: string;
    readonly label: string;
    readonly description?: string;
  }[];
  readonly name: string;
  readonly chosen: readonly string[];
  readonly choose: (values: readonly string[]) => void;
}

function Options({ type, options, name, chosen, choose }: OptionsProps) {
  const group = useId();
  const pick = (value: string, isChecked: boolean): void => {
    const others = type === 'radio' ? [] : chosen.filter((each) => each !== value);
    choose(isChecked ? [...others, value] : others);
  };
  return (
    <div role={type === 'radio' ? 'radiogroup' : 'group'} aria-label={name}>
      {options.map(({ value, label, description }) => (
        <label key={value} class="modal-option">
          <input
            type={type}
            name={group}
            value={value}
            checked={chosen.includes(value)}
            onChange={({ currentTarget }) => pick(value, currentTarget.checked)}
          />
          <span>{label}</span>
          {description !== undefined && <span class="muted">{description}</span>}
        </label>
      ))}
    </div>
  );
}
