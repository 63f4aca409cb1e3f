import { counted } from './counted.ts';

/** A page of hits. */
export const search = {
  found: (total: number, words: string) => `**${counted(total, 'quote')}** for “${words}”`,
  foundOrMore: (total: number, words: string) => `**${total} or more quotes** for “${words}”`,
  by: (speaker: string) => `by ${speaker}`,
  in: (article: string) => `in ${article}`,
  until: (day: string) => `until ${day}`,
  since: (day: string) => `since ${day}`,
  on: (day: string) => `on ${day}`,
  fromTo: (from: string, to: string) => `${from} to ${to}`,
  verifiedBut: (verified: string) => `${verified}, but for what is not checked`,
  notChecked: 'not checked',
  showInContext: 'Show in context',
};
