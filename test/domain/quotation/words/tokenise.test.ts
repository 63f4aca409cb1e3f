import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WORD } from '../../../../src/domain/quotation/lexicon/lexicon.ts';
import { MARK } from '../../../../src/domain/quotation/words/markSigns.ts';
import { tokenise } from '../../../../src/domain/quotation/words/tokenise.ts';
import { endsSentence, FLAG, TOKEN } from '../../../../src/domain/quotation/words/tokens.ts';

const spelled = (text: string): string[] => {
  const tokens = tokenise(text);
  return Array.from({ length: tokens.count }, (_, at) => tokens.spelled(at));
};
const LOOKS: readonly (readonly [flag: number, name: string])[] = [
  [FLAG.capital, 'capital'],
  [FLAG.allCapitals, 'shouted'],
  [FLAG.possessive, 'possessive'],
  [FLAG.initial, 'initial'],
];
/** How the first token looks. */
const look = (text: string): string =>
  LOOKS.filter(([flag]) => tokenise(text).has(0, flag))
    .map(([, name]) => name)
    .join(' ');
const types = (text: string): string[] => {
  const tokens = tokenise(text);
  const names = Object.keys(TOKEN);
  return Array.from({ length: tokens.count }, (_, at) => names[tokens.type[at] ?? 0] ?? '');
};

/** Also what controls a terminal, and what has no width. */
const BLANKS = /^[\s\p{Cc}\u200b-\u200f]*$/u;

describe('words', () => {
  it.each<[text: string, words: string]>([
    ['don’t we’d she’ll they’re I’m I’ve it’s', 'don’t|we|’d|she|’ll|they|’re|I|’m|I|’ve|it|’s'],
    ["don't we'd she'll", "don't|we|'d|she|'ll"],
    ['rock’n’roll O’Neil d’Arcy', 'rock’n’roll|O’Neil|d’Arcy'],
    ['the farmers’ union', 'the|farmers|’|union'],
    ['Jean-Luc anti‐war no‑fly A-4', 'Jean-Luc|anti‐war|no‑fly|A-4'],
    ['so- and -so a--b', 'so|-|and|-|so|a|-|-|b'],
    ['@anna_vale #boats @ 5 # b', '@anna_vale|#boats|@|5|#|b'],
    ['U.S. e.g. a.m.', 'U.S.|e.g.|a.m.'],
    ['I came. He left.', 'I|came|.|He|left|.'],
    ['J. Vale, plan B.', 'J.|Vale|,|plan|B.'],
    ['a. b', 'a|.|b'],
    ['Mr. Dr. Sen. St. Etc.', 'Mr.|Dr.|Sen.|St.|Etc|.'],
    ['mr. vale', 'mr|.|vale'],
    ['U.S.S.R.X.Y. went', 'U.S.S.R.X.|Y.|went'],
    ['well.Then', 'well|.|Then'],
    ['snake_case x2 2x', 'snake_case|x2|2x'],
    ['Ångström naïve Ž 中文', 'Ångström|naïve|Ž|中文'],
  ])('are cut in %s', (text, words) => {
    expect(spelled(text)).toEqual(words.split('|'));
  });

  it.each([
    ['Vale', 'capital'],
    ['vale', ''],
    ['NATO', 'capital shouted'],
    ['NATo', 'capital'],
    ['B2B', 'capital shouted'],
    ['B2', 'capital'],
    ['McVale', 'capital'],
    ['A', 'capital initial'],
    ['J.', 'capital initial'],
    ['j', ''],
    ['I’m', 'capital initial'],
    ['U.S.', 'capital shouted initial'],
    ['e.g.', 'initial'],
    ['Élan', 'capital'],
    ['ÉLAN', 'capital shouted'],
    ['中文', ''],
  ])('look like what they are: %s', (word, expected) => {
    expect(look(word)).toBe(expected);
  });

  it.each<[text: string, at: number, reading: keyof typeof WORD, has: boolean]>([
    ['said', 0, 'cueFinite', true],
    ['SAID', 0, 'cueFinite', true],
    ['pro-said', 0, 'cueFinite', false],
    ['co-chairman', 0, 'role', true],
    ['chairman', 0, 'role', true],
    ['Sen.', 0, 'title', true],
    ['Anna’s', 1, 'auxiliary', true],
    ['Anna', 0, 'auxiliary', false],
    ['isn’t', 0, 'auxiliary', true],
    ["isn't", 0, 'auxiliary', true],
    ['she', 0, 'pronoun', true],
    ['of', 0, 'preposition', true],
  ])('have readings: %s, token %i, %s %s', (text, at, reading, has) => {
    expect(tokenise(text).is(at, WORD[reading])).toBe(has);
  });

  it('of possession are marked as such', () => {
    const tokens = tokenise('Vale’s VALE’S');
    expect([0, 1, 2, 3].map((at) => tokens.has(at, FLAG.possessive))).toEqual([false, true, false, true]);
  });
});

