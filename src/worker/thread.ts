import { parentPort } from 'node:worker_threads';
import { extractQuotations } from '../domain/quotation/extractQuotations.ts';
import { summarize } from '../domain/summary/summarize.ts';
import type { JobHandlers, JobRequest, JobResponse } from './jobs.ts';

// The worker thread: heavy domain work, one job after the other, while the main thread goes on answering.

const handlers: JobHandlers = {
  extract: (text) => extractQuotations(text),
  summarize: ({ text, length }) => summarize(text, length),
};

const answer = ({ job, input }: JobRequest): JobResponse => {
  try {
    return { output: handlers[job as keyof JobHandlers](input as never) };
  } catch (error) {
    return { error };
  }
};

parentPort?.on('message', (request: JobRequest) => parentPort?.postMessage(answer(request)));
