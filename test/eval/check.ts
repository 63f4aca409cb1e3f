import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import approxSearch from 'approx-string-match';
import { checkClaim } from '../../src/domain/check/checkClaim.ts';
import { checkLine, type CheckLine } from '../../src/domain/check/checkLine.ts';
import {
  createCheckIndex,
  type CheckedArticle,
  type CheckIndex,
} from '../../src/domain/check/createCheckIndex.ts';
import { extractQuotations } from '../../src/domain/quotation/extractQuotations.ts';

interface ClaimRow {
  readonly id: string;
  readonly claim: string;
  readonly speaker: string | null;
  readonly verdict: string;
}

interface Spoken {
  readonly isTrue: boolean;
  readonly said: CheckLine['speaker'];
}

interface TextRow {
  readonly id: string;
  readonly text: string;
}

type Prediction = Pick<CheckLine, 'verdict' | 'articleId' | 'spans'>;

const TEN_MEGABYTES = 10_000_000;
/** The other matcher takes so long at 10 MB that a part of the claims must do. */
const SAMPLE = 48;

/**
 * The table of the misquote checker beside approx-string-match, as Markdown lines. `folder` holds `dev.cases.jsonl`,
 * `dev.library.jsonl` and the scorer; `null` where it does not.
 */
export function evaluateCheck(folder: string): string | null {
  const files = ['dev.cases.jsonl', 'dev.library.jsonl', 'score.mjs'].map((name) => join(folder, name));
  if (!files.every((file) => existsSync(file))) return null;
  const [cases = '', library = '', scorer = ''] = files;
  const claims = readRows<ClaimRow>(cases);
  const texts = readRows<TextRow>(library);
  const score = (predict: (claim: ClaimRow) => Prediction): readonly string[] => {
    const scratch = mkdtempSync(join(tmpdir(), 'check-'));
    try {
      const times: number[] = [];
      const lines = claims.map((claim) =>
        JSON.stringify({ ...timed(times, () => predict(claim)), id: claim.id }),
      );
      const file = join(scratch, 'predictions.jsonl');
      writeFileSync(file, lines.join('\n'));
      const output = execFileSync(process.execPath, [scorer, cases, library, file], { encoding: 'utf8' });
      const marks = JSON.parse(output.trim().split('\n').at(-1) ?? '{}') as Record<string, number>;
      const names = ['accuracy', 'missed', 'notVerbatim', 'falseAlarm', 'located'];
      return [...names.map((name) => String(marks[name])), ...percentiles(times)];
    } finally {
      rmSync(scratch, { recursive: true });
    }
  };

  const spoken: Spoken[] = [];
  const index = createIndex(texts.map((row) => ({ ...row, quotations: extractQuotations(row.text) })));
  const ours = score((row) => {
    const line = checkLine(row.id, checkClaim(index, { text: row.claim, speaker: row.speaker }));
    if (row.speaker !== null) spoken.push({ isTrue: row.verdict !== 'misattributed', said: line.speaker });
    return line;
  });
  const lowered = texts.map(({ id, text }) => ({ id, text: text.toLowerCase() }));
  const theirs = score(({ claim }) => matchApproximately(lowered, claim));

  const many = enlarge(texts, TEN_MEGABYTES);
  const large = createIndex(many.map((row) => ({ ...row, quotations: [] })));
  const oursAtTen: number[] = [];
  for (const { claim, speaker } of claims)
    timed(oursAtTen, () => checkClaim(large, { text: claim, speaker }));
  const loweredMany = many.map(({ id, text }) => ({ id, text: text.toLowerCase() }));
  const theirsAtTen: number[] = [];
  const step = Math.ceil(claims.length / SAMPLE);
  for (const [at, { claim }] of claims.entries()) {
    if (at % step === 0) timed(theirsAtTen, () => matchApproximately(loweredMany, claim));
  }
  return [
    `| ${claims.length} claims, ${texts.length} articles | accuracy | missed | not verbatim | false alarm | located | p50 ms | p99 ms | 10 MB p50 ms | 10 MB p99 ms |`,
    '|---|---|---|---|---|---|---|---|---|---|',
    `| Verbatim | ${[...ours, ...percentiles(oursAtTen)].join(' | ')} |`,
    `| approx-string-match | ${[...theirs, ...percentiles(theirsAtTen)].join(' | ')} |`,
    '',
    ...speakerTable([['those claims', spoken]]),
  ].join('\n');
}

/** Claims that name a speaker: who is named truly, and who is not. */
function speakerTable(sets: readonly (readonly [name: string, spoken: readonly Spoken[]])[]): string[] {
  const count = (spoken: readonly Spoken[], isTrue: boolean, said: Spoken['said']): number =>
    spoken.filter((row) => row.isTrue === isTrue && row.said === said).length;
  return [
    '| speakers | true ones | confirmed | accused | wrong ones | said to be another | vouched for |',
    '|---|---|---|---|---|---|---|',
    ...sets.map(([name, spoken]) => {
      const total = (isTrue: boolean): number => spoken.filter((row) => row.isTrue === isTrue).length;
      const trueOnes = [total(true), count(spoken, true, 'confirmed'), count(spoken, true, 'other')];
      const wrongOnes = [total(false), count(spoken, false, 'other'), count(spoken, false, 'confirmed')];
      return `| ${[name, ...trueOnes, ...wrongOnes].join(' | ')} |`;
    }),
  ];
}

function readRows<Row>(file: string): Row[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row);
}

function createIndex(articles: readonly CheckedArticle[]): CheckIndex {
  const index = createCheckIndex();
  for (const article of articles) index.add(article);
  return index;
}

/** The obvious way: the best match over all texts in lower case with up to a quarter of the letters wrong. */
function matchApproximately(texts: readonly TextRow[], claim: string): Prediction {
  const pattern = claim.toLowerCase();
  let allowed = Math.floor(pattern.length / 4);
  let best: Prediction = { verdict: 'not-found', articleId: null, spans: [] };
  for (const { id, text } of texts) {
    for (const { start, end, errors } of approxSearch(text, pattern, allowed)) {
      if (errors >= allowed && best.articleId !== null) continue;
      allowed = errors;
      best = { verdict: errors === 0 ? 'verbatim' : 'altered', articleId: id, spans: [[start, end]] };
    }
    if (allowed === 0 && best.articleId !== null) break;
  }
  return best;
}

/** Adds texts of half sentences in a fixed disorder, until there are so many characters. */
function enlarge(texts: readonly TextRow[], size: number): TextRow[] {
  const halves = texts.flatMap(({ text }) =>
    text.split(/(?<=[.!?])\s+/).map((sentence) => {
      const words = sentence.split(' ');
      return words.slice(0, Math.ceil(words.length / 2)).join(' ');
    }),
  );
  const rows = [...texts];
  let total = texts.reduce((sum, { text }) => sum + text.length, 0);
  let seed = 1;
  while (total < size) {
    const picked = Array.from({ length: 40 }, () => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      return halves[seed % halves.length] ?? '';
    });
    const text = picked.join('. ');
    rows.push({ id: `more-${rows.length}`, text });
    total += text.length + 1;
  }
  return rows;
}

function timed<Value>(times: number[], run: () => Value): Value {
  const from = performance.now();
  const value = run();
  times.push(performance.now() - from);
  return value;
}

function percentiles(times: readonly number[]): string[] {
  const sorted = [...times].sort((one, other) => one - other);
  return [0.5, 0.99].map((share) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(2));
}
