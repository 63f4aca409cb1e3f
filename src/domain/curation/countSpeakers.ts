import { labelSpeaker, type Named } from '../quotation/labelSpeaker.ts';

/** A speaker and how many quotes are theirs: those that are surely and those that are probably theirs, apart. */
export interface SpeakerCount {
  readonly named: Named;
  readonly count: number;
}

/** The most frequent first, of two alike the earlier one; the unnamed last, together. */
export function countSpeakers(all: readonly Named[]): readonly SpeakerCount[] {
  const counts = new Map<string | null, { named: Named; count: number }>();
  for (const named of all) {
    const label = labelSpeaker(named);
    const known = counts.get(label);
    if (known === undefined) counts.set(label, { named, count: 1 });
    else known.count++;
  }
  return [...counts.values()].sort((a, b) =>
    a.named.speaker === null ? 1 : b.named.speaker === null ? -1 : b.count - a.count,
  );
}
