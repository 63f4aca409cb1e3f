/** Letters and signs by name, of which nothing is drawn: fillers of Hangul, Braille's blank, a lost object's sign. */
const BLANK = /[\u115f\u1160\u2800\u3164\uffa0\ufffc\ufffd]/g;

/** Whether a text says anything to be seen: a letter, a digit, a sign such as an emoji; marks alone do not. */
export function hasVisibleWords(text: string): boolean {
  return /[\p{L}\p{N}\p{So}\p{Sc}\p{Sm}]/u.test(text.replace(BLANK, ''));
}
