import { assert, constantFrom, array, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uniformWords } from '../../../src/domain/text/uniformWords.ts';

const wordsOf = (text: string): string => uniformWords(text).words.join(' ');

describe('uniformWords', () => {
  it.each([
    ['don’t', 'do not'],
    ['dont', 'do not'],
    ['won’t wont', 'will not will not'],
    ['can’t cannot cant shan’t', 'can not can not can not shall not'],
    ['we’re they’ve you’ll I’m', 'we are they have you will i am'],
    ['im ive youre thatll', 'i am i have you are that will'],
    ['were well ill its', 'were well ill its'],
    ['it’s he’d girl’s', "it's he'd girl's"],
    ['salt & pepper', 'salt and pepper'],
    ['5 percent, 5 per cent, 5%', '5 % 5 % 5 %'],
    ['per hour', 'per hour'],
    ['70 degrees and some degree', '70 ° and some degree'],
    ['1,500 and 1,50 and .5 and -.5', '1500 and 1,50 and 0.5 and -0.5'],
    ['1.5 and -2.75 and 1,500.25', '1.5 and -2.75 and 1500.25'],
    ['1,500,00 and 12,345,678', '1,500,00 and 12345678'],
    ['3 000, 1\u00A0250\u202F000.50, -12 345', '3000 1250000.50 -12345'],
    ['1998 300 and 0 300, 3 00, 3, 000 and 5 100.5 200', '1998 300 and 0 300 3 00 3 000 and 5100.5 200'],
    ["we'll've gone", "we'll've gone"],
    ['7.30 p.m., 7:30 pm and 7.30pm', '7:30 pm 7:30 pm and 7:30 pm'],
    ['6 a.m. or 6am. I am', '6 am or 6 am i am'],
    ['7 a man, 7. am I, 7 p. m, 7 p.x', '7 a man 7 am i 7 pm 7 p x'],
    ['100 am and 12.345pm', '100 am and 12.345 pm'],
    ['£1.2bn, 3 mn and 4 trn of it', '£ 1.2 billion 3 million and 4 trillion of it'],
    ['$5m or £ 5 m, but 5m or 5 m', '$ 5 million or £ 5 million but 5 m or 5 m'],
    ['£; 5m and it is £. 5m', '£ 5 m and it is £ 5 m'],
    ['40k 1.5k 4.0005k', '40000 1500 4.0005 k'],
    ['90kg 2½m 12 ft', '90 kg 2 1/2 m 12 ft'],
    ['21st 1990s 2nd 3rd 4th 4x4', '21st 1990s 2nd 3rd 4th 4x4'],
    ['5; bn and 5, pm', '5 bn and 5 pm'],
    ['colour realised catalogue', 'color realized catalog'],
    ['four for hours', '4 for hours'],
  ])('%s → %s', (text, words) => {
    expect(wordsOf(text)).toBe(words);
  });

  it.each([
    ['zero one nineteen twenty ninety-nine', '0 1 19 20 99'],
    ['twenty five, twenty, five', '25 20 5'],
    ['twenty ten four five', '20 10 4 5'],
    ['two hundred', '200'],
    ['two hundred and four', '204'],
    ['two hundred, and four', '200 and 4'],
    ['three hundred forty-one', '341'],
    ['nineteen hundred', '1900'],
    ['hundred hundreds', 'hundred hundreds'],
    ['two hundred hundred', '200 hundred'],
    ['two and hundred', '2 and hundred'],
    ['two thousand and ten', '2010'],
    ['two hundred thousand three hundred', '200300'],
    ['one thousand two thousand', '1002 thousand'],
    ['twelve million', '12 million'],
    ['first second third fourth eleventh', '1st 2nd 3rd 4th 11th'],
    ['the twenty-first of the hundred and twelfth', 'the 21st of the hundred and 12th'],
    ['thirtieth twentieth-second', '30th 20th 2nd'],
    ['twenty-zero', '20 0'],
    ['five and six', '5 and 6'],
    ['twenty and five', '20 and 5'],
    ['ten hundred, zero hundred', '1000 0 hundred'],
    ['two hundred and fifth', '205th'],
    ['twenty-third thirtieth-first', '23rd 30th 1st'],
  ])('reads numbers: %s → %s', (text, words) => {
    expect(wordsOf(text)).toBe(words);
  });

  it('gives the halves of a word the place of the whole, and a number that of all its words', () => {
    const text = 'We don’t sell two hundred and four';
    const { words, starts, ends } = uniformWords(text);
    expect(words).toEqual(['we', 'do', 'not', 'sell', '204']);
    expect([...starts].map((start, at) => text.slice(start, ends[at]))).toEqual([
      'We',
      'don’t',
      'don’t',
      'sell',
      'two hundred and four',
    ]);
    const time = uniformWords('at 6 p.m. sharp');
    expect(time.words).toEqual(['at', '6', 'pm', 'sharp']);
    expect([...time.starts]).toEqual([0, 3, 3, 10]);
    expect([...time.ends]).toEqual([2, 8, 8, 15]);
  });

  it('comes to the same for what it gives', () => {
    const pieces = constantFrom(
      'don’t',
      'two',
      'hundred',
      'and',
      'five',
      'colour',
      '&',
      '5%',
      '-3',
      'it’s',
      ',',
    );
    assert(
      property(array(pieces), (words) => {
        const once = wordsOf(words.join(' , '));
        expect(wordsOf(once.replaceAll(' ', ' , '))).toBe(once);
      }),
    );
  });
});
