import type {
  APIComponentInLabel,
  APIModalSubmitTextInputComponent,
  APITextInputComponent,
  ModalSubmitComponent,
} from 'discord-api-types/v10';
import type { LocalState } from '../../local.ts';
import { readSelectSettings } from '../components/selectSettings.ts';
import { componentType } from '../discordNumbers.ts';
import { fileComplaint, type PickedFile } from './pickedFile.ts';

/** What stands in a field of a form: a text alone, the values that are chosen, or a file. */
export interface FieldValue {
  readonly values: readonly string[];
  readonly file: PickedFile | null;
}

const MISSING = 'This is a required field.';
const LONGEST_TEXT = 4000;
/** A ticked checkbox's only value. */
export const TICKED = 'true';

export function isRequired(field: APIComponentInLabel): boolean {
  return field.type !== componentType.Checkbox && (field.required ?? true);
}

/** What stands in a field when its form opens. */
export function firstValue(field: APIComponentInLabel, place: LocalState): FieldValue {
  return { values: firstValues(field, place), file: null };
}

function firstValues(field: APIComponentInLabel, place: LocalState): readonly string[] {
  switch (field.type) {
    case componentType.TextInput:
      return [field.value ?? ''];
    case componentType.Checkbox:
      return field.default === true ? [TICKED] : [];
    case componentType.RadioGroup:
    case componentType.CheckboxGroup:
      return field.options.filter((option) => option.default).map(({ value }) => value);
    case componentType.FileUpload:
      return [];
    default:
      return readSelectSettings(field, place).selected;
  }
}

/** What is wrong with a field; "" = nothing. */
export function complaintOf(field: APIComponentInLabel, { values, file }: FieldValue): string {
  const required = isRequired(field);
  switch (field.type) {
    case componentType.TextInput:
      return textComplaint(field, values[0] ?? '');
    case componentType.FileUpload:
      return fileComplaint(file, required);
    case componentType.Checkbox:
      return '';
    case componentType.RadioGroup:
      return required && values.length === 0 ? MISSING : '';
    default: {
      const { min_values: least = required ? 1 : 0, max_values: most = Infinity } = field;
      if (values.length === 0) return required && least > 0 ? MISSING : '';
      if (values.length < least) return `Choose at least ${least}.`;
      return values.length > most ? `Choose at most ${most}.` : '';
    }
  }
}

function textComplaint(field: APITextInputComponent, { length }: string): string {
  const { min_length: least = 0, max_length: most = LONGEST_TEXT } = field;
  if (length === 0) return isRequired(field) ? MISSING : '';
  if (length < least) return `At least ${least} characters.`;
  return length > most ? tooLong(length, most) : '';
}

/** Said instead of cutting what was pasted. */
export function tooLong(length: number, most: number): string {
  const format = new Intl.NumberFormat('en');
  return `${format.format(length - most)} characters too many: at most ${format.format(most)} fit.`;
}

export function submitText(
  field: APITextInputComponent,
  { values }: FieldValue,
): APIModalSubmitTextInputComponent {
  return { type: field.type, custom_id: field.custom_id, value: values[0] ?? '' };
}

/** A field as Discord sends it. */
export function submitField(field: APIComponentInLabel, value: FieldValue): ModalSubmitComponent {
  const { custom_id } = field;
  const { file } = value;
  const values = [...value.values];
  switch (field.type) {
    case componentType.TextInput:
      return submitText(field, value);
    case componentType.FileUpload:
      return { type: field.type, custom_id, values: [file?.id ?? []].flat() };
    case componentType.Checkbox:
      return { type: field.type, custom_id, value: values.length > 0 };
    case componentType.RadioGroup:
      return { type: field.type, custom_id, value: values[0] ?? null };
    default:
      return { type: field.type, custom_id, values };
  }
}
