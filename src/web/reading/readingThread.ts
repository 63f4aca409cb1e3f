import { parentPort } from 'node:worker_threads';
import type { JobRequest, JobResponse } from '../../worker/jobs.ts';
import { jobs } from './jobs.ts';

// The thread in which strangers' text is taken apart; `createReader` ends it when it has answered.

const answer = ({ job, input }: JobRequest): JobResponse => {
  try {
    return { output: jobs[job as keyof typeof jobs](input as never) };
  } catch (error) {
    return { error };
  }
};

parentPort?.on('message', (request: JobRequest) => parentPort?.postMessage(answer(request)));
