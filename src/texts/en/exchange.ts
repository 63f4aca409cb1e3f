import type { ExchangeFormat } from '../../domain/exchange/exchangeFile.ts';
import { counted, numbered, plural } from './counted.ts';

/** Files of quotes: what an import would bring or brought, and what an export holds. */
export const exchange = {
  formats: {
    verbatim: 'JSON of Verbatim',
    csv: 'CSV',
    quoter: 'JSON of Quoter',
    nadekobot: 'YAML of NadekoBot',
    firebot: 'CSV of Firebot',
  } satisfies Record<ExchangeFormat, string>,
  quotes: (quotes: number) => counted(quotes, 'quote'),
  quotesAndArticles: (quotes: number, articles: number) =>
    `${counted(quotes, 'quote')} and ${counted(articles, 'article')}`,
  exported: (what: string) =>
    `**${what}** of this server’s own. The file names people by their Discord ids: keep it among moderators.`,
  unreadable: (line: number, problem: string) => `line ${line}: ${problem}`,

  nothing: (format: string) => `**Nothing to import** · ${format}`,
  toImport: (what: string, format: string) => `**${what}** to import · ${format}`,
  imported: (what: string, format: string) => `**${what}** imported · ${format}`,
  counts: (skipped: number, refused: number) =>
    `${counted(skipped, 'entry', 'entries')} skipped, ${numbered(refused)} refused`,
  readAs: (name: string, column: string) => `“${name}” is read as ${column}`,
  renumbered: (quotes: number) => `${counted(quotes, 'quote')} with a new id, because theirs is taken`,
  passedOver: (names: string) => `passed over: ${names}`,
  untilPressed: 'Nothing is changed until you press **Import**.',
  asServed: '**As they will be served**',
  firstAsServed: '**The first of them, as they will be served**',
  standHere: (quotes: number, verified: string) =>
    `**${counted(quotes, 'quote stands', 'quotes stand')} in articles here**, and will be kept as ${verified}`,
  saidOtherwise: (quotes: number) =>
    `**${counted(quotes, 'quote is', 'quotes are')} said otherwise by articles here**`,
  saidBy: (speaker: string) => `said by ${speaker}`,
  claimed: '**Claimed**',
  article: '**Article**',
  refused: '**Refused**',
  skipped: '**Skipped**',
  andMore: (more: number) => `and ${numbered(more)} more`,
  import: 'Import',
  importArticles: 'Import with the articles’ words',
  importUnverified: 'Import these as unverified',
  cancel: 'Cancel',
  dropped: 'Nothing was imported.',

  // What articles say of the quotes.
  areArticles: (quotes: number) =>
    `${counted(quotes, 'quote')} ${plural(quotes, 'is', 'are')} an article’s own words, kept as ✓ verbatim`,
  areMended: (quotes: number) =>
    `${counted(quotes, 'quote')} ${plural(quotes, 'is', 'are')} said otherwise by an article, whose words are kept`,
  areTyped: (quotes: number) =>
    `${counted(quotes, 'quote')} ${plural(quotes, 'is', 'are')} said otherwise by an article, and not checked`,

  // Where entries stand.
  line: (row: number) => `line ${row}`,
  entry: (row: number) => `entry ${row}`,
  lines: (rows: string) => `lines ${rows}`,
  entries: (rows: string) => `entries ${rows}`,
  placed: (place: string, why: string) => `${place}: ${why}`,

  /** Why one is not imported. */
  why: {
    removedId: (id: string) => `the quote ${id} was removed here; restore it instead`,
    sameId: (id: string) => `the quote ${id} is here already`,
    removedWords: (id: string) => `these words were removed here as ${id}; restore them instead`,
    sameWords: (id: string) => `these words are here already as ${id}`,
    repeated: (place: string) => `the words of ${place} again`,
    sameArticle: (id: string) => `the article ${id} is here already`,
    inLibrary: (title: string) => `the library has these words in “${title}”`,
    inLibraryAs: (title: string, id: string) => `the library has these words in “${title}” as ${id}`,
    otherwise: (title: string) => `“${title}” says them otherwise`,
    empty: 'it has no words',
    manyTopics: (limit: number) => `it has more than ${limit} topics`,
    tooLong: (field: string, limit: number) => `its ${field} is longer than ${numbered(limit)} characters`,
    badDate: (date: string) => `"${date}" is not one certain day, such as 2022-09-04 or 4 Sep 2022`,
    idTwice: (place: string) => `it has the id of ${place}`,
    noArticle: (id: string) => `its article ${id} is not in the file, or was refused`,
    articleRemoved: (id: string) => `its article ${id} was removed; restore that first`,
    misquoted: (id: string) => `it is not what its article ${id} says`,
    optedOut: 'the person does not want to be quoted here',
    onShelf: (correction: string) => `its words are on the misquote shelf; ${correction}`,
    rightWords: (words: string) => `what was said is “${words}”`,
    rightWordsBy: (words: string, speaker: string) => `what was said is “${words}”, by ${speaker}`,
    erased: 'a person had this quote erased',
    mostQuotes: (limit: number) => `the server may not have more than ${counted(limit, 'quote')}`,
    mostArticles: (limit: number) => `the server may not have more than ${counted(limit, 'article')}`,
  },
};
