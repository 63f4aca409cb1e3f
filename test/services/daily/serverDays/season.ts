/** Some time without something, from an instant on. */
export interface Gap {
  readonly from: string;
  readonly hours: number;
}

export interface Season {
  /** Digits that its servers' ids begin with. */
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly servers: number;
  /** No process runs. */
  readonly rest: Gap;
  /** Discord is out of reach. */
  readonly down: Gap;
}

/** What a server drew of one topic, in order, until another topic was drawn from. */
export interface Bag {
  readonly topic: string | null;
  readonly quotes: string[];
}

/** What came of a season. Posts are named by their nonce. */
export interface Lived {
  readonly days: number;
  readonly expected: ReadonlySet<string>;
  readonly standing: ReadonlyMap<string, number>;
  readonly bags: readonly Bag[];
  readonly missed: { readonly expected: number; readonly told: number };
  readonly pauses: { readonly expected: number; readonly told: number };
  readonly counts: Readonly<Record<string, number>>;
  readonly surprises: readonly string[];
}
