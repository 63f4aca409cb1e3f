/** Crockford's alphabet in lower case: nothing in it is mistaken for something else when it is typed. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** A letter or digit for each byte, by its lower 5 bits. */
export function crockford(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += ALPHABET.charAt(byte & 31);
  return text;
}
