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
    ['negation', 'they [do] agree', 'they [don’t] agree'],
    ['spelling', 'they [do not] agree', 'they [don’t] agree'],
    ['spelling', 'they [don’t] agree', 'they [dont] agree'],
    ['number', 'they were [1.5] apart', 'they were [15] apart'],
    ['number', 'at [−5] outside', 'at [5] outside'],
    ['number', 'at [1:30] sharp', 'at [130] sharp'],
    ['number', 'some [10–15] boats', 'some [1015] boats'],
    ['number', 'we won [3-0] there', 'we won [30] there'],
    ['number', 'up [5 %] now', 'up [5 €] now'],
    ['number', 'a brightness [<] 5', 'a brightness [>] 5'],
    ['number', 'some [four] boats', 'some [4.5] boats'],
    ['number', 'he came [twice] a week', 'he came [once] a week'],
    ['spelling', 'some [four] boats', 'some [4] boats'],
    ['spelling', 'by [5 %] now', 'by [five percent] now'],
    ['name', 'to [Carrow] by ferry', 'to [Carow] by ferry'],
    ['name', 'to [Carrow] by ferry', 'to [carow] by ferry'],
    ['number', 'some [two hundred] boats', 'some [three hundred] boats'],
    ['number', 'up [5%] now', 'up [7%] now'],
    ['name', 'to [Aldmouth] by ferry', 'to [Carrow] by ferry'],
    ['name', 'so [Petra Lind] said', 'so [somebody] said'],
    ['wording', 'a [wide] river', 'a [deep] river'],
    ['wording', 'It rained. [Later] it stopped', 'It rained. [Soon] it stopped'],
    ['wording', '[This] ferry sails', '[\u00ADT\u00ADhat] ferry sails'],
    ['wording', 'It rained. [This] ferry sails', 'It rained. [\u00ADT\u00ADhat] ferry sails'],
    ['spelling', 'an [e-mail] came', 'an [email] came'],
    ['spelling', 'the [U.S.] fleet', 'the [US] fleet'],
    ['spelling', 'the [U. S.] fleet', 'the [US] fleet'],
    ['name', 'the [US] fleet', 'the [UK] fleet'],
    ['wording', 'so [us] said', 'so [u.s.] said'],
    ['number', 'at [70°] now', 'at [70%] now'],
    ['spelling', 'at [70 degrees] now', 'at [70°] now'],
    ['number', 'at [5%] now', 'at [5] now'],
    ['number', 'some [dozens of] boats', 'some [hundreds of] boats'],
    ['number', 'it is [−] $5', 'it is [+] $5'],
    ['name', 'of [Lind’s] boat', 'of [Lund’s] boat'],
    ['wording', 'of [Lind’s] boat', 'of [Lind] boat'],
    ['wording', 'of [the Linds’ new] boat', 'of [a Linds’ old] boat'],
    ['wording', 'so [I] said', 'so [we] said'],
    ['name', 'to [O’Shea] there', 'to [O’Neil] there'],
    ['name', 'to [O’Shea] there', 'to [O’Sha] there'],
    ['wording', '[Later it] stopped', '[Soon it] stopped'],
    ['wording', '[We] stopped', '[They] stopped'],
    ['wording', 'so [I’d] said', 'so [we] said'],
    ['wording', '[Later] it stopped', '[Soon] it stopped'],
    ['wording', 'he said: [Later] on', 'he said: [Soon] on'],
    ['wording', 'he said “[Later] on', 'he said “[Soon] on'],
    ['wording', 'it is ([Later] on)', 'it is ([Soon] on)'],
    ['wording', 'it is.” [Later] on', 'it is.” [Soon] on'],
    ['wording', 'it is\n[Later] on', 'it is\n[Soon] on'],
    ['name', 'it is, [Later] on', 'it is, [Soon] on'],
    ['name', 'it is.[Later] on', 'it is.[Soon] on'],
    ['name', 'it is ” [Later] on', 'it is ” [Soon] on'],
    ['name', 'to [Petra and Bo] there', 'to [Petra and Al] there'],
    ['wording', 'to [Petra and Bo] there', 'to [Bo and Petra] there'],
    ['spelling', 'a [well-known] boat', 'a [wellknown] boat'],
  ])('%s: %s → %s', (flag, article, claim) => {
    expect(flagChange(side(article), side(claim))).toBe(flag);
  });
});
