import { expect, it } from 'vitest';
import { readQuoteForm } from '../../../src/domain/curation/quoteForm.ts';

it('cleans what was typed, and keeps the lines of a quote', () => {
  expect(
    readQuoteForm({
      text: '  One.\r\nTwo. \0\u202e\n\n\n\nThree.\u0007 ',
      speaker: ' Ann \n Lee ',
      note: '\u2066 ',
      topics: 'Sea, sea ,; harbour lights,',
    }),
  ).toEqual({
    text: 'One.\nTwo.\n\nThree.',
    speaker: 'Ann Lee',
    sourceLine: null,
    note: null,
    topics: ['sea', 'harbour lights'],
  });
});

it('keeps everything within its length, whatever is sent', () => {
  const long = 'word '.repeat(5000);
  const form = readQuoteForm({
    text: long,
    speaker: long,
    sourceLine: long,
    note: long,
    topics: `${'t'.repeat(90)},`.repeat(90),
  });
  expect(form.text.length).toBe(4000);
  expect([form.speaker, form.sourceLine, form.note].map((field) => field?.length)).toEqual([99, 299, 299]);
  expect(form.topics).toEqual(['t'.repeat(40), 't'.repeat(27)]);
  const many = readQuoteForm({ topics: Array.from({ length: 30 }, (_, at) => `t${at}`).join(';') });
  expect(many.topics).toHaveLength(10);
});

it('counts as Discord does, and cuts no emoji in two', () => {
  const most = { text: '😀'.repeat(4000), speaker: '😀'.repeat(100), topics: `x${'😀'.repeat(39)}` };
  expect(readQuoteForm(most)).toMatchObject({
    text: most.text,
    speaker: most.speaker,
    topics: [most.topics],
  });
  expect(readQuoteForm({ speaker: `x${'😀'.repeat(200)}` }).speaker).toBe(`x${'😀'.repeat(99)}`);
});
