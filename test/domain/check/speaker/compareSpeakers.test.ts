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
  ])('%s may be %s', (one, other) => {
    expect(isSameSpeaker(one, other)).toBe(true);
    expect(isSameSpeaker(other, one)).toBe(true);
  });

  it.each([
    ['Petra Lindqvist', 'Olof Lindqvist'],
    ['Petra Lindqvist', 'Petra Brandt'],
    ['Brandt', 'Petra Lindqvist'],
    ['', 'Petra Lindqvist'],
  ])('%s is not %s', (one, other) => {
    expect(isSameSpeaker(one, other)).toBe(false);
    expect(isSameSpeaker(other, one)).toBe(false);
  });
});
