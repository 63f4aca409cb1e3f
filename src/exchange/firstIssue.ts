import type { z } from 'zod';

/** What is wrong with an entry, as the rest of a sentence: `"speaker" must be text or null`. */
export function firstIssue({ issues: [issue] }: z.ZodError): string {
  if (issue?.code === 'unrecognized_keys') return `"${issue.keys[0] ?? ''}" is not a known name`;
  const name = issue?.path.join('.') ?? '';
  return name === '' ? 'it is not an object with names' : `"${name}" ${issue?.message ?? 'is wrong'}`;
}
