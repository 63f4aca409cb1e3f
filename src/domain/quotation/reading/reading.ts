import { tokenise } from '../words/tokenise.ts';
import { WORD } from '../lexicon/lexicon.ts';
import { paragraphRanges, type TokenRange } from '../words/paragraphs.ts';
import { findSegments, type Segment } from '../marks/segments.ts';
import { findTurns, type TurnStarts } from '../marks/findTurns.ts';
import { isAddressed } from '../people/isAddressed.ts';
import { findMentions, type Mention } from '../people/mentions.ts';
import { groupPeople, type People } from '../people/people.ts';
import { settleGenders } from '../people/settleGenders.ts';
import { FLAG, lower, TOKEN, type Tokens } from '../words/tokens.ts';

/** An article taken apart once; every later step looks things up here. The arrays are indexed by token, -1 means none. */
export interface Reading {
  readonly tokens: Tokens;
  readonly paragraphs: readonly TokenRange[];
  readonly segments: readonly Segment[];
  readonly segmentAt: Int32Array;
  /** The first tokens of passages that answer the one before. */
  readonly turns: TurnStarts;
  readonly mentions: readonly Mention[];
  readonly mentionAt: Int32Array;
  readonly people: People;
}

/** Reads a text: tokens, paragraphs, quoted segments, mentions and people. */
export function readText(text: string): Reading {
  const tokens = tokenise(text);
  const paragraphs = paragraphRanges(tokens);
  const segments = findSegments(tokens, paragraphs);
  const segmentAt = new Int32Array(tokens.count).fill(-1);
  for (const [index, segment] of segments.entries()) segmentAt.fill(index, segment.from, segment.to + 1);
  const mentions = findMentions(tokens, paragraphs);
  const mentionAt = new Int32Array(tokens.count).fill(-1);
  for (const [index, mention] of mentions.entries()) mentionAt.fill(index, mention.from, mention.last + 1);
  const turns = findTurns(segments, paragraphs);
  const people = groupPeople(
    tokens,
    mentions,
    (mention) =>
      speaks(tokens, segmentAt, mention) ||
      (turns.size > 0 && segmentAt[mention.first] !== -1 && isAddressed(tokens, mention, false)),
  );
  settleGenders(people, tokens, segmentAt, mentionAt);
  return { tokens, paragraphs, segments, segmentAt, turns, mentions, mentionAt, people };
}

/**
 * The mention stands as people do in reports: "X said", "..., said X", "X, a ...", "the singer X". Only asked of names that nothing
 * else tells from a thing.
 */
function speaks(tokens: Tokens, segmentAt: Int32Array, mention: Mention): boolean {
  if (mention.possessive || segmentAt[mention.first] !== -1) return false;
  if (mention.from < mention.first && mention.titleBits & (WORD.role | WORD.title)) return true;
  const next = mention.last + 1;
  let after = next;
  while (
    after < tokens.count &&
    tokens.type[after] === TOKEN.word &&
    (tokens.bits[after] ?? 0) & (WORD.auxiliary | WORD.adverb)
  )
    after++;
  const verb = tokens.bits[after] ?? 0;
  if ((verb & WORD.cueFinite && verb & WORD.cueStrong) || verb & WORD.phrasal) return true;
  const comma = tokens.type[next] === TOKEN.punctuation && tokens.code[next] === 44;
  if (
    comma &&
    mention.last > mention.first &&
    (tokens.type[next + 1] === TOKEN.number ||
      lower(tokens, next + 1) === 'of' ||
      isDescription(tokens, next + 1))
  )
    return true;
  const before = mention.from - 1;
  if (
    before > 1 &&
    tokens.type[before] === TOKEN.punctuation &&
    tokens.code[before] === 44 &&
    mention.last > mention.first &&
    (tokens.bits[before - 1] ?? 0) & (WORD.role | WORD.title)
  )
    return true;
  if (
    before < 1 ||
    !((tokens.bits[before] ?? 0) & WORD.cueFinite) ||
    (tokens.flags[before] ?? 0) & FLAG.capital
  )
    return false;
  return segmentAt[before - 1] !== -1;
}

/** After "X, ": a relative clause or a role. */
function isDescription(tokens: Tokens, at: number): boolean {
  if (tokens.type[at] !== TOKEN.word) return false;
  if (tokens.text.slice(tokens.start[at], tokens.end[at]) === 'who') return true;
  for (let here = at; here < at + 6 && here < tokens.count && tokens.type[here] === TOKEN.word; here++) {
    if ((tokens.bits[here] ?? 0) & (WORD.role | WORD.title)) return true;
  }
  return false;
}

/** The word at a token, lower case; empty before the text. */
export const lowerAt = (reading: Reading, at: number): string =>
  at < 0 || at >= reading.tokens.count
    ? ''
    : reading.tokens.text.slice(reading.tokens.start[at], reading.tokens.end[at]).toLowerCase();
