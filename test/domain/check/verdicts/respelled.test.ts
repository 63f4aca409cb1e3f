import { describe, expect, it } from 'vitest';
import { checkClaim } from '../../../../src/domain/check/checkClaim.ts';
import { createCheckIndex } from '../../../../src/domain/check/createCheckIndex.ts';
import { check, expectVerdict } from './check.ts';

function against(text: string, claim: string) {
  const index = createCheckIndex();
  index.add({ id: 'own', text, quotations: [] });
  return checkClaim(index, { text: claim, speaker: null });
}

describe('same words, other spelling', () => {
  it.each([
    ['a contraction', 'They do not sell the mill to anyone', "They don't sell the mill to anyone"],
    ['without its apostrophe', 'They don’t sell the mill to anyone', 'They dont sell the mill to anyone'],
    ['written out', 'We’ll say it’s a bargain for them all', 'We will say it is a bargain for them all'],
    ['at the very beginning', 'There is a bargain for them all', 'There’s a bargain for them all'],
    ['written out at the very beginning', 'It’s a bargain for them all', 'It is a bargain for them all'],
    ['in the conditional', 'He would have sold the mill', 'He’d have sold the mill'],
    ['a sign for a word', 'The miller and the baker wept for joy', 'The miller & the baker wept for joy'],
    ['figures for words', 'They bought four mills in twenty-five years', 'They bought 4 mills in 25 years'],
    [
      'words for figures',
      'They bought 204 mills that year',
      'They bought two hundred and four mills that year',
    ],
    ['an ordinal', 'It was the first mill on the river', 'It was the 1st mill on the river'],
    ['thousands', 'They ground 1,500 sacks a day there', 'They ground 1500 sacks a day there'],
    ['per cent', 'Prices fell by 5 per cent in a day', 'Prices fell by 5% in a day'],
    ['a shortened amount', 'The mill cost them £1.2bn to build', 'The mill cost them £1.2 billion to build'],
    [
      'a shortened million',
      'They would sell it for $2m or more',
      'They would sell it for $2 million or more',
    ],
    ['k for thousands', 'They ground 40,000 sacks a day there', 'They ground 40k sacks a day there'],
    ['degrees', 'The wheel of the mill turns 360° a day', 'The wheel of the mill turns 360 degrees a day'],
    ['a time of day', 'At 7:30 p.m. the mill fell silent', 'At 7.30 pm the mill fell silent'],
    ['British spelling', 'Our neighbours realised its colour', 'Our neighbors realized its color'],
    ['a slip', 'The government closed the mill at noon', 'The goverment closed the mill at noon'],
    ['joined words', 'They never looked at themill by night', 'They never looked at the mill by night'],
    ['an abbreviation', 'Nobody in the U.S. has a mill like it', 'Nobody in the US has a mill like it'],
  ])('%s', (_, text, claim) => {
    const result = against(text, claim);
    expectVerdict(result, 'respelled');
    expect(result.changes.length).toBeGreaterThan(0);
    expect(result.changes.every(({ flag }) => flag === 'spelling')).toBe(true);
  });

  it.each([
    ['another word by one letter', 'What they did was immortal to us', 'What they did was immoral to us'],
    ['two letters swapped into a word', 'It is a causal matter for them', 'It is a casual matter for them'],
    ['half of a contraction', 'They know that we don’t', 'They know that we do'],
    ['the other half', 'We don’t know that they will', 'We do know that they will'],
    ['a denial left out', 'They can’t sell the mill to anyone', 'They can sell the mill to anyone'],
    ['a slip in a name', 'They sold it to Marlowe on Monday', 'They sold it to Marlow on Monday'],
    ['a slip in a short word', 'They sold the mill for gold', 'They sold the mill for gokd'],
    ['a prefix of negation', 'The mill was a legal one that year', 'The mill was a ilegal one that year'],
    ['another number by its words', 'They bought four mills a year', 'They bought 5 mills a year'],
    ['another power of ten', 'The mill cost them £1.2bn to build', 'The mill cost them £1.2m to build'],
    ['morning for evening', 'At 7:30 p.m. the mill fell silent', 'At 7:30 a.m. the mill fell silent'],
    ['a possessive', 'The girls slept in the mill that day', 'The girl’s slept in the mill that day'],
    ['parted words', 'They live apart from the mill', 'They live a part from the mill'],
    ['a hyphen that changes a word', 'They resign every year in May', 'They re-sign every year in May'],
    ['were for we’re', 'Now we’re mad about the mill', 'Now were mad about the mill'],
  ])('is not %s', (_, text, claim) => {
    expect(against(text, claim).verdict).toBe('altered');
  });

  it('is found where only contractions differ, over an attribution', () => {
    const text = '“Cats do not vote,” said Ada Quist. “They cannot care.”';
    const index = createCheckIndex();
    const [one, other] = [text.indexOf('Cats'), text.indexOf('They')];
    const spans = [
      { start: one, end: one + 17 },
      { start: other, end: other + 17 },
    ];
    const quotation = {
      kind: 'utterance',
      spans,
      cue: null,
      speakerSpan: null,
      speaker: 'Ada Quist',
      quoted: 1,
      confidence: 1,
      sure: true,
    } as const;
    index.add({ id: 'cats', text, quotations: [quotation] });
    expect(
      checkClaim(index, { text: "Cats don't vote. They can't care.", speaker: 'Ada Quist' }),
    ).toMatchObject({
      verdict: 'respelled',
      attribution: { verdict: 'confirmed' },
    });
  });

  it('shows each word that is written otherwise', () => {
    const claim = 'It carried two hundred and forty people on its best day';
    const result = check(claim);
    expectVerdict(result, 'respelled');
    expect(result.changes.map((change) => claim.slice(change.claim.start, change.claim.end))).toEqual([
      'two hundred and forty',
    ]);
  });

  it('may leave out behind a mark', () => {
    const result = check("We aren't giving up on the old boat … to anyone who asks");
    expectVerdict(result, 'respelled');
    expect(result.omitted).toHaveLength(1);
  });
});
