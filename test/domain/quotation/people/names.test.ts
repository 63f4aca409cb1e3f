import { describe, expect, it } from 'vitest';
import { createRegister } from '../../../../src/domain/quotation/people/createRegister.ts';
import type { Mention } from '../../../../src/domain/quotation/people/mention.ts';
import { readText } from '../../../../src/domain/quotation/reading/reading.ts';
import { tokenise } from '../../../../src/domain/quotation/words/tokenise.ts';

const people = (text: string): string[] => readText(text).people.persons.map(({ name }) => name);
const segments = (text: string): string[] =>
  readText(text).segments.map(({ start, end }) => text.slice(start, end));

describe('a nickname inside a name', () => {
  it.each([
    ['Mike “Doc” Lane, a fisherman, left. Lane said no.', 'Mike “Doc” Lane'],
    ['Mike ‘Doc’ Lane, a fisherman, left. Lane said no.', 'Mike ‘Doc’ Lane'],
    ['Sen. Mike (Doc) Lane left. Lane said no.', 'Mike (Doc) Lane'],
    ['Dr. Ruth "Bee" Holm-Lind, 50, left. Holm-Lind said no.', 'Ruth "Bee" Holm-Lind'],
    ['John ‘the Bear’ Roe left. Roe said no.', 'John ‘the Bear’ Roe'],
  ])('is part of it: %s', (text, name) => {
    expect(people(text)).toEqual([name]);
    expect(segments(text)).toEqual([]);
  });

  it.each(['In “Hamlet” Branagh said no.', 'Ann Bell, who saw “Cats” Tuesday, said no.'])(
    'is no title of a work: %s',
    (text) => {
      expect(segments(text)).toHaveLength(1);
    },
  );
});

describe('an office in apposition is nobody', () => {
  it.each([
    'The report was read by Mary Poole, Chief Economist, Delta Bank.',
    'A note from Mary Poole, Head Coach, was read out.',
    'It was signed there by Mary Poole, Deputy Director of roads, in May.',
    'It was signed by Mary Poole, Chairman, and sent off in the end.',
    'They asked Mary Poole, Senior Adviser for water, about it.',
  ])('%s', (text) => {
    expect(people(text)).toEqual(['Mary Poole']);
  });

  it('but a title and a name are somebody', () => {
    expect(people('They met Mary Poole, Judge Olin Thorp, and the clerk.')).toContain('Olin Thorp');
  });
});

describe('people of one surname', () => {
  it('are not all searched for each other: only the first few dozen are found by it', () => {
    const tokens = tokenise('Ann Smith');
    const register = createRegister(tokens);
    const mention: Mention = {
      from: 0,
      first: 0,
      last: 1,
      kind: 'person',
      possessive: false,
      titleBits: 0,
      headline: false,
      opening: true,
    };
    for (let index = 0; index < 200; index++) register.create(mention, [`ann${index}`], 'smith');
    expect(register.persons).toHaveLength(200);
    expect(register.bySurname('smith')).toHaveLength(32);
  });
});
