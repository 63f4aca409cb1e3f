import type { APIComponentInLabel, APILabelComponent } from 'discord-api-types/v10';
import { shorten } from '../domain/text/shorten.ts';
import { textsOf, type Say, type Texts } from '../texts/texts.ts';
import type { Attachment, InputValue } from './interaction.ts';
import { isLonger } from './isLonger.ts';

interface Labelled {
  /** 1 to 45 characters in English; longer ones of other languages are cut. */
  readonly label: Say;
  /** At most 100 characters, under the label, cut likewise. */
  readonly description?: Say;
  readonly required?: boolean;
}

/** A line or a paragraph of text; at most `maxLength` characters, 4,000 where it is left out. */
export interface TextInput extends Labelled {
  readonly kind: 'short' | 'paragraph';
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly placeholder?: Say;
}

export interface SelectOption {
  readonly label: string;
  readonly value: string;
  readonly description?: string;
}

/** One of 1 to 25 options. Where they are not declared here, they are given when the form is opened. */
export interface SelectInput extends Labelled {
  readonly kind: 'select';
  readonly options?: readonly (Omit<SelectOption, 'label'> & { readonly label: Say })[];
  readonly placeholder?: Say;
}

/** One file. */
export interface FileInput extends Labelled {
  readonly kind: 'file';
}

export type Input = TextInput | SelectInput | FileInput;
/** By their names, in the order in which they are shown; 1 to 5. */
export type Inputs = Readonly<Record<string, Input>>;

type ValueOf<I extends Input> = I extends FileInput
  ? Attachment
  : I extends { readonly options: readonly { readonly value: infer V }[] }
    ? V
    : string;

/** What the handler of a form is given, inferred from the declared inputs. What was left empty is `undefined`. */
export type InputValues<I extends Inputs> = {
  readonly [Name in keyof I]: I[Name] extends { readonly required: true }
    ? ValueOf<I[Name]>
    : ValueOf<I[Name]> | undefined;
};

/** Values that were checked, before their types are known. */
export type RawInputs = Readonly<Record<string, string | Attachment | undefined>>;

const TEXT_LIMIT = 4_000;
const CHOICE_LIMIT = 100;
/** Also of a form's title. */
export const LABEL_LIMIT = 45;
const INPUT_LIMIT = 5;

/** @throws {RangeError} where a form has none or too many inputs, or one with a label that is too long. */
export function checkInputs(form: string, inputs: Inputs): void {
  const { length } = Object.keys(inputs);
  if (length < 1 || length > INPUT_LIMIT) throw new RangeError(`${form}: a form of ${length} inputs`);
  const labels = Object.values(inputs).map(({ label }) => label(textsOf(null)));
  const wrong = labels.find((label) => label === '' || isLonger(label, LABEL_LIMIT));
  if (wrong !== undefined) throw new RangeError(`${form}: the label "${wrong}"`);
}

/** The declared inputs only; `undefined` where what came does not fit the declaration. */
export function readInputs(
  inputs: Inputs,
  given: Readonly<Record<string, InputValue>>,
): RawInputs | undefined {
  const values: Record<string, string | Attachment | undefined> = {};
  for (const name of Object.keys(inputs)) {
    const input = inputs[name] as Input;
    const raw = Object.hasOwn(given, name) ? given[name] : undefined;
    if (raw !== undefined && (typeof raw === 'string') !== isText(input)) return undefined;
    const value = single(raw);
    if (value === undefined && input.required !== true) continue;
    if (value === null || !fits(input, value)) return undefined;
    values[name] = value;
  }
  return values;
}

function isText(input: Input): input is TextInput {
  return input.kind === 'short' || input.kind === 'paragraph';
}

/** The one value; `undefined` where there is none, `null` where there are more. */
function single(value: InputValue | undefined): string | Attachment | undefined | null {
  if (typeof value === 'string') return value === '' ? undefined : value;
  return value === undefined || value.length < 2 ? value?.[0] : null;
}

function fits(input: Input, value: string | Attachment | undefined): value is string | Attachment {
  if (input.kind === 'file') return typeof value === 'object';
  if (typeof value !== 'string') return false;
  if (isText(input)) {
    return value.length >= (input.minLength ?? 0) && !isLonger(value, input.maxLength ?? TEXT_LIMIT);
  }
  return input.options === undefined
    ? !isLonger(value, CHOICE_LIMIT)
    : input.options.some((option) => option.value === value);
}

/**
 * An input as Discord shows it.
 * @param value what stands in it at first
 * @param options of a select that declares none
 * @throws {RangeError} where Discord would refuse it: a fault of the caller's
 */
export function inputJson(
  texts: Texts,
  name: string,
  input: Input,
  value: string | undefined,
  options: readonly SelectOption[],
): APILabelComponent {
  const { label, description } = input;
  return {
    type: 18,
    label: shorten(label(texts), LABEL_LIMIT),
    ...(description === undefined ? {} : { description: shorten(description(texts), CHOICE_LIMIT) }),
    component: fieldJson(texts, name, input, value, options),
  };
}

function fieldJson(
  texts: Texts,
  name: string,
  input: Input,
  value: string | undefined,
  given: readonly SelectOption[],
): APIComponentInLabel {
  const shared = { custom_id: name, required: input.required ?? false };
  if (input.kind === 'file') return { type: 19, ...shared };
  const placeholder =
    input.placeholder === undefined ? {} : { placeholder: shorten(input.placeholder(texts), CHOICE_LIMIT) };
  if (input.kind === 'select') {
    const options =
      input.options?.map((option) => ({
        ...option,
        label: shorten(option.label(texts), CHOICE_LIMIT),
      })) ?? given;
    if (options.length < 1 || options.length > 25) {
      throw new RangeError(`${name}: a select of ${options.length} options`);
    }
    return {
      type: 3,
      ...shared,
      ...placeholder,
      options: options.map((option) => (option.value === value ? { ...option, default: true } : option)),
    };
  }
  const { kind, minLength, maxLength = TEXT_LIMIT } = input;
  if (value !== undefined && isLonger(value, maxLength)) {
    throw new RangeError(`${name}: a text of ${value.length} characters where ${maxLength} have room`);
  }
  return {
    type: 4,
    ...shared,
    ...placeholder,
    style: kind === 'short' ? 1 : 2,
    max_length: maxLength,
    ...(minLength === undefined ? {} : { min_length: minLength }),
    ...(value === undefined || value === '' ? {} : { value }),
  };
}
