/** Words that nearly every English paragraph has some of, and that hardly any other language spells so. */
const ENGLISH: ReadonlySet<string> = new Set(
  'and are been but by from has he his it its not said she that the their there they this to were which who with would'.split(
    ' ',
  ),
);
/** None of them is longer. */
const LONGEST = 5;
const ASCII = 128;

const WORD = /\p{L}+/gu;
const LATIN = /^\p{Script=Latin}/u;
/** So much of a text is looked at, in UTF-16 units: enough to tell, and nothing beside the reading of an article. */
const LOOKED_AT = 4000;
/** In fewer Latin words the share says nothing. */
const LEAST_WORDS = 20;
/** A text whose first words are English so plainly is not read on: this many, and this share. */
const [PLAIN_WORDS, PLAIN_SHARE] = [150, 0.12];
/** English news has .2 of such words, its poorest lists .06; articles in six other languages had at most .015. */
const LEAST_SHARE = 0.04;

/**
 * Whether a text is English, as far as its beginning tells. What is too short to tell is taken for it, unless its
 * letters are mostly not Latin. Linear.
 */
export function isEnglish(text: string): boolean {
  let words = 0;
  let latin = 0;
  let english = 0;
  for (const [word] of text.slice(0, LOOKED_AT).matchAll(WORD)) {
    words++;
    if (word.charCodeAt(0) < ASCII || LATIN.test(word)) latin++;
    if (word.length <= LONGEST && ENGLISH.has(word.toLowerCase())) english++;
    if (latin === PLAIN_WORDS && words === latin && english >= latin * PLAIN_SHARE) return true;
  }
  if (latin * 2 < words) return false;
  return latin < LEAST_WORDS || english >= latin * LEAST_SHARE;
}
