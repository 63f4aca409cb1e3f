import { extname } from 'node:path';
import type { FoundClaims } from '../domain/check/findClaims.ts';
import type { Placement } from '../domain/curation/placeClaim.ts';
import type { Quotation } from '../domain/quotation/quotation.ts';
import type { Summary, SummaryLength } from '../domain/summary/summaryResult.ts';
import { createThread } from './createThread.ts';
import type { CheckAnswer, CheckRequest, Jobs, LibraryArticle, PlaceRequest } from './jobs.ts';

/**
 * Domain work that takes longer than the event loop may wait, done in a thread that starts with the first call. Every
 * call may throw what the work throws, or `ThreadError` where the thread failed; the next call is then done by a fresh one.
 */
export interface BackgroundWork {
  /** As `extractQuotations`. */
  extract(text: string): Promise<readonly Quotation[]>;
  /** As the domain's `summarize`. */
  summarize(text: string, length: SummaryLength): Promise<Summary>;
  /** As the domain's `findClaims`: a message full of marks takes longer than others may wait for. */
  findClaims(text: string): Promise<FoundClaims>;
  /** Holds claims against the library and a server's own articles; the indexes stay in the thread. */
  check(request: CheckRequest): Promise<CheckAnswer>;
  /** As `placeClaim`, over the text of one article. */
  place(request: PlaceRequest): Promise<Placement>;
  /** Ends the thread. Calls that wait are rejected. */
  close(): Promise<void>;
}

/** Far above what the longest article takes: it only ever ends what hangs. */
const LIMIT = 60_000;
const HEAP = 512;

/** Characters of the library that are sent at once: copying them takes a millisecond or two. */
const PIECE = 1_000_000;

/** @param library the articles that every server can see; they are sent to the thread before its first check */
export function createBackgroundWork(library: readonly LibraryArticle[]): BackgroundWork {
  // The thread is compiled as this file is: `.ts` from the sources, `.js` when built.
  const entry = new URL(`thread${extname(import.meta.url)}`, import.meta.url);
  const thread = createThread({ entry, limit: LIMIT, heap: HEAP });
  const run = async <Name extends keyof Jobs>(
    job: Name,
    input: Jobs[Name]['input'],
    from = '',
  ): Promise<Jobs[Name]['output']> => (await thread.run({ job, input }, from)) as Jobs[Name]['output'];

  const teach = async (): Promise<void> => {
    const total = library.length;
    let first = 0;
    do {
      const articles: LibraryArticle[] = [];
      for (let taken = 0; taken < PIECE && first + articles.length < total;) {
        const article = library[first + articles.length];
        if (article === undefined) break;
        articles.push({ id: article.id, text: article.text });
        taken += article.text.length;
      }
      await run('learn', { articles, first, total });
      first += articles.length;
    } while (first < total);
  };
  let teaching: Promise<void> | null = null;

  return {
    extract: (text) => run('extract', text),
    summarize: (text, length) => run('summarize', { text, length }),
    findClaims: (text) => run('findClaims', text),
    async check(request) {
      for (;;) {
        const answer = await run('check', request, request.server);
        if (answer.kind !== 'unread') return answer;
        // Checks that come meanwhile wait for the same.
        teaching ??= teach().finally(() => (teaching = null));
        await teaching;
      }
    },
    place: (request) => run('place', request),
    close: () => thread.close(),
  };
}
