/**
 * The words of many texts as numbers in one row, and a table of where each pair of neighbours stands. A store may stand
 * on another: it then knows all that the lower one knows, whose positions come first, and changes only what is its own.
 */
export interface WordStore {
  /** Appends a text's words and a border that no pair crosses. @returns the position of the first word */
  append(words: readonly string[]): number;
  /** Forgets the words from `first` on; their positions are never found again, and are given back by `compact`. */
  erase(first: number, count: number): void;
  /** Closes the gaps. `ranges` are the living texts in ascending order; returns where each now begins. */
  compact(ranges: readonly { readonly first: number; readonly count: number }[]): number[];
  /** The number of a word, 0 where no text has it. */
  idOf(word: string): number;
  /** How often a word stands in the texts, by its number. */
  frequency(id: number): number;
  /** The highest number that a word has. */
  highest(): number;
  /** The word number at a position; 0 is a border, an erased word, or no position at all. */
  wordAt(position: number): number;
  /** The word numbers of a stretch of one text. Valid until the next change. */
  words(start: number, end: number): Uint32Array;
  /** The first position from `from` on that has a word, or -1. */
  positionOf(id: number, from: number): number;
  /** How many positions the table holds for a pair, other pairs that share its slot and erased ones included. */
  countOf(left: number, right: number): number;
  /** Latest position in the pair's slot, or -1; `before` leads to its next. The caller compares the words. */
  latest(left: number, right: number): number;
  before(position: number, left: number, right: number): number;
  /** Positions in use, erased ones included, and how many of them are erased. */
  length(): number;
  erased(): number;
}

const SMALLEST = 1024;

/**
 * An empty store, which may stand on another that does not change any more. A position costs 16 bytes, and up to twice
 * that just after the store has grown: the word's number, the link to the position before it in the same slot, and its
 * share of the table's latest positions and counts.
 */
export function createWordStore(lower?: WordStore): WordStore {
  /** Where this store's own positions begin; its tables count from there. */
  const offset = lower?.length() ?? 0;
  const numbers = new Map<string, number>();
  let lastNumber = lower?.highest() ?? 0;
  let frequencies = new Uint32Array(SMALLEST);
  let ids = new Uint32Array(SMALLEST);
  let links = new Int32Array(SMALLEST).fill(-1);
  let heads = new Int32Array(SMALLEST).fill(-1);
  let counts = new Uint32Array(SMALLEST);
  let length = 0;
  let erased = 0;

  const numberOf = (word: string): number => {
    const known = lower?.idOf(word) || numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, ++lastNumber);
    return lastNumber;
  };

  const slotOf = (left: number, right: number): number =>
    ((Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b)) >>> 7) & (heads.length - 1);

  const link = (position: number): void => {
    const left = ids[position] ?? 0;
    const right = ids[position + 1] ?? 0;
    if (left === 0 || right === 0) return;
    const slot = slotOf(left, right);
    links[position] = heads[slot] ?? -1;
    heads[slot] = position;
    counts[slot] = (counts[slot] ?? 0) + 1;
  };

  const relink = (size: number): void => {
    heads = new Int32Array(size).fill(-1);
    counts = new Uint32Array(size);
    links.fill(-1);
    for (let position = 0; position + 1 < length; position++) link(position);
  };

  const reserve = (needed: number): void => {
    if (needed <= ids.length) return;
    let size = ids.length;
    while (size < needed) size *= 2;
    ids = widen(ids, size);
    links = new Int32Array(size);
    relink(size);
  };

  return {
    append: (words) => {
      const first = length;
      reserve(length + words.length + 1);
      for (const word of words) {
        const number = numberOf(word);
        if (number >= frequencies.length) frequencies = widen(frequencies, number * 2);
        frequencies[number] = (frequencies[number] ?? 0) + 1;
        ids[length++] = number;
      }
      ids[length++] = 0;
      for (let position = first; position < length - 2; position++) link(position);
      return offset + first;
    },
    erase: (position, count) => {
      const first = position - offset;
      for (const number of ids.subarray(first, first + count))
        frequencies[number] = (frequencies[number] ?? 1) - 1;
      ids.fill(0, first, first + count);
      erased += count + 1;
    },
    compact: (ranges) => {
      const firsts: number[] = [];
      length = 0;
      erased = 0;
      for (const { first, count } of ranges) {
        firsts.push(offset + length);
        ids.copyWithin(length, first - offset, first - offset + count);
        length += count;
        ids[length++] = 0;
      }
      ids.fill(0, length);
      for (const [word, number] of numbers) if (frequencies[number] === 0) numbers.delete(word);
      relink(heads.length);
      return firsts;
    },
    idOf: (word) => lower?.idOf(word) || (numbers.get(word) ?? 0),
    frequency: (id) => (lower?.frequency(id) ?? 0) + (frequencies[id] ?? 0),
    highest: () => lastNumber,
    wordAt: (position) =>
      lower !== undefined && position < offset ? lower.wordAt(position) : (ids[position - offset] ?? 0),
    words: (start, end) =>
      lower !== undefined && start < offset
        ? lower.words(start, end)
        : ids.subarray(start - offset, end - offset),
    positionOf: (id, from) => {
      const below = from < offset ? (lower?.positionOf(id, from) ?? -1) : -1;
      if (below >= 0) return below;
      const own = ids.subarray(0, length).indexOf(id, Math.max(0, from - offset));
      return own < 0 ? -1 : offset + own;
    },
    countOf: (left, right) =>
      left === 0 || right === 0 ? 0 : (lower?.countOf(left, right) ?? 0) + (counts[slotOf(left, right)] ?? 0),
    latest: (left, right) =>
      left === 0 || right === 0 ? -1 : above(heads[slotOf(left, right)], left, right),
    before: (position, left, right) =>
      lower !== undefined && position < offset
        ? lower.before(position, left, right)
        : above(links[position - offset], left, right),
    length: () => offset + length,
    erased: () => erased,
  };

  /** A place of this store's own tables as a position; behind the last of them come the lower store's. */
  function above(own: number | undefined, left: number, right: number): number {
    if (own !== undefined && own >= 0) return offset + own;
    return lower?.latest(left, right) ?? -1;
  }
}

function widen(from: Uint32Array<ArrayBuffer>, size: number): Uint32Array<ArrayBuffer> {
  const wide = new Uint32Array(size);
  wide.set(from);
  return wide;
}
