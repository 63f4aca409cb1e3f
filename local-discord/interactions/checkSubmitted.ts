import { ComponentType } from 'discord-api-types/v10';
import { walkComponents, type Component } from '../messages/walkComponents.ts';
import { inputError } from './inputError.ts';

// What Discord holds a sent form to before a bot hears of it.

type Field = Component & {
  readonly required?: boolean;
  readonly value?: string | null;
  readonly values?: readonly string[];
  readonly min_length?: number;
  readonly max_length?: number;
  readonly min_values?: number;
  readonly max_values?: number;
  readonly options?: readonly { readonly value: string }[];
};

const LONGEST_TEXT = 4000;

const COUNTED: ReadonlySet<ComponentType> = new Set([
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
  ComponentType.FileUpload,
]);

function fieldsOf(components: readonly Component[]): ReadonlyMap<string, Field> {
  const fields = new Map<string, Field>();
  walkComponents(components, [], (component) => {
    if (typeof component.custom_id === 'string') fields.set(component.custom_id, component);
  });
  return fields;
}

function textFault(value: string, { required = true, min_length, max_length }: Field): string | null {
  if (value === '') return required ? 'is required' : null;
  const { length } = Array.from(value);
  if (length < (min_length ?? 0)) return `needs at least ${min_length} characters`;
  return length > (max_length ?? LONGEST_TEXT)
    ? `takes at most ${max_length ?? LONGEST_TEXT} characters`
    : null;
}

function choiceFault(values: readonly string[], field: Field): string | null {
  const { required = true, min_values = 1, max_values = 1, options } = field;
  if (values.length === 0 && !required) return null;
  if (values.length < (required ? Math.max(min_values, 1) : min_values)) return 'needs more values';
  if (values.length > max_values) return 'takes fewer values';
  const offered = options?.map(({ value }) => value);
  return offered === undefined || values.every((value) => offered.includes(value))
    ? null
    : 'takes only what it offers';
}

function fieldFault(field: Field, sent: Field | undefined): string | null {
  if (sent !== undefined && sent.type !== field.type) return `is no component of type ${sent.type}`;
  if (field.type === ComponentType.TextInput) return textFault(sent?.value ?? '', field);
  return COUNTED.has(field.type) ? choiceFault(sent?.values ?? [], field) : null;
}

/** Checks a sent form against the one that was opened. Throws an InputError that says what is wrong. */
export function checkSubmitted(sent: readonly Component[], opened: readonly Component[]): void {
  const declared = fieldsOf(opened);
  const given = fieldsOf(sent);
  for (const name of given.keys())
    if (!declared.has(name)) throw inputError(400, `The form has no field "${name}".`);
  for (const [name, field] of declared) {
    const fault = fieldFault(field, given.get(name));
    if (fault !== null) throw inputError(400, `Field "${name}" ${fault}.`);
  }
}
