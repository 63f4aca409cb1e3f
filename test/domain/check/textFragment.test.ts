import { assert, property, string, integer } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textFragment } from '../../../src/domain/check/textFragment.ts';
import { harbour } from './articles.ts';

const page = 'https://news.example/ferry';

function spanOf(words: string): { start: number; end: number } {
  const start = harbour.text.indexOf(words);
  return { start, end: start + words.length };
}

describe('textFragment', () => {
  it('opens a page at a short passage between its neighbours', () => {
    expect(textFragment(page, harbour.text, [spanOf('I love the ferry')])).toBe(
      `${page}#:~:text=the%20treasurer.%20%E2%80%9C-,I%20love%20the%20ferry,-%2C%20but%20love`,
    );
  });

  it('names a long passage by its ends', () => {
    const start = harbour.text.indexOf('It carried');
    const end = harbour.text.indexOf('The council') - 2;
    const long = { start: harbour.text.indexOf('The harbour'), end };
    expect(textFragment(page, harbour.text, [long])).toBe(
      `${page}#:~:text=The%20harbour%20town%20of%20Aldmouth,wait%20longer%20than%20twenty%20minutes.%E2%80%9D`,
    );
    expect(textFragment(page, harbour.text, [{ start, end }])).toBe(
      `${page}#:~:text=%E2%80%9C-,${encodeURIComponent(harbour.text.slice(start, end))}`,
    );
  });

  it('lets neither end of a passage cross a paragraph', () => {
    expect(textFragment(page, 'Up it goes\n\nand down', [{ start: 3, end: 20 }])).toBe(
      `${page}#:~:text=Up-,it%20goes,and%20down`,
    );
  });

  it('encodes what is syntax in a fragment', () => {
    const text = 'well-read, up & away';
    expect(textFragment(page, text, [{ start: 0, end: text.length }])).toBe(
      `${page}#:~:text=well%2Dread%2C%20up%20%26%20away`,
    );
  });

  it('keeps the fragment that an address has, and gives one directive a span', () => {
    const url = textFragment(`${page}#top`, 'one two', [
      { start: 0, end: 3 },
      { start: 4, end: 7 },
    ]);
    expect(url).toBe(`${page}#top:~:text=one,-two&text=one-,two`);
  });

  it.each([
    ['a b c d e f g h', 8, 9, 'b%20c%20d-,e,-f%20g%20h'],
    ['x\na b\nc d', 4, 5, 'a-,b'],
    [`${'w'.repeat(200)} z`, 0, 200, `${'w'.repeat(200)},-z`],
    ['ab '.repeat(67).trim(), 0, 200, encodeURIComponent('ab '.repeat(67).trim())],
    ['ab '.repeat(68), 0, 203, 'ab%20ab%20ab%20ab%20ab,ab%20ab%20ab%20ab%20ab'],
    ['one  two', 0, 5, 'one,-two'],
  ])('of %j from %d to %d it is %s', (text, start, end, directive) => {
    expect(textFragment('u', text, [{ start, end }])).toBe(`u#:~:text=${directive}`);
  });

  it('leaves the address alone where there is nothing to show', () => {
    expect(textFragment(page, 'one', [{ start: 1, end: 1 }])).toBe(page);
  });

  it('makes a well-formed address of any text', () => {
    assert(
      property(string({ unit: 'binary' }), integer({ min: 0, max: 50 }), (noise, at) => {
        const text = `${noise}word`;
        const start = at % text.length;
        const url = textFragment(page, text, [{ start, end: text.length }]);
        expect(url).toMatch(/^https:\/\/news\.example\/ferry#:~:text=[\w.!~*'()%,-]*$/);
        expect(new URL(url).href).toContain(':~:text=');
      }),
    );
  });
});
