import type { CuratedQuote, QuoteSource } from '../curation.ts';
import type { ShelfIndex } from '../shelvedQuotes.ts';
import { cleanTyped } from '../text/cleanTyped.ts';
import type { ArticlePlaces } from './articlePlaces.ts';
import type { ExchangeFile, FileQuote } from './exchangeFile.ts';
import { fieldFault } from './fieldFault.ts';
import type { FoundWords, ImportAct, PlannedQuote, Refused, ServerContents, Skipped } from './importPlan.ts';
import { isQuotedRight } from './isQuotedRight.ts';
import type { KnownQuotes } from './knownQuotes.ts';
import { quotedPerson } from '../curation/quotedPerson.ts';

type QuoteOutcome =
  | { readonly kind: 'add'; readonly planned: PlannedQuote }
  | { readonly kind: 'skipped'; readonly why: Skipped }
  | { readonly kind: 'refused'; readonly why: Refused };

interface Surroundings {
  readonly file: ExchangeFile;
  readonly here: ServerContents;
  readonly act: ImportAct;
  readonly articles: ArticlePlaces;
  /** A quote that is to be added is put there. */
  readonly quotes: KnownQuotes;
  readonly shelf: ShelfIndex<ServerContents['shelf'][number]>;
  /** What articles say, by row. */
  readonly found: ReadonlyMap<number, FoundWords>;
}

const ID_LENGTH = 8;
const OWN_ID = /^[0-9a-hjkmnp-tv-z]{8}$/;

/** What becomes of one quote of a file. */
export function planQuote(read: FileQuote, around: Surroundings): QuoteOutcome {
  const { file, here, quotes } = around;
  const isOwn = file.format === 'verbatim';
  const entry = isOwn ? read : { ...read, value: cleaned(read.value) };
  const { row, value } = entry;
  const { id } = value;
  const unwanted = unwantedHere(entry, here);
  if (unwanted !== null) return { kind: 'refused', why: unwanted };
  const placed = placeSource(entry, around.articles);
  if ('why' in placed) return placed;

  // What our own file has twice, a server had twice: only in other files that is a slip.
  const first = isOwn && id !== null ? quotes.rowOfId(id) : undefined;
  if (first !== undefined) return { kind: 'refused', why: { kind: 'id-twice', row, first } };
  const there = id !== null && file.server === here.server ? quotes.byId(id) : undefined;
  if (there !== undefined) {
    const why = { kind: 'same-id', row, id: there.id, removed: there.state === 'removed' } as const;
    return comesAgain(entry, there, around) ?? { kind: 'skipped', why };
  }
  const typed = { ...value, source: placed.source };
  const twin = placed.isNewArticle ? null : twinned(entry, typed, around, isOwn);
  if (twin !== null) return twin;
  const settled = settleWords(row, typed, around);
  if (!('quote' in settled)) return settled;
  const { quote } = settled;
  // Two of our own file may have become the same words of an article.
  return (quote === typed ? null : twinned(entry, quote, around, false)) ?? keep(entry, quote, around);
}

/** What becomes of an entry whose words are here, or in the file before; `null` where they are not. */
function twinned(
  entry: FileQuote,
  quote: FileQuote['value'],
  around: Surroundings,
  onlyHere: boolean,
): QuoteOutcome | null {
  const twin = around.quotes.twin(quote, onlyHere);
  if (twin === null) return null;
  const again = 'quote' in twin ? comesAgain(entry, twin.quote, around) : null;
  return again ?? { kind: 'skipped', why: twinOf(entry.row, twin) };
}

/** Puts an article's words in the place of those that it has too, and of others where that was chosen. */
function settleWords<Q extends FileQuote['value']>(
  row: number,
  quote: Q,
  around: Surroundings,
): { readonly quote: Q } | Exclude<QuoteOutcome, { readonly kind: 'add' }> {
  const found = around.found.get(row);
  if (found === undefined || quote.source.kind === 'article') return { quote };
  const { title, isSame, words, quoteId: id } = found;
  // The right words may be a part of a misquote: an article that says them clears them.
  const fault = isSame ? null : keptFault(row, quote, around);
  if (fault !== null) return { kind: 'refused', why: fault };
  if (!isSame && around.act.chosen === 'typed') return { quote };
  if (words !== null) return { quote: { ...quote, ...words, sourceLine: null } };
  const why = isSame
    ? ({ kind: 'in-library', row, title, id } as const)
    : ({ kind: 'otherwise', row, title } as const);
  return { kind: 'skipped', why };
}

/** Adds a quote, unless it may not be kept. */
function keep(entry: FileQuote, value: FileQuote['value'], around: Surroundings): QuoteOutcome {
  const { file, act, quotes } = around;
  const { row, value: read } = entry;
  const fault = keptFault(row, value, around);
  if (fault !== null) return { kind: 'refused', why: fault };
  const createdAt = Math.min(value.createdAt ?? act.at, act.at);
  const changedAt = Math.max(createdAt, Math.min(value.changedAt ?? createdAt, act.at));
  const addedBy = file.format === 'verbatim' ? value.addedBy : (value.addedBy ?? act.by);
  const quote = { ...value, id: idFor(value.id, quotes, act), addedBy, createdAt, changedAt };
  quotes.add(quote, row, value.id);
  // The file may have the words again as they stand in it.
  if (quote.text !== read.text) quotes.note({ ...quote, text: read.text, source: read.source }, row);
  return { kind: 'add', planned: { row, value: quote, ...foundOf(entry, around) } };
}

