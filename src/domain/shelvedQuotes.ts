import { isSameSpeaker } from './check/speaker/compareSpeakers.ts';
import type { CuratedQuote } from './curation.ts';
import { holds, isPartOf, type Misquote } from './misquote.ts';
import { foldWords } from './text/fold.ts';

type ShelfEntry = Pick<Misquote, 'words' | 'speaker' | 'isOnlyMisattributed'>;
type Quoted = Pick<CuratedQuote, 'text' | 'speaker' | 'source'>;

/** A shelf on which many quotes are looked up. */
export interface ShelfIndex<M> {
  /**
   * The misquotes that a quote would serve: those whose words it holds, or of which it is a part. Words that are only
   * somebody else's count where they are given to whom they are claimed for; no others in a quote that is an article's.
   */
  find(quote: Quoted): readonly M[];
}

/** So many words in a row are what a misquote and a quote that serves it share at least. */
const ROW = 4;

/** An index of misquotes that are on the shelf. Looking up a quote is linear in its words. */
export function createShelfIndex<M extends ShelfEntry>(misquotes: readonly M[]): ShelfIndex<M> {
  const byRow = new Map<string, M[]>();
  for (const misquote of misquotes) {
    for (const row of rowsOf(misquote.words.split(' '))) {
      const others = byRow.get(row);
      if (others === undefined) byRow.set(row, [misquote]);
      else others.push(misquote);
    }
  }
  return {
    find(quote) {
      if (byRow.size === 0) return [];
      const words = foldWords(quote.text);
      const sharing = new Set([...rowsOf(words)].flatMap((row) => byRow.get(row) ?? []));
      if (sharing.size === 0) return [];
      const key = words.join(' ');
      return [...sharing].filter((misquote) => serves(quote, key, misquote));
    },
  };
}

function serves({ speaker, source }: Quoted, words: string, misquote: ShelfEntry): boolean {
  if (!holds(words, misquote.words) && !isPartOf(misquote.words, words)) return false;
  if (!misquote.isOnlyMisattributed) return source.kind !== 'article';
  return speaker !== null && misquote.speaker !== null && isSameSpeaker(misquote.speaker, speaker);
}

function rowsOf(words: readonly string[]): ReadonlySet<string> {
  const rows = new Set<string>();
  for (let at = 0; at + ROW <= words.length; at++) rows.add(words.slice(at, at + ROW).join(' '));
  return rows;
}
