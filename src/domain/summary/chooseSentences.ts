import { dot } from './measureSentences.ts';
import type { FeatureName } from './measureSentences.ts';
import type { Candidate } from './readCandidates.ts';
import { summaryLimits } from './summary.ts';

/** Only the best few are tried in every combination: at 20, at most 6,195 sets. */
const MAX_TRIED = 20;
const MAX_COSINE = 0.6;
const LEAD_REACH = 4;
/** Words that a summary should reach before one more sentence stops paying. */
const TARGET_WORDS = 60;

/** The best set of candidates that reads well together, in article order; empty if none can stand alone. */
export function chooseSentences(
  all: readonly Candidate[],
  weights: Readonly<Partial<Record<FeatureName, number>>>,
  maxSentences: number,
): readonly Candidate[] {
  const names = Object.entries(weights) as [FeatureName, number][];
  const scored = all
    .filter(({ flaw, words }) => flaw === null && words <= summaryLimits.words)
    .map((candidate) => ({
      candidate,
      score: names.reduce((sum, [name, weight]) => sum + weight * candidate.measured.features[name], 0),
    }));
  const lead = scored.find(
    ({ candidate: { index, leans, names } }) => index < LEAD_REACH && !leans && names.needs.size === 0,
  );
  const tried = scored
    .sort((a, b) => b.score - a.score || a.candidate.index - b.candidate.index)
    .slice(0, MAX_TRIED);
  if (lead !== undefined && !tried.includes(lead)) tried.push(lead);
  tried.sort((a, b) => a.candidate.index - b.candidate.index);

  let best: readonly Candidate[] = [];
  let bestValue = -Infinity;
  const grow = (
    from: number,
    set: readonly Candidate[],
    score: number,
    words: number,
    characters: number,
  ): void => {
    if (set.length > 0 && (lead === undefined || set.includes(lead.candidate))) {
      const value = score - Math.max(0, TARGET_WORDS - words) / 20;
      if (value > bestValue) [best, bestValue] = [set, value];
    }
    if (set.length === maxSentences) return;
    for (let at = from; at < tried.length; at++) {
      const next = tried[at];
      if (next === undefined) continue;
      const { candidate } = next;
      const length = candidate.span.end - candidate.span.start + 1;
      if (words + candidate.words > summaryLimits.words || characters + length > summaryLimits.characters)
        continue;
      if (!readsAfter(set, candidate)) continue;
      grow(at + 1, [...set, candidate], score + next.score, words + candidate.words, characters + length);
    }
  };
  grow(0, [], 0, 0, 0);
  return best;
}

function readsAfter(set: readonly Candidate[], next: Candidate): boolean {
  if (next.leans && set.at(-1)?.index !== next.index - 1) return false;
  for (const name of next.names.needs) if (!set.some(({ names }) => names.gives.has(name))) return false;
  return !set.some(({ measured }) => dot(measured.vector, next.measured.vector) > MAX_COSINE);
}
