/** A speaker and how many quotes are theirs; `null` stands for all who are not named. */
export interface SpeakerCount {
  readonly name: string | null;
  readonly count: number;
}

/** The most frequent first, of two alike the earlier one; the unnamed last. */
export function countSpeakers(names: readonly (string | null)[]): readonly SpeakerCount[] {
  const counts = new Map<string | null, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Array.from(counts, ([name, count]) => ({ name, count })).sort((a, b) =>
    a.name === null ? 1 : b.name === null ? -1 : b.count - a.count,
  );
}
