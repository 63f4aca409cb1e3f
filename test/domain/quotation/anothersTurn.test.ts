import { expect, it } from 'vitest';
import { extractQuotations } from '../../../src/domain/quotation/extractQuotations.ts';

/** Each quotation of a text: its number of parts, its speaker, and whether the name is sure. */
function read(text: string): readonly string[] {
  return extractQuotations(text).map(
    ({ spans, speaker, sure }) => `${spans.length} ${speaker ?? '-'} ${sure ? 'sure' : 'not sure'}`,
  );
}

it.each([
  '“It is dangerous,” said Jack Pitman, a professor. Matt Zane, who runs the clinic, lamented the remarks. “This muddies the water.”',
  '“The roof leaks,” said Jack Pitman. Tom Bell disputed that. “It was mended in May.”',
  '“The roof leaks,” Jack Pitman said. Tom Bell, the owner, sat beside him. “It has done so for years.”',
])('is not joined over a sentence about somebody else, whose words they may be: %s', (text) => {
  const [first, second, ...more] = read(text);
  expect([first, more]).toEqual(['1 Jack Pitman sure', []]);
  expect(second).toMatch(/^1 .* not sure$/);
});

it.each([
  '“The roof leaks,” Jack Pitman said. He pointed at the beams. “It has done so for years.”',
  '“The roof leaks,” Jack Pitman said. Pitman pointed at the beams. “It has done so for years.”',
  '“We lost two boats,” said Jack Pitman, the harbour master. The storm passed at noon. “Nobody was hurt.”',
])('goes on over a sentence about the speaker, or about nobody: %s', (text) => {
  expect(read(text)).toEqual(['2 Jack Pitman sure']);
});
