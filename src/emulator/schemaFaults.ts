import type { core } from 'zod/mini';
import type { Fault } from './faults.ts';

// What Zod found, in Discord's words. The codes are Discord's own; the wording is near to it, not promised to be equal.

type Issue = {
  readonly code?: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly [detail: string]: unknown;
};

const TYPE_CODES: Record<string, readonly [code: string, message: string]> = {
  string: ['STRING_TYPE_CONVERT', 'Could not interpret value as string.'],
  number: ['NUMBER_TYPE_COERCE', 'Value is not a number.'],
  int: ['NUMBER_TYPE_COERCE', 'Value is not int.'],
  boolean: ['BOOLEAN_TYPE_CONVERT', 'Must be either true or false.'],
  array: ['LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType'],
  object: ['MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType'],
  record: ['DICT_TYPE_CONVERT', 'Only dictionaries may be used in a DictType'],
};

const valueAt = (body: unknown, path: readonly PropertyKey[]): unknown => {
  let value = body;
  for (const key of path) value = (value as Record<PropertyKey, unknown> | null | undefined)?.[key];
  return value;
};

const typeOf = (value: unknown): unknown => (value as { type?: unknown } | null | undefined)?.type;

/** A branch of a union whose `type` literal the value does not have is no help to the reader. */
const isOtherType = (issues: readonly Issue[]): boolean =>
  issues.some((issue) => issue.path.length === 1 && issue.path[0] === 'type');

const sizeFault = (issue: Issue, big: boolean): readonly [string, string] => {
  const limit = String(big ? issue['maximum'] : issue['minimum']);
  if (issue['origin'] === 'string' && big) return ['BASE_TYPE_MAX_LENGTH', `Must be ${limit} or fewer in length.`];
  if (issue['origin'] === 'string' || issue['origin'] === 'array')
    return [
      'BASE_TYPE_BAD_LENGTH',
      big ? `Must be ${limit} or fewer in length.` : `Must be at least ${limit} in length.`,
    ];
  return big
    ? ['NUMBER_TYPE_MAX', `int value should be less than or equal to ${limit}.`]
    : ['NUMBER_TYPE_MIN', `int value should be greater than or equal to ${limit}.`];
};

const describe = (issue: Issue, value: unknown): readonly [string, string] => {
  if (value === undefined) return ['BASE_TYPE_REQUIRED', 'This field is required'];
  switch (issue.code) {
    case 'too_big':
      return sizeFault(issue, true);
    case 'too_small':
      return sizeFault(issue, false);
    case 'invalid_type':
      return TYPE_CODES[String(issue['expected'])] ?? ['BASE_TYPE_BAD_TYPE', issue.message];
    case 'invalid_value':
      return ['BASE_TYPE_CHOICES', `Value must be one of (${(issue['values'] as unknown[]).join(', ')}).`];
    case 'invalid_format':
      return issue['format'] === 'url'
        ? ['URL_TYPE_INVALID_URL', 'Not a well formed URL.']
        : ['STRING_TYPE_REGEX', 'String value did not match validation regex.'];
    default:
      return ['BASE_TYPE_BAD_TYPE', issue.message];
  }
};

const collect = (issues: readonly Issue[], root: unknown, prefix: readonly PropertyKey[], faults: Fault[]): void => {
  for (const issue of issues) {
    const path = [...prefix, ...issue.path];
    const value = valueAt(root, path);
    if (issue.code === 'invalid_union' && value !== undefined) {
      const branches = issue['errors'] as readonly (readonly Issue[])[];
      const fitting = branches.filter((branch) => !isOtherType(branch));
      if (fitting.length === 1) {
        collect(fitting[0]!, root, path, faults);
        continue;
      }
      const [code, message] =
        fitting.length === 0
          ? ['UNION_TYPE_CHOICES', `Value of field "type" cannot be ${String(typeOf(value))} here.`]
          : ['BASE_TYPE_BAD_TYPE', 'Value fits none of the allowed shapes.'];
      faults.push({ path: path as (string | number)[], code: code!, message: message! });
      continue;
    }
    const [code, message] = describe(issue, value);
    faults.push({ path: path as (string | number)[], code, message });
  }
};

/** Every issue as a fault; inside a union only the branch that the value's `type` names is reported. */
export const schemaFaults = (issues: readonly core.$ZodIssue[], body: unknown): Fault[] => {
  const faults: Fault[] = [];
  collect(issues as readonly unknown[] as readonly Issue[], body, [], faults);
  return faults;
};
