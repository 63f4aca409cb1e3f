import { describe, expect, it } from 'vitest';
import {
  bearerOf,
  countBearers,
  describing,
  mentions,
} from '../../../../src/domain/check/speaker/namedInText.ts';
import { labelOf } from '../../../../src/domain/check/speaker/transcriptLabel.ts';

describe('countBearers', () => {
  it.each([
    ['Jonas Weir met Mara Weir.', 'Weir', 2],
    ['Jonas Weir met Jonas Weir.', 'Weir', 1],
    ['Hilary Weir met Hillary Weir.', 'Weir', 1],
    ['J. Weir met Mara Weir.', 'Weir', 2],
    ['The Weir met Weir.', 'Weir', 0],
    ['Mayor Weir met Mara Weir.', 'Weir', 1],
    ['Zoltan Q. Weir met Mara Weir.', 'Weir', 2],
    ['Jonas Weir met Mara Holt.', 'Weir', 1],
    ['Peter Weir met Anna Weir.', 'Mrs. Weir', 1],
    ['Peter Weir met Paul Weir.', 'Ms. Weir', 0],
    ['Peter Weir met Paul Weir.', 'Mr. Weir', 2],
    ['Ruth Weir met Anna Weir.', 'Mr. Weir', 0],
    ['Peter Weir met Anna Weir.', 'Mrweir', 2],
    ['Peter Weir met Anna Weir.', 'Dr. Mr Weir', 2],
  ])('in %j for %s: %d', (text, phrase, count) => {
    expect(countBearers(text, 'weir', phrase)).toBe(count);
  });
});

describe('bearerOf', () => {
  it.each([
    ['Lucy Farr, the boy’s mother, left.', 'the boy’s mother', 'Lucy Farr'],
    ['Lucy Farr, who is the boy’s mother, left.', 'the boy’s mother', 'Lucy Farr'],
    ['Lucy Farr, who is a vet, left.', 'a vet', 'Lucy Farr'],
    ['Lucy Farr, vet, left.', 'vet', 'Lucy Farr'],
    ['the engineer Tom Aldridge left.', 'the engineer', 'Tom Aldridge'],
    ['an engineer, Tom Aldridge, left.', 'Engineer', 'Tom Aldridge'],
    ['the engineer Tom Aldridge met his engineer Tom Aldridge.', 'the engineer', 'Tom Aldridge'],
    ['the engineer Tom Aldridge left. The engineer slept.', 'the engineer', 'Tom Aldridge'],
    ['Lucy, the engineer, left.', 'the engineer', null],
    ['Lucy Farr, an engineer, met the engineer Tom Aldridge.', 'the engineer', null],
    ['engineers Tom Aldridge', 'engineer', null],
    ['the coengineer Tom Aldridge', 'engineer', null],
    ['the engineer tom Aldridge', 'engineer', null],
    ['Lucy Farr and the engineer', 'engineer', null],
    ['the engineer, who left Tom Aldridge', 'engineer', null],
    ['Tom Aldridge', 'the', null],
    ['Tom Aldridge', '', null],
  ])('in %j %j is %j', (text, description, name) => {
    expect(bearerOf(text, description)).toBe(name);
  });
});

describe('mentions', () => {
  it.each([
    ['At Saint Orm Hospital.', 'the Saint Orm Hospital', true],
    ['saint-orm hospital', 'A Saint Orm Hospital', true],
    ['At Saint Orm Hospitals.', 'Saint Orm Hospital', false],
    ['At Mysaint Orm Hospital.', 'Saint Orm Hospital', false],
    ['At the mill.', '…', false],
  ])('in %j %j: %j', (text, phrase, isThere) => {
    expect(mentions(text, phrase)).toBe(isThere);
  });

  it('leaves the article aside', () => {
    expect([' The Mill', 'an Orm', 'a b', 'theatre'].map(describing)).toEqual([
      'mill',
      'orm',
      'b',
      'theatre',
    ]);
  });
});

describe('labelOf', () => {
  const transcript = 'HOLT: Who lit them?\n[O’NEIL: I did.\nNobody: spoke.\nMR. A-B: It’s late.';

  it.each([
    ['Who', 'HOLT'],
    ['HOLT', 'HOLT'],
    ['I did', 'O’NEIL'],
    ['spoke', null],
    ['late', 'MR. A-B'],
  ])('at %j: %j', (words, label) => {
    expect(labelOf(transcript, transcript.indexOf(words))).toBe(label);
  });

  it.each([
    'NOTE: nobody lit them.',
    'HOLT: Who?\nHOLT: I.',
    'Holt: Who?\nWeir: I.',
    'H: Who?\nW: I.',
    '(((( HOLT: Who?\nWEIR: I.\nNEIL: I.',
    `${'LONG '.repeat(12)}: Who?\nWEIR: I.\nNEIL: I.`,
  ])('finds none in %j', (text) => {
    expect(labelOf(text, text.indexOf('Who') < 0 ? 10 : text.indexOf('Who'))).toBeNull();
  });
});
