import type { ActItem } from './actItem.ts';
import type { ActName } from './acts.ts';

/** An act in the history: what it was, who did it when, and what it changed from what to what. */
export interface HistoryEntry {
  readonly id: number;
  /** Epoch milliseconds. */
  readonly at: number;
  /** `null` for the bot itself. */
  readonly by: string | null;
  readonly action: ActName;
  /** How many values it changed; a listing holds the first five of them as `items`. */
  readonly count: number;
  readonly items: readonly ActItem[];
}
