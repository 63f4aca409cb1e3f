import type { FetchRefusal } from '../domain/fetching.ts';

/** Ends a visit from wherever it is; `createWeb` turns it into an answer. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly reason: FetchRefusal;

  constructor(reason: FetchRefusal, cause?: unknown) {
    super(reason, { cause });
    this.reason = reason;
  }
}
