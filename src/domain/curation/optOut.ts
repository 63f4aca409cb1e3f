/** What a person chose in a server: whether their messages may be saved as quotes. Who never chose has none. */
export interface OptOut {
  /** Epoch milliseconds; `null`: they may be quoted again. */
  readonly optedOut: number | null;
}
