import type { Quote } from '../article.ts';
import { quoteText } from '../quotes.ts';
import { foldWords } from '../text/fold.ts';
import { createWordIndex } from './wordIndex.ts';
import { stopWords } from './stopWords.ts';

/** A speaker as the articles name them in full. */
export interface SpeakerEntry {
  readonly name: string;
  readonly words: readonly string[];
  readonly quotes: readonly Quote[];
}

/** A word worth asking for, as the articles write it, and how many quotes have it. */
export interface TopicEntry {
  readonly word: string;
  readonly folded: string;
  readonly count: number;
}

/** How a query was understood; `corrected` is the query with its spelling mended, where that was needed. */
export type Resolution =
  | {
      readonly kind: 'found';
      readonly by: 'id' | 'random' | 'speaker' | 'words';
      /** Never empty; the best first. */
      readonly quotes: readonly Quote[];
      readonly corrected: string | null;
    }
  | { readonly kind: 'none' };

/** The quotes of a library, ready to be asked for. */
export interface QuoteIndex {
  readonly quotes: readonly Quote[];
  readonly speakers: readonly SpeakerEntry[];
  /** Most frequent first. */
  readonly topics: readonly TopicEntry[];
  byId(id: string): Quote | undefined;
  /** Resolves in this order: id, `random`, speaker, words of the text, a near miss in spelling. */
  resolve(query: string): Resolution;
}

/** A query is kept this short, in characters, so that it fits into a button's `custom_id` whole. */
const QUERY_LENGTH = 60;

/** The word that asks for any quote. */
export const RANDOM = 'random';

/** Discord's mentions as they arrive in an option: they call somebody and are no words of a quote. */
const MENTION = /@(?:everyone|here)\b|<(?:@[!&]?|#)\d+>/gi;

/** A topic as it is searched for and carried by buttons: folded words, as many as fit. May be empty. */
export function queryOf(topic: string): string {
  let query = '';
  for (const word of foldWords(topic.replace(MENTION, ' '))) {
    const longer = query === '' ? word : `${query} ${word}`;
    if (longer.length > QUERY_LENGTH) return query === '' ? wholeCharacters(word, QUERY_LENGTH) : query;
    query = longer;
  }
  return query;
}

/** Builds the index: linear in the quotes' words. */
export function createQuoteIndex(quotes: readonly Quote[]): QuoteIndex {
  const byId = new Map(quotes.map((quote) => [quote.id, quote]));
  const speakers = listSpeakers(quotes);
  const index = createWordIndex(
    quotes.map((quote) => [...foldWords(quoteText(quote)), ...foldWords(quote.quotation.speaker ?? '')]),
  );
  const resolve = (query: string): Resolution => {
    const words = foldWords(query);
    if (words.length === 0) return { kind: 'none' };
    const quote = byId.get(words.join(''));
    if (quote !== undefined) return found('id', [quote]);
    if (query === RANDOM && quotes.length > 0) return found('random', quotes);
    const spoken = quotesOfSpeakers(speakers, words);
    if (spoken.length > 0) return found('speaker', spoken);
    const hits = pick(quotes, index.search(words));
    if (hits.length > 0) return found('words', hits);
    const mended = index.mend(words);
    if (mended === null) return { kind: 'none' };
    const corrected = mended.join(' ');
    const meant = quotesOfSpeakers(speakers, mended);
    if (meant.length > 0) return found('speaker', meant, corrected);
    const near = pick(quotes, index.search(mended));
    return near.length > 0 ? found('words', near, corrected) : { kind: 'none' };
  };

  return {
    quotes,
    speakers,
    topics: listTopics(quotes),
    byId: (id) => byId.get(foldWords(id).join('')),
    resolve,
  };
}

function listSpeakers(quotes: readonly Quote[]): readonly SpeakerEntry[] {
  const byName = new Map<string, Quote[]>();
  for (const quote of quotes) {
    const name = quote.quotation.speaker;
    if (name === null) continue;
    const spoken = byName.get(name);
    if (spoken === undefined) byName.set(name, [quote]);
    else spoken.push(quote);
  }
  return Array.from(byName, ([name, spoken]) => ({ name, words: foldWords(name), quotes: spoken })).sort(
    (a, b) => b.quotes.length - a.quotes.length,
  );
}

function found(
  by: 'id' | 'random' | 'speaker' | 'words',
  quotes: readonly Quote[],
  corrected: string | null = null,
): Resolution {
  return { kind: 'found', by, quotes, corrected };
}

/** Every speaker whose name has all the words, in any order: `legend` and `john legend` alike. */
function quotesOfSpeakers(speakers: readonly SpeakerEntry[], words: readonly string[]): readonly Quote[] {
  const meant = speakers.filter((speaker) => words.every((word) => speaker.words.includes(word)));
  return meant.length === 1 ? (meant[0]?.quotes ?? []) : meant.flatMap((speaker) => speaker.quotes);
}

function listTopics(quotes: readonly Quote[]): readonly TopicEntry[] {
  const topics = new Map<string, { word: string; count: number; lastQuote: Quote }>();
  for (const quote of quotes) {
    for (const [word] of quoteText(quote).matchAll(/[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu)) {
      const folded = foldWords(word)[0] ?? '';
      if (folded.length < 4 || stopWords.has(folded)) continue;
      const topic = topics.get(folded);
      if (topic === undefined) {
        topics.set(folded, { word, count: 1, lastQuote: quote });
        continue;
      }
      // Names are never written small; a word that is was merely capitalised at the start of a sentence.
      if (word === word.toLowerCase()) topic.word = word;
      if (topic.lastQuote !== quote) topic.count++;
      topic.lastQuote = quote;
    }
  }
  return Array.from(topics, ([folded, { word, count }]) => ({ folded, word, count })).sort(
    (a, b) => b.count - a.count || b.folded.length - a.folded.length || (a.folded < b.folded ? -1 : 1),
  );
}

function pick(quotes: readonly Quote[], hits: readonly number[]): readonly Quote[] {
  return hits.flatMap((hit) => quotes[hit] ?? []);
}

/** At most `length` UTF-16 units, without half a surrogate pair at the end. */
function wholeCharacters(text: string, length: number): string {
  const cut = text.slice(0, length);
  const last = cut.charCodeAt(cut.length - 1);
  return last >= 0xd800 && last <= 0xdbff ? cut.slice(0, -1) : cut;
}
