/** A word that is searched for; `prefix`: longer words that begin with it count too. */
export interface SoughtWord {
  readonly word: string;
  readonly prefix: boolean;
}

/** What ranking reads of a quote: word keys as `wordKey` makes them, and an id that breaks ties. */
export interface RankedText {
  readonly id: string;
  readonly words: string;
  readonly speaker: string;
  readonly topics: string;
}

/** BM25's usual constants: how fast repetition saturates, and how much length counts. */
const K1 = 1.2;
const B = 0.75;
/** A word that only begins with what was asked for is meant less often than the word itself. */
const BEGINS = 0.5;
/** A name or a topic is why a quote was kept; a word may only have come up. */
const SPEAKER = 4;
const TOPIC = 3;
/** All the words, side by side and in order, are what somebody remembers of a quote. */
const PHRASE = 2;

/**
 * Hits in order, best first: BM25 over these hits, with a name, a topic and the whole phrase weighing more.
 * Pure arithmetic over keys of the same form, so every database gives the same order. Linear in the hits' words.
 */
export function rankHits<T extends RankedText>(hits: readonly T[], sought: readonly SoughtWord[]): T[] {
  if (hits.length < 2) return [...hits];
  const counted = hits.map((hit) => sought.map((word) => countIn(hit.words, word)));
  const average = hits.reduce((sum, hit) => sum + hit.words.length, 0) / hits.length || 1;
  const rarity = sought.map((_, at) => {
    const having = counted.reduce((sum, counts) => sum + ((counts[at] ?? 0) > 0 ? 1 : 0), 0);
    return Math.log(1 + (hits.length - having + 0.5) / (having + 0.5)) + 1;
  });
  const phrase = phraseOf(sought);
  const scored = hits.map((hit, at) => {
    let score = phrase !== null && hit.words.includes(phrase) ? PHRASE * sought.length : 0;
    for (const [place, word] of sought.entries()) {
      const count = counted[at]?.[place] ?? 0;
      const length = K1 * (1 - B + (B * hit.words.length) / average);
      score += ((rarity[place] ?? 1) * count * (K1 + 1)) / (count + length);
      score +=
        SPEAKER * Math.min(1, countIn(hit.speaker, word)) + TOPIC * Math.min(1, countIn(hit.topics, word));
    }
    return { hit, score };
  });
  scored.sort(
    (a, b) => b.score - a.score || a.hit.words.length - b.hit.words.length || (a.hit.id < b.hit.id ? -1 : 1),
  );
  return scored.map(({ hit }) => hit);
}

/** How often a key has the word: 1 for each whole one, less for each that only begins with it. */
function countIn(key: string, { word, prefix }: SoughtWord): number {
  const begins = ` ${word}`;
  let count = 0;
  for (let at = key.indexOf(begins); at !== -1; at = key.indexOf(begins, at + begins.length)) {
    if (key.charCodeAt(at + begins.length) === 32) count++;
    else if (prefix) count += BEGINS;
  }
  return count;
}

function phraseOf(sought: readonly SoughtWord[]): string | null {
  if (sought.length < 2) return null;
  const last = sought[sought.length - 1];
  return ` ${sought.map(({ word }) => word).join(' ')}${last?.prefix === true ? '' : ' '}`;
}
