import type { core } from 'zod/mini';
import type { Fault } from './faults.ts';

// What Zod found, in Discord's words. The codes are Discord's own; the wording is near to it, not promised to be equal.

interface Issue {
  readonly code?: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly [detail: string]: unknown;
}

const TYPE_CODES: Record<string, readonly [code: string, message: string]> = {
  string: ['STRING_TYPE_CONVERT', 'Could not interpret value as string.'],
  number: ['NUMBER_TYPE_COERCE', 'Value is not a number.'],
  int: ['NUMBER_TYPE_COERCE', 'Value is not int.'],
  boolean: ['BOOLEAN_TYPE_CONVERT', 'Must be either true or false.'],
  array: ['LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType'],
  object: ['MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType'],
  record: ['DICT_TYPE_CONVERT', 'Only dictionaries may be used in a DictType'],
};

function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  let value = body;
  for (const key of path) value = (value as Record<PropertyKey, unknown> | null | undefined)?.[key];
  return value;
}

const typeOf = (value: unknown): unknown => (value as { type?: unknown } | null | undefined)?.type;

/** A branch of a union whose `type` literal the value does not have is no help to the reader. */
const isOtherType = (branch: readonly Issue[]): boolean =>
  branch.some(({ path }) => path.length === 1 && path[0] === 'type');

/** Nor is one that wanted no object at all, or nothing. */
const isOtherKind = (branch: readonly Issue[]): boolean =>
  branch.some(({ path, code }) => path.length === 0 && code === 'invalid_type');

function sizeFault(issue: Issue, big: boolean): readonly [string, string] {
  const limit = String(big ? issue['maximum'] : issue['minimum']);
  if (issue['origin'] === 'string' && big)
    return ['BASE_TYPE_MAX_LENGTH', `Must be ${limit} or fewer in length.`];
  if (issue['origin'] === 'string' || issue['origin'] === 'array')
    return [
      'BASE_TYPE_BAD_LENGTH',
      big ? `Must be ${limit} or fewer in length.` : `Must be at least ${limit} in length.`,
    ];
  return big
    ? ['NUMBER_TYPE_MAX', `int value should be less than or equal to ${limit}.`]
    : ['NUMBER_TYPE_MIN', `int value should be greater than or equal to ${limit}.`];
}

type Words = readonly [code: string, message: string];

const DESCRIBERS: Record<string, (issue: Issue) => Words> = {
  too_big: (issue) => sizeFault(issue, true),
  too_small: (issue) => sizeFault(issue, false),
  invalid_type: (issue) => TYPE_CODES[String(issue['expected'])] ?? ['BASE_TYPE_BAD_TYPE', issue.message],
  invalid_value: (issue) => [
    'BASE_TYPE_CHOICES',
    `Value must be one of (${(issue['values'] as unknown[]).join(', ')}).`,
  ],
  invalid_format: (issue) =>
    issue['format'] === 'url'
      ? ['URL_TYPE_INVALID_URL', 'Not a well formed URL.']
      : ['STRING_TYPE_REGEX', 'String value did not match validation regex.'],
};

const describe = (issue: Issue, value: unknown): Words =>
  value === undefined
    ? ['BASE_TYPE_REQUIRED', 'This field is required']
    : (DESCRIBERS[issue.code ?? '']?.(issue) ?? ['BASE_TYPE_BAD_TYPE', issue.message]);

/** The branch of a union that the value comes nearest to: with the fewest issues, among those it could have meant. */
const nearestBranch = (branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined =>
  branches
    .filter((branch) => !isOtherType(branch) && !isOtherKind(branch))
    .toSorted((one, other) => one.length - other.length)[0];

function collect(
  issues: readonly Issue[],
  root: unknown,
  prefix: readonly PropertyKey[],
  faults: Fault[],
): void {
  for (const issue of issues) {
    const path = [...prefix, ...issue.path] as (string | number)[];
    const value = valueAt(root, path);
    const isUnion = issue.code === 'invalid_union' && value !== undefined;
    const branches = isUnion ? (issue['errors'] as readonly (readonly Issue[])[]) : [];
    const nearest = nearestBranch(branches);
    if (nearest !== undefined) collect(nearest, root, path, faults);
    else if (branches.some(isOtherType))
      faults.push({
        path,
        code: 'UNION_TYPE_CHOICES',
        message: `Value of field "type" cannot be ${String(typeOf(value))} here.`,
      });
    else {
      const [code, message] = describe(issue, value);
      faults.push({ path, code, message });
    }
  }
}

/** Every issue as a fault; inside a union only the branch is reported that the value comes nearest to. */
export function schemaFaults(issues: readonly core.$ZodIssue[], body: unknown): Fault[] {
  const faults: Fault[] = [];
  collect(issues as readonly unknown[] as readonly Issue[], body, [], faults);
  return faults;
}
