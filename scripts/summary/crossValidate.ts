import { slice } from '../../src/domain/article.ts';
import { chooseSentences, type SummaryWeights } from '../../src/domain/summary/chooseSentences.ts';
import { splitSentences } from '../../src/domain/text/splitSentences.ts';
import { fitWeights } from './fitWeights.ts';
import type { Example } from './readExamples.ts';
import type { Rouge } from './rouge.ts';

const FOLDS = 5;

/** Mean figures of a system over articles: ROUGE-1, -2 and -Lsum in points, and words a summary. */
export interface Figures {
  readonly rouge1: number;
  readonly rouge2: number;
  readonly rougeLsum: number;
  readonly words: number;
}

export interface Comparison {
  readonly ours: Figures;
  readonly leadThree: Figures;
  /** ROUGE-1 in points over the first three sentences, with its 95 % interval, from a paired bootstrap. */
  readonly gain: { readonly mean: number; readonly lo: number; readonly hi: number; readonly p: number };
}

/** Each fifth of `examples` is summarized with weights fitted to the other four and to `always`. */
export function crossValidate(
  examples: readonly Example[],
  always: readonly Example[],
  rouge: Rouge,
): Comparison {
  const summaries = examples.map(() => '');
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fitWeights([...examples.filter((_, at) => at % FOLDS !== fold), ...always]);
    for (const [at, example] of examples.entries()) {
      if (at % FOLDS === fold) summaries[at] = summaryOf(example, weights);
    }
  }
  return compare(examples, summaries, rouge);
}

/** A summary by given weights, one sentence a line. */
function summaryOf({ text, article }: Example, weights: SummaryWeights): string {
  return chooseSentences(article, weights)
    .map(({ span }) => slice(text, span).replace(/\s+/g, ' '))
    .join('\n');
}

/** Sets summaries beside the first three sentences of each article. */
export function compare(
  examples: readonly Example[],
  summaries: readonly string[],
  rouge: Rouge,
): Comparison {
  const leads = examples.map(({ text }) =>
    splitSentences(text)
      .slice(0, 3)
      .map((span) => slice(text, span).replace(/\s+/g, ' '))
      .join('\n'),
  );
  const score = (texts: readonly string[]): (readonly number[])[] =>
    examples.map(({ references }, at) => rouge.score(texts[at] ?? '', references));
  const ours = score(summaries);
  const theirs = score(leads);
  const gain = rouge.bootstrap(ours.map((row, at) => 100 * ((row[0] ?? 0) - (theirs[at]?.[0] ?? 0))));
  return { ours: figures(ours, summaries), leadThree: figures(theirs, leads), gain };
}

function figures(scores: readonly (readonly number[])[], summaries: readonly string[]): Figures {
  const points = (measure: number): number => 100 * mean(scores.map((row) => row[measure] ?? 0));
  const words = mean(summaries.map((summary) => summary.split(/\s+/).filter(Boolean).length));
  return { rouge1: points(0), rouge2: points(1), rougeLsum: points(3), words };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
