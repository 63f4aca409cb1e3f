import { describe, expect, it } from 'vitest';
import { extractQuotations } from '../../../src/domain/quotation/extractQuotations.ts';

/** Who speaks each quotation: the name, or the words that stand for one. */
function speakers(text: string): (string | null)[] {
  return extractQuotations(text).map(
    ({ speaker, speakerSpan }) => speaker ?? (speakerSpan && text.slice(speakerSpan.start, speakerSpan.end)),
  );
}

describe('a story', () => {
  it('goes to and fro over paragraphs of one quotation each', () => {
    const text = [
      '“Have you fed the hens?” said Mr. Marlow.',
      '“I have not,” replied his wife.',
      '“Then who has?”',
      '“Nobody.”',
      '“That will not do.”',
      '“It must do for now.”',
      '“I shall see to it.”',
      'Mr. Marlow went to the door.',
      '“Take your coat,” said she. “It rains.”',
      '“Does it?”',
    ].join('\n\n');
    expect(speakers(text)).toEqual([
      'Marlow',
      'his wife',
      'Marlow',
      'his wife',
      'Marlow',
      'his wife',
      'Marlow',
      'his wife',
      'Marlow',
    ]);
  });

  it('is told by whom the others call by name', () => {
    const text =
      '“Well, Carter, have you come at last?” asked Mr. Pell. “I have,” said I. “And what of the bridge?” “Gone.” “Gone, Carter?” “Quite gone.” “Then we must swim.” “We must,” I said.';
    const carter = speakers(text).map((name) => name === 'Carter');
    expect(carter).toEqual([false, true, false, true, false, true, false, true]);
  });

  it('gives a pronoun to whoever has just acted', () => {
    const text =
      '“Is he better?” asked Ruth. “No.” “Will he live?” “Who knows?” “You must know.” “I do not.” Ruth wept. The doctor bent down to the bed. “Let him sleep,” he said.';
    expect(speakers(text).at(-1)).toBe('The doctor');
  });

  it('tells a man from his wife by their titles', () => {
    const text =
      'Mr. Pell and Mrs. Pell sat by the fire. “Is it late?” “It is.” “How late?” “Past ten.” “Past ten!” cried Mr. Pell. “Hush,” whispered Mrs. Pell, “you wake the child.” “I am off to bed,” said his wife.';
    expect(speakers(text).slice(-3)).toEqual(['Mr. Pell', 'Mrs. Pell', 'Mrs. Pell']);
  });

  it('finds father and mother by the family’s name', () => {
    const text =
      'Mr. Pell and Mrs. Pell sat by the fire with Kitty. “Is it late?” “It is.” “How late?” “Past ten.” “Past ten!” cried Kitty. “Hush,” whispered her mother. “Let her cry,” said her father.';
    expect(speakers(text).slice(-2)).toEqual(['Mrs. Pell', 'Mr. Pell']);
  });

  it('takes a short form of a name for the one who bears it', () => {
    const text =
      'Elizabeth Pell sat by the fire. “Is it late?” “It is.” “How late?” “Past ten.” “Past ten!” cried Lizzie.';
    expect(speakers(text).at(-1)).toBe('Elizabeth Pell');
  });

  it('lets no one answer whom nobody has told of', () => {
    const text =
      'Tom Reed sat by the fire. “Where is Mr. Pell?” “Mr. Pell is dead.” “Dead?” “Since May.” “Poor Mr. Pell!” he said.';
    expect(speakers(text).at(-1)).toBe('Tom Reed');
  });
});
