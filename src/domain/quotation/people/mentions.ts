import { WORD } from '../lexicon/lexicon.ts';
import type { TokenRange } from '../words/paragraphs.ts';
import { kindOfName, type MentionKind } from './kindOfName.ts';
import { endsSentence, FLAG, lower, TOKEN, type Tokens } from '../words/tokens.ts';

/** A run of capitalised words that names something. Tokens are inclusive; `from` covers titles and roles before the name. */
export interface Mention {
  readonly from: number;
  readonly first: number;
  readonly last: number;
  readonly kind: MentionKind;
  /** Followed by "'s", so that it owns what follows and is not it. */
  readonly possessive: boolean;
  /** Readings of the titles and roles directly before the name. */
  readonly titleBits: number;
  /** In a headline, where every word is capitalised and runs mean little. */
  readonly headline: boolean;
  /** Its first word opens a sentence, so that its capital says little. */
  readonly opening: boolean;
}

const FUNCTION_WORD =
  WORD.determiner | WORD.preposition | WORD.conjunction | WORD.pronoun | WORD.auxiliary | WORD.adverb;
const GIVEN = WORD.givenMale | WORD.givenFemale;
const TITLE = WORD.title | WORD.titleMale | WORD.titleFemale;
const STRIPPED = TITLE | WORD.role | WORD.demonym | WORD.time | WORD.group;
const HEADLINE_WORDS = 25;
const FEWEST_CAPITALS = 3;
const PLAIN_WORTH = 6;

/** True for a short paragraph in title case: hardly a word in lower case but articles, prepositions and their like. */
function isHeadline(tokens: Tokens, range: TokenRange): boolean {
  let capitals = 0;
  let plain = 0;
  for (let at = range.from; at < range.to && capitals + plain <= HEADLINE_WORDS; at++) {
    if (at + 1 < range.to && endsSentence(tokens, at)) return false;
    if (tokens.type[at] !== TOKEN.word) continue;
    if ((tokens.flags[at] ?? 0) & FLAG.capital) capitals++;
    else if (!((tokens.bits[at] ?? 0) & FUNCTION_WORD) && (tokens.end[at] ?? 0) - (tokens.start[at] ?? 0) > 2)
      plain++;
  }
  return capitals >= FEWEST_CAPITALS && capitals + plain <= HEADLINE_WORDS && capitals >= plain * PLAIN_WORTH;
}

/** True where a sentence begins, so that a capital says nothing. */
function startsSentence(tokens: Tokens, at: number, range: TokenRange): boolean {
  let before = at - 1;
  while (before >= range.from && tokens.type[before] === TOKEN.mark) before--;
  if (before < range.from) return true;
  if (tokens.type[before] !== TOKEN.punctuation) return before !== at - 1;
  const sign = tokens.code[before];
  return sign === 58 || sign === 40 || sign === 91 || endsSentence(tokens, before);
}

/** All mentions of an article in order. */
export function findMentions(tokens: Tokens, paragraphs: readonly TokenRange[]): Mention[] {
  const mentions: Mention[] = [];
  for (const range of paragraphs) {
    const headline = isHeadline(tokens, range);
    for (let at = range.from; at < range.to;) {
      if (!isCapital(tokens, at) || isLabel(tokens, at)) {
        at++;
        continue;
      }
      const end = runEnd(tokens, at, range);
      const mention = readRun(tokens, at, end, range, headline);
      if (mention) mentions.push(mention);
      at = end + 1;
    }
  }
  return mentions;
}

/** A capitalised function word or verb inside a run, as headlines have, ends a name. */
const breaksName = (bits: number): boolean =>
  (bits & (FUNCTION_WORD | WORD.cueFinite)) !== 0 &&
  (bits & (GIVEN | WORD.particle | WORD.suffix | WORD.time | WORD.title)) === 0;

/** "R-Wis." and "X-ray": a letter and a hyphen name nobody. */
const isLabel = (tokens: Tokens, at: number): boolean =>
  tokens.text.charCodeAt((tokens.start[at] ?? 0) + 1) === 45;

const isCapital = (tokens: Tokens, at: number): boolean =>
  tokens.type[at] === TOKEN.word && ((tokens.flags[at] ?? 0) & FLAG.capital) !== 0;

/** The last token of the capitalised run from `at`, through particles and a suffix after a comma. */
function runEnd(tokens: Tokens, at: number, range: TokenRange): number {
  let end = at;
  for (;;) {
    const next = end + 1;
    if (next >= range.to || tokens.text.charCodeAt((tokens.start[next] ?? 1) - 1) === 10) return end;
    if (isCapital(tokens, next)) {
      if (breaksName(tokens.bits[next] ?? 0)) return end;
      end = next;
    } else if (tokens.type[next] === TOKEN.word && (tokens.bits[next] ?? 0) & WORD.particle) {
      let far = next;
      while (
        far + 1 < range.to &&
        far - next < 2 &&
        !isCapital(tokens, far + 1) &&
        (tokens.bits[far + 1] ?? 0) & WORD.particle
      )
        far++;
      if (far + 1 >= range.to || !isCapital(tokens, far + 1) || lower(tokens, next) === 'a') return end;
      end = far + 1;
    } else if (
      tokens.code[next] === 44 &&
      next + 1 < range.to &&
      isCapital(tokens, next + 1) &&
      (tokens.bits[next + 1] ?? 0) & WORD.suffix
    ) {
      return next + 1;
    } else return end;
  }
}

