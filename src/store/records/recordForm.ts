import type { z } from 'zod';
import { StoreRefused } from '../port.ts';

/** How a document is written into its row, and read from it again. */
export interface RecordForm<T> {
  write(value: T): string;
  /** @throws StoreRefused where a newer program wrote it; Error where it is damaged */
  read(record: string): T;
}

/** A document as it was parsed, of any version. */
export type OldRecord = Readonly<Record<string, unknown>>;

/**
 * A form of a document that remembers its version in the field `v`. Records without it are of version 1.
 * @param what the document is called where it cannot be read
 * @param upcasts from version 1 to 2, from 2 to 3, and so on: each takes a record one version further
 */
export function recordForm<T extends object>(
  what: string,
  schema: z.ZodType<T>,
  upcasts: readonly ((old: OldRecord) => OldRecord)[] = [],
): RecordForm<T> {
  const newest = upcasts.length + 1;
  return {
    write: (value) => JSON.stringify({ v: newest, ...value }),
    read(record) {
      const { v = 1, ...fields } = JSON.parse(record) as OldRecord;
      if (typeof v !== 'number' || v > newest) {
        throw new StoreRefused(
          `A stored ${what} was written by a newer version of Verbatim. Install that version again.`,
        );
      }
      const parsed = schema.safeParse(upcasts.slice(v - 1).reduce((old, upcast) => upcast(old), fields));
      if (parsed.success) return parsed.data;
      // Without the values: they are people's words, and this stands in the log.
      const paths = parsed.error.issues.map(({ path }) => path.join('.'));
      throw new Error(`a stored ${what} is damaged: ${paths.join(', ')}`);
    },
  };
}
