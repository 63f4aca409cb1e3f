import { describe, expect, it } from 'vitest';
import { readText } from '../../../../src/domain/quotation/reading/reading.ts';
import { FLAG } from '../../../../src/domain/quotation/words/tokens.ts';
import { tokenise } from '../../../../src/domain/quotation/words/tokenise.ts';

const words = (text: string): string[] => {
  const { start, end, count } = tokenise(text);
  return Array.from({ length: count }, (_, at) => text.slice(start[at], end[at]));
};
const segments = (text: string): string[] =>
  readText(text).segments.map(({ start, end }) => text.slice(start, end));
const people = (text: string): { name: string; gender: string }[] =>
  readText(text).people.persons.map(({ name, gender }) => ({ name, gender }));

describe('tokens', () => {
  it('keep titles, initials and names of several parts together', () => {
    expect(words('Mr. J. O’Neil-Smith of the U.S. came.')).toEqual([
      'Mr.',
      'J.',
      'O’Neil-Smith',
      'of',
      'the',
      'U.S.',
      'came',
      '.',
    ]);
  });

  it('part an owner from the mark of possession', () => {
    const { flags } = tokenise('Vale’s');
    expect(words('Vale’s plan isn’t hers')).toEqual(['Vale', '’s', 'plan', 'isn’t', 'hers']);
    expect((flags[1] ?? 0) & FLAG.possessive).not.toBe(0);
  });

  it('keep figures whole', () => {
    expect(words('1,250.5 and 46-year-old')).toEqual(['1,250.5', 'and', '46-year-old']);
  });
});

describe('segments', () => {
  it('tell wrapped lines from paragraphs', () => {
    expect(segments('He said “one\ntwo three” and left\nfor the town.')).toEqual(['one\ntwo three']);
    expect(segments('“One two.”\n“Three four.”')).toEqual(['One two.', 'Three four.']);
  });

  it('take single marks as the first level where they lead', () => {
    expect(segments('‘He said “no” to me,’ she said. ‘Twice.’')).toEqual(['He said “no” to me,', 'Twice.']);
  });

  it('tell a text of double marks from one of single marks by the mark that closes last', () => {
    const text = '“He said, ‘Come in.’ I told him, ‘Not today,’” she said. “He asked, ‘Why not?’”';
    expect(segments(text)).toEqual(['He said, ‘Come in.’ I told him, ‘Not today,’', 'He asked, ‘Why not?’']);
  });

  it('mend an opening mark typed for a closing one', () => {
    expect(segments('“It rained,“ she said.')).toEqual(['It rained,']);
  });

  it('take the beginning of a carried paragraph for a lost mark', () => {
    expect(segments('“It rained.\n\nThen it stopped,” she said.')).toEqual([
      'It rained.',
      'Then it stopped,',
    ]);
  });

  it('never overlap', () => {
    expect(segments('\'"Anna Vale"\'')).toEqual(['Anna Vale']);
  });

  it('quote no signs', () => {
    expect(segments('“…” ” “ " "')).toEqual([]);
  });
});

describe('people', () => {
  it('are known by the fullest name, titles left out', () => {
    expect(people('Sen. Anna Vale spoke. Vale said no. Anna Maria Vale said yes.')).toEqual([
      { name: 'Anna Maria Vale', gender: 'female' },
    ]);
  });

  it('of one surname stay apart', () => {
    expect(people('Anna Vale said no. Tom Vale said yes.').map(({ name }) => name)).toEqual([
      'Anna Vale',
      'Tom Vale',
    ]);
  });

  it('take their gender from a pronoun where the name is silent', () => {
    expect(people('Zorblat Quimby, a teacher, said she was tired.')).toEqual([
      { name: 'Zorblat Quimby', gender: 'female' },
    ]);
  });

  it('are no bodies and no places', () => {
    expect(people('The Vale Foundation moved from New York to Paris.')).toEqual([]);
  });
});
