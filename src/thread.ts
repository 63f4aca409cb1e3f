import { randomBytes } from 'node:crypto';
import { checkClaim, type CheckOptions } from './domain/check/checkClaim.ts';
import { checkedArticle } from './domain/check/checkedArticle.ts';
import { createCheckIndex } from './domain/check/createCheckIndex.ts';
import { findClaims } from './domain/check/findClaims.ts';
import { splitParagraphs } from './domain/article.ts';
import { crockford } from './domain/crockford.ts';
import { curatedQuotes, readQuotes } from './domain/curation/articleQuotes.ts';
import type { PlannedFile } from './domain/exchange/importPlan.ts';
import { compareVersion } from './domain/curation/compareVersion.ts';
import { placeClaim, placeIn } from './domain/curation/placeClaim.ts';
import { extractQuotations } from './domain/quotation/extractQuotations.ts';
import { summarize } from './domain/summary/summarize.ts';
import { foldText } from './domain/text/fold.ts';
import { uniformWords } from './domain/text/uniformWords.ts';
import type {
  CheckRequest,
  CurateRequest,
  JobHandlers,
  Jobs,
  LookUpRequest,
  PageJob,
  WordsRequest,
} from './worker/jobs.ts';
import { serveJobs } from './worker/serveJobs.ts';
import { createServerIndexes, type ServerIndexes } from './worker/serverIndexes.ts';

// The composition root of the worker threads: heavy work, and what strangers wrote, one job after the other, while the
// main thread goes on answering. What only few threads need is loaded with the first job that does.

/** Characters; a million of them take about 7 MB as an index. */
const ROOM = { server: 4_000_000, all: 12_000_000 };

/** Far more than fit into an answer. */
const LISTED = 100;

const handlers: Omit<JobHandlers, PageJob> = {
  extract: (text) => extractQuotations(text),
  summarize: ({ text, length }) => summarize(text, length),
  findClaims,
  learn,
  check,
  findWords,
  lookUp,
  place: ({ text, speakers, claim }) => placeClaim(checkedArticle('', text, speakers), claim),
  fold: foldText,
  curate,
  compare: compareVersion,
  outlineFile: async (bytes) => (await import('./exchange/planFile.ts')).outlineFile(bytes),
  planFile: async (request) =>
    inShort(
      (await import('./exchange/planFile.ts')).planFile(request, (length) => crockford(randomBytes(length))),
    ),
  drawCard: async ({ card, look }) => (await import('./cards/drawCard.ts')).drawCard(card, look),
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

function findWords({ words, ...seen }: WordsRequest): Jobs['findWords']['output'] {
  if (indexes === undefined) return { kind: 'unread' };
  const found = indexes.find(seen);
  if (found.kind === 'missing') return found;
  const { store } = found.index;
  const stands = (word: string): boolean => store.frequency(store.idOf(word)) > 0;
  const has = (word: string): boolean => uniformWords(word).words.every((part) => formsOf(part).some(stands));
  return { kind: 'words', found: words.filter(has) };
}

function lookUp({ claims, ...seen }: LookUpRequest): Jobs['lookUp']['output'] {
  if (indexes === undefined) return { kind: 'unread' };
  const found = indexes.find(seen);
  if (found.kind === 'missing') return found;
  return { kind: 'placed', places: claims.map((claim) => placeIn(found.index, claim)) };
}

/** Names stand in articles as owners too, and what is typed has lost its apostrophe. */
function formsOf(word: string): readonly string[] {
  return [word, `${word}'s`, word.replace(/s$/, "'s")];
}

function learn({ articles, first, total }: Jobs['learn']['input']): null {
  if (indexes !== undefined || first !== library.count()) return null;
  for (const { id, text } of articles) library.add(checkedArticle(id, text));
  if (library.count() === total) indexes = createServerIndexes(library, ROOM);
  return null;
}

/** Of what is skipped and refused, as much as an answer has room for: a file may have tens of thousands. */
function inShort(planned: PlannedFile): PlannedFile {
  if (planned.kind === 'unreadable') return planned;
  const { skipped, refused } = planned.plan;
  const plan = { ...planned.plan, skipped: skipped.slice(0, LISTED), refused: refused.slice(0, LISTED) };
  return { kind: 'planned', plan };
}

function curate({ article, text, quotations, at }: CurateRequest): Jobs['curate']['output'] {
  const { sure } = readQuotes({ ...article, text, paragraphs: splitParagraphs(text) }, quotations);
  return curatedQuotes(article, sure, at);
}

serveJobs(handlers);
