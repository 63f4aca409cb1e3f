import { parentPort } from 'node:worker_threads';
import type { JobRequest, JobResponse } from '../../worker/jobs.ts';
import { jobs } from './readingJobs.ts';

// The thread in which strangers' text is taken apart; `createReader` ends it when it has answered.

const answer = async ({ job, input }: JobRequest): Promise<JobResponse> => {
  // Not the text's fault where this fails: it ends the thread, by which `createReader` can tell.
  const work = await jobs[job as keyof typeof jobs]();
  try {
    return { output: work(input as never) };
  } catch (error) {
    return { error };
  }
};

parentPort?.on('message', (request: JobRequest) => {
  void answer(request).then((response) => parentPort?.postMessage(response));
});
