import { array, assert, boolean, constantFrom, integer, oneof, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createStemIndex } from '../../../src/domain/check/createStemIndex.ts';
import { createWordStore } from '../../../src/domain/check/createWordStore.ts';
import { findRuns, findWord } from '../../../src/domain/check/findRuns.ts';
import { stem } from '../../../src/domain/text/stem.ts';

const WORDS = ['boat', 'boats', 'sank', 'the', 'gull', '5'];
const words = array(constantFrom(...WORDS), { maxLength: 8 });
/** Texts that come, and the place in the list of one that goes. */
const acts = array(oneof(words, integer({ min: 0, max: 20 })), { maxLength: 20 });
const settings = record({ lower: array(words, { maxLength: 4 }), acts, compacts: boolean() });

interface Held {
  readonly first: number;
  readonly words: readonly string[];
}

/** Two stores, one on the other, after some acts, and what they should hold: the lower one's texts never go. */
function build({
  lower,
  acts: done,
  compacts,
}: {
  lower: readonly (readonly string[])[];
  acts: readonly (readonly string[] | number)[];
  compacts: boolean;
}) {
  const below = createWordStore();
  const belowStems = createStemIndex(below);
  const held: Held[] = lower.map((text) => {
    const first = below.append(text);
    belowStems.append(first, text);
    return { first, words: text };
  });
  const store = createWordStore(below);
  const stems = createStemIndex(store, belowStems);
  let own: Held[] = [];
  for (const act of done) {
    if (typeof act !== 'number') {
      const first = store.append(act);
      stems.append(first, act);
      own.push({ first, words: act });
      continue;
    }
    const [gone] = own.splice(act, 1);
    if (gone !== undefined) store.erase(gone.first, gone.words.length);
  }
  const length = store.length();
  const erased = store.erased();
  if (compacts) {
    const ranges = own.map(({ first, words: { length: count } }) => ({ first, count }));
    const firsts = store.compact(ranges);
    own = own.map((text, at) => ({ ...text, first: firsts[at] ?? -1 }));
    stems.relearn(own.map(({ first, words: { length: count } }) => ({ first, count })));
    expect([store.length(), store.erased()]).toEqual([length - erased, 0]);
  }
  return { store, stems, held: [...held, ...own] };
}

/** All positions that a table leads to, from the latest one on. */
function follow(latest: number, before: (position: number) => number): number[] {
  const found: number[] = [];
  for (let position = latest; position >= 0; position = before(position)) found.push(position);
  return found;
}

