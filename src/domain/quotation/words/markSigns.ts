/**
 * The kinds of marks, kept in a token's `code`. From `singleOpen` on they are single ones, which may be apostrophes.
 */
export const MARK = {
  open: 1,
  close: 2,
  straight: 3,
  singleOpen: 4,
  singleClose: 5,
  singleStraight: 6,
} as const;

/** The kind of mark that begins at `at`, 0 for none; two single signs in a row are one double mark. */
export function markAt(text: string, at: number, sign: number): number {
  switch (sign) {
    case 34:
    case 0x201f:
      return MARK.straight;
    case 0x201c:
    case 0x201e:
    case 0xab:
      return MARK.open;
    case 0x201d:
    case 0xbb:
      return MARK.close;
    case 39:
      return text.charCodeAt(at + 1) === 39 ? MARK.straight : MARK.singleStraight;
    case 0x2018:
    case 0x201a:
      return text.charCodeAt(at + 1) === sign ? MARK.open : MARK.singleOpen;
    case 96:
      return text.charCodeAt(at + 1) === 96 ? MARK.open : MARK.singleOpen;
    case 0x2019:
      return text.charCodeAt(at + 1) === sign ? MARK.close : MARK.singleClose;
    default:
      return 0;
  }
}

/** How many characters the mark takes that `markAt` found. */
export function markLength(text: string, at: number, sign: number): number {
  const doubled = sign === 39 || sign === 96 || sign === 0x2018 || sign === 0x201a || sign === 0x2019;
  return doubled && text.charCodeAt(at + 1) === sign ? 2 : 1;
}
