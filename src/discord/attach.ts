import type { RawFile } from 'discord.js';
import type { MessageFile } from '../domain/posting.ts';

/** Files as discord.js' REST client takes them. */
export function attach(files: readonly MessageFile[]): { readonly files?: RawFile[] } {
  return files.length === 0
    ? {}
    : {
        files: files.map(({ name, data }) => ({
          name,
          data: typeof data === 'string' ? data : Buffer.from(data),
        })),
      };
}
