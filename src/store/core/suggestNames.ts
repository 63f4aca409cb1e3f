import { searchWords } from '../../domain/search/searchWords.ts';
import type { Suggestions } from '../port.ts';
import type { Engine } from './engine.ts';
import { findLabels } from './labels.ts';
import { search } from './searchQuotes.ts';
import { LIBRARY } from './tables.ts';

/** What can be offered for a text still being typed. Nothing typed: the most frequent speakers and topics. */
export async function suggest(
  engine: Engine,
  owner: string,
  typed: string,
  limit: number,
): Promise<Suggestions> {
  const words = searchWords(typed);
  const owners = [owner, LIBRARY];
  const speakers = await findLabels(engine.read, owners, 'speaker', words, true, limit);
  const topics = await findLabels(engine.read, owners, 'topic', words, true, limit);
  const quotes =
    words.length === 0 ? [] : (await search(engine, owner, { text: typed }, { offset: 0, limit })).quotes;
  return { speakers: speakers.map(named), topics: topics.map(named), quotes };
}

function named({ name, count }: { readonly name: string; readonly count: number }) {
  return { name, count };
}
