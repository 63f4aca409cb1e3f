import { alignClaim, marks } from './alignClaim.ts';
import { chainRuns } from './chainRuns.ts';
import type { CheckIndex } from './createCheckIndex.ts';
import type { Run } from './findRuns.ts';
import { findLightWords } from './quotationAt.ts';
import { readAlignment, type Comparison } from './readAlignment.ts';
import type { Claim } from './readClaim.ts';

/** Passages laid against the claim word by word: the best few, and only those that come near the best. */
const MOST_PASSAGES = 4;
const NEAR_BEST = 0.8;
/** Of a claim this long only the best is read: it cannot stand twice by chance, and the work grows with its square. */
const LONG_CLAIM = 300;
/** A chain that covers a smaller share of the claim cannot be near enough to be shown, and is not worth the time. */
const WORTH_READING = 0.2;

/** The passages nearest to a claim, best first: fewest changes, then fewest words left out behind marks. */
export function comparePassages(
  index: CheckIndex,
  claim: Claim,
  found: { readonly ids: Uint32Array; readonly runs: readonly Run[] },
): Comparison[] {
  const chains = chainRuns(found.runs, {
    areaOf: (position) => index.at(position)?.first ?? -1,
    marked: (from, to) => marks(claim, from, to),
    most: found.ids.length > LONG_CLAIM ? 1 : MOST_PASSAGES,
  });
  const comparisons: Comparison[] = [];
  const enough = Math.max((chains[0]?.score ?? 0) * NEAR_BEST, found.ids.length * WORTH_READING);
  for (const { runs, score } of chains) {
    if (score < enough) break;
    const row = index.at(runs[0]?.position ?? -1);
    if (row === null) continue;
    const area = { start: row.first, end: row.first + row.starts.length };
    const lightness = findLightWords(row);
    const alignment = alignClaim(claim, found.ids, { runs, store: index.store, area, lightness });
    if (alignment !== null) comparisons.push(readAlignment(claim, alignment, row));
  }
  return comparisons.sort(
    (one, other) => one.edits - other.edits || one.omitted.length - other.omitted.length,
  );
}

/** The share of a claim's words that a passage holds, 0 to 1; rare words weigh more, and words no article has most. */
export function shareKept(index: CheckIndex, ids: Uint32Array, { missing }: Comparison): number {
  const rarity = (at: number): number =>
    1 + Math.log((index.store.length() + 1) / (index.store.frequency(ids[at] ?? 0) + 0.5));
  let all = 0;
  let lost = 0;
  for (let at = 0; at < ids.length; at++) all += rarity(at);
  for (const span of missing) for (let at = span.start; at < span.end; at++) lost += rarity(at);
  return all > 0 ? 1 - lost / all : 0;
}
