import { describe, expect, it } from 'vitest';
import { checkClaim } from '../../../../src/domain/check/checkClaim.ts';
import { createCheckIndex } from '../../../../src/domain/check/createCheckIndex.ts';
import { check, expectVerdict } from './check.ts';

describe('misattributed', () => {
  it('names who said it', () => {
    const result = check('The repairs would cost us a fortune we do not have', 'Petra Lindqvist');
    expectVerdict(result, 'misattributed');
    expect(result.saidBy).toBe('Tomas Brandt');
    expect(result.claimed).toBe('Petra Lindqvist');
  });

  it.each(['Tomas Brandt', 'Brandt', 'Mr. Brandt', 'T. Brandt', 'tomas BRANDT'])(
    'lets %s have his words',
    (speaker) => {
      expect(check('The repairs would cost us a fortune we do not have', speaker).verdict).toBe('verbatim');
    },
  );

  it('does not vouch for a speaker the article says nothing of', () => {
    const result = check('Everything is on the table at the moment', 'Petra Lindqvist');
    expectVerdict(result, 'misattributed');
    expect(result.saidBy).toBeNull();
  });

  it('leaves open what the article leaves open', () => {
    const text =
      'Noor Vance opened the session. “Nothing here is settled, least of all the price,” the chair said.';
    const open = createCheckIndex();
    const start = text.indexOf('Nothing');
    const spans = [{ start, end: text.indexOf('”') }];
    open.add({
      id: 'open',
      text,
      quotations: [
        {
          kind: 'utterance',
          spans,
          cue: null,
          speakerSpan: null,
          speaker: null,
          confidence: 0.3,
          sure: false,
          quoted: 0.9,
        },
      ],
    });
    const claim = 'Nothing here is settled, least of all the price';
    expect(checkClaim(open, { text: claim, speaker: 'Noor Vance' })).toMatchObject({
      verdict: 'verbatim',
      notes: [{ kind: 'speaker-unknown' }],
    });
    expect(checkClaim(open, { text: claim, speaker: 'Ana Reyes' })).toMatchObject({
      verdict: 'misattributed',
      saidBy: null,
    });
  });
});
