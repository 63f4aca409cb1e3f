import { describe, expect, it } from 'vitest';
import { check, expectVerdict } from './check.ts';

describe('misattributed', () => {
  it('names who said it', () => {
    const result = check('The repairs would cost us a fortune we do not have', 'Petra Lindqvist');
    expectVerdict(result, 'misattributed');
    expect(result.attribution).toMatchObject({ saidBy: 'Tomas Brandt', claimed: 'Petra Lindqvist' });
  });

  it.each(['Tomas Brandt', 'Brandt', 'Mr. Brandt', 'T. Brandt', 'tomas BRANDT'])(
    'lets %s have his words',
    (speaker) => {
      expect(check('The repairs would cost us a fortune we do not have', speaker).verdict).toBe('verbatim');
    },
  );

  it('neither vouches for nor accuses a speaker the article says nothing of', () => {
    const result = check('Everything is on the table at the moment', 'Petra Lindqvist');
    expectVerdict(result, 'verbatim');
    expect(result.attribution).toMatchObject({ verdict: 'unconfirmed', saidBy: 'an aide' });
  });

  it('tells the article’s own words from somebody’s', () => {
    const result = check('The harbour town of Aldmouth will keep its steam ferry', 'Petra Lindqvist');
    expectVerdict(result, 'misattributed');
    expect(result.attribution).toMatchObject({ isNarration: true, saidBy: null });
  });
});
