/**
 * What is done with text that strangers wrote. Some of it takes seconds, or throws: see `createReader`. A job is loaded
 * when it is to be done: the parser of HTML takes longer to load than a robots.txt to read.
 */
export const jobs = {
  article: async () => (await import('./readArticle.ts')).readArticle,
  robots: async () => (await import('./allowsUs.ts')).allowsUs,
};

type Job<Name extends keyof typeof jobs> = Awaited<ReturnType<(typeof jobs)[Name]>>;

/** What each job is given and what it answers. */
export type JobInput<Name extends keyof typeof jobs> = Parameters<Job<Name>>[0];
export type JobOutput<Name extends keyof typeof jobs> = ReturnType<Job<Name>>;
