import { isSameSpeaker } from '../check/speaker/compareSpeakers.ts';
import type { CuratedQuote, QuoteState } from '../curation.ts';
import { searchWords, wordKey } from '../search/searchWords.ts';
import type { ServerContents } from './importPlan.ts';

/** What tells whether a quote is there already. */
type Compared = Pick<CuratedQuote, 'text' | 'speaker' | 'source'>;

/** The quotes that a server has and those that it is about to get. */
export interface KnownQuotes {
  isTaken(id: string): boolean;
  /** A quote that the server has. */
  byId(id: string): CuratedQuote | undefined;
  /** The row of the entry with this id in the file. */
  rowOfId(id: string): number | undefined;
  /**
   * A quote of the same words, whatever their typography, and of the same speaker as far as is known; of an article's
   * quote only within that article. With `onlyHere` those of the file are left out.
   */
  twin(
    quote: Compared,
    onlyHere: boolean,
  ): { readonly quote: CuratedQuote } | { readonly row: number } | null;
  /** Whether no more of this state fit. Of the removed as many may come as the server may have of the others. */
  isFull(state: QuoteState): boolean;
  /** The row by which one that the server has comes again. */
  rowOfAgain(id: string): number | undefined;
  /** Notes that one that the server has comes again. @param idInFile as of `add` */
  addAgain(id: string, row: number, idInFile: string | null): void;
  /** @param idInFile the id that the entry has in the file */
  add(quote: CuratedQuote, row: number, idInFile: string | null): void;
  /** Notes other words for what was added by this row. */
  note(quote: Compared, row: number): void;
}

/** Of the same words; so that a file full of one word is compared in linear time. */
const MOST_TWINS = 25;

/** The quotes of a server as they are. */
export function createKnownQuotes(here: ServerContents): KnownQuotes {
  const byId = new Map<string, CuratedQuote>();
  const rowsOfIds = new Map<string, number>();
  const added = new Set<string>();
  const again = new Map<string, number>();
  const ofServer = createTwins<CuratedQuote>();
  const ofFile = createTwins<Compared & { readonly row: number }>();
  let kept = 0;
  let removed = 0;
  // One that is served is the better answer to "which one?" than one that was removed.
  for (const isServed of [true, false]) {
    for (const quote of here.quotes) {
      if ((quote.state === 'active') !== isServed) continue;
      byId.set(quote.id, quote);
      ofServer.add(quote);
      if (quote.state !== 'removed') kept++;
    }
  }
  return {
    isTaken: (id) => byId.has(id) || added.has(id) || here.libraryIds.has(id) || here.erased.has(id),
    byId: (id) => byId.get(id),
    rowOfId: (id) => rowsOfIds.get(id),
    twin(quote, onlyHere) {
      const there = ofServer.find(quote);
      if (there !== undefined) return { quote: there };
      const before = onlyHere ? undefined : ofFile.find(quote);
      return before === undefined ? null : { row: before.row };
    },
    isFull: (state) => (state === 'removed' ? removed : kept) >= here.limits.quotes,
    rowOfAgain: (id) => again.get(id),
    addAgain(id, row, idInFile) {
      again.set(id, row);
      if (idInFile !== null) rowsOfIds.set(idInFile, row);
      kept++;
    },
    add(quote, row, idInFile) {
      added.add(quote.id);
      if (idInFile !== null) rowsOfIds.set(idInFile, row);
      ofFile.add({ ...quote, row });
      if (quote.state === 'removed') removed++;
      else kept++;
    },
    note: (quote, row) => ofFile.add({ ...quote, row }),
  };
}

/** Quotes by their words. */
function createTwins<T extends Compared>() {
  const byWords = new Map<string, T[]>();
  return {
    add(quote: T): void {
      const words = wordsOf(quote);
      const others = byWords.get(words);
      if (others === undefined) byWords.set(words, [quote]);
      else if (others.length < MOST_TWINS) others.push(quote);
    },
    find(quote: Compared): T | undefined {
      return byWords.get(wordsOf(quote))?.find((other) => isTwin(quote, other));
    },
  };
}

/** Words are compared, as the store does; a quote without any, such as one of emoji, is the same as itself only. */
function wordsOf({ text }: Compared): string {
  return wordKey(searchWords(text)) || text.trim();
}

function isTwin(one: Compared, other: Compared): boolean {
  if (one.source.kind === 'article') {
    return other.source.kind === 'article' && other.source.articleId === one.source.articleId;
  }
  return one.speaker === null || other.speaker === null || isSameSpeaker(one.speaker, other.speaker);
}
