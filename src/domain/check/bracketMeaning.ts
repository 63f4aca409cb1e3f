import type { CheckedArticle } from './createCheckIndex.ts';
import type { Bracket } from './fitPassage.ts';
import { WORD, wordBits } from '../quotation/lexicon/lexicon.ts';
import { stopWords } from '../search/stopWords.ts';
import { foldWords } from '../text/fold.ts';
import { isSameSpeaker, nameWords } from './speaker/compareSpeakers.ts';

const NAME = /\p{Lu}[\p{L}\p{M}'’-]*(?: \p{Lu}[\p{L}\p{M}'’.-]*)*/gu;
/** “Mr. West”: what comes behind is nobody's direction. */
const TITLE = /(?:^|\s)(?:Mr|Mrs|Ms|Mx|Dr|Sir|Dame)\.? $/;
const LONGEST_TITLE = 6;
const PRONOUN = /^(?:he|him|his|she|her|hers)$/i;
/** In characters, with what parts it from the words before and behind. */
const LONGEST_PRONOUN = 8;
const NO_PERSON = WORD.organisation | WORD.place | WORD.time | WORD.demonym | WORD.group;
/** How many paragraphs before its own may name whom a pronoun means. */
const PARAGRAPHS_BEFORE = 2;

/**
 * Whether the article says that somebody else is meant than a claim writes in brackets: it names another there, or its
 * pronoun stands where only others are named. What it leaves open is not held against the claim.
 * @param speaker of the quoted words, who is not "he" in them; `null` where nobody is named
 */
export function meansSomebodyElse(
  { text }: Pick<CheckedArticle, 'text'>,
  { claim, article }: Bracket,
  { claimText, speaker }: { readonly claimText: string; readonly speaker: string | null },
): boolean {
  const claimed = namesIn(claimText.slice(claim.start, claim.end), false);
  const words = text.slice(article.start, article.end) || pronounBefore(text, article.start);
  const isIn = (names: readonly string[]): boolean =>
    names.some((name) => claimed.some((one) => isSameSpeaker(one, name)));
  if (claimed.length === 0) return false;
  const there = namesIn(words, false);
  // “West” is a direction, unless the article has it for a surname.
  if (there.length === 0 && /^\p{Lu}/u.test(words)) {
    there.push(...namesIn(text, true).filter((name) => isSameSpeaker(name, words)));
  }
  if (there.length > 0) return !isIn(there);
  if (!PRONOUN.test(words.trim())) return false;
  let from = article.start;
  for (let back = 0; back <= PARAGRAPHS_BEFORE && from > 0; back++) from = text.lastIndexOf('\n\n', from - 1);
  const around = text.slice(Math.max(0, from), article.start);
  const said = new Set(foldWords(around));
  // A capital alone is not taken for a name in prose, but where it is the claim's it may be.
  if (claimed.some((name) => said.has(nameWords(name).at(-1) ?? ''))) return false;
  const near = namesIn(around, true).filter((name) => speaker === null || !isSameSpeaker(name, speaker));
  if (near.length === 0) return false;
  const surnames = new Set(near.map((name) => nameWords(name).at(-1)));
  return surnames.size === 1 || !isIn(namesIn(text, true));
}

/** “He [Brandt] was late”: the pronoun that a name is put beside; '' where there is none. */
function pronounBefore(text: string, end: number): string {
  const before = text.slice(Math.max(0, end - LONGEST_PRONOUN), end).trimEnd();
  const word = before.split(/\P{L}+/u).at(-1) ?? '';
  return PRONOUN.test(word) ? word : '';
}

/** The names of people in a text. @param isProse where a capital may only begin a sentence */
function namesIn(text: string, isProse: boolean): string[] {
  const names: string[] = [];
  for (const { 0: name, index } of text.matchAll(NAME)) {
    const isTitled = TITLE.test(text.slice(Math.max(0, index - LONGEST_TITLE), index));
    if (isTitled || isPerson(name, isProse)) names.push(name);
  }
  return names;
}

function isPerson(name: string, isProse: boolean): boolean {
  const words = nameWords(name);
  if (words.every((word) => stopWords.has(word))) return false;
  const bits = words.map((word) => wordBits(word));
  if (bits.every((bit) => (bit & NO_PERSON) !== 0)) return false;
  return (
    !isProse || words.length > 1 || bits.some((bit) => (bit & (WORD.givenMale | WORD.givenFemale)) !== 0)
  );
}
