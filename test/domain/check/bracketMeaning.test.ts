import { expect, it } from 'vitest';
import { meansSomebodyElse } from '../../../src/domain/check/bracketMeaning.ts';

/** Of no words the place before “was late”. */
const spanIn = (text: string, words: string) => {
  const start = text.indexOf(words || 'was late');
  return { start, end: start + words.length };
};

/** Whether `[name]` for some words of a text is said to be somebody else. */
function denies(text: string, words: string, name: string, speaker: string | null = null): boolean {
  const claimText = `They say that [${name}] came.`;
  const bracket = { article: spanIn(text, words), claim: spanIn(claimText, name) };
  return meansSomebodyElse({ text }, bracket, { claimText, speaker });
}

const LATE = 'Ida Brook met Bo Lund.\n\n“They said he was late,” Kai Moss said.';

it.each([
  [LATE, 'Bo Lund', 'Max Doe'],
  [LATE, 'he', 'Max Doe'],
  ['Bo Lund left. “They said he was late.”', 'he', 'Max Doe'],
  ['Bo Lund left. “They saw her late.”', 'her', 'Ann Doe'],
  ['Bo Lund left. “They said he was late.”', 'he', 'London Doe'],
  ['Bo Lund left.\n\nA\n\n“he was late”', 'he', 'Max Doe'],
  ['James left. “he was late”', 'he', 'Max Doe'],
  ['Bo Lund met Ida Lund. “he was late,” Max Doe said.', 'he', 'Max Doe'],
  ['Bo Lund met Kai Moss. “he was late”', 'he', 'Max Doe'],
  ['Bo Lund left. “and he was late”', '', 'Max Doe'],
  ['Mr. West left. “They said he was late.”', 'he', 'Max Doe'],
  ['Bo West left. “They said West was late.”', 'West', 'Max Doe'],
])('in %j %j is somebody else than %s', (text, words, name) => {
  expect(denies(text, words, name)).toBe(true);
});

it.each([
  [LATE, 'he', 'Bo Lund'],
  [LATE, 'he', 'Kai Moss'],
  [LATE, 'Bo Lund', 'Lund'],
  [LATE, 'Bo Lund', 'somebody'],
  [LATE, 'Bo Lund', 'Monday'],
  [LATE, 'Bo Lund', 'The'],
  [LATE, 'late', 'Max Doe'],
  [LATE, 'They', 'Max Doe'],
  ['Bo Lund left.\n\nA\n\nB\n\n“he was late”', 'he', 'Max Doe'],
  ['Harbours closed. “he was late”', 'he', 'Max Doe'],
  ['Bo Lund left. “and he was late”', '', 'Lund'],
  ['Mr. West left. “They said he was late.”', 'he', 'West'],
  ['Bo West left. “They said West was late.”', 'West', 'Bo'],
  ['Bo Lund left. “They said West was late.”', 'West', 'Max Doe'],
  ['Bo Lund left. “and the dog was late”', '', 'Max Doe'],
  ['Doe slept. Bo Lund left. “he was late”', 'he', 'Max Doe'],
  ['Bo Lund met Kai Moss. “he was late,” Max Doe said.', 'he', 'Max Doe'],
])('in %j %j may be %s', (text, words, name) => {
  expect(denies(text, words, name)).toBe(false);
});

it('does not take the speaker for “him”', () => {
  expect([
    denies('Bo Lund left. “he was late”', 'he', 'Max Doe', 'Bo Lund'),
    denies('Bo Lund left. “he was late”', 'he', 'Max Doe', 'Kai Moss'),
  ]).toEqual([false, true]);
});
