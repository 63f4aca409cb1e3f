import { describe, expect, it } from 'vitest';
import { extractQuotations } from '../../../../src/domain/quotation/extractQuotations.ts';

const spoken = (...lines: readonly string[]): string[] =>
  extractQuotations(lines.join('\n\n'))
    .filter(({ kind }) => kind === 'unmarked')
    .map(
      ({ speaker, spans: [first] }) => `${speaker}: ${lines.join('\n\n').slice(first?.start, first?.end)}`,
    );

describe('a transcript of people whom nothing else names', () => {
  it('is told by its labels in capitals and by its talk', () => {
    expect(
      spoken(
        'HOLM: Who signed it?',
        'VARGA: I signed one copy.',
        'HOLM: Were there others?',
        'VARGA: I never saw them.',
      ),
    ).toEqual([
      'Holm: Who signed it?',
      'Varga: I signed one copy.',
      'Holm: Were there others?',
      'Varga: I never saw them.',
    ]);
  });

  it('writes a name of several parts as a name', () => {
    expect(
      spoken('ANN ROE: Did you sign?', 'BELL-LIND: I did.', 'ANN ROE: When?', 'BELL-LIND: In May, I think.'),
    ).toEqual([
      'Ann Roe: Did you sign?',
      'Bell-Lind: I did.',
      'Ann Roe: When?',
      'Bell-Lind: In May, I think.',
    ]);
  });

  it('names nobody for an office', () => {
    expect(
      spoken(
        'THE COURT: Do you swear?',
        'WITNESS: I do.',
        'THE COURT: You may sit.',
        'WITNESS: I thank you.',
      ),
    ).toEqual(['null: Do you swear?', 'null: I do.', 'null: You may sit.', 'null: I thank you.']);
  });

  it.each([
    [['VENUE: Town Hall.', 'PRICE: Five.', 'VENUE: Old Mill.', 'PRICE: Free.']],
    [['NOTE: You may need a pan.', 'TIP: You can use a lid.', 'NOTE: We like salt.', 'TIP: I add more.']],
    [['MYTH: You catch cold from cold.', 'FACT: You do not.', 'MYTH: We need no sleep.', 'FACT: We do.']],
  ])('is no list of headings: %s', (lines) => {
    expect(spoken(...lines)).toEqual([]);
  });
});

describe('the title of a work', () => {
  it.each([
    'He wrote an op-ed titled “Babies need their sleep” in May, Ann Bell said.',
    'A pamphlet entitled “How we lost the war” was found, Tom Bell said.',
    'In an essay headlined: “We were wrong,” Bell argued for more.',
    'He read a book called “Where we live” and slept.',
    'Ann Bell said her memoir named “I was there” was late.',
  ])('is no quotation: %s', (text) => {
    expect(extractQuotations(text).map(({ kind }) => kind)).not.toContain('utterance');
  });

  it('is not what somebody is called', () => {
    expect(extractQuotations('He was called “a liar” by Tom Bell.').map(({ kind }) => kind)).toEqual([
      'fragment',
    ]);
  });
});
