import { expect, it } from 'vitest';
import { matchSpeaker } from '../../../../src/domain/check/speaker/matchSpeaker.ts';

const TEXT =
  'Ida Brook works at Saint Orm Hospital. The county roads department and the boy’s mother met Bo Lund, the vet.';

it.each([
  ['Ida Brook', 'Ida Brook', 'she', 'same'],
  ['Ida Brook', '@BrookIda', '@BrookIda', 'same'],
  ['Ida Brook', '@brookie_brook', '@brookie_brook', 'same'],
  ['Ida Brook', '@BoLund', '@BoLund', 'different'],
  ['Ida Brook', 'Bo Lund', 'Lund', 'different'],
  ['the hospital', null, 'the hospital', 'same'],
  ['A Hospital', null, 'the hospital', 'same'],
  ['Saint Orm Hospital', null, 'a spokeswoman for the hospital', 'same'],
  ['Saint Orm Hospital', null, 'a statement from the hospital', 'same'],
  ['the county roads department', null, 'the department of roads', 'same'],
  ['Saint Orm Hospital', null, 'a nurse of the hospital', 'open'],
  ['Saint Mary Hospital', null, 'the hospital', 'open'],
  ['Saint Mary Hospital', null, 'Saint Mary Hospital in Orm', 'same'],
  ['the hospital', null, 'the school', 'open'],
  ['the hospital', null, null, 'open'],
  ['the vet', 'Bo Lund', 'Lund', 'same'],
  ['The Vet', 'Bo Lund', 'Lund', 'same'],
  ['A Vet', 'Ida Brook', 'Brook', 'different'],
  ['the vet', 'Ida Brook', 'Brook', 'different'],
  ['the vet', null, 'she', 'open'],
  ['a nurse', 'Ida Brook', 'Brook', 'open'],
  ['nurse', 'Ida Brook', 'Brook', 'open'],
  ['@IdaB', 'Bo Lund', 'Lund', 'open'],
  ['@IdaB', null, '@bo', 'different'],
  ['@IdaB', null, 'she', 'open'],
  ['Ida Brook', 'Roads Department', 'the department', 'different'],
  ['Ida Brook', null, 'the department', 'different'],
  ['Ida Brook', null, 'departments', 'open'],
  ['Ida Brook', null, 'the report', 'open'],
  ['Ida Brook', null, 'former department', 'open'],
  ['Ida Brook', null, 'the Brook department', 'open'],
  ['Ida Brook', null, 'Grace Hospital', 'open'],
  ['Ida Brook', null, 'she', 'open'],
  ['Max Doe', null, 'the department', 'open'],
])('%s for %j, at the words %j: %s', (claimed, name, phrase, match) => {
  expect(matchSpeaker(claimed, { name, phrase }, TEXT)).toBe(match);
});

it.each([
  ['Eric Garner', 'Garner', 'open'],
  ['Eric Garner', 'Erica Garner', 'different'],
  ['Erica Garner', 'Garner', 'same'],
  ['E. Garner', 'Garner', 'same'],
  ['Ericson Garner', 'Garner', 'same'],
  ['Garner', 'Garner', 'same'],
  ['Erica', 'Garner', 'same'],
])('beside a namesake, %s for Erica Garner, at the words %j: %s', (claimed, phrase, match) => {
  const text = 'Erica Garner and Eric Garner met E. Garner.';
  expect(matchSpeaker(claimed, { name: 'Erica Garner', phrase }, text)).toBe(match);
});
