import { WORD } from '../lexicon/lexicon.ts';
import type { Mention } from './mentions.ts';
import { otherFormsOf, sameGiven } from './nicknames.ts';
import { lower, type Tokens } from '../words/tokens.ts';

export type Gender = 'male' | 'female' | 'unknown';

/** A person as one article knows them. `name` is the fullest form it uses, titles left out. */
export interface Person {
  readonly index: number;
  name: string;
  readonly surname: string;
  /** Given names and initials of the fullest form, lower case. */
  given: readonly string[];
  gender: Gender;
  readonly votes: { male: number; female: number };
  /** Every full form the article uses: how many given names it has, and how often it stands there. */
  readonly forms: Map<string, { readonly given: number; times: number }>;
  /** Head nouns of titles, roles and appositives the article ties to the person. */
  readonly roles: Set<string>;
  /** Mentions by full name: the person a bare surname means is the one named in full most. */
  named: number;
  /** A title, a speech verb or a bare surname shows that this is a person, not a thing that has a given name in it. */
  confirmed: boolean;
}

/** The people of an article, and for each mention the person it names, or -1. */
export interface People {
  readonly persons: Person[];
  readonly personOf: Int32Array;
  /** 1 for a mention by a name that several people of the article share. */
  readonly shared: Uint8Array;
}

const plain = (word: string): string => word.replaceAll('.', '').replaceAll('’', "'");

/** The words of a mention without suffixes, folded. */
function nameWords(tokens: Tokens, mention: Mention): string[] {
  const words: string[] = [];
  for (let at = mention.first; at <= mention.last; at++) {
    if ((tokens.bits[at] ?? 0) & WORD.suffix || tokens.code[at] === 44) continue;
    words.push(plain(lower(tokens, at)));
  }
  return words;
}

function genderOfGiven(bits: number): Gender {
  const male = (bits & WORD.givenMale) !== 0;
  const female = (bits & WORD.givenFemale) !== 0;
  return male === female ? 'unknown' : male ? 'male' : 'female';
}

function genderOfTitle(bits: number): Gender {
  const male = (bits & (WORD.titleMale | WORD.roleMale)) !== 0;
  const female = (bits & (WORD.titleFemale | WORD.roleFemale)) !== 0;
  return male === female ? 'unknown' : male ? 'male' : 'female';
}

/**
 * Groups mentions into people: full names first, then surnames, given names and titled names that point to them. `speaks` tells
 * whether a mention stands as the subject of a speech verb, which makes a person of an unknown name.
 */
