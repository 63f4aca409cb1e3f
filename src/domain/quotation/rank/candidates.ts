import { isPutTo } from '../cues/isAsked.ts';
import type { Source } from '../cues/sources.ts';
import type { Phrase } from '../phrases/phrase.ts';
import type { Reading } from '../reading/reading.ts';
import { genderOfPhrase } from '../speakers/descriptions.ts';
import type { Finding } from '../speakers/finding.ts';
import { MENTIONED, type History } from '../speakers/mentionHistory.ts';
import { newcomerAt } from './newcomerAt.ts';
import { mayBeNamed, ownerOf, type Called } from './mayBeNamed.ts';

/** Nobody has more candidates than this: what a quotation costs does not depend on the text around it. */
export const MOST_CANDIDATES = 24;
const MOST_AFTER = 4;
/** So many mentions behind a quotation are looked at. */
const AFTER_REACH = 10;

/** Who a quotation is ranked for: its parts, and the one whose sources are read. */
export interface Quoted {
  readonly parts: readonly Finding[];
  readonly lead: Finding;
}

/** Whom a quotation was given to: a person, or -1 and the phrase of somebody unnamed, or nobody. */
export interface Speaker {
  readonly person: number;
  readonly phrase: Phrase | null;
}

/**
 * The candidates of one quotation, as columns that are filled anew for each. Sources are given by index, -1 for none.
 */
export interface Candidates {
  count: number;
  /** -1 for the unnamed and for nobody. */
  readonly person: Int32Array;
  /** The source whose phrase stands for somebody unnamed. */
  readonly unnamed: Int8Array;
  /** The likeliest of the sources that lead here, and of those by name. */
  readonly via: Int8Array;
  readonly name: Int8Array;
  readonly vias: Uint8Array;
  /** The quotation before is by the same. */
  readonly continues: Uint8Array;
  /** Whoever owns the document that speaks. */
  readonly owns: Uint8Array;
  /** The first mention behind the quotation, as an index into the history. */
  readonly after: Int32Array;
  /** The phrase of an unnamed speaker of the quotation before. */
  lastPhrase: Phrase | null;
}

export function createCandidates(): Candidates {
  const small = (): Int8Array => new Int8Array(MOST_CANDIDATES);
  return {
    count: 0,
    person: new Int32Array(MOST_CANDIDATES),
    unnamed: small(),
    via: small(),
    name: small(),
    vias: new Uint8Array(MOST_CANDIDATES),
    continues: new Uint8Array(MOST_CANDIDATES),
    owns: new Uint8Array(MOST_CANDIDATES),
    after: new Int32Array(MOST_CANDIDATES),
    lastPhrase: null,
  };
}

/** The place of a candidate, which is added where it is new and there is room; -1 where there is none. */
function place(all: Candidates, person: number, unnamed: number): number {
  for (let at = 0; at < all.count; at++)
    if (all.person[at] === person && all.unnamed[at] === unnamed) return at;
  if (all.count === MOST_CANDIDATES) return -1;
  const at = all.count++;
  all.person[at] = person;
  all.unnamed[at] = unnamed;
  all.via[at] = all.name[at] = all.after[at] = -1;
  all.vias[at] = all.continues[at] = all.owns[at] = 0;
  return at;
}

/** Notes that a source leads to a candidate. */
function lead(all: Candidates, at: number, source: number, sums: readonly number[]): void {
  if (at === -1) return;
  all.vias[at] = (all.vias[at] ?? 0) + 1;
  const via = all.via[at] ?? -1;
  if (via === -1 || (sums[source] ?? 0) > (sums[via] ?? 0)) all.via[at] = source;
}

/** Who may have spoken: those whom sources name, those in mind, those named right after; the unnamed; nobody. */
export function findCandidates(
  reading: Reading,
  called: Called,
  usesThey: Uint8Array,
  { segment, source, evidence: { sources, sums } }: Finding,
  recent: readonly number[],
  lastNamed: (person: number) => number,
  last: Speaker | null,
  all: Candidates,
): void {
  all.count = 0;
  all.lastPhrase = null;
  place(all, -1, -1);
  if (isPutTo(reading, segment.from)) return;
  const since = newcomerAt(reading, source, sources);
  const isMeant = (person: number): boolean => lastNamed(person) > since;
  const unnamed = likeliestUnnamed(reading, sources, sums);
  // "A study, which notes".
  const itself = source.phrase?.kind === 'pronoun' && reading.tokens.reads(source.phrase.head, 'which');
  for (const [index, each] of sources.entries()) {
    if (itself && each !== source) continue;
    const isUnnamed = each.phrase !== null && personOf(reading, each.phrase) === -1;
    const gone = each.kind === 'continued' && since !== -1 && last !== null && !isMeant(last.person);
    if (!gone && (!isUnnamed || index === unnamed) && !isOwned(reading, each))
      addSource(reading, all, index, each, sums, last);
    if (each.phrase) addOwner(reading, all, index, each.phrase, sums);
  }
  const open = !source.attribution || !source.phrase || mayBeNamed(reading, called, source.phrase);
  if (open) for (const person of recent) if (isMeant(person)) place(all, person, -1);
  for (const [index, { kind, phrase }] of sources.entries())
    if (kind !== 'continued' && kind !== 'nameColon' && phrase && phrase.kind !== 'name')
      leadAll(reading, called, usesThey, all, index, phrase, sums);
}

