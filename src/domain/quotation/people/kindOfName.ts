import { WORD } from '../lexicon/lexicon.ts';
import type { TokenRange } from '../words/paragraphs.ts';
import { FLAG, lower, TOKEN, type Tokens } from '../words/tokens.ts';

/** What a capitalised run seems to name before the article as a whole is known. */
export type MentionKind = 'person' | 'body' | 'unknown';

const GIVEN = WORD.givenMale | WORD.givenFemale;
const TITLE = WORD.title | WORD.titleMale | WORD.titleFemale;
const ALWAYS_A_BODY = new Set(
  `university college school institute party committee department times news post foundation campaign administration street stadium hospital center
  centre club association council commission corporation company group inc corp act award awards festival championship cup games`.split(
    /\s+/,
  ),
);

/** Tells by its words and what stands before it whether the run from `first` to `last` names a person or a body. */
export function kindOfName(
  tokens: Tokens,
  first: number,
  last: number,
  titleBits: number,
  range: TokenRange,
): MentionKind {
  const { bits, flags } = tokens;
  const head = bits[first] ?? 0;
  let end = last;
  while (end > first && (bits[end] ?? 0) & WORD.suffix) end--;
  let bodies = 0;
  let places = 0;
  let shouted = 0;
  for (let at = first; at <= end; at++) {
    if ((bits[at] ?? 0) & WORD.organisation) bodies++;
    if ((bits[at] ?? 0) & WORD.place) places++;
    if ((flags[at] ?? 0) & FLAG.allCapitals) shouted++;
  }
  const length = end - first + 1;
  if (titleBits & TITLE && !(bodies > 0 && ALWAYS_A_BODY.has(lower(tokens, end)))) return 'person';
  if (ALWAYS_A_BODY.has(lower(tokens, end))) return 'body';
  const lastBits = bits[end] ?? 0;
  if (
    length > 1 &&
    head & GIVEN &&
    bodies + places < length &&
    !(length > 2 && lastBits & WORD.organisation) &&
    !(bodies > 1)
  )
    return 'person';
  if (bodies > 0 || places === length) return 'body';
  if (length > 1 && places > 0 && !(head & GIVEN)) return 'body';
  if (shouted > 0 && length === 1 && !(head & GIVEN)) return 'body';
  const before = first > range.from ? (bits[first - 1] ?? 0) : 0;
  if (before & WORD.determiner && tokens.type[first - 1] === TOKEN.word) return 'body';
  if (length > 1 && titleBits & WORD.role) return 'person';
  if (length > 1 && (flags[first + 1] ?? 0) & FLAG.initial && length > 2) return 'person';
  if (length === 1 && head & GIVEN && !(head & ~GIVEN)) return 'person';
  return 'unknown';
}
