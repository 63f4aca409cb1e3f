import { describe, expect, it } from 'vitest';
import { englishLevel } from '../../../../src/domain/text/lexicon/english.ts';
import { americanSpelling } from '../../../../src/domain/text/lexicon/spellingVariants.ts';

describe('englishLevel', () => {
  it.each([
    ['a', 1],
    ['house', 1],
    ['immoral', 2],
    ['immortal', 2],
    ['colour', 1],
    ['aardwolf', 8],
    ['zygote', 5],
  ])('knows %s', (word, level) => {
    expect(englishLevel(word)).toBe(level);
  });

  it.each(['', 'goverment', 'zzz', 'hous', 'housee', '\n', '1', 'a1', 'Ada'])('knows no %j', (word) => {
    expect(englishLevel(word)).toBeNull();
  });
});

describe('americanSpelling', () => {
  it.each([
    ['neighbours', 'neighbors'],
    ['honoured', 'honored'],
    ['metres', 'meters'],
    ['centred', 'centered'],
    ['theatre', 'theater'],
    ['centre', 'center'],
    ['organisation', 'organization'],
    ['programmes', 'programs'],
    ['travelled', 'traveled'],
    ['cancelling', 'canceling'],
    ['organisations', 'organizations'],
    ['apologised', 'apologized'],
    ['analysed', 'analyzed'],
    ['grey', 'gray'],
    ['ploughed', 'plowed'],
    ['catalogues', 'catalogs'],
    ['sceptically', 'skeptically'],
  ])('%s → %s', (british, american) => {
    expect(americanSpelling(british)).toBe(american);
    expect(americanSpelling(american)).toBe(american);
  });

  it.each([
    'four',
    'hour',
    'pour',
    'timbre',
    'acre',
    'filled',
    'falling',
    'promise',
    'otherwise',
    'wise',
    'prise',
    "colour's",
    'colourś',
  ])('leaves %s as it is', (word) => {
    expect(americanSpelling(word)).toBe(word);
  });
});
