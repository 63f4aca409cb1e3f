import { createHash } from 'node:crypto';

/** Crockford's alphabet in lower case: nothing in it is mistaken for something else when it is typed. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** So many letters and digits of a text's SHA-256, 5 bits each; at most 32. */
export function shortHash(text: string, length: number): string {
  const digest = createHash('sha256').update(text).digest();
  let hash = '';
  for (let at = 0; at < length; at++) hash += ALPHABET.charAt((digest[at] ?? 0) & 31);
  return hash;
}
