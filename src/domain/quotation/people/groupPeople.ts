import { WORD } from '../lexicon/lexicon.ts';
import { FLAG, type Tokens } from '../words/tokens.ts';
import {
  countForm,
  createRegister,
  isOther,
  nameOf,
  nameWords,
  pickPerson,
  titledName,
  titlesOf,
  type Register,
} from './createRegister.ts';
import type { Mention } from './mention.ts';
import { followsRole } from './speaks.ts';
import { sameGiven } from './nicknames.ts';
import { genderOfGiven, type People, type Person } from './people.ts';

/** The mentions of an article, the words of each, and what has been made of them. */
interface Work {
  readonly tokens: Tokens;
  readonly mentions: readonly Mention[];
  readonly words: readonly (readonly string[])[];
  readonly speaks: (mention: Mention) => boolean;
  readonly register: Register;
  readonly personOf: Int32Array;
  readonly shared: Uint8Array;
  /** Names that stand alone somewhere, and those of them that are a person's or stand with a speech verb. */
  readonly alone: ReadonlySet<string>;
  readonly speaking: ReadonlySet<string>;
}

/**
 * Groups mentions into people: full names first, then surnames, given names and titled names that point to them.
 * `speaks` tells whether a mention stands as the subject of a speech verb, which makes a person of an unknown name.
 */
export function groupPeople(
  tokens: Tokens,
  mentions: readonly Mention[],
  speaks: (mention: Mention) => boolean,
): People {
  const words = mentions.map((mention) => nameWords(tokens, mention));
  const alone = new Set<string>();
  const speaking = new Set<string>();
  for (const [index, mention] of mentions.entries()) {
    const [word] = words[index] ?? [];
    if (word === undefined || words[index]?.length !== 1) continue;
    if (!mention.headline && mention.kind !== 'body') alone.add(word);
    if (mention.kind === 'person' || (mention.kind === 'unknown' && speaks(mention))) speaking.add(word);
  }
  const personOf = new Int32Array(mentions.length).fill(-1);
  const shared = new Uint8Array(mentions.length);
  const register = createRegister(tokens);
  const work: Work = { tokens, mentions, words, speaks, register, personOf, shared, alone, speaking };
  // "See Smith" at a sentence's start is Smith where the article has a Smith.
  for (const index of mentions.keys()) nameInFull(work, index, false);
  for (const index of mentions.keys()) nameInFull(work, index, true);
  for (const index of mentions.keys()) nameInHeadline(work, index);
  const lastNamed = new Map<string, Person>();
  for (const index of mentions.keys()) {
    const named = register.persons[personOf[index] ?? -1];
    if (named) lastNamed.set(named.surname, named);
    else nameInPart(work, index, lastNamed);
  }
  return { persons: [...register.persons], personOf, shared };
}

const HEADLINE_WORTH = 3;
/** So many tokens make the headline and the first sentence: whoever is named there is whom the piece is about. */
const LEDE = 60;

/**
 * Takes a mention of several words for a person. The `unsure` ones open a sentence, so that the first word may be none
 * of the name.
 */
function nameInFull(work: Work, index: number, unsure: boolean): void {
  const { tokens, register } = work;
  const mention = work.mentions[index];
  const name = work.words[index] ?? [];
  if (!mention || name.length < 2 || mention.headline) return;
  const surname = name.at(-1) ?? '';
  if (mention.kind === 'body' && !mayBeCalled(work, mention, surname)) return;
  if (unsure !== (mention.opening && mention.kind === 'unknown')) return;
  const known = register.knows(surname);
  if (unsure && known && !extendsName(work, name)) return;
  if (mention.kind === 'unknown' && !known && !work.alone.has(surname) && !mayBeSomebody(work, mention))
    return;
  const given = name.slice(0, -1);
  const person = register.inFull(surname, given) ?? register.create(mention, given, surname);
  if (given.length > person.given.length) person.given = given;
  countForm(person, nameOf(tokens, mention), given.length);
  work.personOf[index] = person.index;
  person.named += mention.first < LEDE ? HEADLINE_WORTH : 1;
  register.note(person, mention, work.speaks);
}

/** "Tran Thi Lan Huong" where the article has a Lan Huong: the whole of that name, and more. */
function extendsName({ register }: Work, name: readonly string[]): boolean {
  const given = name.slice(0, -1);
  return register
    .bySurname(name.at(-1) ?? '')
    .some(({ given: known }) => known.length > 0 && known.length < given.length && sameTail(given, known));
}

const sameTail = (words: readonly string[], tail: readonly string[]): boolean =>
  tail.every((word, at) => word === words[words.length - tail.length + at]);

/**
 * "Georgia Poole", "River Amory": a place or a word of bodies as a given name, where the surname alone speaks
 * elsewhere.
 */
function mayBeCalled({ tokens, speaking }: Work, { from, first, last }: Mention, surname: string): boolean {
  if (last !== first + 1 || !speaking.has(surname) || tokens.is(from - 1, WORD.determiner)) return false;
  return !tokens.is(last, WORD.organisation | WORD.place);
}

