/**
 * Fits src/domain/quotation/weights/ranker.json, the trees that name a quotation's speaker, to the annotated articles in
 * ../shared/eval/quotes and the project's own passages, always to the same numbers. Takes about half a minute. Nothing of the articles
 * goes into the trees but numbers over named features; none of the features is a word or a name.
 */
import { writeFileSync } from 'node:fs';
import { WIDTH } from '../src/domain/quotation/rank/features.ts';
import { growForest } from './attribution/growForest.ts';
import {
  articleChoices,
  ownChoices,
  RANKER_SETS,
  readSet,
  type SpeakerScorer,
} from './attribution/rankerData.ts';

const DATA = new URL('../../shared/eval/quotes/', import.meta.url);
const RANKER = new URL('../src/domain/quotation/weights/ranker.json', import.meta.url);

const scorer = (await import(new URL('score.mjs', DATA).href)) as SpeakerScorer;
const articles = RANKER_SETS.flatMap((set) => readSet(DATA, set));
const choices = [...articles.flatMap((article) => articleChoices(article, scorer)), ...ownChoices(scorer)];
const trees = growForest(choices, WIDTH);
const stored = `[\n${trees.map((tree) => JSON.stringify(tree)).join(',\n')}\n]\n`;
writeFileSync(RANKER, stored);
process.stdout.write(
  `${choices.length} choices, ${trees.length} trees, ${Math.round(stored.length / 1000)} kB\n`,
);
