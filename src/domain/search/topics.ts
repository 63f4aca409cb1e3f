import { quoteText, type Quote } from '../quotes.ts';
import { foldWords } from '../text/fold.ts';
import { stopWords } from './stopWords.ts';

/** Letters a word must have to be a topic. */
const SHORTEST = 4;
const NEAREST = 5;
/** From which likeness on one name is taken for another that was misspelt. */
const ALIKE = 0.35;

/**
 * The words of each quote that are worth asking for, as the texts write them, each once a quote. A word that is written
 * small anywhere is given small: elsewhere it merely began a sentence, as names never do.
 */
export function topicsOf(quotes: readonly Quote[]): readonly (readonly string[])[] {
  const written = new Map<string, string>();
  const folded = quotes.map((quote) => {
    const topics = new Set<string>();
    for (const [word] of quoteText(quote).matchAll(/[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu)) {
      const key = foldWords(word)[0] ?? '';
      if (key.length < SHORTEST || stopWords.has(key)) continue;
      if (!written.has(key) || word === word.toLowerCase()) written.set(key, word);
      topics.add(key);
    }
    return topics;
  });
  return folded.map((topics) => Array.from(topics, (key) => written.get(key) ?? key));
}

/** At most 5 names: those like what was asked for, by shared letter pairs, and then the first ones. */
export function nearestNames(names: readonly string[], wanted: string): readonly string[] {
  const pairs = letterPairs(wanted);
  const scored = names.map((name, place) => {
    const score = likeness(pairs, letterPairs(name));
    return { name, place, score: score < ALIKE ? 0 : score };
  });
  scored.sort((a, b) => b.score - a.score || a.place - b.place);
  return scored.slice(0, NEAREST).map(({ name }) => name);
}

function letterPairs(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const word of foldWords(text)) {
    const padded = ` ${word} `;
    for (let at = 0; at + 2 <= padded.length; at++) pairs.add(padded.slice(at, at + 2));
  }
  return pairs;
}

/** Dice's coefficient, 0 to 1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared++;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}