/** A name that no list knows: somebody's, unless it only says where something is, or which. */
function mayBeSomebody({ tokens, speaks }: Work, mention: Mention): boolean {
  const { from, last } = mention;
  if (tokens.is(last, NO_SURNAME) || tokens.has(last, FLAG.allCapitals)) return false;
  // "Her club, Ashby Vale, ...".
  const apposed = tokens.isSign(from - 1, ',') && tokens.isPunctuation(last + 1) && tokens.is(from - 2, BODY);
  if (apposed && !followsRole(tokens, mention)) return false;
  // "Institute for Inland Waters".
  if (tokens.reads(from - 1, 'for') && tokens.isCapital(from - 2) && tokens.is(from - 2, BODY)) return false;
  const placed = PLACING.has(tokens.word(from - 1)) || tokens.is(from - 1, WORD.determiner);
  // "— Ann Smith, Upper Town": the end of a credit.
  const ends = !tokens.isWord(last + 1) && !tokens.isPunctuation(last + 1);
  if (ends && tokens.isSign(from - 1, ',') && tokens.isCapital(from - 2)) return false;
  const which = tokens.isWord(last + 1) && tokens.is(last + 1, WHICH) && !tokens.is(last + 1, WORD.cueFinite);
  return (!placed && !which) || speaks(mention);
}

/** "Kell County Republican", "Moor Lane Report": what ends so is called by common words. */
const NO_SURNAME =
  WORD.demonym | WORD.organisation | WORD.place | WORD.group | WORD.document | WORD.time | WORD.role;
const BODY = WORD.group | WORD.organisation;
/** Before the name of a place. */
const PLACING = new Set(['in', 'at', 'from', 'near', 'on', 'into', 'across', 'outside', 'through', 'of']);
/** Nouns that a name before them only tells apart. */
const WHICH = WORD.role | WORD.group | WORD.document;

/** Whom the headline names, the piece is about; its own form of the name counts where it surely is one. */
function nameInHeadline({ tokens, mentions, words, register }: Work, index: number): void {
  const mention = mentions[index];
  const name = words[index] ?? [];
  if (!mention?.headline || name.length < 2) return;
  const called = name.at(-2) ?? '';
  const person = register
    .bySurname(name.at(-1) ?? '')
    .find((candidate) => sameGiven(candidate.given[0] ?? '', called));
  if (!person) return;
  person.named += HEADLINE_WORTH;
  if (mention.kind === 'person') countForm(person, nameOf(tokens, mention), name.length - 1);
}

/** Finds the person of a surname, a given name or a titled name; a name that nobody has yet may be a new person's. */
function nameInPart(work: Work, index: number, lastNamed: ReadonlyMap<string, Person>): void {
  const { register, personOf } = work;
  const mention = work.mentions[index];
  const name = work.words[index] ?? [];
  if (!mention) return;
  const surname = name.at(-1) ?? '';
  if (name.length > 1 && !((mention.headline || mention.opening) && register.knows(surname))) {
    const head = mention.headline ? name.find((word) => register.knows(word)) : undefined;
    if (head !== undefined) personOf[index] = pickPerson(register.bySurname(head), mention, [])?.index ?? -1;
    return;
  }
  const candidates = register.called(surname);
  const titles = candidates.length > 1 ? titlesOf(work.tokens, mention) : [];
  const person = pickPerson(candidates, mention, titles, lastNamed.get(surname));
  const other =
    person && (isOther(person, mention) ? person : otherBefore(work, candidates, person, mention));
  if (other) {
    personOf[index] = namesake(work, mention, other).index;
    return;
  }
  if (candidates.filter((candidate) => !isOther(candidate, mention)).length > 1) work.shared[index] = 1;
  const found = person ?? newPerson(work, mention, surname);
  if (!found) return;
  if (person) person.confirmed = true;
  personOf[index] = found.index;
  register.note(found, mention, work.speaks);
}

/**
 * "Mrs Fell" after a Gordon Fell, before the text has come to Paula Fell: his wife. Whom the title excludes, where the
 * one who fits is met only later.
 */
function otherBefore(
  { register, tokens }: Work,
  candidates: readonly Person[],
  fitting: Person,
  mention: Mention,
): Person | undefined {
  if (!tokens.is(mention.first - 1, WORD.titleMale | WORD.titleFemale)) return undefined;
  const met = (person: Person): number => register.firstMention(person)?.first ?? 0;
  if (met(fitting) < mention.first) return undefined;
  return candidates.find((person) => met(person) < mention.first && isOther(person, mention));
}

/** Another person of the same surname, told apart by title: both are called by theirs. */
function namesake({ tokens, register, speaks }: Work, mention: Mention, first: Person): Person {
  const second = register.create(mention, [], first.surname);
  second.name = titledName(tokens, mention);
  if (first.given.length === 0) first.name = titledName(tokens, register.firstMention(first) ?? mention);
  register.note(second, mention, speaks);
  return second;
}

/** A person who is known by a single name only. */
function newPerson({ tokens, register, speaking }: Work, mention: Mention, name: string): Person | null {
  if (mention.kind === 'body' || (mention.kind === 'unknown' && !speaking.has(name))) return null;
  // "The chain Zorblat".
  if (mention.kind === 'unknown' && tokens.is(mention.from - 1, BODY)) return null;
  // "Union Life".
  if (mention.kind === 'unknown' && tokens.is(mention.first - 1, BODY) && mention.from < mention.first)
    return null;
  const person = register.create(mention, [], name);
  const gender = genderOfGiven(tokens.bits[mention.first] ?? 0);
  if (gender !== 'unknown') person.votes[gender] += 2;
  return person;
}
