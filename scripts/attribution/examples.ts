import type { Phrase } from '../../src/domain/quotation/phrases/phrase.ts';
import { readText, type Reading } from '../../src/domain/quotation/reading/reading.ts';
import { attribute, type Teacher } from '../../src/domain/quotation/decide/attribute.ts';
import type { Finding } from '../../src/domain/quotation/speakers/finding.ts';
import { createDiscourse } from '../../src/domain/quotation/speakers/discourse.ts';
import { personModel } from '../../src/domain/quotation/speakers/salience.ts';
import { sourceModel } from '../../src/domain/quotation/cues/sources.ts';
import { dot, type Example } from './fit.ts';

/** A quotation of an annotated article; see the evaluation set's own description. */
export interface GoldQuote {
  readonly spans: readonly (readonly [number, number])[];
  readonly speaker: string | null;
  readonly speakerSpan: readonly [number, number] | null;
  readonly speakerCanonical: string | null;
  readonly kind: 'direct' | 'mixed';
  readonly speakerType: string;
  readonly canonicalBy: string;
}

export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly GoldQuote[];
  readonly ignore: readonly (readonly [number, number])[];
}

/** What a training needs of the scorer: the same trimming of spans and the same idea of one name. */
export interface Scorer {
  readonly trimSpan: (text: string, span: readonly [number, number]) => [number, number];
  readonly sameName: (a: string, b: string) => boolean;
}

export interface Examples {
  readonly person: Example[];
  readonly source: Example[];
  readonly words: Example[];
  readonly join: Example[];
}

/** Passages of mixed quotations count less: fragments are annotated less surely, and only direct ones are served. */
const MIXED = { source: 0.5, words: 0.12, join: 0.6 };
const SILVER = 0.3;
const MATCH = 0.8;
const NO = -1;
const UNKNOWN = -2;

/** Runs the extractor over annotated articles, keeps it on the right way, and notes every choice it had to make. */
export function collectExamples(articles: readonly GoldArticle[], scorer: Scorer): Examples {
  const examples: Examples = { person: [], source: [], words: [], join: [] };
  for (const article of articles) {
    const reading = readText(article.text);
    attribute(reading, createDiscourse(reading), teach(article, reading, scorer, examples));
  }
  return examples;
}

/** A choice between yes and no, as a row against a row of zeroes. */
const binary = (row: readonly number[], yes: boolean, weight: number): Example => ({
  rows: [row, row.map(() => 0)],
  right: [yes, !yes],
  weight,
});

function teach(article: GoldArticle, reading: Reading, scorer: Scorer, examples: Examples): Teacher {
  const { tokens, people } = reading;
  const gold = reading.segments.map((segment) => matchQuote(article, scorer, [segment.start, segment.end]));
  const attributed: boolean[] = [];
  const quoteOf = (segment: number): GoldQuote | undefined => article.quotes[gold[segment] ?? NO];
  const indexOf = (finding: Finding): number => reading.segments.indexOf(finding.segment);
  const named = (person: number, quote: GoldQuote): boolean =>
    person >= 0 &&
    quote.speakerCanonical !== null &&
    scorer.sameName(people.persons[person]?.name ?? '', quote.speakerCanonical);
  const phraseFits = (phrase: Phrase | null, quote: GoldQuote): boolean => {
    if (!phrase) return false;
    const span = quote.speakerSpan;
    if (span && (tokens.start[phrase.from] ?? 0) < span[1] && (tokens.end[phrase.to] ?? 0) > span[0])
      return true;
    return phrase.kind === 'name' && named(people.personOf[phrase.mention] ?? NO, quote);
  };
  return {
    source: (segment, rows, sources, index, previous) => {
      attributed[segment] = false;
      const quote = quoteOf(segment);
      if (!quote) return index;
      const last = previous ? indexOf(previous) : NO;
      const lastQuote = last === NO ? undefined : quoteOf(last);
      const same =
        lastQuote === quote ||
        (quote.speakerCanonical !== null &&
          lastQuote?.speakerCanonical === quote.speakerCanonical &&
          attributed[last] === true);
      const right = sources.map((source) => {
        if (source.kind === 'continued') return lastQuote !== undefined && same;
        return source.kind === 'none' ? quote.speaker === null : phraseFits(source.phrase, quote);
      });
      if (!right.includes(true)) return index;
      examples.source.push({ rows, right, weight: quote.kind === 'direct' ? 1 : MIXED.source });
      attributed[segment] = true;
      return right[index] === true ? index : likeliest(rows, right);
    },
    person: (segment) => (rows, persons, index) => {
      const quote = quoteOf(segment);
      if (!quote || attributed[segment] !== true) return index;
      const open = rows.at(-1)?.[personModel.index.unnamedDefinite] === 1 && quote.kind === 'mixed';
      if (quote.speakerCanonical === null && (quote.speakerType !== 'nominal' || open)) return index;
      const right = persons.map((person) =>
        quote.speakerCanonical === null ? person === NO : named(person, quote),
      );
      if (!right.includes(true)) return index;
      if (rows.length > 1)
        examples.person.push({ rows, right, weight: quote.canonicalBy === 'silver' ? SILVER : 1 });
      return right[index] === true ? index : right.indexOf(true);
    },
    emit: (segment, row, emitted) => {
      if (gold[segment] === UNKNOWN) return emitted;
      const quote = quoteOf(segment);
      examples.words.push(binary(row, quote !== undefined, quote?.kind === 'mixed' ? MIXED.words : 1));
      return quote !== undefined;
    },
    join: (segment, row, joins, previous) => {
      const quote = quoteOf(segment);
      const last = quoteOf(previous);
      if (!quote || !last) return joins;
      examples.join.push(binary(row, quote === last, quote.kind === 'mixed' ? MIXED.join : 1));
      return quote === last;
    },
  };
}

/** The quotation a span belongs to, `NO` for none, `UNKNOWN` where the annotators are to be left out. */
function matchQuote(article: GoldArticle, scorer: Scorer, span: readonly [number, number]): number {
  const [start, end] = scorer.trimSpan(article.text, span);
  let found = NO;
  let nearest = MATCH;
  for (const [index, quote] of article.quotes.entries()) {
    for (const part of quote.spans) {
      const [from, to] = scorer.trimSpan(article.text, part);
      const common = Math.max(0, Math.min(end, to) - Math.max(start, from));
      const share = common / (end - start + to - from - common);
      if (share < nearest) continue;
      nearest = share;
      found = index;
    }
  }
  if (found === NO && article.ignore.some(([from, to]) => from < span[1] && to > span[0])) return UNKNOWN;
  return found;
}

function likeliest(rows: readonly (readonly number[])[], right: readonly boolean[]): number {
  let found = NO;
  let top = -Infinity;
  for (const [index, row] of rows.entries()) {
    const sum = dot(row, sourceModel.weights);
    if (right[index] !== true || sum <= top) continue;
    top = sum;
    found = index;
  }
  return found;
}
