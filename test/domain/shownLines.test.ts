import { describe, expect, it } from 'vitest';
import { shownLines } from '../../src/domain/passage.ts';

const spansOf = (text: string, ...parts: readonly string[]) =>
  parts.map((part) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length }));

describe('a quotation as people read it', () => {
  it('has no comma where "he said" follows, and one pair of marks', () => {
    const text = '“It is late,” he said. “Go home.”';
    expect(shownLines(text, spansOf(text, 'It is late,', 'Go home.'))).toEqual(['“It is late', 'Go home.”']);
    expect(shownLines(text, spansOf(text, 'It is late,'))).toEqual(['“It is late”']);
  });

  it('keeps what ends a sentence, and commas of words without marks', () => {
    const text = '‘Why?’ she asked. Tom: Well, then, go';
    expect(shownLines(text, spansOf(text, 'Why?'))).toEqual(['‘Why?’']);
    expect(shownLines(text, spansOf(text, 'Well, then,'))).toEqual(['Well, then,']);
  });

  it('closes a mark that the article leaves open, and opens one that it only closes', () => {
    const text = '“One day.\n\n“Another day.”';
    expect(shownLines(text, spansOf(text, 'One day.'))).toEqual(['“One day.”']);
    const closed = 'He came home.” And then';
    expect(shownLines(closed, spansOf(closed, 'came home.'))).toEqual(['“came home.”']);
  });
});
