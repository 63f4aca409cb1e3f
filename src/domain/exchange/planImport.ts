import { createArticlePlaces } from './articlePlaces.ts';
import type { ExchangeFile } from './exchangeFile.ts';
import type {
  ImportAct,
  ImportPlan,
  PlannedArticle,
  PlannedQuote,
  Refused,
  ServerContents,
  Skipped,
} from './importPlan.ts';
import { planQuote } from './planQuote.ts';
import { createKnownQuotes } from './knownQuotes.ts';

/** Quotes between two pauses: about a millisecond of work. */
const PIECE = 50;

/**
 * Decides what of a file a server gets. Nothing of the server's own is changed. Yields now and then, so that the caller
 * can let others run in between; what it yields has no meaning. Linear in the file and the server's quotes.
 */
export function* planImport(
  file: ExchangeFile,
  here: ServerContents,
  act: ImportAct,
): Generator<undefined, ImportPlan, undefined> {
  const articles: PlannedArticle[] = [];
  const quotes: PlannedQuote[] = [];
  const skipped: Skipped[] = [];
  const refused: Refused[] = file.malformed.map((fault) => ({ kind: 'malformed', ...fault }));

  const places = createArticlePlaces(here, act);
  for (const article of file.articles) {
    yield;
    const place = places.place(article);
    if (place.kind === 'refused') refused.push(place.why);
    else if (place.kind === 'same') skipped.push(place.why);
    else articles.push(place.planned);
  }
  const known = yield* createKnownQuotes(here);
  let renumbered = 0;
  for (const [at, entry] of file.quotes.entries()) {
    if (at % PIECE === 0) yield;
    const outcome = planQuote(entry, { file, here, act, articles: places, quotes: known });
    if (outcome.kind === 'refused') refused.push(outcome.why);
    else if (outcome.kind === 'skipped') skipped.push(outcome.why);
    else {
      quotes.push(outcome.planned);
      if (entry.value.id !== null && entry.value.id !== outcome.planned.value.id) renumbered++;
    }
  }
  return {
    format: file.format,
    articles,
    quotes,
    skipped: skipped.sort(byLine),
    refused: refused.sort(byLine),
    renumbered,
    ignored: file.ignored,
  };
}

function byLine(a: { readonly line: number }, b: { readonly line: number }): number {
  return a.line - b.line;
}
