/** The classes of characters that cutting words needs. `upper` is added to `letter`. */
export const CHARACTER = { letter: 1, digit: 2, space: 3, newline: 4, sign: 5, upper: 8 } as const;

/** Classes of the first 1,024 characters; the rest is decided by range, which is enough to cut words. */
const classes = new Uint8Array(1024);
for (let code = 0; code < classes.length; code++) {
  const character = String.fromCharCode(code);
  if (code === 10) classes[code] = CHARACTER.newline;
  else if (code <= 32 || code === 0xa0) classes[code] = CHARACTER.space;
  else if (code >= 48 && code <= 57) classes[code] = CHARACTER.digit;
  else if (/[\p{L}\p{M}]/u.test(character)) {
    classes[code] =
      character === character.toLowerCase() ? CHARACTER.letter : CHARACTER.letter | CHARACTER.upper;
  } else classes[code] = CHARACTER.sign;
}

/**
 * The class of a UTF-16 code unit; capitals carry `upper` besides `letter`. Beyond a text's end (NaN) stands a sign.
 */
export function classOf(code: number): number {
  if (code < 1024) return classes[code] ?? CHARACTER.sign;
  if (code === 0x2028 || code === 0x2029) return CHARACTER.newline;
  if (code === 0xfeff || code === 0x3000 || (code >= 0x2000 && code <= 0x200f)) return CHARACTER.space;
  if (
    (code >= 0x2010 && code <= 0x2bff) ||
    (code >= 0x3001 && code <= 0x303f) ||
    (code >= 0xd800 && code <= 0xdfff)
  )
    return CHARACTER.sign;
  return Number.isNaN(code) ? CHARACTER.sign : CHARACTER.letter;
}

export const isLetter = (kind: number): boolean => (kind & 7) === CHARACTER.letter;
