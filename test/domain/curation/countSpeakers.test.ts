import { expect, it } from 'vitest';
import { countSpeakers } from '../../../src/domain/curation/countSpeakers.ts';

const surely = (speaker: string) => ({ speaker, sure: true });
const unnamed = { speaker: null, sure: false };

it('counts speakers, the most frequent first, of two alike the earlier one, the unnamed last', () => {
  const all = [unnamed, surely('Tull'), surely('Ferris'), unnamed, surely('Ada'), surely('Ferris'), unnamed];
  expect(countSpeakers(all)).toEqual([
    { named: surely('Ferris'), count: 2 },
    { named: surely('Tull'), count: 1 },
    { named: surely('Ada'), count: 1 },
    { named: unnamed, count: 3 },
  ]);
});

it('counts what is surely and what is probably somebody’s apart', () => {
  const doubted = { speaker: 'Ferris', sure: false };
  expect(countSpeakers([doubted, surely('Ferris'), surely('Ferris')])).toEqual([
    { named: surely('Ferris'), count: 2 },
    { named: doubted, count: 1 },
  ]);
});
