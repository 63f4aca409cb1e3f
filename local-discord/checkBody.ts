import type { ZodMiniType } from 'zod/mini';
import type { Fault } from './faults.ts';
import { schemaFaults } from './schemaFaults.ts';

/** What a schema says of a body: its faults, and the paths (`a.b.0.c`) of keys that the schema does not know. */
export interface Check {
  readonly faults: readonly Fault[];
  readonly unknownKeys: readonly string[];
}

const CLEAN: Check = { faults: [], unknownKeys: [] };

/** Zod drops unknown keys from its output, so what is in the input alone is unknown. */
function collectUnknown(input: unknown, output: unknown, path: string, found: string[]): void {
  if (input === output || typeof input !== 'object' || input === null) return;
  const parsed = output as Record<string, unknown>;
  for (const key of Object.keys(input)) {
    const value = (input as Record<string, unknown>)[key];
    if (key in parsed) {
      if (typeof value === 'object')
        collectUnknown(value, parsed[key], path === '' ? key : `${path}.${key}`, found);
    } else if (value !== undefined) found.push(path === '' ? key : `${path}.${key}`);
  }
}

/** Checks a body against one schema of the official description. */
export function checkBody(schema: ZodMiniType, body: unknown): Check {
  const result = schema.safeParse(body);
  if (!result.success) return { faults: schemaFaults(result.error.issues, body), unknownKeys: [] };
  const unknownKeys: string[] = [];
  collectUnknown(body, result.data, '', unknownKeys);
  return unknownKeys.length === 0 ? CLEAN : { faults: [], unknownKeys };
}
