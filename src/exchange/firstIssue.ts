import type { z } from 'zod';
import { NEEDS, type Need, type Problem } from '../domain/exchange/problem.ts';

/** What is wrong with an entry. The schemas' messages are what a field has to be. */
export function firstIssue({ issues: [issue] }: z.ZodError): Problem {
  if (issue?.code === 'unrecognized_keys') return ['unknown-name', issue.keys[0] ?? ''];
  const name = issue?.path.join('.') ?? '';
  if (name === '') return ['no-object'];
  return ['field', name, NEEDS.find((known) => known === issue?.message) ?? 'other'];
}

/** A message of a schema. */
export function need(what: Need): Need {
  return what;
}
