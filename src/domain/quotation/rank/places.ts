import type { Reading } from '../reading/reading.ts';
import { endsSentence } from '../words/tokens.ts';

/** The number of the sentence and of the paragraph that each token stands in. */
export interface Places {
  readonly sentence: Int32Array;
  readonly paragraph: Int32Array;
}

/**
 * Counts sentences and paragraphs; within a quotation no sentence ends, and one that ends like a sentence ends the one
 * around it.
 */
export function readPlaces({ tokens, segments, segmentAt }: Reading): Places {
  const sentence = new Int32Array(tokens.count + 1);
  const paragraph = new Int32Array(tokens.count + 1);
  let sentences = 0;
  let paragraphs = 0;
  for (let at = 0; at < tokens.count; at++) {
    sentence[at] = sentences;
    paragraph[at] = paragraphs;
    const inside = segmentAt[at] ?? -1;
    if (tokens.isBreak(at)) {
      sentences++;
      paragraphs++;
    } else if (inside === -1) {
      if (tokens.isPunctuation(at) && endsSentence(tokens, at)) sentences++;
    } else {
      const segment = segments[inside];
      if (segment?.to === at && tokens.isSign(segment.last, '.!?') && tokens.isCapital(at + 1)) sentences++;
    }
  }
  sentence[tokens.count] = sentences;
  paragraph[tokens.count] = paragraphs;
  return { sentence, paragraph };
}
