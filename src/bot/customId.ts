import { dayOf, numberOf } from '../domain/days.ts';
import { queryOf } from '../domain/search/queryOf.ts';

/** How one value is written into a `custom_id` and read back; `read` gives `undefined` for what was never written. */
export interface Field<T> {
  readonly write: (value: T) => string;
  readonly read: (raw: string) => T | undefined;
}

/** Words without the separator; ids and folded queries are. */
export const textField: Field<string> = {
  write: (value) => value,
  read: (raw) => raw,
};

/** A whole number from 0, in base 36 to be short. */
export const countField: Field<number> = {
  write: (value) => value.toString(36),
  read(raw) {
    if (!/^[0-9a-z]{1,8}$/.test(raw)) return undefined;
    return Number.parseInt(raw, 36);
  },
};

/** Folded words as `queryOf` makes them, at most `length` characters; may be empty. */
export function queryField(length: number): Field<string> {
  return { write: (value) => value, read: (raw) => (queryOf(raw, length) === raw ? raw : undefined) };
}

/** A day, `YYYY-MM-DD`, as the number of days since 1970 in base 36; empty: none. At most 5 characters. */
export const dayField: Field<string> = {
  write: (day) => (day === '' ? '' : numberOf(day).toString(36)),
  read(raw) {
    if (raw === '') return raw;
    const day = /^-?[0-9a-z]{1,5}$/.test(raw) ? dayOf(Number.parseInt(raw, 36)) : null;
    return day !== null && dayField.write(day) === raw ? day : undefined;
  },
};

/** Changes when old buttons can no longer be understood. */
const VERSION = '1';
const SEPARATOR = '|';
/** Discord's limit of a `custom_id`. */
const LIMIT = 100;

/** Named fields, in the order in which they are written. */
export type Fields = Readonly<Record<string, Field<string> | Field<number>>>;

/** The values that a set of fields carries. */
export type FieldValues<F extends Fields> = {
  readonly [Name in keyof F]: F[Name] extends Field<infer T> ? T : never;
};

/**
 * Writes a `custom_id`: version, component, values in the order of their fields.
 * @throws {RangeError} where it does not fit or a value has the separator: a fault of the caller's.
 */
export function writeCustomId<F extends Fields>(
  component: string,
  fields: F,
  values: FieldValues<F>,
): string {
  const parts = Object.keys(fields).map((name) => {
    const field = fields[name] as Field<string | number>;
    return field.write(values[name] as string | number);
  });
  if (parts.some((part) => part.includes(SEPARATOR)))
    throw new RangeError(`${component}: a value has "${SEPARATOR}"`);
  const id = [VERSION, component, ...parts].join(SEPARATOR);
  if (id.length > LIMIT) throw new RangeError(`${component}: a custom_id of ${id.length} characters`);
  return id;
}

/** Takes a `custom_id` apart; `undefined` where it is not of this version. */
export function splitCustomId(
  id: string,
): { readonly component: string; readonly raw: readonly string[] } | undefined {
  const [version, component, ...raw] = id.split(SEPARATOR);
  return version === VERSION && component !== undefined ? { component, raw } : undefined;
}

/** Reads the values back; `undefined` where any of them was not written by `writeCustomId`. */
export function readFields<F extends Fields>(fields: F, raw: readonly string[]): FieldValues<F> | undefined {
  const entries = Object.entries(fields);
  if (raw.length !== entries.length) return undefined;
  const values: Record<string, string | number> = {};
  for (const [at, [name, field]] of entries.entries()) {
    const value = field.read(raw[at] ?? '');
    if (value === undefined) return undefined;
    values[name] = value;
  }
  return values as FieldValues<F>;
}
