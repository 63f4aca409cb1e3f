import { extname } from 'node:path';
import pLimit from 'p-limit';
import type { ReadArticle } from '../../domain/fetching.ts';
import { createThread, ThreadError } from '../../worker/createThread.ts';
import { Refused } from '../refused.ts';
import type { JobInput, JobOutput, jobs } from './readingJobs.ts';
import type { Unread } from './readArticle.ts';

type JobName = keyof typeof jobs;

/** Reads what strangers wrote. Each call throws {Refused} `too-tangled` where that takes too much time or memory, or cannot be done. */
export interface Reader {
  /** @throws {Refused} `no-article` too */
  read(unread: Unread): Promise<ReadArticle>;
  /** Whether a robots.txt allows an address to us. */
  allows(robots: string, url: URL): Promise<boolean>;
}

/** How long a job may take, in ms, and how large its heap may grow, in MiB. */
type Bounds = Readonly<Record<JobName, { readonly limit: number; readonly heap: number }>>;

/** An article of 2 MB takes about a second and 90 MB, a robots.txt of a hundred rules a millisecond. */
const BOUNDS: Bounds = { article: { limit: 5_000, heap: 160 }, robots: { limit: 2_000, heap: 64 } };

/** The thread is compiled as this file is: `.ts` from the sources, `.js` when built. */
const ENTRY = new URL(`readingThread${extname(import.meta.url)}`, import.meta.url);

/**
 * Every job is done in a thread of its own that ends with it: a page that hangs the parser takes nothing with it, none
 * sees what another left behind, and no memory is held between. One of a kind at a time, so that one core stays free.
 */
export function createReader(bounds = BOUNDS, entry = ENTRY): Reader {
  const turns = { article: pLimit(1), robots: pLimit(1) };

  const run = <Name extends JobName>(job: Name, input: JobInput<Name>): Promise<JobOutput<Name>> =>
    turns[job](async () => {
      const thread = createThread({ entry, ...bounds[job] });
      try {
        return (await thread.run({ job, input }, '')) as JobOutput<Name>;
      } catch (error) {
        throw isOurs(error) ? error : new Refused('too-tangled', error);
      } finally {
        await thread.close();
      }
    });

  return {
    async read(unread) {
      const article = await run('article', unread);
      if (article === null) throw new Refused('no-article');
      return article;
    },
    allows: (robots, url) => run('robots', { text: robots, url: url.href }),
  };
}

/** A thread that ends by an error did not start, unless it is the one for too much memory. What a job throws, its input is to blame for. */
function isOurs(error: unknown): boolean {
  if (!(error instanceof ThreadError) || error.cause === undefined) return false;
  return (error.cause as NodeJS.ErrnoException).code !== 'ERR_WORKER_OUT_OF_MEMORY';
}
