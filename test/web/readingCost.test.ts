import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../src/web/reading/parseHtml.ts';
import { readHtml } from '../../src/web/reading/readHtml.ts';

const WORDS =
  'The harbour board met on Tuesday, in the room above the chandler’s, and it sat until the tide had turned.';
const STORY = `<p>${WORDS}</p>`.repeat(6);
const TEXT = Array.from({ length: 6 }, () => WORDS).join('\n\n');
const many = (count: number, piece: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => piece(at)).join('');

// What each of these took before is minutes, or more memory than a page gets.
describe('a page that costs much', { timeout: 60_000 }, () => {
  it.each([
    ['attributes of one tag', `<div ${many(150_000, (at) => `a${at} `)}>${STORY}</div>`],
    [
      'attributes of a picture',
      `<article>${STORY}<p><img ${many(150_000, (at) => `a${at} `)}></p></article>`,
    ],
    ['pictures', `<article>${STORY}${'<img src=a>'.repeat(130_000)}</article>`],
    ['elements of pictures', `<article>${STORY}<p>${'<picture></picture>'.repeat(90_000)}</p></article>`],
    ['frames', `<article>${STORY}${'<iframe></iframe>'.repeat(100_000)}</article>`],
    ['facts about it', `<head>${'<meta name=a content=b>'.repeat(80_000)}</head><article>${STORY}</article>`],
    ['a class', `<article class="${many(300_000, (at) => `c${at % 9} `)}">${STORY}</article>`],
  ])('for its %s is read', (_, page) => {
    expect(readHtml(page)?.text).toBe(TEXT);
  });

  it('for its no-break spaces is read', () => {
    const read = readHtml(
      `<article>${STORY}<p>The${'\u00A0'.repeat(1_000_000)}end of the evening.</p></article>`,
    );
    expect(read?.text).toBe(`${TEXT}\n\nThe end of the evening.`);
  });

  it('for words that were struck is read', () => {
    const read = readHtml(`<article>${STORY}<p>${'<s>a</s>b'.repeat(90_000)}</p></article>`);
    expect(read?.text).toBe(`${TEXT}\n\n${'b'.repeat(90_000)}`);
    expect(read?.struck).toHaveLength(50);
  });

  it.each([
    ['elements', '<br>'.repeat(210_000), 'too many elements'],
    ['attributes', `<i ${many(100, (at) => `a${at} `)}></i>`.repeat(3_100), 'too many attributes'],
    ['depth', '<picture>'.repeat(600), 'too deeply nested'],
    ['paragraphs', '<p>a</p>'.repeat(60_000), 'too many blocks in blocks'],
    ['paragraphs in depth', '<div>'.repeat(100) + '<p>a</p>'.repeat(8_000), 'too many blocks in blocks'],
  ])('for its %s is refused', (_, page, reason) => {
    expect(() => readHtml(page)).toThrow(new RangeError(reason));
  });
});

it('has its attributes counted over all its tags', () => {
  expect(() => parseHtml('<i a b c></i>'.repeat(100_000))).not.toThrow();
  expect(() => parseHtml('<i a b c></i>'.repeat(100_001))).toThrow(RangeError);
});

const deep = (count: number): string => '<div>'.repeat(400) + '<br>'.repeat(count);

it('has what its elements stand in counted together', () => {
  expect(() => parseHtml(deep(12_000))).not.toThrow();
  expect(() => parseHtml(deep(12_500))).toThrow(new RangeError('too many blocks in blocks'));
});
