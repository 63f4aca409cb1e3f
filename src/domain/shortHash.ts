import { createHash } from 'node:crypto';
import { crockford } from './crockford.ts';

/** So many letters and digits of a text's SHA-256, 5 bits each; at most 32. */
export function shortHash(text: string, length: number): string {
  return crockford(createHash('sha256').update(text).digest().subarray(0, length));
}
