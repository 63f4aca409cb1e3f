import type { CheckedArticle } from './createCheckIndex.ts';
import type { Bracket } from './fitPassage.ts';
import { WORD, wordBits } from '../quotation/lexicon/lexicon.ts';
import { stopWords } from '../search/stopWords.ts';
import { isSameSpeaker, nameWords } from './speaker/compareSpeakers.ts';

const NAME = /\p{Lu}[\p{L}\p{M}'’-]*(?: \p{Lu}[\p{L}\p{M}'’.-]*)*/gu;
const PRONOUN = /^(?:he|him|his|she|her|hers)$/i;
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
  const words = text.slice(article.start, article.end);
  const isIn = (names: readonly string[]): boolean =>
    names.some((name) => claimed.some((one) => isSameSpeaker(one, name)));
  if (claimed.length === 0) return false;
  const there = namesIn(words, false);
  if (there.length > 0) return !isIn(there);
  if (!PRONOUN.test(words.trim())) return false;
  let from = article.start;
  for (let back = 0; back <= PARAGRAPHS_BEFORE && from > 0; back++) from = text.lastIndexOf('\n\n', from - 1);
  const near = namesIn(text.slice(Math.max(0, from), article.start), true).filter(
    (name) => speaker === null || !isSameSpeaker(name, speaker),
  );
  if (near.length === 0 || isIn(near)) return false;
  const surnames = new Set(near.map((name) => nameWords(name).at(-1)));
  return surnames.size === 1 || !isIn(namesIn(text, true));
}

/** The names of people in a text. @param isProse where a capital may only begin a sentence */
function namesIn(text: string, isProse: boolean): readonly string[] {
  return Array.from(text.matchAll(NAME), ([name]) => name).filter((name) => {
    const words = nameWords(name);
    if (words.every((word) => stopWords.has(word))) return false;
    const bits = words.map((word) => wordBits(word));
    if (bits.every((bit) => (bit & NO_PERSON) !== 0)) return false;
    return (
      !isProse || words.length > 1 || bits.some((bit) => (bit & (WORD.givenMale | WORD.givenFemale)) !== 0)
    );
  });
}
