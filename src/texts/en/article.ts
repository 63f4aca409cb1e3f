import { counted, numbered, plural } from './counted.ts';

/** A server's own articles, and the recap of any. */
export const article = {
  // Handing one in.
  isThisIt: '**Is this the article?**',
  sizeOf: (characters: number, paragraphs: number) =>
    `${numbered(characters)} characters, ${counted(paragraphs, 'paragraph')} · nothing is stored yet`,
  hasTwin: (named: string) =>
    `⚠ This server already has ${named}, of the same address, or title and day. Both would be served.`,
  notEnglish:
    '⚠ **This does not read like English.** Its words are kept as they are, but who said them is read in English only: every name is shown as “probably”.',
  struck: (passages: number) =>
    `**${counted(passages, 'passage')}** that the source strikes through ${plural(passages, 'is', 'are')} left out of the text:`,
  noQuotations:
    '**No quotations found.** The article can be stored all the same, for `/summary` and for quotes that you add yourself.',
  willBeServed: (quotations: number, speakers: string) =>
    `**${counted(quotations, 'quotation')}** will be served, by ${speakers}:`,
  leftOut: (passages: number) =>
    `**${counted(passages, 'passage')}** between quotation marks will not: pieces of sentences, and what may be nobody’s words. You can add them one by one.`,
  noRoomFor: (more: number) => `and ${more} more, for which there is no room here`,
  andOthers: (names: string, others: number) => `${names} and ${counted(others, 'other')}`,
  storeIt: 'Store it',
  cancel: 'Cancel',
  fillIn: 'Fill it in',

  // What was done with one.
  stored: (named: string, quotes: number) =>
    `**Stored:** ${named}. ${counted(quotes, 'quote of it is', 'quotes of it are')} served from now on. \`/article show\` has its speakers.`,
  dropped: 'Nothing was stored.',
  removeIt: (named: string, goes: string) => `Remove ${named}? ${goes} It can be undone.`,
  kept: 'Nothing was removed.',
  removed: (named: string, quotes: number) => `**Removed:** ${named}, and ${counted(quotes, 'quote')} of it.`,
  unchanged: (named: string) => `The page still says what is stored of ${named}. Nothing was changed.`,
  changed: (version: number, named: string, added: number) =>
    `**The page has changed:** version ${version} of ${named} is stored. ${counted(added, 'quote was', 'quotes were')} new in it.`,
  allStand: 'All quotes of it still stand there.',
  reworded: (count: number) =>
    `${counted(count, 'quote no longer stands there: it keeps its', 'quotes no longer stand there: they keep their')} words, and will say that the wording changed.`,
  corrected: (from: string, to: string, quotes: number, named: string) =>
    `${from} is now ${to} in ${counted(quotes, 'quote')} of ${named}, and will be in its later versions.`,
  nobody: (named: string) =>
    `No quote of ${named} names its speaker. Single quotes are named with \`/curate edit\`.`,
  nothingGoes: 'No quote goes with it.',
  goes: (count: number, all: string) => `${all} ${plural(count, 'goes', 'go')} with it.`,
  goesAmong: (count: number, all: string, among: string) =>
    `${all} ${plural(count, 'goes', 'go')} with it, including ${among}.`,
  served: (quotes: number) => counted(quotes, 'served quote'),
  servedAndWaiting: (quotes: number, suggestions: number) =>
    `${counted(quotes, 'served quote')} and ${counted(suggestions, 'waiting suggestion')}`,
  byHand: (quotes: number) => `${numbered(quotes)} added or suggested by hand`,
  named: (quotes: number) => `${numbered(quotes)} whose speaker a moderator confirmed or corrected`,
  remove: 'Remove',

  // Those that are there.
  noneYet: 'This server has no article of its own yet. `/article add` adds one.',
  list: (articles: number) => `**${counted(articles, 'article')}** of this server, newest first`,
  version: (version: number) => `version ${version}`,
  quotes: (quotes: number) => counted(quotes, 'quote'),
  addedOn: (day: string) => `added on ${day}`,
  characters: (characters: number, paragraphs: number) =>
    `${numbered(characters)} characters in ${counted(paragraphs, 'paragraph')}`,
  quotesServed: (quotes: number) => `**${counted(quotes, 'quote')}** served`,
  by: (speakers: string) => `by ${speakers}`,
  searchFinds: (more: number) => `and ${more} more: \`/search\` finds them`,
  speakersCorrected: (corrections: string) => `Speakers corrected: ${corrections}`,

  // The recap.
  inShort: '**In short**',
  sentencesVerbatim: '✓ verbatim: every sentence stands in the article as it is here, in this order',
  tooShort: 'This article is too short for a recap.',
  nothingReadable:
    'No sentence of this article can be read without those around it, so there is no recap of it.',
};
