import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import { namedIn, type CuratedQuote } from '../../domain/curation.ts';
import { quotedPerson } from '../../domain/curation/quotedPerson.ts';
import { searchWords, wordKey } from '../../domain/search/searchWords.ts';
import { records } from '../records/records.ts';
import type { QuoteRow } from './tables.ts';

export type NewQuoteRow = Omit<QuoteRow, 'seq'>;
export type OldQuoteRow = Selectable<QuoteRow>;

/** A quote as it is stored, with the columns by which it is found. */
export function quoteRow(owner: string, quote: CuratedQuote, revision: number): NewQuoteRow {
  const words = wordKey(searchWords(quote.text));
  const topics = quote.topics.map((topic) => wordKey(searchWords(topic)));
  return {
    owner,
    id: quote.id,
    state: quote.state,
    revision,
    ring: ringPlace(owner, quote.id) + rankOf(quote) * RING_OF_RANK,
    words,
    speaker_key: speakerKey(quote.speaker),
    topics_key: topics.join(''),
    same_key: sameKey(words),
    article_id: quote.source.kind === 'article' ? quote.source.articleId : null,
    day: quote.date,
    added_by: quote.addedBy,
    message_author: quotedPerson(quote),
    record: records.quote.write(quote),
  };
}

/** What is left of a quote whose words were erased: its id. */
export function erasedRow({ owner, id, revision, ring }: OldQuoteRow): NewQuoteRow {
  return {
    owner,
    id,
    state: 'erased',
    revision: revision + 1,
    ring,
    words: '',
    speaker_key: '',
    topics_key: '',
    same_key: '',
    article_id: null,
    day: null,
    added_by: null,
    message_author: null,
    record: 'null',
  };
}

function speakerKey(speaker: string | null): string {
  return speaker === null ? '' : wordKey(searchWords(speaker));
}

/** The same for the same words in any typography. Hashed, so that long quotes make short keys. */
export function sameKey(words: string): string {
  return createHash('sha256').update(words).digest('base64url').slice(0, 22);
}

/** How many places each of the ring's three ranks has: so many that two quotes hardly ever share one. */
export const RING_OF_RANK = 2 ** 48;
export const RING = 3 * RING_OF_RANK;
/** Where words of no article begin. */
export const UNVERIFIED = 2 * RING_OF_RANK;

/** Words of an article come before those that nobody checked, and of them a speaker who is doubted comes last. */
function rankOf(quote: CuratedQuote): 0 | 1 | 2 {
  if (quote.source.kind !== 'article') return 2;
  return quote.speaker === null || namedIn(quote).sure ? 0 : 1;
}

function ringPlace(owner: string, id: string): number {
  // Six bytes.
  return createHash('sha256').update(`${owner}\n${id}`).digest().readUIntBE(0, 6);
}
