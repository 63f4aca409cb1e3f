import { WORD } from '../lexicon/lexicon.ts';
import type { Mention } from '../people/mention.ts';
import { isFiniteCue } from '../phrases/finiteCues.ts';
import type { Reading } from '../reading/reading.ts';
import { endsSentence, type Tokens } from '../words/tokens.ts';
import type { Salience } from './salience.ts';

/** How a person was mentioned, one bit each. */
export const MENTIONED = {
  pronoun: 1,
  quoted: 2,
  owns: 4,
  full: 8,
  subject: 16,
  governed: 32,
  headline: 64,
  /**
   * A verb of speech follows, or stands right before: `Smith said`, `said Smith`; whoever was asked is about to speak.
   */
  speaks: 128,
  inverted: 256,
} as const;

/**
 * Every mention of a person in the order of the text, as columns: by name, and by a pronoun of the narration as it was
 * understood.
 */
export interface History {
  readonly count: number;
  readonly person: readonly number[];
  /** The tokens of a mention, inclusive. */
  readonly first: readonly number[];
  readonly last: readonly number[];
  /** A sum of `MENTIONED`. */
  readonly how: readonly number[];
}

type Writable = { -readonly [Key in keyof History]: History[Key] extends number ? number : number[] };

export const createHistory = (): Writable => ({ count: 0, person: [], first: [], last: [], how: [] });

/** Adds a mention from token `first` to `last`; `how` holds what the event does not tell. */
export function record(
  history: Writable,
  person: number,
  first: number,
  last: number,
  event: Pick<Salience, 'subject' | 'afterPreposition' | 'possessive' | 'quoted'>,
  how: number,
): void {
  history.count++;
  history.person.push(person);
  history.first.push(first);
  history.last.push(last);
  history.how.push(
    how |
      (event.quoted ? MENTIONED.quoted : 0) |
      (event.possessive ? MENTIONED.owns : 0) |
      (event.subject ? MENTIONED.subject : 0) |
      (event.afterPreposition ? MENTIONED.governed : 0),
  );
}

/** A name's form, and whether a verb of speech stands beside it. */
export function howNamed(reading: Reading, { first, last, headline }: Mention): number {
  const { tokens } = reading;
  let verb = last + 1;
  while (tokens.isWord(verb) && tokens.is(verb, WORD.auxiliary | WORD.adverb)) verb++;
  const speaks = tokens.is(verb, WORD.cueStrong) && isFiniteCue(reading, verb);
  const inverted = first > 0 && isFiniteCue(reading, first - 1);
  return (
    (last > first ? MENTIONED.full : 0) |
    (headline ? MENTIONED.headline : 0) |
    (speaks ? MENTIONED.speaks : 0) |
    (inverted ? MENTIONED.inverted : 0)
  );
}

/** "The crowd liked it, Smith said.": whoever tells what the whole sentence says. */
export function closesReport(reading: Reading, first: number, last: number): boolean {
  const { tokens } = reading;
  if (!tokens.isSign(first - 1, ',') || !isFiniteCue(reading, last + 1)) return false;
  return tokens.is(last + 1, WORD.cueStrong) && endsSentence(tokens, last + 2);
}

/** A preposition stands before it. */
export const isGoverned = (tokens: Tokens, at: number): boolean =>
  tokens.isWord(at - 1) && tokens.is(at - 1, WORD.preposition);

/** "As for Smith": no object but what the sentence is about. */
export const isTopic = (tokens: Tokens, at: number): boolean =>
  tokens.reads(at - 1, 'for') && tokens.reads(at - 2, 'as');
