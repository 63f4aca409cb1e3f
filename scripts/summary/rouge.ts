import { pathToFileURL } from 'node:url';

/** What the scorer beside the evaluation sets offers: the figures come from there, not from code of ours. */
export interface Rouge {
  /** Stemmed words. */
  readonly tokens: (text: string) => readonly string[];
  /** ROUGE-1, -2, -L and -Lsum, 0 to 1; sentences by line; the best of several references. */
  readonly score: (summary: string, references: readonly string[]) => readonly number[];
  /** Paired bootstrap over differences. */
  readonly bootstrap: (differences: readonly number[]) => {
    readonly mean: number;
    readonly lo: number;
    readonly hi: number;
    readonly p: number;
  };
}

/** Loads `rouge.mjs` from the folder of the evaluation sets. */
export async function loadRouge(folder: string): Promise<Rouge> {
  const loaded: Rouge = await import(pathToFileURL(`${folder}/rouge.mjs`).href);
  return loaded;
}

/** ROUGE-1 plus ROUGE-2 of token lists against fixed references; what the weights are fitted to, fast enough for every set. */
export function overlapWith(
  references: readonly (readonly string[])[],
): (tokens: readonly string[]) => number {
  const wanted = references.map((tokens) => ({
    length: tokens.length,
    ones: count(tokens),
    twos: count(pairs(tokens)),
  }));
  return (tokens) => {
    const ones = count(tokens);
    const twos = count(pairs(tokens));
    let one = 0;
    let two = 0;
    for (const reference of wanted) {
      one = Math.max(one, f1(shared(ones, reference.ones), tokens.length, reference.length));
      two = Math.max(two, f1(shared(twos, reference.twos), tokens.length - 1, reference.length - 1));
    }
    return one + 2 * two;
  };
}

function pairs(tokens: readonly string[]): string[] {
  return tokens.slice(1).map((token, at) => `${tokens[at]} ${token}`);
}

function count(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function shared(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const [key, times] of a) total += Math.min(times, b.get(key) ?? 0);
  return total;
}

function f1(matches: number, found: number, wanted: number): number {
  return found > 0 && wanted > 0 ? (2 * matches) / (found + wanted) : 0;
}
