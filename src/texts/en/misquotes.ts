import { counted } from './counted.ts';

/** The misquote shelf: what it says to whoever asks for wrong words, and to those who keep it. */
export const misquotes = {
  disputed: '**⚠ Disputed words** · nobody has shown that they were said',
  otherSpeaker: '**⚠ Known misquote** · the words are somebody else’s',
  notSaid: '**⚠ Known misquote** · this is not what was said',
  fromShelf: (at: string) => `from this server’s misquote shelf, ${at}`,
  claimedFor: (who: string) => `claimed for ${who}`,
  articleSays: '**What the article says:**',
  articleGone: 'The article it was held against is gone.',
  why: (reason: string) => `**Why:** ${reason}`,
  takenOffFor: (at: string, reason: string) => `**Taken off the shelf** ${at}: ${reason}`,

  onShelf: '**On the misquote shelf**',
  takenOff: '**Taken off the misquote shelf**',
  noneYet: 'Nothing yet. Send `/check` with the wrong words, and put them on the shelf from there.',
  noneTakenOff: 'Nothing was taken off it.',
  takeOneOff: 'Take one off the shelf…',
  listed: {
    misquote: (reason: string) => `misquote: ${reason}`,
    disputed: (reason: string) => `disputed: ${reason}`,
    removed: (reason: string) => `taken off: ${reason}`,
  },

  putOn: {
    title: 'Put on the misquote shelf',
    whatIsWrong: 'What is wrong with it',
    misquote: 'Misquote: it was said otherwise',
    disputed: 'Disputed: nobody has shown that it was said',
    why: 'Why',
    shownTo: 'Shown to everybody who asks /quote for these words',
  },
  isOn: 'It is on the misquote shelf. Whoever asks `/quote` for these words now sees this first:',
  isOnWithdrawn: (withdrawn: number) =>
    `It is on the misquote shelf. ${counted(withdrawn, 'quote of this server with them is', 'quotes of this server with them are')} served no more. Whoever asks \`/quote\` for these words now sees this first:`,
  takenOffBefore: 'These words were taken off the shelf before.',
  onAlready: 'These words are on the shelf already.',
  putBack: 'Put them back all the same',
  otherReason: 'Write another reason',
  takeOff: {
    title: 'Take off the misquote shelf',
    why: 'Why',
    shownTo: 'Shown to whoever puts the same words on the shelf again',
  },
  isOff:
    'It is off the misquote shelf. Quotes that were withdrawn for it stay removed: `/curate restore` serves them again.',
};
