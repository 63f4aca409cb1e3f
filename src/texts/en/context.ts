/** The passage around a quote. */
export const context = {
  heading: '**In context**',
  rangeOf: (range: string, count: number) => `${range} of ${count}`,
  moreBefore: 'More before',
  moreAfter: 'More after',
};
