import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readAnnotatedArticles } from '../fixtures/readAnnotatedArticle.ts';
import { scoreOwnArticles } from './quotations/scoreOwnArticles.ts';
import { shuffleNames, type NamedArticle } from './quotations/shuffleNames.ts';
import { OURS, OURS_WITH_FRAGMENTS, PEER, type Prediction, type System } from './quotations/systems.ts';

/** One line of the table. Figures are F1 or shares of 1, speed megabytes of text a second; null where they are not measured. */
export interface QuotationRow {
  readonly set: string;
  readonly system: string;
  readonly spanExact: number;
  readonly spanSpeaker: number;
  readonly joined: number;
  readonly names: number | null;
  readonly pronouns: number | null;
  readonly nominals: number | null;
  readonly strictName: number | null;
  readonly precisionAt80: number | null;
  readonly speed: number;
}

interface Score {
  readonly spanExact: { readonly f1: number };
  readonly spanSpeaker: { readonly f1: number };
  readonly quoteJoined: { readonly f1: number };
  readonly canonicalStrictOnMatched: number | null;
  readonly speakerAccuracyByType: Readonly<Record<string, { readonly acc: number | null } | undefined>>;
}

interface Line {
  readonly id: string;
  readonly quotes: readonly Prediction[];
}

interface Scorer {
  readonly scoreFiles: (
    gold: readonly NamedArticle[],
    predicted: readonly Line[],
    mode: 'direct' | 'all',
  ) => Score;
}

/**
 * Our extractor and compromise side by side: on our own articles always, on the sets in `folder` (their scorer with them) where it
 * is there. Takes about a minute then, nearly all of it the peer's.
 */
export async function evaluateQuotations(folder: string): Promise<QuotationRow[]> {
  const own = readAnnotatedArticles();
  const rows: QuotationRow[] = [OURS, OURS_WITH_FRAGMENTS, PEER].map((system) => {
    const { score, speed } = timed(own, system.predict, (predict) => scoreOwnArticles(own, predict));
    const unmeasured = { names: null, pronouns: null, nominals: null, strictName: null, precisionAt80: null };
    return { set: 'our articles', system: system.name, ...score, ...unmeasured, speed };
  });
  const scorerFile = join(folder, 'score.mjs');
  if (!existsSync(scorerFile)) return rows;
  const scorer = (await import(pathToFileURL(scorerFile).href)) as Scorer;
  for (const set of ['polnear', 'gum-news', 'litbank']) {
    const gold = readSet(join(folder, `${set}.dev.jsonl`));
    rows.push(measure(set, gold, OURS, 'direct', scorer), measure(set, gold, PEER, 'direct', scorer));
    if (set === 'litbank') continue;
    rows.push(measure(`${set}, mode all`, gold, OURS_WITH_FRAGMENTS, 'all', scorer));
    if (set === 'polnear')
      rows.push(measure(`${set}, names shuffled`, gold.map(shuffleNames), OURS, 'direct', scorer));
  }
  return rows;
}

function readSet(file: string): NamedArticle[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as NamedArticle);
}

function measure(
  set: string,
  gold: readonly NamedArticle[],
  system: System,
  mode: 'direct' | 'all',
  scorer: Scorer,
): QuotationRow {
  const { score: lines, speed } = timed(gold, system.predict, (predict) =>
    gold.map(({ id, text }) => ({ id, quotes: predict(text) })),
  );
  const score = scorer.scoreFiles(gold, lines, mode);
  const types = score.speakerAccuracyByType;
  return {
    set,
    system: system.name,
    spanExact: score.spanExact.f1,
    spanSpeaker: score.spanSpeaker.f1,
    joined: score.quoteJoined.f1,
    names: types['name']?.acc ?? null,
    pronouns: types['pronoun']?.acc ?? null,
    nominals: types['nominal']?.acc ?? null,
    strictName: score.canonicalStrictOnMatched,
    precisionAt80: mode === 'direct' ? precisionAt(0.8, gold, lines, scorer) : null,
    speed,
  };
}

/** Precision of span and speaker with as many of the surest quotations kept as a recall needs; null where it is never reached. */
function precisionAt(
  recall: number,
  gold: readonly NamedArticle[],
  lines: readonly Line[],
  scorer: Scorer,
): number | null {
  let low = 0;
  let high = 1;
  let found: number | null = null;
  for (let step = 0; step < 12; step++) {
    const least = (low + high) / 2;
    const kept = lines.map(({ id, quotes }) => ({
      id,
      quotes: quotes.filter(({ confidence }) => confidence >= least),
    }));
    const { p, r } = scorer.scoreFiles(gold, kept, 'direct').spanSpeaker as {
      p: number;
      r: number;
      f1: number;
    };
    if (r >= recall) {
      found = p;
      low = least;
    } else high = least;
  }
  return found;
}

const WARM_BYTES = 3_000_000;

/** Runs `use` with a system that has read some megabytes before, so that the timed run is a warm one; the peer is too slow for that. */
function timed<Result>(
  articles: readonly { readonly text: string }[],
  predict: System['predict'],
  use: (predict: System['predict']) => Result,
): { readonly score: Result; readonly speed: number } {
  const bytes = articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const rounds = predict === PEER.predict ? 0 : Math.ceil(WARM_BYTES / bytes);
  for (let round = 0; round < rounds; round++) for (const { text } of articles) predict(text);
  let spent = 0;
  const score = use((text) => {
    const from = performance.now();
    const result = predict(text);
    spent += performance.now() - from;
    return result;
  });
  return { score, speed: bytes / 1000 / spent };
}

const HEAD = [
  'set',
  'system',
  'span exact',
  'span + speaker',
  'joined',
  'names',
  'pronouns',
  'nominal',
  'strict name',
  'P at R .80',
  'MB/s',
];

const share = (value: number | null): string => (value === null ? '' : value.toFixed(3).replace(/^0/, ''));

/** The rows as a Markdown table. */
export function formatQuotations(rows: readonly QuotationRow[]): string {
  const lines = rows.map((row) => [
    row.set,
    row.system,
    ...[
      row.spanExact,
      row.spanSpeaker,
      row.joined,
      row.names,
      row.pronouns,
      row.nominals,
      row.strictName,
      row.precisionAt80,
    ].map(share),
    row.speed.toFixed(row.speed < 1 ? 2 : 1),
  ]);
  return [HEAD, HEAD.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
