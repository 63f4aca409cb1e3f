import type { QuoteState } from '../../domain/curation.ts';
import type { Move } from '../../domain/curation/moveQuote.ts';
import { counted, numbered, plural } from './counted.ts';

/** A server's own quotes: what was kept of what somebody typed, the lists, and who hears of it. */
export const curation = {
  states: {
    active: 'served',
    pending: 'waits for a moderator',
    removed: 'removed',
  } satisfies Record<QuoteState, string>,
  by: (person: string) => `by ${person}`,
  note: (note: string) => `Note: ${note}`,
  topics: (topics: string) => `Topics: ${topics}`,
  ofArticle: (verified: string, title: string) => `${verified}, of “${title}”`,
  ofAnArticle: (verified: string) => `${verified}, of an article`,
  ofMessage: (unverified: string, message: string, author: string) =>
    `${unverified}: ${message} of ${author}`,
  message: 'message',

  // What became of typed words.
  kept: {
    add: '**Added.** It is served from now on.',
    suggest: '**Suggested.** It is served once a moderator has approved it.',
    save: '**Saved.** It is served from now on.',
    edit: '**Changed.**',
    approve: '**Approved.** It is served from now on.',
    restore: '**Restored.** It is served again.',
  },
  unchanged: (id: string) => `Nothing differs from what is kept as \`${id}\`, so nothing was changed.`,
  articleOtherwise: (title: string) => `**The article “${title}” says it otherwise.** Nothing was kept yet.`,
  messageOtherwise: '**The message says it otherwise.** Nothing was kept yet.',
  claimed: '**Claimed**',
  article: '**Article**',
  ofTheMessage: '**Message**',
  standIn: (title: string) => `**These words stand in the article “${title}”.** Nothing was kept yet.`,
  nobodyNamed: 'nobody is named',
  servedAlready: (id: string) => `The library serves the article’s words already: \`/quote ${id}\`.`,
  notInArticle: (title: string) => `**These words are not in the article “${title}”.** Nothing was kept.`,
  notInMessage: '**These words are not in the message.** Nothing was kept.',
  nothingNear: 'Nothing in it comes near.',
  nearest: (words: string) => `The nearest passage is:\n${words}`,
  onlyShortened: 'The words of a message can be shortened, not changed.',
  withoutArticle: 'Without an article they can be kept as “curated, not checked”.',
  splicedOfArticle: (title: string) =>
    `**These words are from several places of the article “${title}”**, put together without a mark. Nothing was kept.`,
  splicedOfMessage:
    '**These words are from several places of the message**, put together without a mark. Nothing was kept.',
  writeMark: 'Write “…” where something is left out, or add the parts one by one.',
  overlaps: (others: number) =>
    `**Some of these words are in ${plural(others, 'a quote', 'other quotes')} already.** Nothing was kept yet.`,
  yours: (words: string) => `Yours:\n${words}`,
  alreadyThere: 'Already there:',
  andMore: (more: number) => `and ${numbered(more)} more`,
  nothingKept: 'Nothing was kept.',
  remarks: {
    notTheirs: '⚠ Nothing in the article gives these words to the speaker you named.',
    otherSpeaker: (speaker: string) => `⚠ The article names another speaker than you did: ${speaker}.`,
    narration: '⚠ They stand outside of quotation marks: they are the article’s own words.',
    begins: (words: string) => `⚠ The sentence begins with words that may change what it says: “${words}”`,
    goesOn: (words: string) => `⚠ The sentence goes on with words that may change what it says: “${words}”`,
    denies: (words: string) => `⚠ What is left out denies something: “${words}”`,
    elsewhere: 'The same words stand elsewhere in the article too.',
  },
  addAnyway: 'Add anyway',
  useMessage: 'Use the message’s words',
  useArticle: 'Use the article’s words',
  keepAsArticle: 'Keep as the article’s own',
  keepUnverified: 'Keep as unverified',
  changeWords: 'Change the words',
  cancel: 'Cancel',
  noArticle: 'No article',
  keptUnchecked: 'Kept as “curated, not checked”',

  // Moving one.
  moved: {
    approve: 'Approved.',
    reject: 'Rejected.',
    remove: 'Removed. It is no longer served; `/curate restore` brings it back.',
    restore: 'Restored. It is served again.',
  } satisfies Record<Move, string>,
  movedBy: (person: string) => `By ${person}.`,
  named: (id: string, speaker: string) => `Done. \`${id}\` is given as: ${speaker}`,
  approve: 'Approve',
  reject: 'Reject',
  edit: 'Edit',

  // Lists.
  noQuotes: '**No quotes** of this server’s own',
  quotes: (total: number) => `**${counted(total, 'quote')}** of this server’s own`,
  bySpeaker: (speaker: string) => `by ${speaker}`,
  inArticle: (id: string) => `of the article \`${id}\``,
  actOnOne: 'Edit, remove or restore one…',
  editOne: (words: string) => `Edit: ${words}`,
  removeOne: (words: string) => `Remove: ${words}`,
  restoreOne: (words: string) => `Restore: ${words}`,
  noneWaiting: 'No suggestion is waiting. Members suggest quotes with `/suggest`.',
  waiting: (suggestions: number) => `**${counted(suggestions, 'suggestion is', 'suggestions are')} waiting**`,

  // Who hears of it.
  suggested: '### A quote was suggested',
  reported: '### A mistake was reported',
  reportedBy: (person: string) => `By ${person}`,
  reportedSaying: (person: string, what: string) => `By ${person}: ${what}`,
  ofLibrary: 'of the library: whoever runs this bot can correct it',
  moderatorsTold: 'The moderators have been told.',
  earlierOnes: '**What became of your earlier ones**',
  taken: '### Your quote was taken\nThank you! It is served from now on:',
  notTaken: '### Your quote was not taken\nThe moderators decided against it. Thank you all the same.',
  wasTaken: (words: string) => `✓ “${words}” was taken, and is served.`,
  wasNotTaken: (words: string) => `✗ “${words}” was not taken.`,
  openServer: 'Open the server',

  /** Where an answer was taken away by whoever asked for it. */
  answerRemoved: '**Removed.** Nobody sees this answer any more.',
};
