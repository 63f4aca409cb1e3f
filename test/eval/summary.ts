import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  compare,
  crossValidate,
  type Comparison,
  type Figures,
} from '../../scripts/summary/crossValidate.ts';
import { readExamples, type Example } from '../../scripts/summary/readExamples.ts';
import { loadRouge } from '../../scripts/summary/rouge.ts';
import { slice, type Span } from '../../src/domain/article.ts';
import { summarize } from '../../src/domain/summary/summarize.ts';
import { splitSentences } from '../../src/domain/text/splitSentences.ts';

interface Readable {
  readonly report: (
    chosen: readonly number[],
    sentences: readonly { readonly text: string }[],
  ) => { readonly clean: boolean };
}

const NEEDED = ['cnndm.dev.jsonl', 'writers.dev.jsonl', 'sentences.jsonl', 'rouge.mjs', 'readable.mjs'];

/**
 * The tables of recaps and sentence splitting beside the first three sentences, as Markdown lines. `folder` holds the
 * development sets and their scorers; `null` where it does not.
 */
export async function evaluateSummary(folder: string): Promise<string | null> {
  if (!NEEDED.every((name) => existsSync(join(folder, name)))) return null;
  const rouge = await loadRouge(folder);
  const readable: Readable = await import(pathToFileURL(join(folder, 'readable.mjs')).href);
  const news = readExamples(join(folder, 'cnndm.dev.jsonl'), rouge);
  const writers = readExamples(join(folder, 'writers.dev.jsonl'), rouge);
  const both = [...news, ...writers];
  const shipped = compare(writers, writers.map(shippedSummary), rouge);
  return [
    '| recaps | ROUGE-1 / 2 / Lsum | words | ROUGE-1 over the first three sentences |',
    '|---|---|---|---|',
    ...rows('cnndm.dev, 5 folds', crossValidate(news, writers, rouge)),
    ...rows('writers.dev, 5 folds', crossValidate(writers, news, rouge)),
    ...rows('writers.dev, weights as shipped', shipped),
    '',
    '| all of both sets | |',
    '|---|---|',
    ...shapeRows(both, readable),
    `| sentences.jsonl | ${casesPassed(join(folder, 'sentences.jsonl'))} |`,
    ...timeRows(both.map(({ text }) => text)),
  ].join('\n');
}

function shippedSummary({ text }: Example): string {
  return lines(text, spansOf(text)).join('\n');
}

function spansOf(text: string): readonly Span[] {
  const summary = summarize(text, 'long');
  return summary.kind === 'none' ? [] : summary.sentences;
}

function lines(text: string, spans: readonly Span[]): string[] {
  return spans.map((span) => slice(text, span).replace(/\s+/g, ' '));
}

function rows(title: string, { ours, leadThree, gain }: Comparison): string[] {
  const interval = `${gain.mean.toFixed(2)} [${gain.lo.toFixed(2)}, ${gain.hi.toFixed(2)}], p ${gain.p.toFixed(4)}`;
  return [figureRow(`${title}: ours`, ours, interval), figureRow(`${title}: first three`, leadThree, '')];
}

function figureRow(title: string, { rouge1, rouge2, rougeLsum, words }: Figures, gain: string): string {
  const rouge = [rouge1, rouge2, rougeLsum].map((value) => value.toFixed(2)).join(' / ');
  return `| ${title} | ${rouge} | ${words.toFixed(1)} | ${gain} |`;
}

/** Counts over shipped recaps: promised shape, and what the readability scorer says of the sentences as sliced. */
function shapeRows(examples: readonly Example[], { report }: Readable): string[] {
  let none = 0;
  let shaped = 0;
  let clean = 0;
  for (const { text } of examples) {
    const spans = spansOf(text);
    if (spans.length === 0) {
      none++;
      continue;
    }
    const all = splitSentences(text);
    const places = spans.map(({ end }) => all.findIndex((sentence) => sentence.end === end));
    const inOrder = places.every((place, at) => place > (places[at - 1] ?? -1));
    if (inOrder && spans.length <= 4 && lines(text, spans).join('\n').length <= 600) shaped++;
    const sentences = all.map((sentence, at) => ({
      text: slice(text, spans[places.indexOf(at)] ?? sentence),
    }));
    if (report(places, sentences).clean) clean++;
  }
  const made = examples.length - none;
  return [
    `| slices in order, 1 to 4 sentences, at most 600 characters | ${shaped} of ${made} |`,
    `| readable.mjs finds no half quotation, dangling opener or fragment | ${clean} of ${made} |`,
    `| no recap, and says so | ${none} |`,
  ];
}

function casesPassed(file: string): string {
  const cases = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): { readonly text: string; readonly sents: readonly string[] } => JSON.parse(line));
  const passed = cases.filter(
    ({ text, sents }) => lines(text, splitSentences(text)).join('\n') === sents.join('\n'),
  );
  return `${passed.length} of ${cases.length}`;
}

/** Times of the second pass, when the engine has compiled the code. */
function timeRows(texts: readonly string[]): string[] {
  for (const text of texts) summarize(text, 'long');
  const times = texts.map((text) => timeOf(text)).sort((a, b) => a - b);
  const long = texts
    .join('\n\n')
    .split(/(?<=\s)/)
    .slice(0, 20_000)
    .join('');
  const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
  const longest = Math.min(timeOf(long), timeOf(long), timeOf(long));
  return [
    `| an article, median / p99 | ${at(0.5)} / ${at(0.99)} ms |`,
    `| 20,000 words, best of three | ${longest.toFixed(0)} ms |`,
  ];
}

function timeOf(text: string): number {
  const start = performance.now();
  summarize(text, 'long');
  return performance.now() - start;
}
