import { describe, expect, it } from 'vitest';
import { flagChange } from '../../../src/domain/check/flagChange.ts';

/** The changed words stand in square brackets; they are taken out of the text. */
function side(marked: string): { text: string; span: { start: number; end: number } } {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  return { text: marked.replaceAll(/[[\]]/g, ''), span: { start, end } };
}

describe('flagChange', () => {
  it.each([
    ['negation', 'they [do not] agree', 'they [do] agree'],
    ['negation', 'they [can] agree', 'they [can’t] agree'],
    ['negation', 'they [never] agree', 'they [always] agree'],
    ['wording', 'they [is not] agree', 'they [isn’t] agree'],
    ['number', 'some [two hundred] boats', 'some [three hundred] boats'],
    ['number', 'up [5%] now', 'up [7%] now'],
    ['name', 'to [Aldmouth] by ferry', 'to [Carrow] by ferry'],
    ['name', 'so [Petra Lind] said', 'so [somebody] said'],
    ['wording', 'a [wide] river', 'a [deep] river'],
    ['wording', 'It rained. [Later] it stopped', 'It rained. [Soon] it stopped'],
    ['spelling', 'an [e-mail] came', 'an [email] came'],
    ['spelling', 'the [U.S.] fleet', 'the [US] fleet'],
  ])('%s: %s → %s', (flag, article, claim) => {
    expect(flagChange(side(article), side(claim))).toBe(flag);
  });
});
