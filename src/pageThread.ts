import type { JobHandlers, PageJob } from './worker/jobs.ts';
import { serveJobs } from './worker/serveJobs.ts';

// The composition root of the threads that read what strangers' servers sent. Each job has one of its own, so that it
// loads nothing else.

const handlers: Pick<JobHandlers, PageJob> = {
  readPage: async (unread) => (await import('./web/reading/readArticle.ts')).readArticle(unread),
  allows: async (request) => (await import('./web/reading/allowsUs.ts')).allowsUs(request),
};

serveJobs(handlers);
