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
import { foldWords } from '../text/fold.ts';
import { createShelfIndex } from '../shelvedQuotes.ts';
import { planQuote } from './planQuote.ts';
import { createKnownQuotes } from './knownQuotes.ts';

/**
 * Decides what of a file a server gets. Nothing of the server's own is changed. Linear in the file and the
 * server's quotes.
 */
export function planImport(file: ExchangeFile, here: ServerContents, act: ImportAct): ImportPlan {
  const articles: PlannedArticle[] = [];
  const quotes: PlannedQuote[] = [];
  const skipped: Skipped[] = [];
  const refused: Refused[] = file.malformed.map((fault) => ({ kind: 'malformed', ...fault }));

  const places = createArticlePlaces(here, act);
  for (const article of file.articles) {
    const place = places.place(article);
    if (place.kind === 'refused') refused.push(place.why);
    else if (place.kind === 'new') articles.push(place.planned);
    else if (place.again === null) skipped.push(place.why);
    else articles.push(place.again);
  }
  const known = createKnownQuotes(here);
  const shelf = createShelfIndex(here.shelf);
  const found = new Map(act.found.map((one) => [one.row, one]));
  let renumbered = 0;
  for (const entry of file.quotes) {
    const outcome = planQuote(entry, { file, here, act, articles: places, quotes: known, shelf, found });
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
    skipped: skipped.sort(byRow),
    refused: refused.sort(byRow),
    renumbered,
    ignored: file.ignored,
    columns: file.columns,
    counts: { skipped: skipped.length, refused: refused.length },
    toLookUp: toLookUp(file, quotes, refused),
  };
}

/** Fewer words are everybody's. */
const ENOUGH_WORDS = 4;
/** Of those that the shelf refuses: there may be tens of thousands. */
const MOST_SHELVED = 100;

/** What nobody has held against the articles: the rest is an article's, or is not served. */
function toLookUp(
  file: ExchangeFile,
  planned: readonly PlannedQuote[],
  refused: readonly Refused[],
): ImportPlan['toLookUp'] {
  const typed = planned.filter(({ value }) => value.source.kind !== 'article' && value.state !== 'removed');
  const shelved = refused.filter(({ kind }) => kind === 'on-shelf').slice(0, MOST_SHELVED);
  const rows = new Set([...typed, ...shelved].map(({ row }) => row));
  return file.quotes.flatMap(({ row, value: { text, speaker } }) =>
    rows.has(row) && foldWords(text).length >= ENOUGH_WORDS ? [{ row, text, speaker }] : [],
  );
}

function byRow(a: { readonly row: number }, b: { readonly row: number }): number {
  return a.row - b.row;
}
