import type { CheckResult, Flag } from '../../domain/check/checkResult.ts';
import { counted, plural } from './counted.ts';

/** Whether a claim was said, and what differs. */
export const check = {
  /** The verdict in a word, and what it means. */
  verdicts: {
    verbatim: { label: '✓ Verbatim', means: 'every word, in this order' },
    abridged: { label: '✓ Abridged', means: 'word for word, but for what it marks as left out' },
    respelled: { label: '≈ Same words, other spelling', means: 'what it says is what the article says' },
    altered: { label: '✗ Altered', means: 'the article says it otherwise' },
    spliced: { label: '✗ Spliced', means: 'parts of several places, put together without a mark' },
    misattributed: { label: '✗ Misattributed', means: 'the words are right, the speaker is not' },
  } satisfies Record<Exclude<CheckResult['verdict'], 'not-found'>, object>,
  notFound: '? Not found',
  notFoundIn: (searched: number) =>
    `in the ${plural(searched, 'one article', counted(searched, 'article'))} loaded here. It may have been said elsewhere.`,
  areNarration: 'the words are the article’s own',
  tooCommon: (words: number) =>
    words === 0
      ? 'There is no word in that to look for.'
      : `Only ${counted(words, 'word')}: too common to prove anything.`,
  butLeavesOut: (meaning: string) => `${meaning}, **but see what it leaves out**`,
  butUnconfirmed: (meaning: string) => `${meaning}, **who said it is not confirmed**`,

  claimed: '**Claimed**',
  article: '**Article**',
  part: (part: number, words: string) => `**Part ${part}:** “${words}”`,
  moreParts: (more: number) => `and ${counted(more, 'more part')}`,
  moreChanges: (more: number) => `and ${counted(more, 'more change')}`,
  near: 'Near it, by some of its words only:',
  ownWordsNotSaid: 'the article’s own words, not somebody’s',
  notForSure: (who: string) => `⚠ Whether it was ${who}, the article does not say for sure.`,
  narrationNotBy: (who: string) => `They are the article’s own words; it does not give them to ${who}.`,
  notGivenTo: (who: string) => `The article does not give them to ${who}.`,
  claimedFor: (who: string) => `Claimed for ${who}.`,
  flags: {
    negation: '⚠ **Negation**',
    number: '⚠ **Number**',
    name: '⚠ **Name**',
    wording: 'Wording',
    spelling: 'Spelling',
  } satisfies Record<Flag, string>,
  leftOut: (flag: string, change: string) => `${flag} left out: ${change}`,
  putIn: (flag: string, change: string) => `${flag} put in: ${change}`,
  changed: (flag: string, change: string) => `${flag} changed: ${change}`,
  inMarks: (words: string) => `“${words}”`,
  goesOn: (rest: string) => `⚠ **Cut short:** the sentence goes on ${rest}`,
  begins: (rest: string) => `⚠ **Cut short:** the sentence begins ${rest}`,
  leftOutBehind: (words: string) => `⚠ **Left out behind the mark:** ${words}`,
  fitsOthers: (count: number) =>
    `⚠ **It fits ${plural(count, 'another place', counted(count, 'other place'))} as well:**`,
  ownBracket: (put: string, there: string) =>
    `“${put}” in brackets is the claim’s own; the article has ${there}.`,
  bracketOfNothing: (put: string) =>
    `“${put}” in brackets is the claim’s own; the article has nothing there.`,
  partlyQuoted: (words: string) => `⚠ Not all of it is quoted. The quotation is ${words}`,
  quotedWithin: (by: string, who: string) => `⚠ ${by} is quoted there as saying that ${who} said so.`,
  somebodyFirst: 'Somebody',
  somebodyElse: 'somebody else',

  // Below it all.
  against: (articles: number) => `checked against ${counted(articles, 'article')}`,
  manyAgainst: (quotations: number, articles: number) =>
    `${quotations} quotations checked against ${counted(articles, 'article')}`,
  onlyIn: (title: string) => `only in ${title}`,
  firstIn: (title: string) => `first in ${title}`,
  tooLong: (articles: number) => `${articles} of this server’s articles are too long to be searched as well`,
  notChecked: (more: number) =>
    `${counted(more, 'further quotation was', 'further quotations were')} not checked`,
  theMessage: 'the message',

  copyWords: 'Copy words',
  contextOfPart: (part: number) => `Context of part ${part}`,
  contextAt: (place: number) => `Context ${place}`,
  putOnShelf: 'Put on the misquote shelf',
};
