import { isSameSpeaker } from '../check/speaker/compareSpeakers.ts';
import type { CuratedQuote } from '../curation.ts';
import { searchWords, wordKey } from '../search/searchWords.ts';
import { shareWords } from './shareWords.ts';

/**
 * What two quotes have in common: `same` words, whatever their typography, of one speaker as far as is known; or
 * `overlapping`, where they share a part of an article's version, or somebody else said the same words.
 */
export type Clash = 'same' | 'overlapping';

type Compared = Pick<CuratedQuote, 'text' | 'speaker' | 'source'>;

/** How two quotes clash; `null` where they do not. */
export function clashOf(one: Compared, other: Compared): Clash | null {
  if (isSameText(one.text, other.text)) {
    const isOnePerson =
      one.speaker === null || other.speaker === null || isSameSpeaker(one.speaker, other.speaker);
    return isOnePerson ? 'same' : 'overlapping';
  }
  return shareWords(one, other) ? 'overlapping' : null;
}

function isSameText(one: string, other: string): boolean {
  const key = wordKey(searchWords(one));
  return key === '' ? one.trim() === other.trim() : key === wordKey(searchWords(other));
}
