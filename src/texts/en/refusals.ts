import type { StoreTrouble } from '../../domain/userError.ts';
import type { ArticleFault } from '../../domain/curation/newArticle.ts';
import type { FetchRefusal } from '../../domain/fetching.ts';
import type { QuoteState } from '../../domain/curation.ts';
import type { Move } from '../../domain/curation/moveQuote.ts';
import { numbered, plural, size } from './counted.ts';

const PASTE = 'You can paste the text instead (`/article add` without options) or hand in a file.';

/** Why something is not done, and what to do next. Said to the person alone. */
export const refusals = {
  fault: (incident: string) =>
    `**Something went wrong here.** Nothing was changed. Please try again; if it goes on, tell the people who run this bot the number \`${incident}\`.`,
  answeredPrivately: 'The answer to this is for the person who asked.',
  tryAgain: 'Try again',
  correctIt: 'Correct it',
  /** In place of what was typed where it has nothing to show. */
  whatYouTyped: 'what you typed',
  typed: (words: string) => `“${words}”`,
  andMore: (more: number) => `and ${more} more`,

  noQuote: {
    anywhere: (topic: string) => `No quote for ${topic}.`,
    narrowed: (topic: string) => `No quote for ${topic} within the speaker, article and days you named.`,
    onlyVerified: 'Here only quotes that an article has are served.',
    meant: 'Did you mean one of these?',
    nearest: (topics: string) => `Try ${topics}.`,
  },
  noArticle: {
    none: (article: string) =>
      `No article for ${article}. This server has none of its own yet; a moderator can add one with \`/article add\`.`,
    others: (article: string, known: string) => `No article for ${article}. Try one of these: ${known}.`,
  },
  severalArticles: (total: number, article: string) =>
    `${total} articles fit ${article}. Which one? Please type its id or more of its title:`,
  articleThere: {
    library: (named: string, id: string) =>
      `Every server already has this text: it is ${named}. Nothing was stored. \`/summary article: ${id}\` shows it, and \`/quote\` its quotes.`,
    server: (named: string, id: string) =>
      `This server already has this text: it is ${named}. Nothing was stored. \`/article show article: ${id}\` shows it.`,
    again: (id: string) => `Where its page has changed, \`/article refetch article: ${id}\` reads it again.`,
  },
  noContext: (id: string) =>
    `The quote \`${id}\` was added without an article, so there is nothing around it that could be shown. Send \`/quote\` with this id to see where it is from.`,
  twoSources: 'Please hand in the article in one way only: a file, an address, or neither to paste its text.',
  noAddress: (title: string) => `${title} was added without an address, so there is no page to read again.`,
  noSpeaker: {
    none: (speaker: string) => `Nobody is called ${speaker} in this article. It names no speaker.`,
    others: (speaker: string, known: string) =>
      `Nobody is called ${speaker} in this article. It has ${known}.`,
  },
  noName: 'That is nobody’s name: it has no letter. Please type the name as it should be shown.',
  badDay: (day: string) =>
    `I cannot read ${day} as a day. Please write \`4 Sep 2022\` or \`2022-09-04\`, \`2022-09\` for a month, or \`2022\` for a year.`,
  daysReversed: (from: string, to: string) =>
    `The search would begin on ${from} and end before that, on ${to}. Please swap \`from\` and \`to\`.`,
  managersOnly: 'Only members with the permission **Manage Server** may do that. Please ask one of them.',
  moderatorsOnly:
    'Only moderators of this server may do that: members with the permission **Manage Messages**. Please ask one of them.',
  curatorsOnly: (role: string) =>
    `Only moderators of this server may do that: members with the permission **Manage Messages** or the role ${role}. Please ask one of them.`,
  cannotPost: (channel: string) =>
    `I cannot write in ${channel}, so nothing was changed. Please let me see it and send messages there (the channel’s settings, **Permissions**), and choose it again.`,
  serverOnly: 'That works in servers only. Please use it in a server that has this bot.',
  noWords: 'There are no words in it to check. Please give me what somebody is said to have said.',
  answerOfOther:
    'That is no answer of mine to a command of yours. Whoever sent the command can remove it, and so can moderators: *Delete Message*.',
  cannotRemove:
    'Discord did not let me remove it: most likely I may not see this channel. Please ask a moderator to delete it.',
  staleButton:
    'This button belongs to another version of the bot and can no longer be used. Please send the command again.',
  draftExpired:
    'This question is answered already, or it has expired: it waits for 15 minutes. Please send the command again.',
  draftOfOther: 'This question is somebody else’s to answer. Please send the command yourself.',
  full: {
    quotes: (limit: number) =>
      `This server already has ${numbered(limit)} quotes, as many as it may. Please remove some first, or ask the people who run this bot for more.`,
    articles: (limit: number) =>
      `This server already has ${numbered(limit)} articles, as many as it may. Please remove some first, or ask the people who run this bot for more.`,
    stored: (limit: number) =>
      `This server keeps ${size(limit)}, as much as it may, with earlier versions, what was removed and the history. What is there stays, and can still be removed; for anything new please ask the people who run this bot to raise its limit.`,
  },
  storeBusy:
    'Somebody else is changing the same just now. Nothing was changed; please try again in a moment.',
  shelfFull: (limit: number) =>
    `The misquote shelf of this server has ${limit} entries, those that were taken off it included: as many as it may.`,
  staleForm:
    'This form no longer fits: the bot or what you chose from has changed meanwhile. Nothing was changed; please open it again.',
  /** What lasts is not to be tried again: whoever runs the bot has to mend it, and finds the same in its log. */
  storeTrouble: {
    busy: 'The database cannot answer just now. Nothing was lost; please try again in a moment.',
    connection: 'The database cannot answer just now. Nothing was lost; please try again in a moment.',
    full: 'The disk of this bot is full, so that nothing can be stored. Nothing was lost, but trying again will not help: please tell whoever runs this bot to make room.',
    'read-only':
      'This bot can read its database but not write to it, so that nothing can be stored. Nothing was lost, but trying again will not help: please tell whoever runs this bot.',
    damaged:
      'The database of this bot is damaged. Trying again will not help: please tell whoever runs this bot to put a backup in its place.',
  } satisfies Record<StoreTrouble, string>,
  tookTooLong: 'It took too long to open the form. Nothing was changed; please try again.',
  busy: 'Too much is waiting to be worked on just now. Nothing was changed; please try again in a minute.',
  tooHeavy:
    'That takes more time or memory than I may use, so I gave up. Nothing was changed; please send less at once.',
  tooEarly: (until: string) => `That was a lot at once, so others come first now. Please try again ${until}.`,
  noDaily: 'There is no quote of the day here, or it is paused. `/daily set` starts it.',
  dailyThere: {
    claimed: 'The quote is on its way already.',
    sent: (quote: string) => `Today’s quote is posted already: \`${quote}\`.`,
    skipped:
      'Today’s quote was left out, by `/daily skip` or because it was missed. The next one comes at its time.',
    failed: 'Today’s quote could not be posted. The next one comes at its time.',
  },
  badDaily: {
    time: (typed: string) => `I cannot read ${typed} as a time. Please write \`9\`, \`9:30pm\` or \`21:30\`.`,
    timezone: (typed: string) =>
      `${typed} is no time zone that I know, or several. Please choose one of those that are offered while you type: a city, or \`utc+2\`.`,
    days: (typed: string) =>
      `I cannot read ${typed} as days. Please write \`every day\`, \`weekdays\`, or days like \`mon, wed, fri\`.`,
    topic: (typed: string) =>
      `${typed} is a single quote, which would come every day. Please name a speaker or words.`,
  },
  unknownCommand:
    'This command is no longer here. Please restart your Discord client: it then shows the commands of today.',

  // Of a server's own quotes.
  quoteUnknown: (id: string) =>
    `This server has no quote of its own for ${id}. \`/curate list\` names them all; quotes of the library are the same everywhere and cannot be changed.`,
  quotesMany: (count: number, typed: string) =>
    `${numbered(count)} quotes of this server fit ${typed}. Please pick one from the list that opens while you type, or give its id.`,
  quoteEmpty: 'There are no words here to quote. Pictures, stickers and embeds cannot be kept.',
  quoteThere: {
    active: 'These words are there already:',
    pending: 'These words were suggested already, and wait for a moderator:',
    removed: 'These words were there before, and were removed:',
  } satisfies Record<QuoteState, string>,
  bringsBack: (id: string) => `\`/curate restore ${id}\` brings it back`,
  quoteChanged: (shown: string, id: string) =>
    `Somebody changed ${shown} while you were writing, so nothing was changed. \`/curate history ${id}\` shows what they did. “Correct it” opens what you wrote: sent again, it takes the place of theirs.`,
  wrongState: {
    active: (id: string, so: string) => `${id} is being served, ${so}.`,
    pending: (id: string, so: string) => `${id} waits for a moderator, ${so}.`,
    removed: (id: string, so: string) => `${id} was removed, ${so}.`,
  },
  nothingTo: {
    approve: 'so there is nothing to approve',
    reject: 'so there is nothing to reject',
    remove: 'so there is nothing to remove',
    restore: 'so there is nothing to restore',
  } satisfies Record<Move, string>,
  onShelf:
    '**These words are on the misquote shelf, so nobody is served them.** Moderators can take them off it with `/misquotes`.',
  articleRemoved: (title: string) =>
    `The article ${title} was removed. Please take that back first, by \`/curate history\`.`,
  optedOut: 'The author of that message does not want to be quoted in this server. Please respect that.',
  messageOfBot:
    'That message was written by a bot or a webhook. Only people’s messages can be saved; for words of an article there is `/curate add`.',
  suggestionsClosed: 'This server takes no suggestions. Its moderators add the quotes themselves.',
  tooManySuggestions: (limit: number) =>
    `${plural(limit, 'A suggestion of yours is', `${numbered(limit)} of your suggestions are`)} waiting already. Please wait until the moderators have decided about some.`,
  actUnknown: 'There is no such change in this server’s history. `/curate history` lists them all.',
  changedSince: (shown: string, by: string, at: string, id: string) =>
    `${shown} was changed again after that, by ${by} on ${at}. Take that back first: \`/curate history ${id}\`.`,
  notUndoable:
    'That cannot be taken back: the words were erased at a person’s wish, or it is a person’s own choice.',

  // Of files.
  nothingToExport:
    'This server has no quotes and no articles of its own yet. Start with `/curate add` or `/article add`.',
  exportTooLarge: (megabytes: number) =>
    `The file would have more than ${megabytes} MB. Please ask the people who run this bot for it: \`verbatim export\` has no limit. As CSV it is much smaller, but without the articles.`,
  notFetched: (reason: string) => `${reason} Nothing was imported.`,
  notHandedOver: 'Discord did not hand over the file. Please attach it again.',
  /** Why a file of quotes was not fetched. */
  dataFile: {
    'too-large':
      'That file has more than 8 MB. Please import it in parts, or ask the people who run this bot: `verbatim import` takes larger ones.',
    'wrong-type': 'Please attach a `.json`, `.csv`, `.yaml` or `.yml` file.',
    busy: 'Too many others are waiting to have files read just now. Please try again in a minute.',
  },
  unreadable: (why: string) => `**This file cannot be read:** ${why} Nothing was imported.`,

  /** Why an article that was handed in is not taken. */
  articleFault: {
    'no-text': 'There is no text in that. Please hand in the article’s words.',
    'no-title': 'I found no title in that. Please type the article’s headline as its `title`.',
    'no-day': 'I found no day of publication in that. Please type it as the `date`, such as `4 Sep 2022`.',
    'bad-day': 'I cannot read that day of publication. Please write it like `4 Sep 2022` or `2022-09-04`.',
    'two-days': 'That day can be read in two ways. Please write its month as a word, such as `4 Sep 2022`.',
    'bad-address':
      'That is no web address that I can show. Please write all of it, such as `https://example.org/news/1`, or leave it out.',
  } satisfies Record<ArticleFault, string>,
  /** Why an address or a file gave no text. */
  fetchRefused: {
    'bad-address':
      'That is no address of a page on the internet. Please write all of it, such as `https://example.org/news/1`.',
    'not-http': 'Only addresses that begin with `https://` or `http://` are read.',
    credentials: 'That address holds a user name or password, which I will not send. Please leave it out.',
    port: 'That address names a port. Only pages at the usual ports are read.',
    'private-address': 'That address leads into a private network. Only public pages are read.',
    robots: `That site does not allow programs to read the page (robots.txt), so I do not. ${PASTE}`,
    'too-many-redirects': `That page sends its readers on too often. ${PASTE}`,
    unreachable: `That page cannot be reached just now. Please check the address and try again later. ${PASTE}`,
    'too-slow': `That page took too long to answer. Please try again later. ${PASTE}`,
    'too-large':
      'That is too large: a file may have 1 MB, a page 2 MB. Please hand in the article’s text only.',
    'wrong-type':
      'That is neither a page nor a text. Files may be `.txt`, `.md` or `.html`, addresses must lead to a page or a plain text.',
    'not-found': 'There is no page at that address. Please check it.',
    forbidden: `That page is not open to everyone: the site refuses to show it. ${PASTE}`,
    'too-tangled': `That takes too much time or memory to be read. ${PASTE}`,
    'no-article': `I found no article in that. ${PASTE}`,
    busy: 'Too many others are waiting to have pages read just now. Please try again in a minute.',
  } satisfies Record<FetchRefusal, string>,
};
