import { wordBits } from '../quotation/lexicon/lexicon.ts';
import { englishLevel } from '../text/lexicon/english.ts';
import { uniformWords } from '../text/uniformWords.ts';
import { editDistance, slipsAllowed } from './editDistance.ts';
import { byLikeness } from './mendWord.ts';
import { stopWords } from './stopWords.ts';

/** A word in use, and how many slips away what was typed is; `null` where the word only begins like that. */
export interface NearWord {
  readonly word: string;
  readonly slips: number | null;
}

/** What may have been meant by a topic that no quote has. */
export interface MeantTopic {
  /** The topic with its slips mended; `null` where that is not sure enough to answer it unasked. */
  readonly mended: string | null;
  /** The words that were mended, as they were typed. */
  readonly replaced: readonly string[];
  /** Topics to choose from, the likeliest first, at most 5. */
  readonly offers: readonly string[];
}

const NEAREST = 5;
/** So many letters at least: nearly every word begins with some one or two. */
const SHORTEST_BEGINNING = 3;
const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz');

/**
 * The beginnings of all words that a few slips lead to: the first letter or, where that was put in or swapped, the
 * second; and for a first letter that is wrong or missing any Latin letter before those that follow.
 */
export function beginningsNear(word: string): readonly string[] {
  const [first = '', second = '', third = ''] = Array.from(word);
  const wrongFirst = LETTERS.flatMap((letter) => [letter + second + third, letter + first + second]);
  return [...new Set([first, second, ...(third === '' ? [] : wrongFirst)])].filter((each) => each !== '');
}

/** How many slips are looked for: one even in short words, which is enough to ask, if not to answer. */
export function slipsSought(word: string): number {
  return word.length < 2 ? 0 : Math.max(1, slipsAllowed(word.length));
}

/** The known words that a word may be a slip of, nearest first, then those that begin with it; at most 5 of each. */
export function nearWords(word: string, known: readonly string[]): readonly NearWord[] {
  const limit = slipsSought(word);
  const near: { readonly word: string; readonly slips: number }[] = [];
  for (const candidate of known) {
    const slips = editDistance(word, candidate, limit);
    if (slips > 0 && slips <= limit) near.push({ word: candidate, slips });
  }
  near.sort((a, b) => a.slips - b.slips || byLikeness(word, a.word, b.word));
  const begun = known.filter(
    (candidate) =>
      word.length >= SHORTEST_BEGINNING &&
      candidate.startsWith(word) &&
      near.every((entry) => entry.word !== candidate),
  );
  begun.sort((one, other) => byLikeness(word, one, other));
  return [...near.slice(0, NEAREST), ...begun.slice(0, NEAREST).map((each) => ({ word: each, slips: null }))];
}

/**
 * Reads a topic by the words near to each of its own. Whoever typed an English word, a number, or a name that everybody
 * knows meant that and nothing else; so does who may have meant one of two words.
 * @param near of each word; a word that is in use stands for itself, with no slips
 */
export function meantTopic(words: readonly string[], near: readonly (readonly NearWord[])[]): MeantTopic {
  const unknown = words.flatMap((word, at) => (near[at]?.[0]?.slips === 0 ? [] : [{ word, at }]));
  const isSure = unknown.length > 0 && unknown.every(({ word, at }) => isSurelyMeant(word, near[at] ?? []));
  const best = words.map((_, at) => near[at]?.[0]?.word ?? '');
  return {
    mended: isSure ? best.join(' ') : null,
    replaced: unknown.map(({ word }) => word),
    offers: unknown.length === 0 ? [] : offersFor(words, near),
  };
}

/** Beside others a word that is right as it was typed is left out rather than mended, and so are the little ones. */
function offersFor(words: readonly string[], near: readonly (readonly NearWord[])[]): readonly string[] {
  const choices = words.map((word, at) => {
    const [nearest] = near[at] ?? [];
    const isKept =
      words.length === 1 || (!stopWords.has(word) && (nearest?.slips === 0 || !isRealWord(word)));
    return isKept ? (near[at] ?? []).map((entry) => entry.word) : [];
  });
  const best = choices.map(([first]) => first ?? '');
  const open = choices.findIndex(({ length }) => length > 1);
  const topics = open < 0 ? [best] : (choices[open] ?? []).map((choice) => best.with(open, choice));
  const offers = topics.map((topic) => topic.filter((word) => word !== '').join(' '));
  return offers.filter((offer) => offer !== '').slice(0, NEAREST);
}

function isSurelyMeant(word: string, [nearest, next]: readonly NearWord[]): boolean {
  if (nearest === undefined || nearest.slips === null || nearest.slips > slipsAllowed(word.length))
    return false;
  return next?.slips !== nearest.slips && !isRealWord(word);
}

/** Whether a folded word is English, holds a figure, or is one of the names that the reader knows. */
function isRealWord(word: string): boolean {
  if (/\p{N}/u.test(word) || wordBits(word) !== 0) return true;
  return uniformWords(word).words.every((part) => englishLevel(part) !== null);
}
