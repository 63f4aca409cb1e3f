/** Letters by name, of which nothing is drawn: fillers of Hangul, and the blank of Braille. */
const BLANK = /[\u115f\u1160\u2800\u3164\uffa0]/g;

/** Whether a text says anything that is seen: a letter, a digit, or a sign such as an emoji; marks alone say nothing. */
export function hasVisibleWords(text: string): boolean {
  return /[\p{L}\p{N}\p{So}\p{Sc}\p{Sm}]/u.test(text.replace(BLANK, ''));
}
