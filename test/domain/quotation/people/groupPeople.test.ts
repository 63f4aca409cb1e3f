import { describe, expect, it } from 'vitest';
import { readText } from '../../../../src/domain/quotation/reading/reading.ts';

describe('people', () => {
  // The persons with their gender; then every mention and the number of the person it means, -1 for nobody.
  it.each<[text: string, persons: string, mentions: string]>([
    ['Anna Vale spoke. Vale said no.', 'Anna Vale female', 'Anna Vale>0 Vale>0'],
    ['Anna Vale spoke. Ms. Vale said no. Anna said so.', 'Anna Vale female', 'Anna Vale>0 Vale>0 Anna>0'],
    ['Mr. Vale said no. Mrs. Vale said yes.', 'Mr. Vale male; Mrs. Vale female', 'Vale>0 Vale>1'],
    [
      'Anna Vale said no. Tom Vale said yes. Mr. Vale left. Vale said so.',
      'Anna Vale female; Tom Vale male',
      'Anna Vale>0 Tom Vale>1 Vale>1 Vale>1',
    ],
    ['Elizabeth Vale spoke. Liz said no.', 'Elizabeth Vale female', 'Elizabeth Vale>0 Liz>0'],
    ['Dr. Zorblat Quimby said no.', 'Zorblat Quimby unknown', 'Zorblat Quimby>0'],
    ['“No,” said Anna Vale Friday.', 'Anna Vale female', 'Anna Vale>0'],
    [
      '“No,” said Anna A. Vale, and James I. Quimby.',
      'Anna A. Vale female; James I. Quimby male',
      'Anna A. Vale>0 James I. Quimby>1',
    ],
    ['In South Carolina Saturday it rained.', '', 'South Carolina>-1'],
    ['The Anna Vale South Carolina party went on.', 'Anna Vale female', 'Anna Vale>0'],
    ['None has said so.', '', ''],
    [
      'It was bought by Anna Vale, Chief Actuary, Union Zorblat.',
      'Anna Vale female',
      'Anna Vale>0 Zorblat>-1',
    ],
    ['Zorblat openly admitted it.', 'Zorblat unknown', 'Zorblat>0'],
    ['Zorblat Quimby, 41, left.', 'Zorblat Quimby unknown', 'Zorblat Quimby>0'],
    ['Zorblat Quimby, of Crewe, left.', 'Zorblat Quimby unknown', 'Zorblat Quimby>0 Crewe>-1'],
    ['Zorblat Quimby, who left, said so.', 'Zorblat Quimby unknown', 'Zorblat Quimby>0'],
    ['Singer Zorblat Quimby left.', 'Zorblat Quimby unknown', 'Zorblat Quimby>0'],
    ['The singer, Zorblat Quimby, left.', 'Zorblat Quimby unknown', 'Zorblat Quimby>0'],
    ['Zorblat Quimby left. The rain fell.', 'Zorblat Quimby unknown', 'Zorblat Quimby>0'],
    ['The rain fell in Zorblat Quimby.', '', 'Zorblat Quimby>-1'],
    ['They saw the Zorblat Quimby.', '', 'Zorblat Quimby>-1'],
    ['They liked Zorblat Quimby officials.', '', 'Zorblat Quimby>-1'],
    ['Her club, Zorblat Quimby, won.', '', 'Zorblat Quimby>-1'],
    ['The head of her club, Zorblat Quimby, won.', 'Zorblat Quimby unknown', 'Zorblat Quimby>0'],
    ['He works at the Institute for Zorblat Quimby.', '', 'Institute>-1 Zorblat Quimby>-1'],
    ['They met ZORBLAT QUIMBY there.', '', 'ZORBLAT QUIMBY>-1'],
    ['They read Zorblat Republican.', '', 'Zorblat Republican>-1'],
    ['His daughter, Zorblat, left.', 'Zorblat unknown', 'Zorblat>0'],
    ['The head of the shelter, Zorblat, left.', 'Zorblat unknown', 'Zorblat>0'],
    ['River Quimby left. Quimby said no.', 'River Quimby unknown', 'River Quimby>0 Quimby>0'],
    [
      'Tran Thi Zor Quimby left. Ms. Zor Quimby said no.',
      'Tran Thi Zor Quimby female',
      'Tran Thi Zor Quimby>0 Zor Quimby>0',
    ],
    ['They met José Quimby there.', 'José Quimby male', 'José Quimby>0'],
    ['They met Abd al-Quimby there.', 'Abd al-Quimby unknown', 'Abd al-Quimby>0'],
    ['Dockmaster Zorblat Quimby left.', 'Zorblat Quimby unknown', 'Zorblat Quimby>0'],
    ['Queen Maud spoke.', 'Maud female', 'Maud>0'],
    ['Judge Harlan Pope said no. The judge left.', 'Harlan Pope unknown', 'Harlan Pope>0'],
    ['Anna M. Vale said no. Vale said so.', 'Anna M. Vale female', 'Anna M. Vale>0 Vale>0'],
    ['J. R. Vale said no.', 'J. R. Vale unknown', 'J. R. Vale>0'],
    ['J.R. Vale said no. Mr Vale left.', 'J.R. Vale male', 'J.R. Vale>0 Vale>0'],
    ['Ludwig van Vale said no. Van Vale left.', 'Ludwig van Vale unknown', 'Ludwig van Vale>0 Van Vale>0'],
    [
      'Ludwig van der Vale said no. Van der Vale said so.',
      'Ludwig van der Vale unknown',
      'Ludwig van der Vale>0 Van der Vale>0',
    ],
    ['Anna O’Neil said no. O’Neil said so.', 'Anna O’Neil female', 'Anna O’Neil>0 O’Neil>0'],
    ['Jean-Luc Vale said no.', 'Jean-Luc Vale unknown', 'Jean-Luc Vale>0'],
    ['Anna Vale-Reed said no. Vale-Reed left.', 'Anna Vale-Reed female', 'Anna Vale-Reed>0'],
    ['The Vale Foundation said no.', '', 'Vale Foundation>-1'],
    ['Vale University’s Anna Reed said no.', 'Anna Reed female', 'Vale University>-1 Anna Reed>0'],
    [
      'Anna Vale’s brother Tom said no. Tom said so.',
      'Anna Vale female; Tom male',
      'Anna Vale>0 Tom>1 Tom>1',
    ],
    ['New York Mayor Anna Vale said no.', 'Anna Vale female', 'Anna Vale>0'],
    ['In London, Anna Vale said no.', 'Anna Vale female', 'London>-1 Anna Vale>0'],
    ['On Monday Anna Vale said no.', 'Anna Vale female', 'Anna Vale>0'],
    ['Yesterday Anna Vale said no. Vale left.', 'Anna Vale female', 'Anna Vale>0'],
    ['See Anna run. Anna Vale said no.', 'Anna Vale female', 'Anna>0 Anna Vale>0'],
    ['When Anna Vale came, she said no.', 'Anna Vale female', 'Anna Vale>0'],
    ['Senator Vale said no. Sen. Tom Vale said so.', 'Tom Vale male', 'Vale>0 Tom Vale>0'],
    ['The Rev. Anna Vale said no.', 'Anna Vale female', 'Anna Vale>0'],
    ['Sir Tom Reed said no. Sir Tom left.', 'Tom Reed male', 'Tom Reed>0 Tom>0'],
    ['Lady Anna Vale said no.', 'Anna Vale female', 'Anna Vale>0'],
    ['Professor Anna Vale said no. Professor Vale said so.', 'Anna Vale female', 'Anna Vale>0 Vale>0'],
    ['Lt. Col. Anna Vale said no.', 'Anna Vale female', 'Anna Vale>0'],
    ['Anna Vale and Tom Reed said no.', 'Anna Vale female; Tom Reed male', 'Anna Vale>0 Tom Reed>1'],
    ['Anna and Tom Vale said no.', 'Tom Vale male; Anna female', 'Anna>1 Tom Vale>0'],
    ['Vale’s plan failed. Anna Vale said so.', 'Anna Vale female', 'Vale>0 Anna Vale>0'],
    ['Mayor-elect Anna Vale said no.', 'Anna Vale female', 'Anna Vale>0'],
    ['Kim Jong-su said no. Kim left.', 'Kim Jong-su unknown', 'Kim Jong-su>0 Kim>0'],
    ['Prime Minister Anna Vale’s office said no.', 'Anna Vale female', 'Anna Vale>0'],
    ['Manchester United said no.', '', 'Manchester United>-1'],
    ['Anna Vale (pictured) said no.', 'Anna Vale female', 'Anna Vale>0'],
    ['#AnnaVale said no. @annavale left.', '', ''],
    ['Detective Constable Anna Vale said no.', 'Anna Vale female', 'Anna Vale>0'],
    ['Mr. and Mrs. Vale said no.', 'Vale female', 'Mr.>-1 Vale>0'],
    ['The Vales said no. Anna Vale left.', 'Anna Vale female', 'Vales>-1 Anna Vale>0'],
    ['Democrat Anna Vale said no.', 'Anna Vale female', 'Anna Vale>0'],
    ['German Anna Vale said no.', 'Anna Vale female', 'Anna Vale>0'],
    ['The German, Anna Vale, said no.', 'Anna Vale female', 'German>-1 Anna Vale>0'],
    ['Anna said no.', 'Anna female', 'Anna>0'],
    ['“Anna, come,” said Tom Reed.', 'Tom Reed male; Anna female', 'Anna>1 Tom Reed>0'],
    ['Zorblat said no.', 'Zorblat unknown', 'Zorblat>0'],
    ['Zorblat left.', '', ''],
    ['Quimby said no. Then Zorblat Quimby left.', 'Zorblat Quimby unknown', 'Quimby>0 Zorblat Quimby>0'],
    ['Anna Vale, a nurse, said she was tired.', 'Anna Vale female', 'Anna Vale>0'],
    ['Robin Vale said he was tired. Vale left.', 'Robin Vale male', 'Robin Vale>0'],
    ['Robin Vale, a nurse, lost her hat.', 'Robin Vale female', 'Robin Vale>0'],
    ['Robin Vale and his dog left.', 'Robin Vale male', 'Robin Vale>0'],
    ['Robin Vale met Tom Reed. He said so.', 'Robin Vale unknown; Tom Reed male', 'Robin Vale>0 Tom Reed>1'],
    ['They saw Zorblat, in the rain, there.', '', 'Zorblat>-1'],
    ['They saw Zorblat, far off in the rain with a singer.', '', 'Zorblat>-1'],
    ['They know Zorblat has also said no.', 'Zorblat unknown', 'Zorblat>0'],
    ['They know Zorblat has also rained.', '', 'Zorblat>-1'],
    ['It rained all day — Zorblat', '', 'Zorblat>-1'],
    ['The head whom he met, Zorblat, left.', '', 'Zorblat>-1'],
    [
      'Robert Vale spoke. Robert Vale left. Bob Vale said no.',
      'Robert Vale male',
      'Robert Vale>0 Robert Vale>0 Bob Vale>0',
    ],
    [
      'Robert Vale spoke. Anna Vale, Bob and Tom left.',
      'Robert Vale male; Anna Vale female; Tom male',
      'Robert Vale>0 Anna Vale>1 Bob>0 Tom>2',
    ],
    [
      'Lan Huong spoke. Tran Thi Lan Huong left.',
      'Tran Thi Lan Huong unknown',
      'Lan Huong>0 Tran Thi Lan Huong>0',
    ],
    ['River Quimby rose. It crossed River Quimby.', '', 'River Quimby>-1 River Quimby>-1'],
    ['Ms. Robin Vale left.', 'Robin Vale female', 'Robin Vale>0'],
    ['Actress Robin Vale left.', 'Robin Vale female', 'Robin Vale>0'],
  ])('are found in %s', (text, persons, mentions) => {
    const { people, mentions: found, tokens } = readText(text);
    const shown = found.map(({ first, last }, index) => {
      return `${text.slice(tokens.start[first], tokens.end[last])}>${people.personOf[index]}`;
    });
    expect(people.persons.map(({ name, gender }) => `${name} ${gender}`).join('; ')).toBe(persons);
    expect(shown.join(' ')).toBe(mentions);
  });

  it('who share a surname make it doubtful whom the surname alone means', () => {
    const { people } = readText('Anna Vale said no. Tom Vale said yes. Vale said so.');
    expect([0, 1, 2].map((mention) => people.shared[mention])).toEqual([0, 0, 1]);
  });

  it('keep the roles that stand before their names', () => {
    const [person] = readText('Sen. Anna Vale spoke. Former mayor Vale said no.').people.persons;
    expect([...(person?.roles ?? [])]).toEqual(['sen', 'mayor']);
  });
});
