import { extname } from 'node:path';
import type { AttachedFile } from '../domain/fetching.ts';
import { readAddress } from './readAddress.ts';
import { Refused } from './refused.ts';

/** Where Discord keeps what its users attach. */
const HOSTS = new Set(['cdn.discordapp.com', 'media.discordapp.net']);

/** The lower-case end of a file's name, with its dot; '' without one. */
export function endingOf(file: AttachedFile): string {
  return extname(file.name).toLowerCase();
}

/**
 * The address of an attached file, once it is Discord's.
 * @param local the origin of the local Discord, `null` where there is none
 * @throws {Refused} `bad-address`
 */
export function attachmentAddress(
  file: AttachedFile,
  local: string | null,
): { readonly url: URL; readonly isLocal: boolean } {
  if (local !== null && URL.canParse(file.url) && new URL(file.url).origin === local) {
    return { url: new URL(file.url), isLocal: true };
  }
  const url = readAddress(file.url);
  if (url.protocol !== 'https:' || !HOSTS.has(url.host)) throw new Refused('bad-address');
  return { url, isLocal: false };
}
