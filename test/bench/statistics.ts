/** A block of measured calls: each one's latency and the time of all, in ms. */
export interface Sample {
  readonly latencies: readonly number[];
  readonly ms: number;
}

/** The value below which a share (0 to 1) of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Calls a second. */
export function rateOf(sample: Sample): number {
  return (sample.latencies.length / sample.ms) * 1000;
}
