import { expect, it } from 'vitest';
import { isRespelling } from '../../../src/domain/check/isRespelling.ts';

const respells = (article: string, claim: string, hyphened = false): boolean =>
  isRespelling(article.split(' ').filter(Boolean), claim.split(' ').filter(Boolean), hyphened);

it.each([
  ["it's", 'it is'],
  ['it is', "it's"],
  ["it's", 'it has'],
  ["let's", 'let us'],
  ["he'd", 'he would'],
  ["he'd", 'he had'],
  ["it's late", 'it is late'],
  ['colour', 'color'],
  ["neighbour's", "neighbor's"],
  ["it's", 'its'],
  ['its', "it's"],
  ["that's", 'thats'],
  ['government', 'goverment'],
  ['government', 'govenrment'],
  ['house', 'hause'],
  ['houses', 'housse'],
  ['longer than', 'longerthan'],
  ['well known man', 'wellknown man'],
  ['a b c d', 'a b c d'],
])('%j may be written %j', (article, claim) => {
  expect(respells(article, claim)).toBe(true);
});

it.each([
  ['', 'a'],
  ['a', ''],
  ['', '$'],
  ['$', ''],
  ["he'd", 'he did'],
  ["it's late", 'it is lake'],
  ["it's", 'it'],
  ["it's", 'he is'],
  ["x'd", 'x is'],
  ["it's now so very", 'it is now so very'],
  ['a b c d e', 'a b c d e'],
  ["neighbour's", 'neighbor'],
  ["we're", 'were'],
  ["girl's", 'girls'],
  ['girls', "girl's"],
  ['goverment', 'government'],
  ['mill', 'mil'],
  ['gold', 'gokd'],
  ['house', 'horse'],
  ['house', 'hous'],
  ['house5', 'hause5'],
  ['legal', 'ilegal'],
  ['unhappy', 'happy'],
  ['happy', 'unhapy'],
  ['moral', 'amorall'],
  ['typical', 'atypicall'],
  ['long er', 'longer'],
  ['a part', 'apart'],
  ['apart', 'a part'],
  ['abcdefghij', 'ab cd ef gh ij'],
  ['ab cd ef gh ij', 'abcdefghij'],
  ['a b', 'ac'],
])('%j is not %j', (article, claim) => {
  expect(respells(article, claim)).toBe(false);
});

it.each([
  ['e mail', 'email', true],
  ['a part', 'apart', true],
  ['wellknown man', 'well known man', true],
  ['re sign', 'resign', false],
  ['resign', 're sign', false],
])('with a hyphen %j may be %j: %j', (article, claim, isSame) => {
  expect(respells(article, claim, true)).toBe(isSame);
});
