import { existsSync } from 'node:fs';
import { growForest } from '../../scripts/attribution/growForest.ts';
import {
  articleChoices,
  ownChoices,
  RANKER_SETS,
  readSet,
  type PublishedArticle,
  type SpeakerScorer,
} from '../../scripts/attribution/rankerData.ts';
import { extractQuotations } from '../../src/domain/quotation/extractQuotations.ts';
import { SURELY_QUOTED } from '../../src/domain/quotation/quotation.ts';
import { WIDTH } from '../../src/domain/quotation/rank/features.ts';
import { readForest } from '../../src/domain/quotation/weights/forest.ts';
import { measureSure, type ShownSpan } from './speakers/measureSure.ts';

interface F1 {
  readonly f1: number;
}

interface Scorer extends SpeakerScorer {
  readonly scoreFiles: (
    gold: readonly PublishedArticle[],
    predicted: readonly unknown[],
    mode: 'direct',
  ) => { readonly spanOverlap80: F1; readonly spanSpeaker: F1; readonly quoteJoined: F1 };
}

/** Nobody reads the texts or errors of these in polnear.more, and no choice is made by their figure. */
const UNREAD = new Set(['wash-post', 'west-journal']);

/** What is read from an article by trees that were fitted without its publisher. */
interface Read {
  readonly article: PublishedArticle;
  readonly line: unknown;
  readonly shown: readonly ShownSpan[];
  readonly direct: number;
}

/**
 * Naming the speaker on publishers the trees have not seen: fitted on all others and the project's own passages, seven publishers in
 * turn and Wikinews. Takes minutes. `null` where the sets in `folder` are not beside the project.
 */
export async function evaluateSpeakers(folder: URL): Promise<string | null> {
  const file = new URL('score.mjs', folder);
  if (!existsSync(file)) return null;
  const scorer = (await import(file.href)) as Scorer;
  const articles = RANKER_SETS.flatMap((set) => readSet(folder, set));
  const choices = new Map(articles.map((article) => [article, articleChoices(article, scorer)]));
  const own = ownChoices(scorer);
  const reads: Read[] = [];
  for (const left of new Set(articles.map(({ publisher }) => publisher))) {
    const others = articles.filter(({ publisher }) => publisher !== left);
    const trees = growForest([...others.flatMap((article) => choices.get(article) ?? []), ...own], WIDTH);
    const forest = readForest(trees);
    for (const article of articles)
      if (article.publisher === left) reads.push(readArticle(article, forest, scorer));
  }
  return formatReads(reads, scorer);
}

function readArticle(article: PublishedArticle, forest: ReturnType<typeof readForest>, scorer: Scorer): Read {
  const { id, text, publisher } = article;
  const quotations = extractQuotations(text, SURELY_QUOTED, forest).filter(({ kind }) => kind !== 'unmarked');
  const quotes = quotations.map(({ spans, speaker, speakerSpan }) => ({
    spans: spans.map(({ start, end }) => [start, end] as const),
    speaker: speakerSpan && text.slice(speakerSpan.start, speakerSpan.end),
    speakerSpan: speakerSpan && ([speakerSpan.start, speakerSpan.end] as const),
    speakerCanonical: speaker,
  }));
  const direct = article.quotes.filter(({ kind }) => kind !== 'mixed');
  const key = (span: readonly [number, number]): string => scorer.trimSpan(text, span).join('-');
  const gold = new Map(direct.flatMap((quote) => quote.spans.map((span) => [key(span), quote] as const)));
  const shown = quotes.flatMap((quote, at) =>
    quote.spans.flatMap((span): ShownSpan[] => {
      const known = gold.get(key(span));
      if (!known || quote.speakerCanonical === null) return [];
      const isRight = known.speakerCanonical !== null && scorer.speakerOk(known, quote);
      const { confidence = 0, sure = false } = quotations[at] ?? {};
      return [{ publisher, confidence, sure, isRight }];
    }),
  );
  return { article, line: { id, quotes }, shown, direct: gold.size };
}

const share = (value: number): string => value.toFixed(3).replace(/^0/, '');

function formatReads(reads: readonly Read[], scorer: Scorer): string {
  const score = (some: readonly Read[]) =>
    scorer.scoreFiles(
      some.map(({ article }) => article),
      some.map(({ line }) => line),
      'direct',
    );
  const row = (title: string, some: readonly Read[]): string => {
    const { spanOverlap80: span, spanSpeaker, quoteJoined } = score(some);
    return `| ${title} | ${share(span.f1)} | ${share(spanSpeaker.f1)} | ${share(quoteJoined.f1)} |`;
  };
  const polnear = reads.filter(({ article }) => article.set.startsWith('polnear'));
  const more = polnear.filter(({ article }) => article.set === 'polnear.more');
  const publishers = [...new Set(polnear.map(({ article }) => article.publisher))].sort();
  const worst = publishers
    .map((publisher) => ({
      publisher,
      some: polnear.filter(({ article }) => article.publisher === publisher),
    }))
    .toSorted((a, b) => score(a.some).spanSpeaker.f1 - score(b.some).spanSpeaker.f1)[0];
  const sure = measureSure(
    polnear.flatMap(({ shown }) => shown),
    polnear.reduce((sum, { direct }) => sum + direct, 0),
  );
  return [
    '| fitted without the publisher | span | span + speaker | joined |',
    '| --- | --- | --- | --- |',
    row('polnear.dev + polnear.more', polnear),
    row('polnear.more', more),
    row(
      'polnear.more, unread: wash-post and west-journal',
      more.filter(({ article }) => UNREAD.has(article.publisher)),
    ),
    row(`worst publisher: ${worst?.publisher ?? ''}`, worst?.some ?? []),
    row(
      'wikinews.dev',
      reads.filter(({ article }) => article.set === 'wikinews.dev'),
    ),
    '',
    ...sure,
  ].join('\n');
}
