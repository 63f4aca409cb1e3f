import { WORD } from '../lexicon/lexicon.ts';
import { isModifier } from '../phrases/isModifier.ts';
import type { Reading } from '../reading/reading.ts';
import type { Tokens } from '../words/tokens.ts';
import { MENTIONED, type History } from '../speakers/mentionHistory.ts';

/** What holds of a person throughout the article, a column each, indexed by person. */
export interface Traits {
  /**
   * Mentions by name, and of those the shares that look like a person's, follow a preposition of place, "the", or
   * modify a noun.
   */
  readonly named: Int32Array;
  readonly likePerson: Float64Array;
  readonly placed: Float64Array;
  readonly definite: Float64Array;
  readonly modifying: Float64Array;
  readonly titled: Int32Array;
  /** 2 with a known given name before a surname, 1 with one alone. */
  readonly given: Int32Array;
  readonly organisation: Uint8Array;
  /** A word of the name is also a role, a group or the like; a place. */
  readonly ordinary: Uint8Array;
  /**
   * Mentions outside quotations by name as a subject and beside a verb of speech; pronouns; mentions within quotations.
   */
  readonly subject: Int32Array;
  readonly speaking: Int32Array;
  readonly pronouns: Int32Array;
  readonly quoted: Int32Array;
  readonly full: Int32Array;
  readonly headline: Uint8Array;
  readonly opening: Uint8Array;
  /** 1 for who "goes by they and them". */
  readonly they: Uint8Array;
  /** Where the person is first named in running text; -1 for nowhere. */
  readonly first: Int32Array;
  /** How many persons have the surname. */
  readonly namesakes: Int32Array;
  /** How many words the name has. */
  readonly words: Int32Array;
}

const PLACED = new Set(['in', 'at', 'from', 'near', 'on', 'to', 'into', 'across']);
const ORDINARY =
  WORD.role | WORD.group | WORD.demonym | WORD.document | WORD.determiner | WORD.time | WORD.adverb;
const OPENING_TOKENS = 60;

export function readTraits(reading: Reading, history: History): Traits {
  const { persons } = reading.people;
  const counts = (): Int32Array => new Int32Array(persons.length);
  const shares = (): Float64Array => new Float64Array(persons.length);
  const flags = (): Uint8Array => new Uint8Array(persons.length);
  const traits: Traits = {
    named: counts(),
    likePerson: shares(),
    placed: shares(),
    definite: shares(),
    modifying: shares(),
    titled: counts(),
    given: counts(),
    organisation: flags(),
    ordinary: flags(),
    subject: counts(),
    speaking: counts(),
    pronouns: counts(),
    quoted: counts(),
    full: counts(),
    headline: flags(),
    opening: flags(),
    they: flags(),
    first: counts().fill(-1),
    namesakes: counts(),
    words: Int32Array.from(persons, ({ name }) => name.split(' ').length),
  };
  readMentions(reading, traits);
  readHistory(history, traits);
  readPronounsUsed(reading, history, traits);
  const families = new Map<string, number>();
  for (const { surname } of persons) families.set(surname, (families.get(surname) ?? 0) + 1);
  for (const { index, surname } of persons) {
    traits.namesakes[index] = families.get(surname) ?? 1;
    const times = Math.max(1, traits.named[index] ?? 0);
    for (const share of [traits.likePerson, traits.placed, traits.definite, traits.modifying])
      share[index] = (share[index] ?? 0) / times;
  }
  return traits;
}

function readMentions(reading: Reading, traits: Traits): void {
  const { tokens, mentions, people } = reading;
  for (const [index, mention] of mentions.entries()) {
    const person = people.personOf[index] ?? -1;
    if (person === -1) continue;
    const { first, from, last } = mention;
    bump(traits.named, person);
    if (mention.kind === 'person') bump(traits.likePerson, person);
    if (PLACED.has(tokens.word(from - 1))) bump(traits.placed, person);
    if (tokens.reads(from - 1, 'the')) bump(traits.definite, person);
    if (isModifier(reading, last)) bump(traits.modifying, person);
    if (mention.titleBits & (WORD.title | WORD.titleMale | WORD.titleFemale | WORD.role))
      bump(traits.titled, person);
    if (tokens.is(first, WORD.givenMale | WORD.givenFemale))
      traits.given[person] = Math.max(traits.given[person] ?? 0, last > first ? 2 : 1);
    for (let at = first; at <= last; at++) {
      if (tokens.is(at, WORD.organisation)) traits.organisation[person] = 1;
      if (tokens.is(at, ORDINARY)) traits.ordinary[person] = (traits.ordinary[person] ?? 0) | 1;
      if (tokens.is(at, WORD.place)) traits.ordinary[person] = (traits.ordinary[person] ?? 0) | 2;
    }
  }
}

/** "who uses they/them", "goes by they and them", "whose pronouns are they and them": the person named last before. */
function readPronounsUsed(
  { tokens, segmentAt }: Reading,
  { count, person, first, last, how }: History,
  { they }: Traits,
): void {
  let index = 0;
  let named = -1;
  for (let at = 0; at < tokens.count; at++) {
    for (; index < count && (last[index] ?? 0) < at; index++)
      if (!((how[index] ?? 0) & (MENTIONED.pronoun | MENTIONED.quoted))) {
        named = person[index] ?? -1;
        if (isNonBinary(tokens, first[index] ?? 0)) they[named] = 1;
      }
    if (named === -1 || segmentAt[at] !== -1 || !tokens.reads(at, 'they')) continue;
    const joined = tokens.isSign(at + 1, '/') || tokens.reads(at + 1, 'and') || tokens.reads(at + 1, 'or');
    const used = joined ? at + 2 : at + 1;
    if (tokens.reads(used, 'them') && (joined || USES.has(tokens.word(at - 1)))) they[named] = 1;
  }
}

/** "Non-binary cyclist Jules Holt". */
const isNonBinary = (tokens: Tokens, name: number): boolean =>
  [name - 1, name - 2, name - 3].some(
    (at) => tokens.length(at) === NON_BINARY.length && tokens.word(at) === NON_BINARY,
  );
const NON_BINARY = 'non-binary';

const USES = new Set(['uses', 'by', 'pronouns', 'use']);

function readHistory({ count, person: persons, how: ways, first }: History, traits: Traits): void {
  for (let at = 0; at < count; at++) {
    const person = persons[at] ?? 0;
    const how = ways[at] ?? 0;
    const place = first[at] ?? 0;
    if (how & MENTIONED.pronoun) {
      bump(traits.pronouns, person);
      continue;
    }
    if (place < OPENING_TOKENS) traits.opening[person] = 1;
    if (how & MENTIONED.headline) traits.headline[person] = 1;
    if (how & MENTIONED.full) bump(traits.full, person);
    if (how & MENTIONED.quoted) {
      bump(traits.quoted, person);
      continue;
    }
    if (how & MENTIONED.subject) bump(traits.subject, person);
    if (how & (MENTIONED.speaks | MENTIONED.inverted)) bump(traits.speaking, person);
    if (!(how & MENTIONED.headline) && traits.first[person] === -1) traits.first[person] = place;
  }
}

function bump(column: Int32Array | Float64Array, at: number): void {
  column[at] = (column[at] ?? 0) + 1;
}
