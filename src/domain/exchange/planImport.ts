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
  let renumbered = 0;
  for (const entry of file.quotes) {
    const outcome = planQuote(entry, { file, here, act, articles: places, quotes: known, shelf });
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
  };
}

function byRow(a: { readonly row: number }, b: { readonly row: number }): number {
  return a.row - b.row;
}
