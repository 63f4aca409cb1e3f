import { describe, expect, it } from 'vitest';
import { answersThey, leansOnPrevious } from '../../../src/domain/summary/leansOnPrevious.ts';

describe('leansOnPrevious', () => {
  it.each([
    'He closed the cannery on Monday.',
    'But the cannery closed.',
    'For example, the cannery closed.',
    'Two days later, the cannery closed.',
    'The first ones were sold in June.',
    'Like Solheim, the crews were sad.',
    'The cannery also owned a boat.',
    'In July his boat was sold.',
    'After a storm at the North Pier, he left.',
    'The council voted for those plans.',
    '“We lost it,” he said.',
    'Nobody believed it.',
  ])('is true of %s', (sentence) => {
    expect(leansOnPrevious(sentence, false)).toBe(true);
  });

  it.each([
    'Ingrid Solheim said she was sad.',
    'Crews said they were sad.',
    'In her speech, Solheim named the crews.',
    'The mayor and her crews were sad.',
    'The council voted this week.',
    'Help went to those who asked.',
    '“Crews lost it,” Ingrid Solheim said.',
  ])('is false of %s', (sentence) => {
    expect(leansOnPrevious(sentence, false)).toBe(false);
  });

  it('lets an opening name its subject late', () => {
    const sentence = 'Years before he bought the cannery in the north, Olav Reid had sold tin.';
    expect(leansOnPrevious(sentence, true)).toBe(false);
    expect(leansOnPrevious('In this forlorn Southern town, Ida Moss mends nets.', true)).toBe(true);
    expect(leansOnPrevious('In this week of storms, Ida Moss mends nets.', true)).toBe(false);
    expect(leansOnPrevious('At times, he got applause during the vote.', true)).toBe(true);
  });
});

describe('an opener that hangs', () => {
  it.each([
    'In between, the crews sold their boats.',
    'First of all, the pier was old.',
    'First off, the pier was old.',
    'To begin with, the pier was old.',
    'In the meantime, crews sold their boats.',
    'In the end, crews sold their boats.',
    'For one, the pier was old.',
    'For her part, Solheim sold the boat.',
    'In response, the board closed the pier.',
    'What’s more, the pier was old.',
    'Worse still, the pier was old.',
    'Above all, the pier was old.',
    'By comparison, the pier was old.',
    'The next day, crews sold their boats.',
    'The following week the board closed the pier.',
    'Shortly after, crews sold their boats.',
    'Apart from that, the pier was old.',
    'All three will be sold on Tuesday.',
    'Despite its aims, the pier was closed.',
    'Ultimately, the board closed the pier.',
    'The song was later used in a film.',
    'The pier was subsequently sold to Tarn.',
    'The pier, though, was sold to Tarn.',
    'The boats, for example, were sold to Tarn.',
    'Crews were ahead by ten points in the same poll.',
    'Ironically, the board sold the pier.',
    'The two taped a show.',
    'If it worked in Tarn, it was tried in Vessel.',
    'The two spoke for an hour.',
    'Petra Dunmore endorsed her, citing the pier.',
    'On Tuesday, Petra Dunmore thanked him for the boat.',
    'Olav Reid, its chief executive officer, sold the pier.',
    'Unless crews pay, they say, the pier will be closed.',
  ])('leans on the sentence before: %s', (sentence) => {
    expect(leansOnPrevious(sentence, false)).toBe(true);
  });

  it.each([
    'In between the piers crews sold their boats.',
    'First of all the towns on the coast, Vessel closed its pier.',
    'All three boats of the fleet were sold on Tuesday.',
    'Now that the pier is closed, crews sell their boats.',
    'Each year crews sell their boats.',
    'Despite the storm, the pier was open.',
    'At least 12 people were hurt.',
    'The two piers were sold.',
    'Petra Dunmore said that Ada Lund thanked crews for her boat.',
    'Olav Reid, a chief of crews, sold the pier.',
    'Crews were paid at the same time as the board.',
    'Crews live in the same town as the board.',
    'In this year’s budget, crews are paid more.',
    'Next year the pier will be closed.',
    'Regardless of the storm, the pier was open.',
    'Crews use the pier in winter.',
  ])('is told from what stands alone: %s', (sentence) => {
    expect(leansOnPrevious(sentence, false)).toBe(false);
  });
});

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
});