export function groupPeople(
  tokens: Tokens,
  mentions: readonly Mention[],
  speaks: (mention: Mention) => boolean,
): People {
  const persons: Person[] = [];
  const firstMentions: Mention[] = [];
  const personOf = new Int32Array(mentions.length).fill(-1);
  const shared = new Uint8Array(mentions.length);
  const bySurname = new Map<string, Person[]>();
  const byGiven = new Map<string, Person[]>();
  const words = mentions.map((mention) => nameWords(tokens, mention));
  const nameOf = (mention: Mention): string =>
    tokens.text.slice(tokens.start[mention.first], tokens.end[mention.last]);
  const titledName = (mention: Mention): string =>
    tokens.text.slice(tokens.start[mention.from], tokens.end[mention.last]);
  const list = (map: Map<string, Person[]>, key: string): Person[] => {
    const found = map.get(key);
    if (found) return found;
    const fresh: Person[] = [];
    map.set(key, fresh);
    return fresh;
  };
  const note = (person: Person, mention: Mention): void => {
    if (!person.confirmed) person.confirmed = mention.titleBits !== 0 || speaks(mention);
    const byTitle = genderOfTitle(mention.titleBits);
    // "the woman Smith helped": a role may stand before a name by chance, a title never does.
    const sure = mention.titleBits & (WORD.titleMale | WORD.titleFemale);
    if (byTitle !== 'unknown') person.votes[byTitle] += sure ? TITLE_VOTES : ROLE_VOTES;
    for (let at = mention.from; at < mention.first; at++)
      if ((tokens.bits[at] ?? 0) & (WORD.role | WORD.title)) person.roles.add(plain(lower(tokens, at)));
  };
  const create = (mention: Mention, given: readonly string[], surname: string): Person => {
    const byName = given.length > 0 ? genderOfGiven(tokens.bits[mention.first] ?? 0) : 'unknown';
    const votes = { male: byName === 'male' ? 2 : 0, female: byName === 'female' ? 2 : 0 };
    const person: Person = {
      index: persons.length,
      name: nameOf(mention),
      surname,
      given,
      gender: 'unknown',
      votes,
      forms: new Map(),
      roles: new Set(),
      named: 0,
      confirmed: false,
    };
    persons.push(person);
    firstMentions.push(mention);
    list(bySurname, surname).push(person);
    const called = given[0];
    if (called !== undefined && called.length > 1) list(byGiven, called).push(person);
    return person;
  };
  /** "Liz" is the one Elizabeth of the article. */
  const nicknamed = (name: string): Person[] => {
    const found = [...otherFormsOf(name)].flatMap((form) => byGiven.get(form) ?? []);
    return found.length === 1 ? found : [];
  };
  const surnames = new Set<string>();
  const speaking = new Set<string>();
  for (const [index, mention] of mentions.entries()) {
    const [word] = words[index] ?? [];
    if (word === undefined || words[index]?.length !== 1) continue;
    if (!mention.headline && mention.kind !== 'body') surnames.add(word);
    if (mention.kind === 'unknown' && speaks(mention)) speaking.add(word);
  }
  const nameInFull = (index: number, mention: Mention, unsure: boolean): void => {
    const name = words[index] ?? [];
    if (name.length < 2 || mention.kind === 'body' || mention.headline) return;
    if (unsure !== (mention.opening && mention.kind === 'unknown')) return;
    const surname = name.at(-1) ?? '';
    if (unsure && bySurname.has(surname)) return;
    if (mention.kind === 'unknown' && !surnames.has(surname) && !bySurname.has(surname) && !speaks(mention))
      return;
    const given = name.slice(0, -1);
    const known = bySurname
      .get(surname)
      ?.find((person) => given.some((word) => person.given.some((other) => sameGiven(word, other))));
    const person = known ?? create(mention, given, surname);
    if (given.length > person.given.length) person.given = given;
    countForm(person, nameOf(mention), given.length);
    personOf[index] = person.index;
    person.named += mention.first < LEDE ? HEADLINE_WORTH : 1;
    note(person, mention);
  };
  // "See Smith" at a sentence's start is Smith where the article has a Smith.
  for (const [index, mention] of mentions.entries()) nameInFull(index, mention, false);
  for (const [index, mention] of mentions.entries()) nameInFull(index, mention, true);
  for (const [index, mention] of mentions.entries()) {
    const name = words[index] ?? [];
    if (!mention.headline || name.length < 2) continue;
    const called = name.at(-2) ?? '';
    const person = bySurname
      .get(name.at(-1) ?? '')
      ?.find((candidate) => sameGiven(candidate.given[0] ?? '', called));
    if (!person) continue;
    person.named += HEADLINE_WORTH;
    if (mention.kind === 'person') countForm(person, nameOf(mention), name.length - 1);
  }
  const lastNamed = new Map<string, Person>();
  for (const [index, mention] of mentions.entries()) {
    const named = persons[personOf[index] ?? -1];
    if (named) {
      lastNamed.set(named.surname, named);
      continue;
    }
    const name = words[index] ?? [];
    const surname = name.at(-1) ?? '';
    if (name.length > 1 && !((mention.headline || mention.opening) && bySurname.has(surname))) {
      const head = mention.headline ? name.find((word) => bySurname.has(word)) : undefined;
      if (head !== undefined) personOf[index] = pickPerson(bySurname.get(head) ?? [], mention)?.index ?? -1;
      continue;
    }
    const candidates = bySurname.get(surname) ?? byGiven.get(surname) ?? nicknamed(surname);
    const person = pickPerson(candidates, mention, lastNamed.get(surname));
    if (person && isOther(person, mention)) {
      const fresh = create(mention, [], surname);
      fresh.name = titledName(mention);
      if (person.given.length === 0) person.name = titledName(firstMentions[person.index] ?? mention);
      personOf[index] = fresh.index;
      note(fresh, mention);
      continue;
    }
    if (candidates.filter((candidate) => !isOther(candidate, mention)).length > 1) shared[index] = 1;
    if (person) {
      personOf[index] = person.index;
      person.confirmed = true;
      note(person, mention);
    } else if (mention.kind === 'person' || (mention.kind === 'unknown' && speaking.has(surname))) {
      const fresh = create(mention, [], surname);
      if ((tokens.bits[mention.first] ?? 0) & (WORD.givenMale | WORD.givenFemale)) {
        const gender = genderOfGiven(tokens.bits[mention.first] ?? 0);
        if (gender !== 'unknown') fresh.votes[gender] += 2;
      }
      personOf[index] = fresh.index;
      note(fresh, mention);
    }
  }
  return { persons, personOf, shared };
}

const TITLE_VOTES = 3;
const ROLE_VOTES = 1;

/** "Mrs Smith" is not the Smith whom the article calls "Mr". */
function isOther({ votes }: Person, { titleBits }: Mention): boolean {
  const gender = genderOfTitle(titleBits);
  if (gender === 'unknown' || votes[gender] > 0) return false;
  return votes[gender === 'male' ? 'female' : 'male'] >= TITLE_VOTES;
}

/** Notes a full form and keeps the fullest as the name; among equals the most used, then the latest. */
function countForm(person: Person, form: string, given: number): void {
  const known = person.forms.get(form);
  const times = (known?.times ?? 0) + 1;
  if (known) known.times = times;
  else person.forms.set(form, { given, times });
  const now = person.forms.get(person.name);
  if (!now || given > now.given || (given === now.given && times >= now.times)) person.name = form;
}

const HEADLINE_WORTH = 3;
/** So many tokens make the headline and the first sentence: whoever is named there is whom the piece is about. */
const LEDE = 60;
const LAST_WORTH = 0.5;

/** Of several people who share a name, the one whose gender fits the title, then the one named in full most. */
function pickPerson(candidates: readonly Person[], mention: Mention, last?: Person): Person | undefined {
  const gender = genderOfTitle(mention.titleBits);
  let best: Person | undefined;
  let bestScore = -1;
  for (const person of candidates) {
    const { male, female } = person.votes;
    const clash = (gender === 'male' && female > male) || (gender === 'female' && male > female);
    const score = (clash ? 0 : 1000) + person.named + (person === last ? LAST_WORTH : 0);
    if (score > bestScore) {
      best = person;
      bestScore = score;
    }
  }
  return best;
}
