import type { Quotation } from '../domain/quotation/quotation.ts';
import type { Summary, SummaryLength } from '../domain/summary/summary.ts';

/** What the worker thread does, by name: what a job is given and what it answers. Plain data: it is copied on both ways. */
export interface Jobs {
  readonly extract: { readonly input: string; readonly output: readonly Quotation[] };
  readonly summarize: {
    readonly input: { readonly text: string; readonly length: SummaryLength };
    readonly output: Summary;
  };
}

/** How each job is done. */
export type JobHandlers = {
  readonly [Name in keyof Jobs]: (input: Jobs[Name]['input']) => Jobs[Name]['output'];
};

/** One job on its way to a thread. */
export interface JobRequest {
  readonly job: string;
  readonly input: unknown;
}

/** The answer to the request before it: a thread has one job at a time. */
export type JobResponse = { readonly output: unknown } | { readonly error: unknown };
