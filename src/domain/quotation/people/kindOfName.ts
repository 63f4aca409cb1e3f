import { WORD } from '../lexicon/lexicon.ts';
import type { TokenRange } from '../words/paragraphs.ts';
import { FLAG, type Tokens } from '../words/tokens.ts';

/** What a capitalised run seems to name before the article as a whole is known. */
export type MentionKind = 'person' | 'body' | 'unknown';

const GIVEN = WORD.givenMale | WORD.givenFemale;
const TITLE = WORD.title | WORD.titleMale | WORD.titleFemale;
const ALWAYS_A_BODY = new Set(
  `university college school institute party committee department times news post foundation campaign administration street stadium hospital center
  centre club association council commission corporation company group inc corp act award awards festival championship cup games show studies deco`.split(
    /\s+/,
  ),
);

/** A capitalised run, and how many of its words can belong to a body, name a place, or are all capitals. */
interface Run {
  readonly first: number;
  readonly last: number;
  readonly length: number;
  readonly bodies: number;
  readonly places: number;
  readonly shouted: number;
}

/** Tells by its words and what stands before it whether the run from `first` to `last` names a person or a body. */
export function kindOfName(
  tokens: Tokens,
  first: number,
  last: number,
  titleBits: number,
  range: TokenRange,
): MentionKind {
  let end = last;
  while (end > first && tokens.is(end, WORD.suffix)) end--;
  const run = readRun(tokens, first, end);
  const endsAsBody = ALWAYS_A_BODY.has(tokens.word(end));
  if (titleBits & TITLE && !(run.bodies > 0 && endsAsBody)) return 'person';
  if (endsAsBody) return 'body';
  if (beginsAsPerson(tokens, run)) return 'person';
  if (namesBody(tokens, run)) return 'body';
  if (first > range.from && tokens.is(first - 1, WORD.determiner)) return 'body';
  return namesPerson(tokens, run, titleBits) ? 'person' : 'unknown';
}

function readRun(tokens: Tokens, first: number, last: number): Run {
  let bodies = 0;
  let places = 0;
  let shouted = 0;
  for (let at = first; at <= last; at++) {
    if (tokens.is(at, WORD.organisation)) bodies++;
    if (tokens.is(at, WORD.place)) places++;
    if (tokens.has(at, FLAG.allCapitals)) shouted++;
  }
  return { first, last, length: last - first + 1, bodies, places, shouted };
}

/** "Ann Park", "Ann Bell": a given name and something that need not be a body or a place. */
const beginsAsPerson = (tokens: Tokens, { first, last, length, bodies, places }: Run): boolean =>
  length > 1 &&
  tokens.is(first, GIVEN) &&
  bodies + places < length &&
  !(length > 2 && tokens.is(last, WORD.organisation | WORD.demonym | WORD.group | WORD.document)) &&
  bodies <= 1;

function namesBody(tokens: Tokens, { first, length, bodies, places, shouted }: Run): boolean {
  if (bodies > 0 || places === length) return true;
  if (tokens.is(first, GIVEN)) return false;
  return length > 1 ? places > 0 : shouted > 0;
}

function namesPerson(tokens: Tokens, { first, length }: Run, titleBits: number): boolean {
  if (length === 1) return tokens.is(first, GIVEN) && !tokens.is(first, ~GIVEN);
  return (titleBits & WORD.role) !== 0 || (length > 2 && tokens.has(first + 1, FLAG.initial));
}