function readRun(
  tokens: Tokens,
  start: number,
  runsTo: number,
  range: TokenRange,
  headline: boolean,
): Mention | null {
  const { bits, flags } = tokens;
  let first = start;
  let end = runsTo;
  while (end > start && (bits[end] ?? 0) & WORD.abbreviation && (bits[end] ?? 0) & TITLE) end--;
  const bitsAt = (at: number): number => bits[at] ?? 0;
  if (startsSentence(tokens, start, range)) {
    while (first < end && opensSentence(tokens, first)) first++;
  }
  while (first < end && bitsAt(first) & FUNCTION_WORD && !(bitsAt(first) & GIVEN)) first++;
  const begin = first;
  for (let at = first; at < end; at++) {
    if (bitsAt(at) & STRIPPED && !(bitsAt(at) & GIVEN && !(bitsAt(at) & WORD.abbreviation))) first = at + 1;
  }
  while (first <= end && bitsAt(first) & WORD.suffix) first++;
  if (first > end) return null;
  for (let at = first + 1; at < end; at++) {
    if (
      bitsAt(at) & GIVEN &&
      !(bitsAt(at - 1) & GIVEN) &&
      !((flags[at - 1] ?? 0) & FLAG.initial) &&
      at - first <= 3
    )
      first = at;
  }
  if (begin > range.from + 1 && lower(tokens, begin - 1) === 'of' && bitsAt(begin - 2) & TITLE) {
    // "Secretary of Homeland Security Ann Smith": the office's words are no part of the name.
    for (let at = first; at < end - 1; at++)
      if (bitsAt(at) & WORD.organisation && !(bitsAt(at) & GIVEN)) first = at + 1;
  }
  const alone = first === end;
  const opening = alone && first === start && startsSentence(tokens, start, range);
  if (opening && opensSentence(tokens, first) && !speaksNext(tokens, first, range)) return null;
  if (opening && isUnread(tokens, first) && !standsAsName(tokens, first, range)) return null;
  if (alone && bitsAt(first) & (FUNCTION_WORD | WORD.time) && !(bitsAt(first) & GIVEN)) return null;
  let from = begin;
  let titleBits = 0;
  if (
    first > start &&
    from > range.from + 1 &&
    lower(tokens, from - 1) === 'of' &&
    bitsAt(from - 2) & TITLE
  ) {
    from -= 2;
    titleBits |= bitsAt(from) & STRIPPED;
  }
  for (let at = begin; at < first; at++)
    titleBits |= bitsAt(at) & (STRIPPED | WORD.roleMale | WORD.roleFemale);
  while (
    from > range.from &&
    tokens.type[from - 1] === TOKEN.word &&
    !(bitsAt(from - 1) & FUNCTION_WORD) &&
    bitsAt(from - 1) & (TITLE | WORD.role)
  ) {
    from--;
    titleBits |= bitsAt(from) & (TITLE | WORD.role | WORD.roleMale | WORD.roleFemale);
  }
  const possessive =
    end + 1 < range.to && ((flags[end + 1] ?? 0) & FLAG.possessive) !== 0 && !isContracted(tokens, end + 2);
  return {
    from,
    first,
    last: end,
    kind: kindOfName(tokens, first, end, titleBits, range),
    possessive,
    titleBits,
    headline,
    opening: first === start && startsSentence(tokens, start, range),
  };
}

const AFTER_IS = new Set([
  'been',
  'not',
  'got',
  'going',
  'gone',
  'done',
  'always',
  'never',
  'just',
  'still',
  'already',
  'a',
  'an',
  'the',
]);

/** "Smith's been there": the mark stands for "is" or "has". */
const isContracted = (tokens: Tokens, at: number): boolean =>
  at < tokens.count && tokens.type[at] === TOKEN.word && AFTER_IS.has(lower(tokens, at));

/** A first word that is capitalised only because it opens the sentence: a verb form or a word of no name. */
function opensSentence(tokens: Tokens, at: number): boolean {
  const bits = tokens.bits[at] ?? 0;
  if (bits & GIVEN) return false;
  if (bits & (FUNCTION_WORD | WORD.cueFinite | WORD.cueIng | WORD.cueBase)) return true;
  return /(?:ing|ed|ly)$/.test(lower(tokens, at));
}

/** A word of no known reading that could name anything. */
const isUnread = (tokens: Tokens, at: number): boolean => (tokens.bits[at] ?? 0) === 0;

/** "Boring said": the verb right after it makes a name of a word that looks like a verb form. */
function speaksNext(tokens: Tokens, at: number, range: TokenRange): boolean {
  if (at + 1 >= range.to || (tokens.bits[at] ?? 0) !== 0) return false;
  const bits = tokens.bits[at + 1] ?? 0;
  return (bits & WORD.cueFinite) !== 0 && (bits & WORD.cueStrong) !== 0;
}

/** A lone capitalised word at a sentence's start is a name if a verb, an owner's mark or a comma comes right after it. */
function standsAsName(tokens: Tokens, at: number, range: TokenRange): boolean {
  const next = at + 1;
  if (next >= range.to) return false;
  if (tokens.type[next] === TOKEN.word) {
    const bits = tokens.bits[next] ?? 0;
    return (
      (bits & (WORD.auxiliary | WORD.cueFinite | WORD.adverb | WORD.phrasal)) !== 0 ||
      /(?:ed|s)$/.test(lower(tokens, next))
    );
  }
  return tokens.code[next] === 44 || tokens.code[next] === 58;
}