describe('numbers', () => {
  it.each<[text: string, tokens: string]>([
    ['1,250.5 10:30 3/4 9-5', '1,250.5|10:30|3/4|9-5'],
    ['46-year-old 21st 90s', '46-year-old|21st|90s'],
    ['5, 6. 7- 8/a', '5|,|6|.|7|-|8|/|a'],
    ['$5 5%', '$|5|5|%'],
  ])('keep what belongs to them: %s', (text, tokens) => {
    expect(spelled(text)).toEqual(tokens.split('|'));
    expect(types('46-year-old')).toEqual(['number']);
  });
});

describe('signs', () => {
  it.each<[sign: string, kind: keyof typeof MARK]>([
    ['"', 'straight'],
    ['‟', 'straight'],
    ['“', 'open'],
    ['„', 'open'],
    ['«', 'open'],
    ['”', 'close'],
    ['»', 'close'],
    ["'", 'singleStraight'],
    ["''", 'straight'],
    ['‘', 'singleOpen'],
    ['‘‘', 'open'],
    ['‚', 'singleOpen'],
    ['‚‚', 'open'],
    ['`', 'singleOpen'],
    ['``', 'open'],
    ['’', 'singleClose'],
    ['’’', 'close'],
  ])('%s is a mark: %s', (sign, kind) => {
    const tokens = tokenise(`${sign} a`);
    expect(tokens.isMark(0)).toBe(true);
    expect(tokens.code[0]).toBe(MARK[kind]);
    expect([tokens.start[0], tokens.end[0]]).toEqual([0, sign.length]);
  });

  it('of two kinds stay two marks', () => {
    expect(spelled('“‘a’”')).toEqual(['“', '‘', 'a', '’', '”']);
    expect(spelled('""')).toEqual(['"', '"']);
  });

  it('that are no marks are punctuation, one by one', () => {
    expect(types('?! — …')).toEqual(['punctuation', 'punctuation', 'punctuation', 'punctuation']);
    expect(tokenise('?').isSign(0, '!?')).toBe(true);
    expect(tokenise('?').isSign(0, '!.')).toBe(false);
    expect(tokenise('"').isSign(0, '"')).toBe(false);
  });
});

