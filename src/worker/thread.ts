import { parentPort } from 'node:worker_threads';
import type { CheckOptions } from '../domain/check/checkClaim.ts';
import { checkClaim } from '../domain/check/checkClaim.ts';
import { checkedArticle } from '../domain/check/checkedArticle.ts';
import { createCheckIndex } from '../domain/check/createCheckIndex.ts';
import { findClaims } from '../domain/check/findClaims.ts';
import { placeClaim } from '../domain/curation/placeClaim.ts';
import { extractQuotations } from '../domain/quotation/extractQuotations.ts';
import { summarize } from '../domain/summary/summarize.ts';
import type { CheckRequest, JobHandlers, JobRequest, JobResponse, Jobs } from './jobs.ts';
import { createServerIndexes } from './serverIndexes.ts';
import type { ServerIndexes } from './serverIndexes.ts';

// The worker thread: heavy domain work, one job after the other, while the main thread goes on answering.

/** Characters; a million of them take about 7 MB as an index. */
const ROOM = { server: 4_000_000, all: 12_000_000 };

const handlers: JobHandlers = {
  extract: (text) => extractQuotations(text),
  summarize: ({ text, length }) => summarize(text, length),
  findClaims,
  learn,
  check,
  place: ({ text, speakers, claim }) => placeClaim(checkedArticle('', text, speakers), claim),
};

const library = createCheckIndex();
/** Once the whole library is known, which then does not change any more. */
let indexes: ServerIndexes | undefined;

function check(request: CheckRequest): Jobs['check']['output'] {
  if (indexes === undefined) return { kind: 'unread' };
  const found = indexes.find(request);
  if (found.kind === 'missing') return found;
  const { within } = request;
  const options: CheckOptions = within === null ? {} : { sees: (id) => id === within };
  const results = request.claims.map((claim) => checkClaim(found.index, claim, options));
  const searched = found.index.count(options.sees);
  return { kind: 'checked', results, searched, leftOut: found.leftOut };
}

function learn({ articles, first, total }: Jobs['learn']['input']): null {
  if (indexes !== undefined || first !== library.count()) return null;
  for (const { id, text } of articles) library.add(checkedArticle(id, text));
  if (library.count() === total) indexes = createServerIndexes(library, ROOM);
  return null;
}

function answer({ job, input }: JobRequest): JobResponse {
  try {
    return { output: handlers[job as keyof JobHandlers](input as never) };
  } catch (error) {
    return { error };
  }
}

parentPort?.on('message', (request: JobRequest) => parentPort?.postMessage(answer(request)));
