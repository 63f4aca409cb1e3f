import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { StoreRefused } from './port.ts';

/**
 * Makes a folder with those above it. The `recursive` of Node's own tries for ever where a folder takes no other, as
 * `/proc` does. @throws StoreRefused where there is a file of its name, else the system's error
 */
export function makeFolder(folder: string): void {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found?.isDirectory() === true) return;
  if (found !== undefined)
    throw new StoreRefused(`${folder} is a file, not a folder: set STATE_DIR to a folder.`);
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have made it just now.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
