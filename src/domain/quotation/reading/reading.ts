import { tokenise } from '../words/tokenise.ts';
import { paragraphRanges, type TokenRange } from '../words/paragraphs.ts';
import { findSegments, type Segment } from '../marks/segments.ts';
import { findTurns, type TurnStarts } from '../marks/findTurns.ts';
import { isAddressed } from '../people/isAddressed.ts';
import { findMentions } from '../people/findMentions.ts';
import type { Mention } from '../people/mention.ts';
import { groupPeople } from '../people/groupPeople.ts';
import type { People } from '../people/people.ts';
import { speaks } from '../people/speaks.ts';
import { settleGenders } from '../people/settleGenders.ts';
import type { Tokens } from '../words/tokens.ts';

/**
 * An article taken apart once; every later step looks things up here. The arrays are indexed by token, -1 means none.
 */
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
export const readText = (text: string): Reading => readTokens(tokenise(text));

/** Reads a text whose words have been looked up. */
export function readTokens(tokens: Tokens): Reading {
  const paragraphs = paragraphRanges(tokens);
  const mentions = findMentions(tokens, paragraphs);
  const mentionAt = new Int32Array(tokens.count).fill(-1);
  for (const [index, mention] of mentions.entries()) mentionAt.fill(index, mention.from, mention.last + 1);
  // `Mike “Doc” Lane`: what is part of a name is no quotation.
  const segments = findSegments(tokens, paragraphs).filter(({ from, to }) => {
    const named = mentionAt[from] ?? -1;
    const name = named === -1 ? undefined : mentions[named];
    return !name || name.first >= from || name.last <= to;
  });
  const segmentAt = new Int32Array(tokens.count).fill(-1);
  for (const [index, segment] of segments.entries()) segmentAt.fill(index, segment.from, segment.to + 1);
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

/** The word at a token, lower case; empty before the text. */
export const lowerAt = ({ tokens }: Reading, at: number): string => tokens.word(at);

/** True for a word outside quoted text. */
export const isWord = ({ tokens, segmentAt }: Reading, at: number): boolean =>
  tokens.isWord(at) && segmentAt[at] === -1;

/** True for a comma outside quoted text. */
export const isComma = ({ tokens, segmentAt }: Reading, at: number): boolean =>
  tokens.isSign(at, ',') && segmentAt[at] === -1;
