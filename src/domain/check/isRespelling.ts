import { editDistance } from '../search/editDistance.ts';
import { englishLevel } from '../text/lexicon/english.ts';
import { americanSpelling } from '../text/lexicon/spellingVariants.ts';

/** A shorter word with one letter changed is too easily another. */
const SHORTEST_SLIP = 5;
/** Prefixes that turn a word into its opposite. */
const OPPOSITES = 'a anti counter de dis il im in ir mis non un'.split(' ');
/** Words as long as these have hardly room for a third reading; longer rows of changed words are not spelling. */
const MOST_WORDS = 4;
/** What “'s” and “'d” stand for at the end of a word. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = { s: ['is', 'has', 'us'], d: ['would', 'had'] };

/**
 * Whether words that replace others are the same in another spelling. Nothing is said of numbers, negations and names:
 * the caller asks about those first.
 * @param article folded words, as are those of the claim
 * @param hyphened whether one of the two sides joins its words by a hyphen
 */
export function isRespelling(
  article: readonly string[],
  claim: readonly string[],
  hyphened: boolean,
): boolean {
  if (article.length === 0 || claim.length === 0) return false;
  if (article.length > MOST_WORDS || claim.length > MOST_WORDS) return false;
  if (isContraction(article, claim) || isContraction(claim, article)) return true;
  if (article.length === claim.length) {
    return article.every((word, at) => word === claim[at] || isSameWord(word, claim[at] ?? ''));
  }
  return isJoined(article, claim, hyphened);
}

function isSameWord(article: string, claim: string): boolean {
  // “neighbour's” and “neighbor's”
  if (article.endsWith("'s") && claim.endsWith("'s"))
    return isSameWord(article.slice(0, -2), claim.slice(0, -2));
  if (americanSpelling(article) === americanSpelling(claim)) return true;
  if (plain(article) === plain(claim)) return isLostApostrophe(article, claim);
  return isSlip(article, claim);
}

/** “its” for “it's”, “thats” for “that's”; “were” for “we're” is another word, and so is “girls” for “girl's”. */
function isLostApostrophe(article: string, claim: string): boolean {
  const bare = article.includes("'") ? claim : article;
  return bare === 'its' || (!bare.includes("'") && englishLevel(bare) === null);
}

/** One letter more, less or other, or two swapped, that make the claim's word none at all. */
function isSlip(article: string, claim: string): boolean {
  if (Math.min(article.length, claim.length) < SHORTEST_SLIP) return false;
  if (!LETTERS.test(article) || !LETTERS.test(claim) || editDistance(article, claim, 1) > 1) return false;
  if (englishLevel(article) === null || englishLevel(claim) !== null) return false;
  return !opposites(article).some((opposite) => editDistance(opposite, claim, 1) <= 1);
}

const LETTERS = /^[a-z]+$/;

/** What a word may be once a prefix of negation is put before it or taken from it. */
function opposites(word: string): readonly string[] {
  return OPPOSITES.flatMap((prefix) => [
    prefix + word,
    ...(word.startsWith(prefix) && englishLevel(word.slice(prefix.length)) !== null
      ? [word.slice(prefix.length)]
      : []),
  ]);
}

/** “it's” for “it is”, “he'd” for “he would”. */
function isContraction([short, ...rest]: readonly string[], long: readonly string[]): boolean {
  const [, stem, ending = ''] = /^(.+)'([sd])$/.exec(short ?? '') ?? [];
  const [first, second, ...more] = long;
  return (
    rest.join(' ') === more.join(' ') &&
    stem === first &&
    second !== undefined &&
    ENDINGS[ending]?.includes(second) === true
  );
}

/** “longerthan”, “e-mail” for “email”. Where the joined form is a word of its own (“apart”), only a hyphen joins. */
function isJoined(article: readonly string[], claim: readonly string[], hyphened: boolean): boolean {
  const joined = plain(article.join(''));
  if (joined !== plain(claim.join(''))) return false;
  const [first] = article.length > claim.length ? article : claim;
  if (hyphened) return first !== 're';
  return englishLevel(joined) === null;
}

function plain(word: string): string {
  return word.replaceAll(/[^\p{L}\p{N}]/gu, '');
}
