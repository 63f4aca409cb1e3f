import { WORD } from '../lexicon/lexicon.ts';
import type { Tokens } from '../words/tokens.ts';
import type { Mention } from './mention.ts';
import { otherFormsOf, sameGiven } from './nicknames.ts';
import { genderOfGiven, genderOfTitle, type Person } from './people.ts';

/** The people of an article while they are found, by surname and by given name. */
export interface Register {
  readonly persons: readonly Person[];
  readonly knows: (surname: string) => boolean;
  readonly bySurname: (surname: string) => readonly Person[];
  /**
   * Whom a single name can mean: those of the surname, else those of the given name, else the one whose short form it
   * is.
   */
  readonly called: (name: string) => readonly Person[];
  /** The person with the surname one of whose given names fits. */
  readonly inFull: (surname: string, given: readonly string[]) => Person | undefined;
  readonly create: (mention: Mention, given: readonly string[], surname: string) => Person;
  /**
   * Notes what a mention's titles and roles tell of a person. `speaks` is asked only where nothing else confirms the
   * person.
   */
  readonly note: (person: Person, mention: Mention, speaks: (mention: Mention) => boolean) => void;
  /** The mention by which a person was met first. */
  readonly firstMention: (person: Person) => Mention | undefined;
}

/**
 * More people of one name than this are found again by nobody: only made-up texts have them, and looking through all
 * takes long.
 */
const MOST_OF_A_NAME = 32;
const GIVEN_VOTES = 2;
const TITLE_VOTES = 3;
const ROLE_VOTES = 1;

export function createRegister(tokens: Tokens): Register {
  const persons: Person[] = [];
  const firstMentions: Mention[] = [];
  const surnames = new Map<string, Person[]>();
  const givenNames = new Map<string, Person[]>();
  const bySurname = (surname: string): readonly Person[] => surnames.get(surname) ?? [];

  const create = (mention: Mention, given: readonly string[], surname: string): Person => {
    const byName = given.length > 0 ? genderOfGiven(tokens.bits[mention.first] ?? 0) : 'unknown';
    const person: Person = {
      index: persons.length,
      name: nameOf(tokens, mention),
      surname,
      given,
      gender: 'unknown',
      votes: {
        male: byName === 'male' ? GIVEN_VOTES : 0,
        female: byName === 'female' ? GIVEN_VOTES : 0,
      },
      forms: new Map(),
      roles: new Set(),
      named: 0,
      confirmed: false,
    };
    persons.push(person);
    firstMentions.push(mention);
    enter(surnames, surname, person);
    const [called] = given;
    if (called !== undefined && called.length > 1) enter(givenNames, called, person);
    return person;
  };

  /** "Liz" is the one Elizabeth of the article. */
  const nicknamed = (name: string): readonly Person[] => {
    const found = [...otherFormsOf(name)].flatMap((form) => givenNames.get(form) ?? []);
    return found.length === 1 ? found : [];
  };

  const note = (person: Person, mention: Mention, speaks: (mention: Mention) => boolean): void => {
    if (!person.confirmed) person.confirmed = mention.titleBits !== 0 || speaks(mention);
    const byTitle = genderOfTitle(mention.titleBits);
    // "the woman Smith helped": a role may stand before a name by chance, a title never does.
    const sure = mention.titleBits & (WORD.titleMale | WORD.titleFemale);
    if (byTitle !== 'unknown') person.votes[byTitle] += sure ? TITLE_VOTES : ROLE_VOTES;
    for (const title of titlesOf(tokens, mention)) person.roles.add(title);
  };

  return {
    persons,
    knows: (surname) => surnames.has(surname),
    bySurname,
    called: (name) => surnames.get(name) ?? givenNames.get(name) ?? nicknamed(name),
    inFull: (surname, given) =>
      bySurname(surname).find((person) =>
        given.some((word) => person.given.some((other) => sameGiven(word, other))),
      ),
    create,
    note,
    firstMention: ({ index }) => firstMentions[index],
  };
}

function enter(index: Map<string, Person[]>, name: string, person: Person): void {
  const known = index.get(name);
  if (!known) index.set(name, [person]);
  else if (known.length < MOST_OF_A_NAME) known.push(person);
}

/** A word of a name without stops and with straight apostrophes. */
function plain(word: string): string {
  const whole = word.includes('.') ? word.replaceAll('.', '') : word;
  return whole.includes('’') ? whole.replaceAll('’', "'") : whole;
}

/** The longest run of capitals that is compared as a name; of longer ones the last words are. */
const LONGEST_NAME = 12;

/** The words of a mention without suffixes, folded. */
export function nameWords(tokens: Tokens, mention: Mention): string[] {
  const words: string[] = [];
  for (let at = Math.max(mention.first, mention.last - LONGEST_NAME); at <= mention.last; at++) {
    if (tokens.is(at, WORD.suffix) || !(tokens.isWord(at) || tokens.isNumber(at))) continue;
    words.push(plain(tokens.word(at)));
  }
  return words;
}

/** A name as it stands, without its titles. */
export const nameOf = (tokens: Tokens, { first, last }: Mention): string =>
  tokens.text.slice(tokens.start[first], tokens.end[last]);

/** A name as it stands, with its titles. */
export const titledName = (tokens: Tokens, { from, last }: Mention): string =>
  tokens.text.slice(tokens.start[from], tokens.end[last]);

/** The titles and roles before a name, folded. */
export function titlesOf(tokens: Tokens, { from, first }: Mention): string[] {
  const titles: string[] = [];
  for (let at = from; at < first; at++)
    if (tokens.is(at, WORD.role | WORD.title)) titles.push(plain(tokens.word(at)));
  return titles;
}

/** "Mrs Smith" is not the Smith whom the article calls "Mr". */
export function isOther({ votes }: Person, { titleBits }: Mention): boolean {
  const gender = genderOfTitle(titleBits);
  if (gender === 'unknown' || votes[gender] > 0) return false;
  // A man's given name is enough against "Mrs": Mrs Marlow is not Dean Marlow. Against "Mr" it takes a woman's title,
  // since more given names of women are also men's than the other way round.
  if (titleBits & WORD.titleFemale) return votes.male >= GIVEN_VOTES;
  return votes[gender === 'male' ? 'female' : 'male'] >= TITLE_VOTES;
}

/** Notes a full form and keeps the fullest as the name; among equals the most used, then the latest. */
export function countForm(person: Person, form: string, given: number): void {
  const known = person.forms.get(form);
  const times = (known?.times ?? 0) + 1;
  if (known) known.times = times;
  else person.forms.set(form, { given, times });
  const now = person.forms.get(person.name);
  if (!now || given > now.given || (given === now.given && times >= now.times)) person.name = form;
}

const LAST_WORTH = 0.5;
const TITLED_WORTH = 100;
const FITTING = 1000;

/** Of several people who share a name, the one whose gender and whose title fit, then the one named in full most. */
export function pickPerson(
  candidates: readonly Person[],
  { titleBits }: Mention,
  titles: readonly string[],
  last?: Person,
): Person | undefined {
  const gender = genderOfTitle(titleBits);
  let best: Person | undefined;
  let bestScore = -1;
  for (const person of candidates) {
    const { male, female } = person.votes;
    const clash = (gender === 'male' && female > male) || (gender === 'female' && male > female);
    const titled = titles.some((title) => person.roles.has(title)) ? TITLED_WORTH : 0;
    const score = (clash ? 0 : FITTING) + titled + person.named + (person === last ? LAST_WORTH : 0);
    if (score > bestScore) {
      best = person;
      bestScore = score;
    }
  }
  return best;
}
