import type { Reading } from '../reading/reading.ts';
import { endsSentence } from '../words/tokens.ts';

const REACH = 45;
const SENTENCE_REACH = 70;
/** A sentence is not followed back through more quoted passages than this; only hostile texts have them. */
const MOST_PASSAGES = 8;

/** The end of the sentence that goes on after a quotation: the first stop, the next segment or the paragraph's end. */
export function clauseEnd(reading: Reading, at: number, limit: number): number {
  const { tokens, segmentAt } = reading;
  const stop = Math.min(limit, at + REACH);
  for (let here = at; here < stop; here++) {
    if (segmentAt[here] !== -1 || tokens.isSign(here, ':;') || endsSentence(tokens, here)) return here;
  }
  return stop;
}

/** The first token of the sentence that holds `at`; a quotation that ends its own sentence ends this one too. */
export function sentenceStart(reading: Reading, at: number, limit: number): number {
  const { tokens, segmentAt, segments } = reading;
  const stop = Math.max(limit, at - SENTENCE_REACH);
  let here = at - 1;
  let passages = 0;
  while (here >= stop) {
    const inside = segmentAt[here] ?? -1;
    const segment = inside === -1 ? undefined : segments[inside];
    if (segment) {
      if (++passages > MOST_PASSAGES) return here + 1;
      const full = tokens.isSign(segment.last, '.!?');
      if (full && (tokens.isCapital(here + 1) || segmentAt[here + 1] !== -1)) return here + 1;
      here = segment.from - 1;
      continue;
    }
    if (endsSentence(tokens, here)) return here + 1;
    here--;
  }
  return Math.max(here + 1, stop);
}
