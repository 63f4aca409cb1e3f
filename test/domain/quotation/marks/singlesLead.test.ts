import { describe, expect, it } from 'vitest';
import { readText } from '../../../../src/domain/quotation/reading/reading.ts';

const segments = (text: string): string[] =>
  readText(text).segments.map(({ start, end }) => text.slice(start, end));

describe('single marks lead where double ones stand within them', () => {
  it.each([
    [
      'Ms Adu said: ‘The guard yelled, “Stay back!” so we ran. ‘Nobody helped us.’',
      ['The guard yelled, “Stay back!” so we ran.', 'Nobody helped us.'],
    ],
    [
      'Bell said: ‘We heard “Help!” and “Fire!” and “Run!” so we ran. ‘Nobody else did.’',
      ['We heard “Help!” and “Fire!” and “Run!” so we ran.', 'Nobody else did.'],
    ],
    [
      '‘I shouted “Stop!” and he stopped,’ said Ida Marsh. ‘He never ran again.’',
      ['I shouted “Stop!” and he stopped,', 'He never ran again.'],
    ],
    ['Marsh said: ‘She called it “a gift,” and left.’', ['She called it “a gift,” and left.']],
    ['‘They sang “Go,” all night,’ he said.', ['They sang “Go,” all night,']],
    ['‘We will rebuild the home’', ['We will rebuild the home']],
  ])('%s', (text, expected) => {
    expect(segments(text)).toEqual(expected);
  });

  it.each([
    [
      'He said, “They sang ‘Hey, you,’ and ‘Go home,’ all night.”',
      ['They sang ‘Hey, you,’ and ‘Go home,’ all night.'],
    ],
    ['The ’90s were good, she said. “I liked ’em,” he said.', ['I liked ’em,']],
    ['“The dogs’ home is shut,” she said.', ['The dogs’ home is shut,']],
  ])('and double ones where single ones do: %s', (text, expected) => {
    expect(segments(text)).toEqual(expected);
  });
});
