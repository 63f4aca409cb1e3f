import { describe, expect, it } from 'vitest';
import { isSameSpeaker } from '../../../../src/domain/check/speaker/compareSpeakers.ts';

describe('isSameSpeaker', () => {
  it.each([
    ['Lindqvist', 'Petra Lindqvist'],
    ['Petra', 'Petra Lindqvist'],
    ['Captain Petra Lindqvist', 'Petra Lindqvist'],
    ['P. Lindqvist', 'Petra Lindqvist'],
    ['Bill Ashdown', 'William Ashdown'],
    ['Ben Ashdown', 'Benjamin R. Ashdown Jr.'],
    ['Zoë Märtens', 'zoe martens'],
    ['Lindqvist’s', 'Petra Lindqvist'],
    ['@PetraLindqvist', 'Petra Lindqvist'],
    ['@petra_lindqvist', 'Petra Lindqvist'],
    ['Coach Lindqvist', 'Lindqvist'],
    ['Ada Bea Holm', 'Bea Holm'],
    ['Ada B. Holm', 'Bea Holm'],
    ['Al Holm', 'Albert Holm'],
    ['Alfie Holm', 'Alfred Holm'],
    ['Peggy Holm', 'Margaret Holm'],
    ['Cy Ada Holm', 'Ada Moss Holm'],
    ['Coach', 'coach'],
    ['Dr.', 'dr'],
  ])('%s may be %s', (one, other) => {
    expect(isSameSpeaker(one, other)).toBe(true);
    expect(isSameSpeaker(other, one)).toBe(true);
  });

  it.each([
    ['Petra Lindqvist', 'Olof Lindqvist'],
    ['Petra Lindqvist', 'Petra Brandt'],
    ['Brandt', 'Petra Lindqvist'],
    ['', 'Petra Lindqvist'],
    ['', ''],
    ['Ben Holm', 'Bea Holm'],
    ['Benny Holm', 'Beata Holm'],
    ['Ada Moss', 'Ada Holm'],
    ['Cy Ada Holm', 'Ben Moss Holm'],
    ['@PetraLindqvist', '@OlofLindqvist'],
  ])('%s is not %s', (one, other) => {
    expect(isSameSpeaker(one, other)).toBe(false);
    expect(isSameSpeaker(other, one)).toBe(false);
  });
});
