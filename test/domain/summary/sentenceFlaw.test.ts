import { describe, expect, it } from 'vitest';
import { isHeading } from '../../../src/domain/summary/isHeading.ts';
import { hasBalancedMarks, sentenceFlaw } from '../../../src/domain/summary/sentenceFlaw.ts';

describe('sentenceFlaw', () => {
  it.each([
    'The mayor closed the cannery on Monday.',
    '“We lost it,” Ingrid Solheim told the council.',
    "The boys' coats were left in the cannery.",
    "The paper called it 'a slow goodbye' on Monday.",
    'Solheim left the room before the vote was taken.',
  ])('finds none in %s', (sentence) => {
    expect(sentenceFlaw(sentence, 'reporter')).toBeNull();
  });

  it.each([
    ['“We lost it.', 'half-quotation'],
    ['We lost it,” Solheim told the council on Monday.', 'half-quotation'],
    ["'We lost it all in one night.", 'half-quotation'],
    ['The cannery (which closed in June is empty.', 'half-quotation'],
    ['- The cannery closed in June.', 'list-item'],
    ['2) The cannery closed in June.', 'list-item'],
    ['Did the cannery close in June?', 'question'],
    ['The cannery.', 'fragment'],
    ['The last cannery of the harbour city', 'fragment'],
    ['and the cannery closed in June.', 'fragment'],
    ['Location: The cannery was closed in June.', 'fragment'],
    ['Which is what the cannery had done.', 'fragment'],
    ['A harbour in the far north of the country.', 'fragment'],
    ['Ingrid Solheim, left, was seen beside the cannery.', 'caption'],
    ['The cannery (pictured) was closed in June.', 'caption'],
    ['Click to see how the cannery was closed.', 'appeal'],
    ['An earlier version of this story was wrong.', 'appeal'],
    ['“We lost the cannery and the harbour.”', 'unattributed'],
    ['I was there when the cannery was closed.', 'first-person'],
    ['If you lived there, you were sad.', 'first-person'],
  ] as const)('calls %s a %s', (sentence, flaw) => {
    expect(sentenceFlaw(sentence, 'reporter')).toBe(flaw);
  });

  it('lets a writer say "I"', () => {
    expect(sentenceFlaw('I was there when the cannery was closed.', 'writer')).toBeNull();
  });

  it('knows apostrophes from quotation marks', () => {
    expect(hasBalancedMarks("The '90s weren't kind to the crews' boats.")).toBe(true);
    expect(hasBalancedMarks('‘Tis’ is an old word')).toBe(true);
    expect(hasBalancedMarks('She called it ‘a slow goodbye.')).toBe(false);
  });
});

describe('what is no sentence of a recap', () => {
  it.each([
    'Governor Ada Quist speaks at the old pier in Tarn, Vessel, on June 14, 2016.',
    'The mayor, Per Lund, waves to the crews in Tarn on Monday, June 14, 2016.',
    'Mayor Ada Quist signs letters for the crews at a rally at the pier on June 14, 2016 in Tarn, Vessel.',
  ])('a caption: %s', (sentence) => {
    expect(sentenceFlaw(sentence, 'reporter')).toBe('caption');
  });

  it.each([
    'Ada Quist spoke at the old pier in Tarn, Vessel, on June 14, 2016.',
    'Ada Quist says that the old pier was sold on June 14, 2016.',
    'Ada Quist wants the old pier.',
    'The mayor of Tarn stands by what she said on June 14, 2016, her office said.',
  ])('no caption: %s', (sentence) => {
    expect(sentenceFlaw(sentence, 'reporter')).toBeNull();
  });

  it('the markup of a page', () => {
    expect(
      sentenceFlaw('<tweet id="1">The mayor of Tarn has closed the pier for good.</tweet>.', 'writer'),
    ).toBe('fragment');
  });

  it('a question of an interview', () => {
    expect(sentenceFlaw('QThere is no shortage of causes for the mayor of Tarn.', 'writer')).toBe('question');
    expect(sentenceFlaw('Q: The mayor of Tarn has closed the pier.', 'writer')).toBe('question');
    expect(sentenceFlaw('Quist has closed the pier of Tarn for good.', 'writer')).toBeNull();
    expect(sentenceFlaw('A mayor has closed the pier of Tarn for good.', 'writer')).toBeNull();
  });

  it('a heading that runs into its sentence', () => {
    expect(isHeading('Little Relief for the Herring Crews: The price of tin is to blame.')).toBe(true);
    expect(isHeading('The mayor said on Monday of herring: The price of tin is to blame.')).toBe(false);
  });
});
