import { describe, expect, it } from 'vitest';
import { slice } from '../../../src/domain/article.ts';
import { findCuts, findOmittedNegations } from '../../../src/domain/check/findNotes.ts';
import { quoting } from './articles.ts';

function cutsOf(text: string, words: string, quoted: string | null): string[] {
  const start = text.indexOf(words);
  const quotation = quoted === null ? null : quoting(text, [quoted], 'Ada Holm');
  const spans = [{ start, end: start + words.length }];
  return findCuts(text, { articleId: 'a', spans, quotation }).map((note) =>
    note.kind === 'cut-short' ? `${note.side}: ${slice(text, note.rest)}` : note.kind,
  );
}

describe('findCuts', () => {
  it.each([
    ['If we win, we stay.', 'we win', ['before: If']],
    ['If we win, we stay.', 'we stay', ['before: If we win']],
    ['We stay unless it rains.', 'We stay', ['after: unless it rains']],
    ['Unless it rains, we stay.', 'we stay', ['before: Unless it rains']],
    ['But we stay.', 'we stay', []],
    ['We stay but wait.', 'We stay', ['after: but wait']],
    ['They falsely say we stay.', 'we stay', ['before: They falsely say']],
    ['We stay, a lie.', 'We stay', ['after: a lie']],
    ['We stay, all of us.', 'We stay', []],
    ['We do not stay but wait.', 'stay', ['before: We do not', 'after: but wait']],
    ['Not we. We stay. Not we.', 'We stay', []],
    ['Not we. We stay. Not we.', 'We stay.', []],
    ['It’s false: “we stay”.', 'we stay', ['before: It’s false']],
    ['We stay (“but” no more).', 'We stay', ['after: but” no more']],
    [`${'It rained here. '.repeat(100)}They do not say we stay.`, 'we stay', ['before: They do not say']],
    [`${'x'.repeat(1100)} not we stay`, 'we stay', [`before: ${'x'.repeat(1100)} not`]],
  ])('of %j around %j: %j', (text, words, cuts) => {
    expect(cutsOf(text, words, null)).toEqual(cuts);
  });

  it.each([
    ['Nobody said “we stay” today, but we left.', 'we stay', 'we stay', []],
    ['She said “we never stay here” today, but we left.', 'stay', 'we never stay here', ['before: we never']],
    ['She said “we stay here but go” today.', 'we stay', 'we stay here but go', ['after: here but go']],
    ['She said “we stay here. But go” today.', 'we stay', 'we stay here. But go', []],
    ['He said “we stay but go” today.', 'He said “', 'we stay but go', ['after: we stay but go” today']],
    ['We do not say “we stay” today.', '” today', 'we stay', ['before: We do not say “we stay']],
    ['Nobody said “we stay” today.', 'said “we', 'we stay', ['before: Nobody']],
    ['He said “we stay” but not today.', 'stay” but', 'we stay', ['after: not today']],
    [
      'Nobody said “we stay”, but we left.',
      'said',
      'we stay',
      ['before: Nobody', 'after: we stay”, but we left'],
    ],
  ])('of %j around %j within “%s”: %j', (text, words, quoted, cuts) => {
    expect(cutsOf(text, words, quoted)).toEqual(cuts);
  });
});

it('names the stretches left out that deny something', () => {
  const text = 'We do not stay here today';
  const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  expect(findOmittedNegations(text, [spanOf('here'), spanOf('not stay'), { start: 6, end: 6 }])).toEqual([
    { kind: 'omits-negation', omitted: spanOf('not stay') },
  ]);
});
