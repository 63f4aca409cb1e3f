import type { Nobody } from '../../domain/servedQuote.ts';

/** What is said alike in many places. */
export const parts = {
  verified: '✓ verbatim',
  unverified: 'curated, not checked',
  /** Where a speaker would be named. */
  nobody: {
    'nobody-named': 'nobody named',
    'own-words': 'the article’s own words',
    'not-named': 'speaker not named in the text',
  } satisfies Record<Nobody, string>,
  /** A speaker that a careful reader would not bet on. */
  probably: (name: string) => `probably ${name}`,
  ourTitle: (title: string) => `${title} (our title)`,
  interviewIn: (place: string) => `interview in ${place}`,
  wordingChanged: (day: string) => `wording changed on ${day}`,
  readAs: (words: string) => `read as “${words}”`,
  paragraph: (at: number) => `paragraph\u00a0${at}`,
  paragraphs: (first: number, last: number) => `paragraphs ${first}–${last}`,
  /** What the marks of a compared claim and passage mean. */
  legend: '~~struck~~: left out · **bold**: put in',
  previousPage: 'Previous',
  nextPage: 'Next',
  pageOf: (page: number, pages: number) => `page ${page} of ${pages}`,
  somebody: 'somebody',
  somebodyGone: 'somebody who is no longer named',
};
