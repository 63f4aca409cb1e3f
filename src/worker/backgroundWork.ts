import { extname } from 'node:path';
import type { DrawnCard } from '../domain/cards/card.ts';
import type { FoundClaims } from '../domain/check/findClaims.ts';
import type { CuratedQuote } from '../domain/curation.ts';
import type { ComparedVersion, VersionRequest } from '../domain/curation/compareVersion.ts';
import type { Placement } from '../domain/curation/placeClaim.ts';
import type { OutlinedFile } from '../domain/exchange/exchangeFile.ts';
import type { PlannedFile, PlanRequest } from '../domain/exchange/importPlan.ts';
import type { PageReader, Unreadable } from '../domain/fetching.ts';
import type { Quotation } from '../domain/quotation/quotation.ts';
import type { Summary, SummaryLength } from '../domain/summary/summaryResult.ts';
import { UserError } from '../domain/userError.ts';
import { createThread, ThreadError, type Thread } from './createThread.ts';
import type {
  CardRequest,
  CheckAnswer,
  CheckRequest,
  CurateRequest,
  Jobs,
  LibraryArticle,
  LookUpAnswer,
  LookUpRequest,
  PlaceRequest,
  WordsAnswer,
  WordsRequest,
} from './jobs.ts';

/**
 * Work that takes longer than the event loop may wait, done in threads that start with the first call. Every call names
 * the server for which it is done: servers take turns. Each may throw {UserError} `busy` where too much waits already,
 * or `too-heavy` where it takes too much time or memory, {ThreadError} where the thread failed, and what the work
 * throws; the next call is then done by a fresh thread.
 */
export interface BackgroundWork extends PageReader {
  /** As `extractQuotations`. */
  extract(server: string, text: string): Promise<readonly Quotation[]>;
  /** As the domain's `summarize`. */
  summarize(server: string, text: string, length: SummaryLength): Promise<Summary>;
  /** As the domain's `findClaims`: a message full of marks takes longer than others may wait for. */
  findClaims(server: string, text: string): Promise<FoundClaims>;
  /** Holds claims against the library and a server's own articles; the indexes stay in the thread. */
  check(request: CheckRequest): Promise<CheckAnswer>;
  /** As `placeClaim`, in all articles that the server can see. */
  lookUp(request: LookUpRequest): Promise<LookUpAnswer>;
  /** Which words stand in an article that the server can see. */
  findWords(request: WordsRequest): Promise<WordsAnswer>;
  /** As `placeClaim`, over the text of one article. */
  place(server: string, request: PlaceRequest): Promise<Placement>;
  /** As `foldText`. */
  fold(server: string, text: string): Promise<string>;
  /** What `curatedQuotes` gives, of the quotations of an article that the reader is sure of. */
  curate(server: string, request: CurateRequest): Promise<readonly CuratedQuote[]>;
  /** As `compareVersion`. */
  compare(server: string, request: VersionRequest): Promise<ComparedVersion>;
  /** What a file of quotes names. */
  outlineFile(server: string, bytes: Uint8Array): Promise<OutlinedFile>;
  /** What importing it would do; of what is skipped and refused, the first of each. */
  planFile(server: string, request: PlanRequest): Promise<PlannedFile>;
  /** Draws a picture card, one at a time. */
  drawCard(server: string, request: CardRequest): Promise<DrawnCard>;
  /** Ends the threads. Calls that wait are rejected. */
  close(): Promise<void>;
}

/** What takes longer is ended, in ms. */
const LIMIT = 10_000;
const HEAP = 512;
/** An article of 2 MB takes about a second and 90 MB, a robots.txt of a hundred rules a millisecond. */
const PAGES = { limit: 5_000, heap: 160, fresh: true };
const ROBOTS = { limit: 2_000, heap: 64, fresh: true };

/** The fonts and pictures of cards are not part of the heap. */
const CARDS = { limit: LIMIT, heap: 128 };

/** Characters of the library that are sent at once: a second's work of the thread. */
const PIECE = 250_000;

const entryOf = (name: string): URL => new URL(`../${name}${extname(import.meta.url)}`, import.meta.url);

