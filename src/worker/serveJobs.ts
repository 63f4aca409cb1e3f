import { parentPort } from 'node:worker_threads';
import type { JobHandlers, JobRequest, JobResponse } from './jobs.ts';

/** Does the jobs that a thread is sent, one after the other, and says when it can. */
export function serveJobs(handlers: Partial<JobHandlers>): void {
  const answer = async ({ job, input }: JobRequest): Promise<JobResponse> => {
    try {
      return { output: await handlers[job as keyof JobHandlers]?.(input as never) };
    } catch (error) {
      return { error };
    }
  };
  const ready: JobResponse = { ready: true };
  parentPort?.postMessage(ready);
  parentPort?.on('message', (request: JobRequest) => {
    void answer(request).then((response) => parentPort?.postMessage(response));
  });
}
