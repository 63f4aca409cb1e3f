/** What stands on a quote's picture, where there is little room, and what it says to those who do not see it. */
export const cards = {
  titleIsOurs: 'our title',
  paragraph: (at: number) => `¶ ${at}`,
  paragraphs: (first: number, last: number) => `¶ ${first}–${last}`,
  verbatim: '✓ verbatim',
  notChecked: 'not checked',
  reworded: (day: string) => `reworded ${day}`,
  altVerbatim: (who: string, id: string) => `— ${who}. Verbatim, ${id}.`,
  altNotChecked: (who: string, id: string) => `— ${who}. Not checked, ${id}.`,
};
