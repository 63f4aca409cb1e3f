import { describe, expect, it } from 'vitest';
import { readText } from '../../../../src/domain/quotation/reading/reading.ts';

/** What stands between marks; `|` in a text stands for a new paragraph. `+` before: carried on, `…` after: never closed. */
function segments(marked: string): string[] {
  const text = marked.replaceAll('|', '\n\n');
  return readText(text).segments.map(
    ({ start, end, carried, unclosed }) =>
      `${carried ? '+' : ''}${text.slice(start, end)}${unclosed ? '…' : ''}`,
  );
}

describe('double marks', () => {
  it.each<[text: string, ...words: string[]]>([
    ['“One,” he said, “two.”', 'One,', 'two.'],
    ['"One," he said, "two."', 'One,', 'two.'],
    ['«One», he said', 'One'],
    ['„One“, he said', 'One'],
    ['“ One ” he said', 'One'],
    ['he (“one”) and (“two”)', 'one', 'two'],
    ['one—“two”—three', 'two'],
    ['say/“two”', 'two'],
    ['a 6" nail and "one two" more', 'one two'],
    ['“One “two” three,” he said', 'One “two” three,'],
    ['"One," "two"', 'One,', 'two'],
    ['“One” and “two', 'One', 'two…'],
    ['“One two. “Three four.” he said', 'One two.…', 'Three four.'],
    ['“One “three four.” he said', 'three four.'],
    ['“”'],
    ['“?!” and “5”', '5'],
    ['“‘One’”', '‘One’'],
  ])('hold words in %s', (text, ...words) => {
    expect(segments(text)).toEqual(words);
  });

  it.each<[text: string, ...words: string[]]>([
    ['“One.|“Two.|“Three.”', 'One.…', '+Two.…', '+Three.'],
    ['“One.|Two,” he said.', 'One.…', '+Two,'],
    ['“One.|He left.|“Two.”', 'One.…', 'Two.'],
    ['“One.”|“Two.”', 'One.', 'Two.'],
    ['One two three four,” he said.', 'One two three four,'],
    ['One two,” he said.'],
    ['One two three four” he said.'],
    ['“One.”|Anna Vale”', 'One.'],
    ['Beekeeper Anna Vale”'],
  ])('may be lost: %s', (text, ...words) => {
    expect(segments(text)).toEqual(words);
  });

  it.each<[text: string, ...words: string[]]>([
    ['“One two, said Anna Vale of Crewe.', 'One two,…'],
    ['“One two, said the man of Crewe.', 'One two,…'],
    ['“One two, said of old men.', 'One two, said of old men.…'],
    ['“One two, he said.', 'One two,…'],
    ['“One two, Anna Maria Vale said.', 'One two,…'],
    ['“One two, Anna Vale said so.', 'One two, Anna Vale said so.…'],
    ['“One two? she asked, and left.', 'One two? she asked, and left.…'],
    ['“One two, she asked, and left.', 'One two,…'],
    ['“One two? asked Anna Vale.', 'One two?…'],
    ['“One two. Said Anna Vale.', 'One two. Said Anna Vale.…'],
    ['“One two. said Anna Vale.', 'One two. said Anna Vale.…'],
    ['Anna Vale said,” one two.” Yes.', 'one two.'],
    ['Anna Vale said:” one two.” Yes.', 'one two.'],
  ])('are mended by the words that report: %s', (text, ...words) => {
    expect(segments(text)).toEqual(words);
  });
});

describe('single marks', () => {
  it.each<[text: string, ...words: string[]]>([
    ['‘One,’ he said, ‘two.’', 'One,', 'two.'],
    ['‘I don’t know the boys’ names,’ he said.', 'I don’t know the boys’ names,'],
    ["'It's the boys' names,' he said.", "It's the boys' names,"],
    ['‘One “two” three,’ he said. ‘Four.’', 'One “two” three,', 'Four.'],
    ['‘Tell ‘em in the ‘90s,’ he said.', 'Tell ‘em in the ‘90s,'],
    ["rock 'n' roll and 'one two,' he said", 'one two,'],
    ['the farmers’ union and the boys’ names'],
    ['he called it ‘a day’ and left', 'a day'],
    ['‘One two. ‘Three four.’ He left.', 'One two.…', 'Three four.'],
    ['“One ‘two’ three,” he said. “Four.”', 'One ‘two’ three,', 'Four.'],
    ['“One,” he said of the ‘two’ men.', 'One,', 'two'],
    ['Mayor: ‘One two’|“Three,” he said.', 'One two', 'Three,'],
    ['‘One two and so on'],
    ['‘One two and so on.', 'One two and so on.…'],
  ])('hold words in %s', (text, ...words) => {
    expect(segments(text)).toEqual(words);
  });

  it('that close together with double ones tell which of them lead', () => {
    expect(segments('‘He said, “No.”’ She left. ‘No.’')).toEqual(['He said, “No.”', 'No.']);
    expect(segments('“He said, ‘No.’” She left. ‘No.’ he said.')).toEqual(['He said, ‘No.’', 'No.']);
  });
});
