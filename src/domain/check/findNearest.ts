import type { Span } from '../article.ts';
import { englishLevel } from '../text/lexicon/english.ts';
import { splitSentences } from '../text/splitSentences.ts';
import { stem } from '../text/stem.ts';
import { passageAt } from './answerFits.ts';
import type { FoundPassage } from './checkResult.ts';
import { textSpan, type CheckIndex, type IndexedArticle } from './createCheckIndex.ts';
import { bearsMeaning } from './createStemIndex.ts';
import type { WordStore } from './createWordStore.ts';

/** A stem of the claim: its number in the articles (0: none has it), and how much it says. */
interface Term {
  readonly number: number;
  /** How many places it has. */
  readonly count: number;
  readonly weight: number;
  /** How much it surprises to meet the stem by chance in a window: the logarithm of one to its likelihood. */
  readonly surprise: number;
}

/** A place that holds some of the terms; positions of the store. */
interface Place {
  readonly words: Span;
  readonly score: number;
}

interface Hit {
  readonly position: number;
  readonly term: Term;
}

const MOST_NEAREST = 3;
/** Words of a passage that is looked at as one: about two sentences. */
const WINDOW = 32;
/** Places looked at: of the rarest stems first. */
const MOST_HITS = 4_000;
/** At least so many stems of the claim, and such a share of what it says by their weights. */
const FEWEST_TERMS = 2;
const ENOUGH_SHARE = 0.35;
/** The logarithm of one to the number of passages that meet as many stems of these by chance. */
const LEAST_SURPRISE = 4;
/** A passage that has less of what the best one has is not worth its place. */
const NEAR_BEST = 0.75;
/** Weight of the commonest words, and what each level of rarity adds. Words that no list has count as rare. */
const COMMON_WEIGHT = 1;
const LEVEL_WEIGHT = 0.35;
const UNLISTED_LEVEL = 8;
const FIGURES_LEVEL = 2;
const FEWEST_WORDS = 4_000;

/**
 * The passages that have most of a claim's meaning-bearing words, in whatever form and order, best first. That they say
 * the same is not said. @param isSeen the articles in sight, by a position in them
 */
export function findNearest(
  index: CheckIndex,
  words: readonly string[],
  isSeen: (position: number) => boolean,
): readonly FoundPassage[] {
  const terms = termsOf(index, words);
  const places = findPlaces(index, terms, isSeen);
  const passages: FoundPassage[] = [];
  const taken: Place[] = [];
  const best = places[0]?.score ?? 0;
  for (const place of places) {
    if (passages.length === MOST_NEAREST || place.score < best * NEAR_BEST) break;
    const row = index.at(place.words.start);
    if (row === null || taken.some((other) => isBeside(index, other.words, place.words))) continue;
    taken.push(place);
    passages.push(passageAt(row.article, [sentencesAround(row, textSpan(row, place.words))]));
  }
  return passages;
}

/** Whether two stretches are so close in one article that they are one place. */
function isBeside(index: CheckIndex, one: Span, other: Span): boolean {
  const isClose = other.start < one.end + WINDOW && one.start < other.end + WINDOW;
  return isClose && index.at(one.start) === index.at(other.start);
}

/** In a few short articles hardly any word is rare: they are counted as more. */
function sizeOf(store: WordStore): number {
  return Math.max(FEWEST_WORDS, store.length());
}

function termsOf({ store, stems }: CheckIndex, words: readonly string[]): readonly Term[] {
  const terms = new Map<string, Term>();
  for (const word of words) {
    const key = stem(word);
    if (!bearsMeaning(word) || terms.has(key)) continue;
    const level = englishLevel(word) ?? (/^\d/.test(word) ? FIGURES_LEVEL : UNLISTED_LEVEL);
    const number = stems.numberOf(key);
    const count = stems.countOf(number);
    const surprise = Math.max(0, Math.log(sizeOf(store) / (WINDOW * Math.max(1, count))));
    terms.set(key, { number, count, weight: COMMON_WEIGHT + LEVEL_WEIGHT * level, surprise });
  }
  return [...terms.values()];
}

/** Stretches of the articles that meet enough of the terms, and hardly by chance; best first. */
function findPlaces(
  index: CheckIndex,
  terms: readonly Term[],
  isSeen: (position: number) => boolean,
): readonly Place[] {
  const enough = sumOf(terms, ({ weight }) => weight) * ENOUGH_SHARE;
  const unlikely = Math.log(sizeOf(index.store) / WINDOW) + LEAST_SURPRISE;
  const hits = findHits(index, terms, isSeen);
  const places: Place[] = [];
  let first = 0;
  for (const [last, { position }] of hits.entries()) {
    while (!isNear(index, hits[first]?.position ?? 0, position)) first++;
    const met = [...new Set(hits.slice(first, last + 1).map(({ term }) => term))];
    const score = sumOf(met, ({ weight }) => weight);
    if (met.length < FEWEST_TERMS || score < enough || sumOf(met, ({ surprise }) => surprise) < unlikely)
      continue;
    places.push({ words: { start: hits[first]?.position ?? position, end: position + 1 }, score });
  }
  return places.sort((one, other) => other.score - one.score || lengthOf(one) - lengthOf(other));
}

function sumOf(terms: readonly Term[], valueOf: (term: Term) => number): number {
  return terms.reduce((sum, term) => sum + valueOf(term), 0);
}

function lengthOf({ words }: Place): number {
  return words.end - words.start;
}

/** Whether two positions lie so close in one article that they may be of one passage. */
function isNear(index: CheckIndex, first: number, last: number): boolean {
  return last - first < WINDOW && index.at(first) === index.at(last);
}

/** The places of the terms, in the order of the store; those of the rarest ones before there are too many. */
function findHits(
  { store, stems }: CheckIndex,
  terms: readonly Term[],
  isSeen: (position: number) => boolean,
): readonly Hit[] {
  const hits: Hit[] = [];
  let looked = 0;
  for (const term of terms.toSorted((one, other) => one.count - other.count)) {
    if (looked > 0 && looked + term.count > MOST_HITS) break;
    looked += term.count;
    let position = stems.latest(term.number);
    for (let seen = 0; position >= 0 && seen < MOST_HITS; seen++) {
      if (store.wordAt(position) !== 0 && isSeen(position)) hits.push({ position, term });
      position = stems.before(position, term.number);
    }
  }
  return hits.sort((one, other) => one.position - other.position);
}

/** How much text around a passage is read for its sentences, in characters. */
const REACH = 600;

/** A span widened to whole sentences. */
function sentencesAround({ article: { text } }: IndexedArticle, { start, end }: Span): Span {
  const from = Math.max(0, start - REACH);
  const around = splitSentences(text.slice(from, end + REACH)).filter(
    (sentence) => from + sentence.end > start && from + sentence.start < end,
  );
  return {
    start: Math.min(start, from + (around[0]?.start ?? start - from)),
    end: Math.max(end, from + (around.at(-1)?.end ?? end - from)),
  };
}
