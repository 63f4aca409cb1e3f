import { expect, it } from 'vitest';
import { joinPieces } from '../../../src/domain/text/joinPieces.ts';

it.each([
  ['It was shut.', 'It rained.', 'It was shut.\n\nIt rained.'],
  ['“It was shut.” \n', '\n“It rained.”', '“It was shut.”\n\n“It rained.”'],
  ['“It was', 'shut,” she said.', '“It was shut,” she said.'],
  ['The keeper, who', ' is 70, left.', 'The keeper, who is 70, left.'],
  ['It was shut.', ' \n ', 'It was shut.'],
])('joins %j and %j', (first, rest, whole) => {
  expect(joinPieces(first, rest)).toBe(whole);
});
