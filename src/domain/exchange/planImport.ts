import type { CuratedArticle, CuratedQuote } from '../curation.ts';
import { createArticleShelf } from './articleShelf.ts';
import type { ExchangeFile } from './exchangeFile.ts';
import type { ImportPlan, PlannedArticle, PlannedQuote, Refused, Skipped } from './importPlan.ts';
import { planQuote } from './planQuote.ts';
import { createQuoteShelf } from './quoteShelf.ts';

/** What a server has, as far as a file of quotes touches it. */
export interface ServerContents {
  readonly server: string;
  /** In any state. */
  readonly quotes: readonly CuratedQuote[];
  readonly articles: readonly CuratedArticle[];
  /** The words of the articles whose ids stand in the file, by version. */
  readonly texts: ReadonlyMap<string, ReadonlyMap<number, string>>;
  /** Ids of the file that belonged to quotes which a person had erased. */
  readonly erased: ReadonlySet<string>;
  /** Ids of the file that quotes of the shipped library have. */
  readonly libraryIds: ReadonlySet<string>;
  /** People who do not want to be quoted. */
  readonly optedOut: ReadonlySet<string>;
  readonly limits: { readonly quotes: number; readonly articles: number };
}

export interface ImportAct {
  /** Who imports; `null` for the command line. */
  readonly by: string | null;
  /** Epoch milliseconds. */
  readonly at: number;
  /** So many letters and digits by chance. */
  readonly newId: (length: number) => string;
}

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

  const articleShelf = createArticleShelf(here, act);
  for (const article of file.articles) {
    yield;
    const place = articleShelf.place(article);
    if (place.kind === 'refused') refused.push(place.why);
    else if (place.kind === 'same') skipped.push(place.why);
    else articles.push(place.planned);
  }
  const quoteShelf = yield* createQuoteShelf(here);
  let renumbered = 0;
  for (const [at, entry] of file.quotes.entries()) {
    if (at % PIECE === 0) yield;
    const outcome = planQuote(entry, { file, here, act, articles: articleShelf, quotes: quoteShelf });
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
