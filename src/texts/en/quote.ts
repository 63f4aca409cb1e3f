/** A quote, and what stands below it. */
export const quote = {
  placeOf: (place: number, total: number) => `${place} of ${total}`,
  note: (note: string) => `Note: ${note}`,
  message: 'message',
  ofServerArticle: (paragraphs: string) => `${paragraphs} of this server’s article`,
  cutHere: '**[…] cut here: the whole quotation is in the file**',
  inFile: 'The words are in the file:',
  another: 'Another',
  context: 'Context',
  copyText: 'Copy text',
  asPicture: 'As picture',
  more: 'More',
  withTheseWords: 'Quotes with these words',
  copyCorrection: 'Copy correction',
  noPicture: {
    directionMarks:
      'No picture: hidden marks in the text turn the direction of writing, and could show it backwards.',
    notCovered: (sign: string) => `No picture: no font here has “${sign}”.`,
    tooLong: 'No picture: the words are too long for one, and are never shortened.',
  },
  /** Behind *More*. */
  givesAgain: (id: string) => `With this id, \`/quote ${id}\` gives this very quote again.`,
  openPage: 'Open the page',
  confirmSpeaker: 'Confirm speaker',
  correctSpeaker: 'Correct speaker…',
  notNamed: 'Speaker not named in the text',
  report: {
    mistake: 'Report a mistake',
    whatIsWrong: 'What is wrong with it?',
    goesTo: 'Goes to this server’s moderators, with your name.',
    forExample: 'Who said it, a word that differs, where it is from…',
    told: 'Thank you. **The moderators of this server have been told**, and will look at it.',
    tellModerator: (id: string) =>
      `Thank you. Please tell a moderator of this server: whoever may manage messages can correct or remove it. Give them this id: \`${id}\``,
    tellOperator: (id: string) =>
      `Thank you. Please tell whoever runs this bot: the quote is of the articles that come with it. Give them this id: \`${id}\``,
  },
};