describe('blanks', () => {
  it('before a token are noted', () => {
    const tokens = tokenise('a b,c\u00a0d\u2003e\tf');
    const spaced = Array.from({ length: tokens.count }, (_, at) => tokens.has(at, FLAG.spaceBefore));
    expect(spaced).toEqual([true, true, false, false, true, true, true]);
  });

  it.each<[text: string, tokens: string]>([
    ['one\n\ntwo', 'one|¶|two'],
    ['one\n  \ntwo', 'one|¶|two'],
    ['one\r\n\r\ntwo', 'one|¶|two'],
    ['one\ntwo three', 'one|two|three'],
    ['one two.\nThree four.\nfive', 'one|two|.|¶|Three|four|.|¶|five'],
    ['one\u2028two', 'one|¶|two'],
    ['the end of it\nANNA VALE: Yes', 'the|end|of|it|¶|ANNA|VALE|:|Yes'],
    ['the end of it\nO’Neil-Vale Jr.: Yes', 'the|end|of|it|¶|O’Neil-Vale|Jr.|:|Yes'],
    ['the end of it\nanna: Yes', 'the|end|of|it|anna|:|Yes'],
    ['the end of it\nAnna (Vale): Yes', 'the|end|of|it|Anna|(|Vale|)|:|Yes'],
  ])('part paragraphs, or do not: %j', (text, expected) => {
    const tokens = tokenise(text);
    const found = Array.from({ length: tokens.count }, (_, at) =>
      tokens.isBreak(at) ? '¶' : tokens.spelled(at),
    );
    expect(found).toEqual(expected.split('|'));
  });

  it('make paragraphs of lines only where two in five lines end a sentence', () => {
    const breaks = [
      'one.\ntwo.\nthree\nfour\nfive\nsix',
      'one.\ntwo\nthree\nfour\nfive\nsix',
      'one.”  \ntwo',
      'one.\n\ntwo\nthree',
    ].map((text) => types(text).filter((type) => type === 'break').length);
    expect(breaks).toEqual([5, 0, 1, 1]);
  });
});

describe('the end of a sentence', () => {
  it.each<[text: string, at: number, ends: boolean]>([
    ['It rained. Then', 2, true],
    ['It rained.', 2, true],
    ['It rained! then', 2, true],
    ['It rained? then', 2, true],
    ['It rained. then', 2, false],
    ['It rained.then', 2, false],
    ['It rained… Then', 2, true],
    ['It rained, Then', 2, false],
    ['It rained.” he', 2, true],
    ['It rained.\n\nthen', 2, true],
    ['It rained. — then', 2, true],
    ['It was no. 5 then', 3, false],
    ['It was yes. 5 then', 3, true],
    ['rain • then', 1, true],
    ['rain', 0, false],
  ])('is told in %j at %i: %s', (text, at, ends) => {
    expect(endsSentence(tokenise(text), at)).toBe(ends);
  });
});

describe('any text', () => {
  it('is covered by its tokens in order, but for blanks', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string()), (text) => {
        const tokens = tokenise(text);
        let from = 0;
        for (let at = 0; at < tokens.count; at++) {
          const start = tokens.start[at] ?? -1;
          expect(text.slice(from, start)).toMatch(BLANKS);
          from = tokens.end[at] ?? -1;
          expect(from).toBeGreaterThan(start);
        }
        expect(text.slice(from)).toMatch(BLANKS);
      }),
    );
  });

  it('has room for as many tokens as it has characters', () => {
    expect(spelled('-'.repeat(5000))).toHaveLength(5000);
    expect(spelled('-'.repeat(5000)).every((sign) => sign === '-')).toBe(true);
    const tokens = tokenise(`${'- '.repeat(2000)}Vale’s “`);
    expect(tokens.has(2000, FLAG.capital)).toBe(true);
    expect(tokens.isSign(1999, '-')).toBe(true);
    expect(tokens.code[2002]).toBe(MARK.open);
  });

  it('answers no to every question about what lies outside', () => {
    const tokens = tokenise('Anna');
    for (const at of [-1, 1, 99]) {
      expect(tokens.isWord(at) || tokens.isNumber(at) || tokens.isMark(at) || tokens.isBreak(at)).toBe(false);
      expect(
        tokens.isPunctuation(at) || tokens.isCapital(at) || tokens.is(at, ~0) || tokens.has(at, ~0),
      ).toBe(false);
      expect([tokens.word(at), tokens.spelled(at)]).toEqual(['', '']);
    }
    expect(tokens.length(0)).toBe(4);
  });
});
