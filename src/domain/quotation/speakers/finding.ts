import type { Phrase } from '../phrases/phrase.ts';
import type { Source } from '../cues/sources.ts';
import type { Segment } from '../marks/segments.ts';
import type { Between } from '../cues/between.ts';

/** What may say who spoke a passage: its sources, how likely each is, and what stands between it and the one before. */
export interface Evidence {
  readonly sources: readonly Source[];
  readonly sums: readonly number[];
  readonly between: Between | null;
}

/** Everything known of one passage between marks. */
export interface Finding {
  readonly segment: Segment;
  readonly source: Source;
  /** The phrase that names the speaker; for a continued quotation that of the one before. */
  readonly phrase: Phrase | null;
  readonly person: number;
  /** How sure it is that these are somebody's words. */
  readonly emitted: number;
  /** Whether it goes on with the emitted finding before. */
  readonly joins: boolean;
  readonly evidence: Evidence;
  /** How sure the speaker is. */
  readonly confidence: number;
}
