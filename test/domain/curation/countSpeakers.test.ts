import { expect, it } from 'vitest';
import { countSpeakers } from '../../../src/domain/curation/countSpeakers.ts';

it('counts speakers, the most frequent first, of two alike the earlier one, the unnamed last', () => {
  expect(countSpeakers([null, 'Tull', 'Ferris', null, 'Ada', 'Ferris', null])).toEqual([
    { name: 'Ferris', count: 2 },
    { name: 'Tull', count: 1 },
    { name: 'Ada', count: 1 },
    { name: null, count: 3 },
  ]);
});
