import { describe, expect, it } from 'vitest';
import { slice } from '../../../src/domain/article.ts';
import { namesIn } from '../../../src/domain/summary/bareNames.ts';
import { isHeading } from '../../../src/domain/summary/isHeading.ts';
import { answersThey, leansOnPrevious } from '../../../src/domain/summary/leansOnPrevious.ts';
import { sentenceFlaw } from '../../../src/domain/summary/sentenceFlaw.ts';
import { summarize } from '../../../src/domain/summary/summarize.ts';

const recap = (text: string, length: 'short' | 'long' = 'long'): string[] => {
  const summary = summarize(text, length);
  return summary.kind === 'none' ? [] : summary.sentences.map((sentence) => slice(text, sentence));
};

describe('a sentence that hangs on what came before', () => {
  it.each([
    'Of the bunch, the cannery in Tarn had the fewest workers.',
    'Just as striking was the price of herring in Tarn.',
    'For the mayor of Tarn, it was a day of celebration.',
    'Though that’s an issue that splits the board, the crews agree on it.',
    'If it was a joke, nobody in the harbour of Tarn laughed.',
    'At least four of the lobbyists they hired are from Tarn.',
    '“We are not blind to those,” wrote the Harbour Gazette on Monday.',
    '“He began by insulting the crews of three ports,” Ada Quist said.',
    '“Tarn is going to win that one,” Governor Per Lund replied.',
    '“They are the reason for this mess,” Ada Quist told the board.',
    'Solheim’s comments came as the board tried to reach the crews.',
    'Critical in both towns is the price of herring.',
  ])('leans: %s', (sentence) => {
    expect(leansOnPrevious(sentence, false)).toBe(true);
  });

  it.each([
    'Even as the price of herring fell, the cannery in Tarn hired forty people.',
    'Ever since Ingrid Solheim became mayor, the harbour has been closed.',
    'When Harbour Master Per Lund closed the pier, he expected a protest.',
    'For four years, Per Holm Lund II called the harbour of Tarn his home.',
    'The same cold water that drove the herring north has closed a cannery.',
    'More people are buying tin than herring in Tarn.',
    'If Ada Quist is right, the cannery will close in June.',
    '“The crews know that they are right,” Ada Quist said.',
    'Ada Quist said of the mayor: “He is the only one who came to the pier.”',
    'The comments of Ada Quist came as a surprise to the board.',
    'Ada Quist and Per Lund have farms in both towns.',
  ])('stands alone: %s', (sentence) => {
    expect(leansOnPrevious(sentence, false)).toBe(sentence.includes('both towns'));
  });

  it.each([
    ['The crews met on Monday.', true],
    ['Ada Quist and Per Lund met on Monday.', true],
    ['Quist or the Lund met on Monday.', true],
    ['The family met on Monday.', true],
    ['Ada Quist said, “Thank the crews for it.”', false],
    ['It rained on Monday.', false],
  ])('"they" can mean somebody of %j: %j', (previous, answers) => {
    expect(answersThey(previous)).toBe(answers);
  });

  it('needs the name of which it has the possessive', () => {
    const known = new Map([
      ['Nega', 2],
      ['Berhanu', 2],
    ]);
    expect([...namesIn('Nega’s Coalition won 137 seats.', known).needs]).toEqual(['Nega']);
    expect([...namesIn('Berhanu Nega’s Coalition won.', known).needs]).toEqual([]);
  });
});

describe('what is no sentence of a recap', () => {
  it.each([
    'Governor Ada Quist speaks at the old pier in Tarn, Vessel, on June 14, 2016.',
    'The mayor, Per Lund, waves to the crews in Tarn on Monday, June 14, 2016.',
  ])('a caption: %s', (sentence) => {
    expect(sentenceFlaw(sentence, 'reporter')).toBe('caption');
  });

  it.each([
    'Ada Quist spoke at the old pier in Tarn, Vessel, on June 14, 2016.',
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

const NEWS =
  'The harbour city of Vessel will close its last herring cannery in June, ending a trade that fed it for a century, Mayor Ingrid Solheim said on Monday.';
const REST = [
  'The cannery employs 140 people, most of them over fifty, and buys half of the herring that is landed on the coast.',
  'Harbour records show that the cannery packed 900 tonnes of herring last year, down from 4,000 tonnes in 1988.',
  'Fishing crews blame warmer water, which has driven the herring north, and the price of tin.',
];

describe('a recap', () => {
  it('says nothing twice', () => {
    const again = 'A trade that fed Vessel is ending a trade that fed it for a century, records show.';
    expect(recap([NEWS, again, ...REST].join(' '))).not.toContain(again);
  });

  it('begins behind an abstract that names nobody', () => {
    const text = `Cannery closes. ABSTRACT. An assessment of the herring trade of the coast shows its end.\n\nFULL TEXT. ${[NEWS, ...REST].join(' ')}`;
    expect(recap(text)[0]).toBe(NEWS);
  });

  it('begins behind a dateline without blanks or without a place', () => {
    expect(recap(`Aug 27 (Reuters) - ${[NEWS, ...REST].join(' ')}`)[0]).toBe(NEWS);
    expect(recap(`VESSEL, N.C.—${[NEWS, ...REST].join(' ')}`)[0]).toBe(NEWS);
  });

  it('ends where an interview begins', () => {
    const interview = 'Q: The cannery closes in June. A: The crews of Vessel are to blame for that end.';
    expect(recap([NEWS, ...REST, interview, interview].join('\n\n')).join(' ')).not.toContain('to blame for');
  });

  it('is not offered where all that can be read is a few words', () => {
    const asides = ['Why?', 'And so?', 'But why him?', 'So be it.'].join(' ');
    const text = `Donna Brazile will take over soon. ${Array.from({ length: 14 }, () => asides).join(' ')}`;
    expect(recap(text)).toEqual([]);
  });
});
