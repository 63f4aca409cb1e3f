import { WORD } from '../lexicon/lexicon.ts';
import { isComma, isWord, lowerAt, type Reading } from '../reading/reading.ts';
import type { Phrase } from './phrase.ts';
import { readPhrase } from './readPhrase.ts';

/**
 * "his wife, Ann Smith, said", "the lead author, doctoral candidate Ann Smith, said", "the Dane, Nils Holm", "the
 * University of Kell, Ohio's chancellor, Ann Smith": the name in apposition says who it is.
 */
export function withApposition(reading: Reading, phrase: Phrase, limit: number): Phrase {
  if (namesPerson(reading, phrase) || phrase.kind === 'pronoun') return phrase;
  const comma = afterPlace(reading, phrase, limit);
  if (!isComma(reading, comma)) return headAt(reading, comma, limit) ?? phrase;
  const itself = REFLEXIVE.has(lowerAt(reading, comma + 1)) ? 1 : 0;
  const next = readPhrase(reading, comma + 1 + itself, limit);
  if (!next || next.kind === 'pronoun') return phrase;
  if (namesPerson(reading, next))
    return mayBe(reading, phrase, next) ? { ...next, from: phrase.from } : phrase;
  // The place of a body, and whoever heads it: "Kell, Ohio's chancellor, ..."; "the referee, the Swede, ...".
  const leads =
    phrase.kind === 'name'
      ? next.kind === 'nominal' && isRole(reading, next.head)
      : reading.tokens.is(next.from, WORD.determiner);
  const end = leads ? commaAfter(reading, next.to + 1) : -1;
  if (end === -1) return phrase;
  const last = readPhrase(reading, end + 1, limit);
  const fits =
    last &&
    namesPerson(reading, last) &&
    isFree(reading, last) &&
    (phrase.kind === 'name' || fills(reading, last));
  return fits ? { ...last, from: phrase.from } : phrase;
}

/** "Institute of Near Space director Ann Smith": who heads the body that ends at `at`. */
function headAt(reading: Reading, at: number, limit: number): Phrase | null {
  const head = isRole(reading, at) ? readPhrase(reading, at, limit) : null;
  return head && namesPerson(reading, head) && isFree(reading, head) ? head : null;
}

/** The comma at `at`, or behind "by birth" and its like; -1 for none. */
function commaAfter(reading: Reading, at: number): number {
  if (isComma(reading, at)) return at;
  if (!reading.tokens.is(at, WORD.preposition)) return -1;
  for (let here = at + 1; here < at + MANNER_REACH && isWord(reading, here); here++)
    if (isComma(reading, here + 1)) return here + 1;
  return -1;
}
const MANNER_REACH = 4;
/** "the keeper, himself a fireman, Ann Smith". */
const REFLEXIVE = new Set(['himself', 'herself', 'themselves']);

/** A name that stands between a comma and a sign. */
const fills = (reading: Reading, name: Phrase): boolean =>
  startsName(reading, name) && endsClause(reading, name.to + 1);

const namesPerson = ({ people }: Reading, { kind, mention }: Phrase): boolean =>
  kind === 'name' && people.personOf[mention] !== -1;

const isRole = ({ tokens }: Reading, at: number): boolean => tokens.is(at, WORD.role | WORD.title);

/** A name that owns nothing. */
const isFree = ({ mentions }: Reading, { mention }: Phrase): boolean => {
  const name = mentions[mention];
  return name !== undefined && !name.possessive && name.kind !== 'body';
};

/** Whether the name can be who the phrase describes: any description, but of names only "the Dane". */
function mayBe(reading: Reading, phrase: Phrase, name: Phrase): boolean {
  if (!isFree(reading, name)) return false;
  if (phrase.kind === 'nominal') return startsName(reading, name) || endsClause(reading, name.to + 1);
  return phrase.from === phrase.to - 1 && reading.tokens.reads(phrase.from, 'the');
}

const endsClause = ({ tokens }: Reading, at: number): boolean =>
  at >= tokens.count || tokens.isPunctuation(at);

/** The phrase is the name, with or without a title. */
const startsName = ({ mentions }: Reading, { from, mention }: Phrase): boolean =>
  mentions[mention]?.from === from;

/** After "of Kell", "for Near Space" and their like, which belong to a body's name. */
function afterPlace(reading: Reading, { kind, to, head }: Phrase, limit: number): number {
  const { tokens } = reading;
  let at = to + 1;
  if (kind !== 'name' && !(isRole(reading, head) && OF.has(lowerAt(reading, at)) && tokens.isCapital(at + 1)))
    return at;
  while (at < limit && isWord(reading, at)) {
    const capital = tokens.isCapital(at);
    if (!capital && !(OF.has(lowerAt(reading, at)) && tokens.isCapital(at + 1))) break;
    at++;
  }
  return at;
}

const OF = new Set(['of', 'for', 'at', 'and', 'on', 'in']);
