import { describe, expect, it } from 'vitest';
import { claimSpan, countWritten, readClaim, withoutTail } from '../../../src/domain/check/readClaim.ts';

describe('withoutTail', () => {
  it.each([
    ['It sank #ferry', 'It sank'],
    ['It sank #a_b #2024a', 'It sank'],
    ['It sank #é\n🙂  #c ', 'It sank'],
    ['It sank🙂🙂', 'It sank'],
    ['It sank 👩‍🚀', 'It sank'],
    ['It sank 👍🏽', 'It sank'],
    ['It sank ❤️', 'It sank'],
    ['It sank 🇳🇴', 'It sank'],
    ['It sank 7️⃣', 'It sank'],
    ['It sank #⃣', 'It sank'],
    ['It sank #2024', 'It sank #2024'],
    ['It sank#ferry', 'It sank#ferry'],
    ['It sank # ferry', 'It sank # ferry'],
    ['It sank #ferry.', 'It sank #ferry.'],
    ['It #sank today', 'It #sank today'],
    ['It sank 7', 'It sank 7'],
    ['#ferry', '#ferry'],
    ['🙂', '🙂'],
    [' It sank  ', ' It sank'],
    [`It sank${' #a'.repeat(40)}`, 'It sank'],
    [`It sank${' #a'.repeat(41)}`, 'It sank #a'],
    [`It sank #${'x'.repeat(98)}`, 'It sank'],
    [`It sank #${'x'.repeat(99)}`, `It sank #${'x'.repeat(99)}`],
  ])('of %j it is %j', (text, words) => {
    expect(withoutTail(text)).toBe(words);
  });
});

describe('readClaim', () => {
  it.each([
    ['a … b', '010', '00'],
    ['a ... b', '010', '00'],
    ['a . . . b', '010', '00'],
    ['a .. b', '000', '00'],
    ['a [...] b [c d] e', '010000', '00110'],
    ['… a', '10', '0'],
    ['a …', '01', '0'],
    ['[a] b', '000', '10'],
    ['a [b', '000', '00'],
    ['a] b', '000', '00'],
    ['[a [b] c]', '0000', '010'],
    ['don’t [do not]', '00000', '0011'],
  ])('of %j the words behind a mark are %s, those in brackets %s', (text, omits, bracketed) => {
    const claim = readClaim(text);
    expect([claim.omits.join(''), claim.bracketed.join('')]).toEqual([omits, bracketed]);
  });

  it.each([
    ['', 0],
    ['don’t go', 2],
    ['two hundred', 1],
    ['a a', 2],
  ])('of %j it counts %d words as they are written', (text, count) => {
    expect(countWritten(readClaim(text))).toBe(count);
  });

  it('gives the span of words, and a place for none', () => {
    const claim = readClaim('We don’t go.');
    expect(claimSpan(claim, { start: 0, end: 2 })).toEqual({ start: 0, end: 8 });
    expect(claimSpan(claim, { start: 2, end: 4 })).toEqual({ start: 3, end: 11 });
    expect(claimSpan(claim, { start: 3, end: 3 })).toEqual({ start: 9, end: 9 });
    expect(claimSpan(claim, { start: 4, end: 4 })).toEqual({ start: 12, end: 12 });
  });
});

it.each([
  ['[O]ur river', ['our', 'river']],
  ['“[o]ur river', ['our', 'river']],
  ['[Our] river', ['our', 'river']],
  ['O[u]r [a] river', ['o', 'u', 'r', 'a', 'river']],
])('reads a first letter in brackets as a part of its word: %s', (text, words) => {
  const claim = readClaim(text);
  expect(claim.words).toEqual(words);
  expect(claim.text).toHaveLength(text.length);
});

it('takes no first letter in brackets for a word that was put in', () => {
  expect([...readClaim('[O]ur [own] river').bracketed]).toEqual([0, 1, 0]);
});
