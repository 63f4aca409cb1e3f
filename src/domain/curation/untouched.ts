import { namedIn, withSure, type CuratedQuote, type QuoteSource } from '../curation.ts';
import { readQuoteForm } from './quoteForm.ts';

type Beside = Pick<CuratedQuote, 'speaker' | 'sourceLine' | 'note' | 'topics'>;

/**
 * What a form brings that showed what is kept, with what nobody touched in it as it is kept: more topics, or a longer
 * name, than a field takes are shown cut, and a topic with a comma as two.
 */
export function untouched(kept: Beside, sent: Beside): Beside {
  const shown = readQuoteForm({
    speaker: kept.speaker ?? '',
    sourceLine: kept.sourceLine ?? '',
    note: kept.note ?? '',
    topics: kept.topics.join(', '),
  });
  return {
    speaker: sent.speaker === shown.speaker ? kept.speaker : sent.speaker,
    sourceLine: sent.sourceLine === shown.sourceLine ? kept.sourceLine : sent.sourceLine,
    note: sent.note === shown.note ? kept.note : sent.note,
    topics: same(sent.topics, shown.topics) ? kept.topics : sent.topics,
  };
}

/** The source after an edit: whom a person names is sure, and a name that was left as it was keeps its doubt. */
export function sourceAfter(
  before: Pick<CuratedQuote, 'speaker' | 'source'>,
  after: Pick<CuratedQuote, 'speaker' | 'source'>,
): QuoteSource {
  if (after.speaker === null) return withSure(after.source, false);
  return withSure(after.source, after.speaker !== before.speaker || namedIn(before).sure);
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((item, at) => item === other[at]);
}
