import { FUNCTION_WORD, WORD } from '../lexicon/lexicon.ts';
import type { TokenRange } from '../words/paragraphs.ts';
import { FLAG, type Tokens } from '../words/tokens.ts';
import { kindOfName } from './kindOfName.ts';
import type { Mention } from './mention.ts';
import { nicknameIn } from './nicknameIn.ts';
import { mayOpenAlone, opensSentence, startsSentence } from './sentenceOpeners.ts';

const GIVEN = WORD.givenMale | WORD.givenFemale;
const TITLE = WORD.title | WORD.titleMale | WORD.titleFemale;
const STRIPPED = TITLE | WORD.role | WORD.demonym | WORD.time | WORD.group;
/** A given name so far into a run begins it anew: "Chief Executive Ann Bell". */
const LONGEST_PREFIX = 3;

/**
 * The name in the capitalised run from `start` to `runsTo`: what opens the sentence, titles and roles are taken off.
 */
export function readName(
  tokens: Tokens,
  start: number,
  runsTo: number,
  range: TokenRange,
  headline: boolean,
): Mention | null {
  let last = runsTo;
  while (last > start && tokens.is(last, WORD.abbreviation) && tokens.is(last, TITLE)) last--;
  // "Said Ann Bell Friday."
  if (last - start > 1 && WEEKDAYS.has(tokens.word(last))) last--;
  const opens = startsSentence(tokens, start, range);
  const begin = afterOpeners(tokens, start, last, opens);
  const office = isOffice(tokens, begin, range);
  const first = afterTitles(tokens, begin, last, office);
  if (first > last) return null;
  // "The Ann Bell South Carolina party".
  if (last - first > 2 && tokens.is(first, GIVEN) && isRegion(tokens, last)) last -= 2;
  if (isOffices(tokens, begin, last) || isBracketed(tokens, first, last)) return null;
  const opening = opens && first === start;
  if (first === last && !mayStandAlone(tokens, first, opening, range)) return null;
  const { from, titleBits } = titlesBefore(tokens, begin, first, office && first > start, range);
  return {
    from,
    first,
    last,
    kind: kindOfName(tokens, first, last, titleBits, range),
    possessive: isOwner(tokens, last + 1, range),
    titleBits,
    headline,
    opening,
  };
}

/** Past words that have their capital from the sentence's start, and function words. */
function afterOpeners(tokens: Tokens, start: number, last: number, opens: boolean): number {
  let begin = start;
  if (opens) while (begin < last && opensSentence(tokens, begin)) begin++;
  while (begin < last && tokens.is(begin, FUNCTION_WORD) && !tokens.is(begin, GIVEN)) begin++;
  return begin;
}

/** Past titles, roles, nations and suffixes, to where the name itself begins. */
function afterTitles(tokens: Tokens, begin: number, last: number, office: boolean): number {
  let first = begin;
  if (isCalledLikeTitle(tokens, begin, last)) return begin;
  const end = nicknameIn(tokens, begin, last)?.from ?? last;
  for (let at = begin; at < end; at++)
    if (tokens.is(at, STRIPPED) && !(tokens.is(at, GIVEN) && !tokens.is(at, WORD.abbreviation)))
      first = at + 1;
  while (first <= last && tokens.is(first, WORD.suffix)) first++;
  for (let at = first + 1; at < end; at++) {
    const anew = beginsAnew(tokens, at);
    if (anew && at - first <= LONGEST_PREFIX) first = at;
  }
  if (!office) return first;
  // "Secretary of Homeland Security Ann Smith": the office's words are no part of the name.
  for (let at = first; at < end - 1; at++)
    if (tokens.is(at, WORD.organisation) && !tokens.is(at, GIVEN)) first = at + 1;
  return first;
}

/** Given names that are also titles or nations, and those that are days. */
const LIKE_TITLES = new Set(['duke', 'earl', 'danish', 'german']);
const LIKE_DAYS = new Set(['sunday', 'friday', 'monday']);
const WEEKDAYS = new Set([...LIKE_DAYS, 'tuesday', 'wednesday', 'thursday', 'saturday']);

