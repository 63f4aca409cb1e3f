import { cosine } from './countWords.ts';
import type { Candidate } from './readCandidates.ts';

/** Two sentences more alike than this say the same. */
const MAX_COSINE = 0.5;
/** Share of the words of the shorter of two sentences that the longer has too, from which on it says the same. */
const SAME = 0.6;

/** Whether a sentence says again what another says. */
export function saysTheSame(one: Candidate, other: Candidate): boolean {
  if (cosine(one.vector, other.vector) > MAX_COSINE) return true;
  // What stands above the text is told again below in the same words.
  if (one.part !== 'body' && [...one.phrases].some((phrase) => other.phrases.has(phrase))) return true;
  return common(one, other) > SAME;
}

/** The share of the words of the shorter of two sentences that the longer has too. */
function common(one: Candidate, other: Candidate): number {
  return sharedWords(one, other) / Math.max(1, Math.min(one.vector.size, other.vector.size));
}

/** How many of its words another has too. */
export function sharedWords(one: Candidate, other: Candidate): number {
  return [...one.vector.keys()].filter((word) => other.vector.has(word)).length;
}
