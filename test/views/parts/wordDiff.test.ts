import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordDiff } from '../../../src/views/parts/wordDiff.ts';

const ROOM = { typography: false, room: 400 };

it('marks the words that differ in both texts, without colour', () => {
  expect(wordDiff('We won’t wait for *them*.', 'We will wait for *them* again.', ROOM)).toEqual({
    before: '> We ~~won’t~~ wait for \\*them\\*',
    after: '> We **will** wait for \\*them\\* **again.**',
  });
});

it('cuts long runs that are the same in the middle, and keeps the change in sight', () => {
  const same = 'and so it went on for ever '.repeat(30);
  const { before, after } = wordDiff(`${same}yes ${same}`, `${same}no ${same}`, ROOM);
  expect(before).toMatch(/^> and so .* … .*went on for ever ~~yes~~ and so it .* … .*ever$/);
  expect(after).toMatch(/^> and so .* … .*went on for ever \*\*no\*\* and so it .* … .*ever$/);
});

it('stays within its room, whatever the texts', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'b ', '*', '_', '\n', '> ', '# ', '~~', '’', ' '),
    maxLength: 400,
  });
  fc.assert(
    fc.property(text, text, fc.integer({ min: 20, max: 300 }), (one, other, room) => {
      const { before, after } = wordDiff(one, other, { typography: true, room });
      // The sign of a quotation and an ellipsis come on top.
      return Math.max(before.length, after.length) <= room + 4 && !/\n(?!> )/.test(`${before}${after}`);
    }),
  );
});