/** "Duke Ellis", "driver Sunday Okoro": before one word that is nothing but a name; not "the Duke", "on Sunday". */
function isCalledLikeTitle(tokens: Tokens, begin: number, last: number): boolean {
  if (last !== begin + 1 || tokens.is(last, ~GIVEN)) return false;
  const word = tokens.word(begin);
  if (LIKE_DAYS.has(word)) return tokens.is(begin - 1, WORD.role);
  return LIKE_TITLES.has(word) && !tokens.is(begin - 1, WORD.determiner);
}

/** A given name behind what is none: not "María del Carmen", "Ruairí Mac Bhríde", "South Carolina". */
const beginsAnew = (tokens: Tokens, at: number): boolean =>
  tokens.is(at, GIVEN) &&
  !isRegion(tokens, at) &&
  !tokens.is(at, WORD.particle) &&
  !tokens.is(at - 1, GIVEN | WORD.particle) &&
  !tokens.has(at - 1, FLAG.initial);

/** "South Carolina", "West Virginia". */
const isRegion = (tokens: Tokens, at: number): boolean =>
  tokens.is(at, WORD.place) && tokens.is(at - 1, WORD.organisation) && !tokens.is(at - 1, GIVEN);

/** "Mary Poole, Chief Economist, ...": nothing but titles and roles, in apposition to a name. */
function isOffices(tokens: Tokens, begin: number, last: number): boolean {
  if (
    !tokens.isSign(begin - 1, ',') ||
    !(tokens.isSign(last + 1, ',.') || tokens.is(last + 1, WORD.preposition))
  )
    return false;
  for (let at = begin; at <= last; at++)
    if (!tokens.is(at, TITLE | WORD.role) || tokens.is(at, GIVEN | WORD.titleMale | WORD.titleFemale))
      return false;
  return true;
}

/** "Chief Engineer (Roads) Ann Smith": the office before its field and its holder. */
const isBracketed = (tokens: Tokens, first: number, last: number): boolean =>
  first === last &&
  tokens.is(first, TITLE | WORD.role) &&
  tokens.isSign(last + 1, '(') &&
  tokens.isSign(last + 3, ')') &&
  tokens.isCapital(last + 4);

/** "Secretary of ..." */
const isOffice = (tokens: Tokens, begin: number, range: TokenRange): boolean =>
  begin > range.from + 1 && tokens.reads(begin - 1, 'of') && tokens.is(begin - 2, TITLE);

function mayStandAlone(tokens: Tokens, at: number, opening: boolean, range: TokenRange): boolean {
  if (opening && (tokens.is(at, WORD.group) || !mayOpenAlone(tokens, at, range))) return false;
  return !tokens.is(at, FUNCTION_WORD | WORD.time) || tokens.is(at, GIVEN);
}

/** Where the titles and roles before a name begin, and their readings. */
function titlesBefore(
  tokens: Tokens,
  begin: number,
  first: number,
  office: boolean,
  range: TokenRange,
): { readonly from: number; readonly titleBits: number } {
  const { bits } = tokens;
  let from = begin;
  let titleBits = 0;
  if (office) {
    from -= 2;
    titleBits |= (bits[from] ?? 0) & STRIPPED;
  }
  for (let at = begin; at < first; at++)
    titleBits |= (bits[at] ?? 0) & (STRIPPED | WORD.roleMale | WORD.roleFemale);
  while (from > range.from && tokens.is(from - 1, TITLE | WORD.role) && !tokens.is(from - 1, FUNCTION_WORD)) {
    from--;
    titleBits |= (bits[from] ?? 0) & (TITLE | WORD.role | WORD.roleMale | WORD.roleFemale);
  }
  return { from, titleBits };
}

const AFTER_IS = new Set('been not got going gone done always never just still already a an the'.split(' '));

/** "Smith's": unless the mark stands for "is" or "has", as in "Smith's been there". */
const isOwner = (tokens: Tokens, at: number, range: TokenRange): boolean =>
  at < range.to &&
  tokens.has(at, FLAG.possessive) &&
  !(tokens.isWord(at + 1) && AFTER_IS.has(tokens.word(at + 1)));