describe('createWordStore', () => {
  it('finds every word and every pair of neighbours where they stand, and nothing else', () => {
    assert(
      property(settings, (setting) => {
        const { store, held } = build(setting);
        const standing = new Map<number, string>();
        for (const { first, words: text } of held) {
          for (const [at, word] of text.entries()) standing.set(first + at, word);
          expect([...store.words(first, first + text.length)]).toEqual(text.map((word) => store.idOf(word)));
        }
        for (let at = -1; at <= store.length(); at++)
          expect(store.wordAt(at)).toBe(store.idOf(standing.get(at) ?? ''));
        for (const left of WORDS) {
          const id = store.idOf(left);
          const places = [...standing]
            .filter(([, word]) => word === left)
            .map(([at]) => at)
            .sort((a, b) => a - b);
          expect(store.frequency(id)).toBe(places.length);
          if (id === 0) continue;
          expect(findWord(store, id, () => true).map(({ position }) => position)).toEqual(places);
          for (const right of WORDS) {
            const next = store.idOf(right);
            const pairs = places.filter((at) => standing.get(at + 1) === right).reverse();
            const found = follow(store.latest(id, next), (at) => store.before(at, id, next));
            expect(found.filter((at) => store.wordAt(at) === id && store.wordAt(at + 1) === next)).toEqual(
              pairs,
            );
            expect(store.countOf(id, next)).toBeGreaterThanOrEqual(pairs.length);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('counts the places of a pair that hardly shares its slot, and knows none of a border', () => {
    const store = createWordStore();
    store.append(['boat', 'sank', 'boat', 'sank']);
    store.append(['boat']);
    store.append(['sank']);
    const [boat, sank] = [store.idOf('boat'), store.idOf('sank')];
    expect([store.countOf(boat, sank), store.countOf(sank, boat)]).toEqual([2, 1]);
    expect([
      store.countOf(0, boat),
      store.countOf(boat, 0),
      store.latest(0, boat),
      store.latest(boat, 0),
    ]).toEqual([0, 0, -1, -1]);
    expect([store.length(), store.highest(), store.erased()]).toEqual([9, 2, 0]);
  });

  it('forgets the number of a word that nothing has any more', () => {
    const store = createWordStore();
    store.append(['boat', 'sank']);
    const first = store.append(['gull']);
    store.erase(first, 1);
    expect([store.idOf('gull'), store.frequency(store.idOf('gull'))]).toEqual([3, 0]);
    expect(store.compact([{ first: 0, count: 2 }])).toEqual([0]);
    expect([store.idOf('gull'), store.idOf('boat')]).toEqual([0, 1]);
    store.append(['heron']);
    expect(store.idOf('heron')).toBe(4);
  });

  it.each([1022, 1023, 1024, 1025, 2047, 2048, 2049])('holds a text of %d words to its last', (count) => {
    const store = createWordStore();
    const text = Array.from({ length: count }, (_, at) => `w${at}`);
    expect([store.append(text), store.append(['last', 'words'])]).toEqual([0, count + 1]);
    const numbers = Array.from({ length: count + 4 }, (_, at) => store.wordAt(at));
    expect(numbers).toEqual([
      ...text.map((word) => store.idOf(word)),
      0,
      store.idOf('last'),
      store.idOf('words'),
      0,
    ]);
    expect(store.frequency(store.idOf('words'))).toBe(1);
  });

  it('grows with its texts', () => {
    const store = createWordStore();
    const many = Array.from({ length: 5000 }, (_, at) => `w${at}`);
    store.append(many.slice(0, 1023));
    store.append(many);
    for (const at of [0, 1021, 1022, 4998]) {
      const [left, right] = [store.idOf(`w${at}`), store.idOf(`w${at + 1}`)];
      const found = follow(store.latest(left, right), (position) => store.before(position, left, right));
      expect(
        found.filter((position) => store.wordAt(position) === left && store.wordAt(position + 1) === right),
      ).toEqual(at < 1022 ? [1024 + at, at] : [1024 + at]);
      expect(store.frequency(left)).toBe(at < 1023 ? 2 : 1);
    }
    // Other pairs have taken their slots by now.
    for (const id of many.map((word) => store.idOf(word))) {
      expect([store.countOf(id, 0), store.countOf(0, id)]).toEqual([0, 0]);
      expect([store.latest(id, 0), store.latest(0, id)]).toEqual([-1, -1]);
    }
  });
});

describe('createStemIndex', () => {
  it('finds every stem where one of its forms stands', () => {
    assert(
      property(settings, (setting) => {
        const { store, stems, held } = build(setting);
        for (const word of ['boats', 'sank', 'gull']) {
          const number = stems.numberOf(stem(word));
          const places = held.flatMap(({ first, words: text }) =>
            text.flatMap((other, at) => (stem(other) === stem(word) ? [first + at] : [])),
          );
          const found = number === 0 ? [] : follow(stems.latest(number), (at) => stems.before(at, number));
          expect(found.filter((at) => store.wordAt(at) !== 0)).toEqual(places.sort((a, b) => b - a));
          expect(stems.countOf(number)).toBeGreaterThanOrEqual(places.length);
          if (setting.compacts) expect(stems.countOf(number)).toBe(places.length);
        }
        for (const word of ['the', '5', 'nobody']) expect(stems.numberOf(stem(word))).toBe(0);
      }),
      { numRuns: 300 },
    );
  });

  it('grows with its stems', () => {
    const store = createWordStore();
    const stems = createStemIndex(store);
    const many = Array.from({ length: 3000 }, (_, at) => `qu${at}`);
    for (const text of [many, many]) stems.append(store.append(text), text);
    expect(stems.highest()).toBe(3000);
    stems.relearn([
      { first: 0, count: 3000 },
      { first: 3001, count: 3000 },
    ]);
    for (const at of [0, 1023, 1024, 2999]) {
      const number = stems.numberOf(`qu${at}`);
      expect(stems.countOf(number)).toBe(2);
      expect(follow(stems.latest(number), (position) => stems.before(position, number))).toEqual([
        3001 + at,
        at,
      ]);
    }
  });
});

const isEven = (position: number): boolean => position % 2 === 0;

describe('findRuns', () => {
  it('finds every stretch of two words and more that a claim shares, as long as it goes, unless one place has all of it', () => {
    assert(
      property(settings, words, (setting, claim) => {
        const { store, held } = build(setting);
        const ids = Uint32Array.from(claim, (word) => store.idOf(word));
        const expected: string[] = [];
        for (const { first, words: text } of held) {
          for (let from = 0; from < claim.length; from++) {
            for (let at = 0; at < text.length; at++) {
              if (from > 0 && at > 0 && claim[from - 1] === text[at - 1]) continue;
              let length = 0;
              while (
                from + length < claim.length &&
                at + length < text.length &&
                claim[from + length] === text[at + length]
              )
                length++;
              if (length > 1) expected.push(`${from} ${first + at} ${length}`);
            }
          }
        }
        const found = findRuns(store, ids, () => true).map(
          ({ from, position, length }) => `${from} ${position} ${length}`,
        );
        const isWhole = (run: string): boolean => run.startsWith('0 ') && run.endsWith(` ${claim.length}`);
        if (!expected.some(isWhole)) expect(found.sort()).toEqual(expected.sort());
        else expect(found.filter(isWhole).sort()).toEqual(expected.filter(isWhole).sort());
        expect(findRuns(store, ids, () => false)).toEqual([]);
        expect(
          findWord(store, ids[0] ?? 0, isEven).every(
            ({ position, from, length }) => isEven(position) && from === 0 && length === 1,
          ),
        ).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
