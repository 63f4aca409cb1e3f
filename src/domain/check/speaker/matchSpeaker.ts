import { WORD, wordBits } from '../../quotation/lexicon/lexicon.ts';
import { foldWords } from '../../text/fold.ts';
import { isSameSpeaker, nameWords } from './compareSpeakers.ts';
import { bearerOf, countBearers, describing, isPersonIn, mentions } from './namedInText.ts';

/** The speaker of a quotation as the article has it. */
export interface NamedSpeaker {
  readonly name: string | null;
  /** The phrase that stands at the words, such as "she" or "the hospital". */
  readonly phrase: string | null;
}

/** Whether a claimed speaker is the article's: `open` where its words allow both. */
export type Match = 'same' | 'different' | 'open';

const BODY = WORD.organisation | WORD.group | WORD.document;
const PERSON = WORD.givenMale | WORD.givenFemale;
/** One of a body speaks for it: "a spokeswoman for the board". */
export const SPEAKS_FOR = /\b(?:spokes\p{L}{1,20}|statement|report|letter|release) (?:for|of|from|by) /iu;

/** Compares a claimed speaker with the article's. @param text of the article */
export function matchSpeaker(claimed: string, speaker: NamedSpeaker, text: string): Match {
  const { name, phrase } = speaker;
  if (name !== null && isSameSpeaker(claimed, name)) return isToldApart(claimed, speaker, text);
  if (phrase !== null && describing(phrase) === describing(claimed)) return 'same';
  const isDescribed = isDescription(claimed);
  const bearer = isDescribed ? bearerOf(text, claimed) : null;
  if (bearer !== null && name !== null) return isSameSpeaker(bearer, name) ? 'same' : 'different';
  if (isDescribed || isBody(claimed)) return matchBody(claimed, phrase, text);
  if (claimed.startsWith('@')) return phrase?.startsWith('@') === true ? 'different' : 'open';
  if (name !== null && !isBody(name)) return matchNames(claimed, name);
  return phrase !== null && isAnotherBody(claimed, phrase, text) ? 'different' : 'open';
}

/**
 * Two names that may be one person's, unless the article has both: Eric and Erica Garner. Then the phrase at the words
 * decides where it has a given name.
 */
function isToldApart(claimed: string, { name, phrase }: NamedSpeaker, text: string): Match {
  const [given = '', ...rest] = nameWords(claimed);
  // "Lindqvist" is neither the brother nor the sister.
  if (rest.length === 0 && nameWords(name ?? '').at(-1) === given && countBearers(text, given, claimed) > 1)
    return 'open';
  const names = nameWords(name ?? '');
  if (names.includes(given) || given.length < 2 || !mentions(text, claimed)) return 'same';
  return nameWords(phrase ?? '').some((word) => names.slice(0, -1).includes(word)) ? 'different' : 'open';
}

/** Two names that are not one person's, but may be if one of them is a handle or a body. */
function matchNames(claimed: string, name: string): Match {
  const surname = nameWords(claimed).at(-1);
  if (name.startsWith('@') && surname !== undefined && nameWords(name).includes(surname)) return 'same';
  return 'different';
}

/**
 * Whether the phrase at the words is a body that cannot mean the person who is claimed. One of a group may be any of
 * them, and who wrote a paper is not said.
 */
function isAnotherBody(claimed: string, phrase: string, text: string): boolean {
  const words = foldWords(phrase);
  if (words.some((word) => nameWords(claimed).includes(word))) return false;
  const bits = wordBits(headOf(phrase));
  const isOnlyBody = (bits & WORD.document) === 0 && !headOf(phrase).endsWith('s');
  return (
    isBody(phrase) &&
    isOnlyBody &&
    mentions(text, claimed) &&
    isPersonIn(text, claimed) &&
    !/^former\b/i.test(phrase)
  );
}

/** A description has no name in it: "the boy's mother", "the bishop of Hask". */
function isDescription(claimed: string): boolean {
  return /^\s*(?:the|a|an)\s/i.test(claimed) || !/\p{Lu}/u.test(claimed);
}

/** Whether a phrase names a body or a paper rather than a person, by its head: "the county roads department". */
export function isBody(phrase: string): boolean {
  const words = foldWords(describing(phrase));
  const [first = '', ...rest] = words;
  if (rest.length > 0 && (wordBits(first) & PERSON) !== 0 && words.length === 2) return false;
  return (wordBits(headOf(phrase)) & BODY) !== 0;
}

/** The head noun: before "of" and "for", and before a clause. */
function headOf(phrase: string): string {
  const words = foldWords(describing(phrase).split(/,| (?:of|for|in|at|from|who|that|which) /)[0] ?? '');
  return words.at(-1) ?? '';
}

function matchBody(claimed: string, phrase: string | null, text: string): Match {
  return phrase !== null && fitsBody(claimed, phrase, text) ? 'same' : 'open';
}

/** Whether a body is the one that the phrase at the words means: "the hospital", where the text has its full name. */
function fitsBody(claimed: string, phrase: string, text: string): boolean {
  const head = headOf(claimed);
  const spokenFor = SPEAKS_FOR.exec(phrase);
  const meant = spokenFor === null ? phrase : phrase.slice(spokenFor.index + spokenFor[0].length);
  return head !== '' && headOf(meant) === head && (mentions(text, claimed) || mentions(meant, claimed));
}