function foundOf({ row, value }: FileQuote, { found }: Surroundings): Pick<PlannedQuote, 'found'> {
  const one = found.get(row);
  return one === undefined ? {} : { found: { ...one, typed: value.text } };
}

/** Why a quote that could be kept is not: its words are on the shelf, or there is no room. */
function keptFault(
  row: number,
  quote: Pick<CuratedQuote, 'text' | 'speaker' | 'source' | 'state'>,
  { here, quotes, shelf }: Surroundings,
): Refused | null {
  const [shelved] = quote.state === 'removed' ? [] : shelf.find(quote);
  if (shelved !== undefined)
    return { kind: 'on-shelf', row, id: shelved.id, reason: shelved.reason, right: null };
  return quotes.isFull(quote.state) ? { kind: 'limit', row, of: 'quotes', limit: here.limits.quotes } : null;
}

/** A quote of an import that was taken back comes again as it was; `null` where it was not, or stays removed. */
function comesAgain(entry: FileQuote, known: CuratedQuote, around: Surroundings): QuoteOutcome | null {
  const { row, value } = entry;
  const { here, act, quotes } = around;
  const revision = here.undone.get(`quote ${known.id}`);
  if (revision === undefined || value.state === 'removed') return null;
  const first = quotes.rowOfAgain(known.id);
  if (first !== undefined) return { kind: 'skipped', why: { kind: 'repeated', row, first } };
  const settled = settleWords(row, { ...known, state: value.state, changedAt: act.at }, around);
  if (!('quote' in settled)) return settled;
  const fault = keptFault(row, settled.quote, around);
  if (fault !== null) return { kind: 'refused', why: fault };
  quotes.addAgain(known.id, row, value.id);
  return { kind: 'add', planned: { row, value: settled.quote, revision, ...foundOf(entry, around) } };
}

/** Why an entry cannot be kept whatever else the file says: a fault of its own, or a person's wish. */
function unwantedHere(entry: FileQuote, here: ServerContents): Refused | null {
  const { row, value } = entry;
  const fault = fieldFault(entry);
  if (fault !== null) return fault;
  const person = quotedPerson(value);
  if (person !== null && here.optedOut.has(person)) return { kind: 'opted-out', row };
  return value.id !== null && here.erased.has(value.id) ? { kind: 'erased', row } : null;
}

/** The id that the entry has in the file, or a new one where that is taken or not one of ours. */
function idFor(id: string | null, quotes: KnownQuotes, act: ImportAct): string {
  let given = id;
  while (given === null || !OWN_ID.test(given) || quotes.isTaken(given)) given = act.newId(ID_LENGTH);
  return given;
}

type PlacedSource =
  | { readonly source: QuoteSource; readonly isNewArticle: boolean }
  | { readonly kind: 'refused'; readonly why: Refused };

/** The source as it will be here: a part of an article points at the article's id here, and says what stands there. */
function placeSource({ row, value }: FileQuote, articles: ArticlePlaces): PlacedSource {
  const { source } = value;
  if (source.kind !== 'article') return { source, isNewArticle: false };
  const { articleId, version, quotation } = source;
  const place = articles.placeOf(articleId);
  if (place === undefined || place.kind === 'refused') {
    return { kind: 'refused', why: { kind: 'no-article', row, articleId } };
  }
  if (place.state === 'removed' && value.state !== 'removed') {
    return { kind: 'refused', why: { kind: 'article-removed', row, articleId } };
  }
  const text = place.versions.find((stored) => stored.version === version)?.text;
  if (text === undefined || !isQuotedRight(text, value.text, quotation)) {
    return { kind: 'refused', why: { kind: 'misquoted', row, articleId } };
  }
  return { source: { ...source, articleId: place.id }, isNewArticle: place.kind === 'new' };
}

function twinOf(row: number, twin: NonNullable<ReturnType<KnownQuotes['twin']>>): Skipped {
  if ('row' in twin) return { kind: 'repeated', row, first: twin.row };
  return { kind: 'same-words', row, id: twin.quote.id, removed: twin.quote.state === 'removed' };
}

/**
 * What others wrote may hold characters that nobody sees; what we wrote was cleaned when it came, or is an article's.
 */
function cleaned(value: FileQuote['value']): FileQuote['value'] {
  return {
    ...value,
    text: cleanTyped(value.text),
    speaker: cleanedOrNull(value.speaker),
    sourceLine: cleanedOrNull(value.sourceLine),
    note: cleanedOrNull(value.note),
    topics: value.topics.map(cleanTyped).filter((topic) => topic !== ''),
  };
}

function cleanedOrNull(text: string | null): string | null {
  return text === null ? null : cleanTyped(text) || null;
}
