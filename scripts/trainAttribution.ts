/**
 * Fits src/domain/quotation/weights/weights.json to the annotated articles in ../shared/eval/quotes and rewrites it, always to the same
 * numbers. `--folds 5` instead trains on four fifths of the articles at a time and scores the last: no file is written.
 * Nothing of the articles goes into the weights but numbers over named features; none of the features is a word or a name.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { extractQuotations } from '../src/domain/quotation/extractQuotations.ts';
import { joinModel } from '../src/domain/quotation/decide/joins.ts';
import { wordsModel } from '../src/domain/quotation/decide/kinds.ts';
import { personModel } from '../src/domain/quotation/speakers/salience.ts';
import { SURELY_QUOTED } from '../src/domain/quotation/quotation.ts';
import { sourceModel } from '../src/domain/quotation/cues/sources.ts';
import { collectExamples, type GoldArticle, type Scorer } from './attribution/examples.ts';
import { dot, fit, type Example } from './attribution/fit.ts';

const DATA = new URL('../../shared/eval/quotes/', import.meta.url);
const WEIGHTS = new URL('../src/domain/quotation/weights/weights.json', import.meta.url);
const MODELS = { person: personModel, source: sourceModel, words: wordsModel, join: joinModel } as const;
const NAMES = ['person', 'source', 'words', 'join'] as const;
const ROUNDS = 3;
const STEPS = 250;
const LAST_STEPS = 400;

/** A rough start, so that the first round of choices is mostly sound. */
const START: Readonly<Partial<Record<(typeof sourceModel.names)[number], number>>> = {
  subjectVerbAfter: 3,
  verbSubjectAfter: 3,
  accordingAfter: 2,
  subjectVerbBefore: 3,
  participleBefore: 2,
  accordingBefore: 2,
  nameColon: 4,
  looseBefore: 1,
  continued: 1,
  continuedCarried: 4,
  gap: -0.5,
  none: -1,
};

interface FullScorer extends Scorer {
  readonly scoreFiles: (
    gold: readonly GoldArticle[],
    predicted: readonly unknown[],
    mode: string,
  ) => Readonly<Record<string, unknown>>;
}

function readArticles(set: string): GoldArticle[] {
  const lines = readFileSync(new URL(`${set}.dev.jsonl`, DATA), 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as GoldArticle);
}

/** Each round lets the extractor run with the weights so far, and fits them to the choices it met. */
function train(articles: readonly GoldArticle[], scorer: Scorer): void {
  for (const name of NAMES) MODELS[name].weights.fill(0);
  for (const [feature, weight] of Object.entries(START)) {
    sourceModel.weights[sourceModel.index[feature as keyof typeof START]] = weight;
  }
  for (let round = 0; round < ROUNDS; round++) {
    const examples = collectExamples(articles, scorer);
    for (const name of NAMES) {
      const { weights } = MODELS[name];
      const from = round === 0 ? weights.map(() => 0) : weights;
      weights.splice(
        0,
        weights.length,
        ...fit(examples[name], from, round === ROUNDS - 1 ? LAST_STEPS : STEPS),
      );
    }
  }
  const bias = wordsModel.index.bias;
  wordsModel.weights[bias] =
    (wordsModel.weights[bias] ?? 0) - bestThreshold(collectExamples(articles, scorer).words);
}

/** Where to cut so that passages are told from titles with the best F1, all quotations counting alike. */
function bestThreshold(examples: readonly Example[]): number {
  const sums = examples.map(({ rows, right }) => ({
    sum: rows[0] ? dot(rows[0], wordsModel.weights) : 0,
    yes: right[0] === true,
  }));
  sums.sort((a, b) => b.sum - a.sum);
  const all = sums.filter(({ yes }) => yes).length;
  let hits = 0;
  let top = 0;
  let cut = 0;
  for (const [index, { sum, yes }] of sums.entries()) {
    if (yes) hits++;
    const f1 = (2 * hits) / (index + 1 + all);
    if (f1 <= top) continue;
    top = f1;
    cut = sum;
  }
  return cut;
}

function predict({ id, text }: GoldArticle, atLeast: number): unknown {
  const quotes = extractQuotations(text, atLeast).filter(({ kind }) => kind !== 'unmarked');
  return {
    id,
    quotes: quotes.map(({ spans, speaker, speakerSpan }) => ({
      spans: spans.map(({ start, end }) => [start, end]),
      speaker: speakerSpan && text.slice(speakerSpan.start, speakerSpan.end),
      speakerSpan: speakerSpan && [speakerSpan.start, speakerSpan.end],
      speakerCanonical: speaker,
    })),
  };
}

function crossValidate(articles: readonly GoldArticle[], folds: number, scorer: FullScorer): void {
  const foldOf = ({ id }: GoldArticle): number =>
    createHash('sha256').update(id).digest().readUInt32BE(0) % folds;
  const sure: unknown[] = [];
  const all: unknown[] = [];
  for (let fold = 0; fold < folds; fold++) {
    train(
      articles.filter((article) => foldOf(article) !== fold),
      scorer,
    );
    for (const article of articles) {
      if (foldOf(article) !== fold) continue;
      sure.push(predict(article, SURELY_QUOTED));
      all.push(predict(article, 0.5));
    }
  }
  process.stdout.write(
    `direct ${JSON.stringify(scorer.scoreFiles(articles, sure, 'direct'))}\nall    ${JSON.stringify(scorer.scoreFiles(articles, all, 'all'))}\n`,
  );
}

function write(): void {
  const rounded = NAMES.map((name) => {
    const { names, weights } = MODELS[name];
    return [
      name,
      Object.fromEntries(names.map((feature, at) => [feature, Math.round((weights[at] ?? 0) * 1000) / 1000])),
    ] as const;
  });
  writeFileSync(WEIGHTS, `${JSON.stringify(Object.fromEntries(rounded), null, 2)}\n`);
}

const scorer = (await import(new URL('score.mjs', DATA).href)) as FullScorer;
const articles = [...readArticles('polnear'), ...readArticles('gum-news')];
const folds = process.argv.indexOf('--folds');
if (folds === -1) {
  train(articles, scorer);
  write();
} else crossValidate(articles, Number(process.argv[folds + 1]), scorer);
