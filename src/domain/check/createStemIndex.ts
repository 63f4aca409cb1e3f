import { stopWords } from '../search/stopWords.ts';
import { stem } from '../text/stem.ts';
import type { WordStore } from './createWordStore.ts';

/** Where the stems of words that bear meaning stand in a word store. */
export interface StemIndex {
  /** Learns the words of a text that the store holds from `first` on. */
  append(first: number, words: readonly string[]): void;
  /** Learns anew what it knows, after the store has moved its words. `ranges` are the living texts, ascending. */
  relearn(ranges: readonly { readonly first: number; readonly count: number }[]): void;
  /** The number of a stem; 0 where no text has it. */
  numberOf(stem: string): number;
  /** How many places a stem has, those of texts that were taken out included. */
  countOf(number: number): number;
  /** The latest place of a stem, or -1; `before` leads on to the one before it. */
  latest(number: number): number;
  before(position: number, number: number): number;
  /** The highest number that a stem has. */
  highest(): number;
}

const SMALLEST = 1024;
const MEANING = /[\p{L}\p{N}]{2}/u;

/** Whether a word says what a text is about. @param word in one spelling */
export function bearsMeaning(word: string): boolean {
  return MEANING.test(word) && !stopWords.has(word.replaceAll("'", ''));
}

/**
 * An empty index over an empty store; where that stands on a lower one, so does the index. A position costs 4 bytes.
 */
export function createStemIndex(store: WordStore, lower?: StemIndex): StemIndex {
  /** Where the store's own positions begin; the tables count from there. */
  const offset = store.length();
  const numbers = new Map<string, number>();
  let highest = lower?.highest() ?? 0;
  /** The number of each word's stem, by the word's number: 0 is not known yet, -1 bears no meaning. */
  let stems = new Int32Array(SMALLEST);
  let heads = new Int32Array(SMALLEST).fill(-1);
  let counts = new Int32Array(SMALLEST);
  let links = new Int32Array(SMALLEST).fill(-1);

  const learn = (word: string): number => {
    if (!bearsMeaning(word)) return -1;
    const key = stem(word);
    const known = lower?.numberOf(key) || numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, ++highest);
    return highest;
  };

  const link = (own: number, number: number): void => {
    if (number <= 0) return;
    if (number >= heads.length) {
      heads = widen(heads, number * 2, -1);
      counts = widen(counts, number * 2, 0);
    }
    if (own >= links.length) links = widen(links, own * 2, -1);
    links[own] = heads[number] ?? -1;
    heads[number] = own;
    counts[number] = (counts[number] ?? 0) + 1;
  };

  /** A place of this index's own tables as a position; behind the last of them come the lower one's. */
  const above = (own: number | undefined, number: number): number =>
    own !== undefined && own >= 0 ? offset + own : (lower?.latest(number) ?? -1);

  return {
    append: (first, words) => {
      for (let at = 0; at < words.length; at++) {
        const id = store.wordAt(first + at);
        if (id >= stems.length) stems = widen(stems, id * 2, 0);
        const number = stems[id] || learn(words[at] ?? '');
        stems[id] = number;
        link(first + at - offset, number);
      }
    },
    relearn: (ranges) => {
      heads.fill(-1);
      counts.fill(0);
      for (const { first, count } of ranges) {
        for (let at = first; at < first + count; at++) link(at - offset, stems[store.wordAt(at)] ?? 0);
      }
    },
    numberOf: (key) => lower?.numberOf(key) || (numbers.get(key) ?? 0),
    countOf: (number) => (lower?.countOf(number) ?? 0) + (counts[number] ?? 0),
    latest: (number) => above(heads[number], number),
    before: (position, number) =>
      lower !== undefined && position < offset
        ? lower.before(position, number)
        : above(links[position - offset], number),
    highest: () => highest,
  };
}

function widen(from: Int32Array<ArrayBuffer>, size: number, filler: number): Int32Array<ArrayBuffer> {
  const wide = new Int32Array(size).fill(filler);
  wide.set(from);
  return wide;
}
