import { describe, expect, it } from 'vitest';
import { blockQuote, dayStamp, emphasize, escapeMarkdown } from '../../../src/views/parts/markdown.ts';

describe('escapeMarkdown', () => {
  it.each([
    ['“Don’t,” he said — twice…', '“Don’t,” he said — twice…'],
    ['a *b* _c_ ~~d~~ `e` ||f||', 'a \\*b\\* \\_c\\_ \\~\\~d\\~\\~ \\`e\\` \\|\\|f\\|\\|'],
    ['@everyone <@1> <#2> <:x:3>', '\\@everyone \\<\\@1\\> \\<\\#2\\> \\<:x:3\\>'],
    ['[link](https://a.example/_b_)', '\\[link\\](https\\://a.example/\\_b\\_)'],
    ['- one\n+ two\n 3. three', '\\- one\n\\+ two\n 3\\. three'],
    ['# big\n> quoted', '\\# big\n\\> quoted'],
    ['back\\slash', 'back\\\\slash'],
    ['3.5 - 2', '3.5 - 2'],
  ])('makes the signs of %j plain', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });
});

it('makes the marked spans of a range bold, as far as they are in it', () => {
  const text = 'the *old* pier of stone';
  const marked = [
    { start: 0, end: 3 },
    { start: 10, end: 14 },
    { start: 18, end: 23 },
  ];
  expect(emphasize(text, { start: 4, end: 20 }, marked)).toBe('\\*old\\* **pier** of **st**');
});

it('quotes every line', () => {
  expect(blockQuote('one\ntwo')).toBe('> one\n> two');
});

it('stamps noon of the day in UTC', () => {
  expect(dayStamp('2022-09-04')).toBe('<t:1662292800:D>');
});
