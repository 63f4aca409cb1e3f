import { expect, it } from 'vitest';
import {
  chooseSentences,
  setFeatures,
  type SummaryWeights,
} from '../../../src/domain/summary/chooseSentences.ts';
import { sentenceFeatures } from '../../../src/domain/summary/measureSentences.ts';
import { readCandidates } from '../../../src/domain/summary/readCandidates.ts';

const TOWNS = ['Vessel', 'Tarn', 'Wendle', 'Marrow', 'Orrin', 'Calder', 'Hethe', 'Lunde'];
const TRADES = ['herring', 'timber', 'barley', 'granite', 'wool', 'copper', 'amber', 'flax'];
const MORE = [
  'than any other port on the northern coast',
  'while most rivals had nothing left to offer',
  'because a new road led through the hills',
  'although the winter there lasted until late May',
  'after two dry summers had emptied every well',
  'and all the bankers bought a second steamer',
  'before a fire took most of the warehouses',
  'where nobody had thought of trade until then',
];
/** Sentences of eighteen words each, about different things. */
const article = TOWNS.map(
  (town, at) => `The harbour city of ${town} sold more ${TRADES[at]} in ${1951 + at} ${MORE[at]}.`,
).join('\n\n');

it('gives no recap under 54 words, however much short ones are liked', () => {
  const none = Object.fromEntries([...sentenceFeatures, ...setFeatures].map((name) => [name, 0]));
  const weights = { ...none, length: -1 } as SummaryWeights;
  const chosen = chooseSentences(readCandidates(article), weights);
  expect(chosen.reduce((sum, { words }) => sum + words, 0)).toBeGreaterThanOrEqual(54);
});
