import type { PlacedAnchor } from './anchor.ts';
import type { Named } from './quotation/labelSpeaker.ts';
import { shortHash } from './shortHash.ts';
import { foldWords } from './text/fold.ts';

/** Words that moderators know are not what was said, or that nobody could trace. Times are epoch milliseconds. */
export interface Misquote {
  readonly claim: string;
  /** The claim's words, folded and joined by blanks, by which it is found. */
  readonly words: string;
  /** Who they are said to be by; `null` where nobody is named. */
  readonly speaker: string | null;
  readonly verdict: 'misquote' | 'disputed';
  /** Whether the words themselves were said, by somebody else. */
  readonly isOnlyMisattributed: boolean;
  /** Where the right words stand, as `writeAnchor` writes it; several of a splice, none where nothing was found. */
  readonly right: readonly string[];
  readonly reason: string;
  readonly markedAt: number;
  /** Why and when it was taken off the shelf; it is remembered so that it does not come back unnoticed. */
  readonly removed: { readonly reason: string; readonly at: number } | null;
}

/** Where the right words stand, and who is named there as having said them; `null` where they are the article's own. */
export interface RightPlace extends PlacedAnchor {
  readonly saidBy: Named | null;
}

/** A misquote of a server's shelf, with the places of the right words that are still kept. */
export interface ShelvedMisquote {
  readonly id: string;
  readonly misquote: Misquote;
  readonly places: readonly RightPlace[];
}

export interface MisquotePage {
  /** Newest first; with who did it last, as a Discord id. */
  readonly entries: readonly (ShelvedMisquote & { readonly by: string | null })[];
  readonly page: number;
  readonly pages: number;
}

const ID_LENGTH = 12;
/** Fewer words are everybody's. */
const ENOUGH_WORDS = 4;
/** At least this share of a misquote has to be asked for. */
const SHARE = 1 / 3;
/** In characters; what is longer is no saying. */
const LONGEST = 1000;

/** A claim's words as they are kept and compared. */
export function misquoteWords(claim: string): string {
  return foldWords(claim).join(' ');
}

/** The same for the same words, whatever their typography; 60 bits. */
export function misquoteId(claim: string): string {
  return shortHash(misquoteWords(claim), ID_LENGTH);
}

/** Whether words may be a misquote's at all. */
export function isLongEnough(words: string): boolean {
  return words.length <= LONGEST && foldWords(words).length >= ENOUGH_WORDS;
}

const ID = new RegExp(`^[0-9a-z]{${ID_LENGTH}}$`);

/** Whether somebody's value may be an id at all. */
export function isMisquoteId(value: string): boolean {
  return ID.test(value);
}

/**
 * The misquote that asked words are from: they stand in it in one row, or it in them. Of several, the one with the
 * fewest other words. @param asked anything that somebody typed
 */
export function matchMisquote<M extends Pick<Misquote, 'words'>>(
  misquotes: readonly M[],
  asked: string,
): M | null {
  if (!isLongEnough(asked)) return null;
  const words = misquoteWords(asked);
  let best: M | null = null;
  let least = Infinity;
  for (const misquote of misquotes) {
    const distance = Math.abs(misquote.words.length - words.length);
    if (distance >= least || !(isPartOf(misquote.words, words) || holds(words, misquote.words))) continue;
    best = misquote;
    least = distance;
  }
  return best;
}

/** Whether words are a part of a misquote that is large enough to be one. */
export function isPartOf(misquote: string, words: string): boolean {
  return words.length >= misquote.length * SHARE && holds(misquote, words);
}

/** Whether folded words, joined by blanks, stand in others in one row. */
export function holds(words: string, part: string): boolean {
  return words.includes(part) && ` ${words} `.includes(` ${part} `);
}