/** @param library the articles that every server can see; they are sent to the thread before its first check */
export function createBackgroundWork(
  library: readonly LibraryArticle[],
  { limit = LIMIT, pages = PAGES, robots = ROBOTS } = {},
): BackgroundWork {
  // The threads are compiled as this file is: `.ts` from the sources, `.js` when built.
  const [entry, pageEntry] = [entryOf('thread'), entryOf('pageThread')];
  const thread = createThread({ entry, limit, heap: HEAP });
  // A page that hangs its parser takes nothing with it, and no page sees what another left behind.
  const pageThread = createThread({ entry: pageEntry, ...pages });
  const robotsThread = createThread({ entry: pageEntry, ...robots });
  // Loading fonts takes up to seconds, which those that check and read need not wait for.
  const cardThread = createThread({ entry, ...CARDS });

  const run = async <Name extends keyof Jobs>(
    job: Name,
    input: Jobs[Name]['input'],
    server: string,
    by = thread,
  ): Promise<Jobs[Name]['output']> => {
    try {
      return (await by.run({ job, input }, server)) as Jobs[Name]['output'];
    } catch (error) {
      throw explained(error);
    }
  };

  const teach = async (server: string): Promise<void> => {
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
      await run('learn', { articles, first, total }, server);
      first += articles.length;
    } while (first < total);
  };
  let teaching: Promise<void> | null = null;

  /** Asks the thread, which has to learn the library first. */
  const askTaught = async <Answer extends { readonly kind: string }>(
    server: string,
    ask: () => Promise<Answer | { readonly kind: 'unread' }>,
  ): Promise<Answer> => {
    for (;;) {
      const answer = await ask();
      if (answer.kind !== 'unread') return answer as Answer;
      // Those that ask meanwhile wait for the same.
      teaching ??= teach(server).finally(() => (teaching = null));
      await teaching;
    }
  };

  return {
    extract: (server, text) => run('extract', text, server),
    summarize: (server, text, length) => run('summarize', { text, length }, server),
    findClaims: (server, text) => run('findClaims', text, server),
    check: (request) => askTaught<CheckAnswer>(request.server, () => run('check', request, request.server)),
    lookUp: (request) =>
      askTaught<LookUpAnswer>(request.server, () => run('lookUp', request, request.server)),
    findWords: (request) =>
      askTaught<WordsAnswer>(request.server, () => run('findWords', request, request.server)),
    place: (server, request) => run('place', request, server),
    fold: (server, text) => run('fold', text, server),
    curate: (server, request) => run('curate', request, server),
    compare: (server, request) => run('compare', request, server),
    outlineFile: (server, bytes) => run('outlineFile', bytes, server),
    planFile: (server, request) => run('planFile', request, server),
    drawCard: (server, request) => run('drawCard', request, server, cardThread),
    readPage: (server, unread) =>
      takenApart(pageThread, { job: 'readPage', input: unread }, server, [unread.bytes.buffer]),
    allows: (server, request) => takenApart(robotsThread, { job: 'allows', input: request }, server),
    async close() {
      await Promise.all([thread, pageThread, robotsThread, cardThread].map((each) => each.close()));
    },
  };
}

/** What the person can do something about, as a refusal; anything else as it is. */
function explained(error: unknown): unknown {
  if (!(error instanceof ThreadError)) return error;
  const { reason } = error;
  return reason === 'busy' || reason === 'too-heavy' ? new UserError({ code: reason }, error) : error;
}

/** Does a job on what strangers wrote: whatever it throws, that text is to blame. */
async function takenApart<Name extends 'readPage' | 'allows'>(
  thread: Thread,
  { job, input }: { readonly job: Name; readonly input: Jobs[Name]['input'] },
  server: string,
  transfer: readonly ArrayBuffer[] = [],
): Promise<Jobs[Name]['output'] | Unreadable> {
  try {
    return (await thread.run({ job, input }, server, transfer)) as Jobs[Name]['output'];
  } catch (error) {
    const reason = error instanceof ThreadError ? error.reason : 'too-heavy';
    if (reason !== 'busy' && reason !== 'too-heavy') throw error;
    return { kind: 'refused', reason: reason === 'busy' ? reason : 'too-tangled' };
  }
}