/** "Smith's statement": Smith's words, and nobody else's. */
function isOwned(reading: Reading, { phrase }: Source): boolean {
  const owner = phrase && ownerOf(reading, phrase);
  return owner?.kind === 'name' && personOf(reading, owner) !== -1;
}

const personOf = ({ people }: Reading, { kind, mention }: Phrase): number =>
  kind === 'name' ? (people.personOf[mention] ?? -1) : -1;

/** Of phrases that name nobody only one can be meant. */
function likeliestUnnamed(reading: Reading, sources: readonly Source[], sums: readonly number[]): number {
  let found = -1;
  for (const [index, { phrase }] of sources.entries()) {
    if (!phrase || personOf(reading, phrase) !== -1) continue;
    if (found === -1 || (sums[index] ?? 0) > (sums[found] ?? 0)) found = index;
  }
  return found;
}

function addSource(
  reading: Reading,
  all: Candidates,
  index: number,
  { kind, phrase }: Source,
  sums: readonly number[],
  last: Speaker | null,
): void {
  if (kind === 'continued') {
    if (!last) return;
    const at = place(all, last.person, last.person === -1 && last.phrase ? index : -1);
    if (at === -1) return;
    all.continues[at] = 1;
    if (last.person === -1) all.lastPhrase = last.phrase;
    lead(all, at, index, sums);
    return;
  }
  if (!phrase) return lead(all, 0, index, sums);
  const person = personOf(reading, phrase);
  const at = place(all, person, person === -1 ? index : -1);
  lead(all, at, index, sums);
  if (at !== -1 && person !== -1) {
    const known = all.name[at] ?? -1;
    if (known === -1 || (sums[index] ?? 0) > (sums[known] ?? 0)) all.name[at] = index;
  }
}

function addOwner(
  reading: Reading,
  all: Candidates,
  index: number,
  phrase: Phrase,
  sums: readonly number[],
): void {
  const owner = ownerOf(reading, phrase);
  if (owner?.kind !== 'name') return;
  const whose = place(all, personOf(reading, owner), -1);
  if (whose === -1) return;
  all.owns[whose] = 1;
  lead(all, whose, index, sums);
}

/** A pronoun or a description leads to everybody whose gender it does not gainsay. */
function leadAll(
  reading: Reading,
  called: Called,
  usesThey: Uint8Array,
  all: Candidates,
  index: number,
  phrase: Phrase,
  sums: readonly number[],
): void {
  const owner = ownerOf(reading, phrase);
  const gender = genderOfPhrase(reading, owner ?? phrase);
  if (!mayBeNamed(reading, called, phrase)) return;
  const they = phrase.kind === 'pronoun' && gender === 'unknown';
  if (they && !reading.tokens.reads(phrase.head, 'they')) return;
  for (let at = 0; at < all.count; at++) {
    const person = reading.people.persons[all.person[at] ?? -1];
    if (!person || (gender !== 'unknown' && person.gender !== 'unknown' && person.gender !== gender))
      continue;
    if (they && usesThey[person.index] !== 1 && person.gender !== 'unknown') continue;
    if (owner?.kind === 'pronoun') all.owns[at] = 1;
    lead(all, at, index, sums);
  }
}

/** Adds those named behind a quotation, up to the end of the next paragraph. `from` is an index into the history. */
export function addAfter(
  { count, person, how, first }: History,
  from: number,
  token: number,
  paragraphAt: Int32Array,
  paragraph: number,
  all: Candidates,
): void {
  let found = 0;
  const stop = Math.min(count, from + AFTER_REACH);
  for (let index = from; index < stop && found < MOST_AFTER; index++) {
    const at = first[index] ?? 0;
    if (at <= token || (how[index] ?? 0) & (MENTIONED.pronoun | MENTIONED.quoted)) continue;
    if ((paragraphAt[at] ?? 0) > paragraph + 1) return;
    const candidate = place(all, person[index] ?? -1, -1);
    if (candidate === -1 || all.after[candidate] !== -1) continue;
    all.after[candidate] = index;
    found++;
  }
}
