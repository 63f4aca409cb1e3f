import { FileFault } from './fileFault.ts';

/** Far more than a server may have, and as many as are read in a few seconds. */
const MOST_ENTRIES = 50_000;

/** @throws {FileFault} where a file has more entries than are read */
export function countEntry(count: number): void {
  if (count <= MOST_ENTRIES) return;
  throw new FileFault(1, 'many-entries', MOST_ENTRIES);
}
