import { readFileSync } from 'node:fs';
import type { SyntaxNode } from '@lezer/common';
import { parser } from '@prometheus-io/lezer-promql';
import { expect, it } from 'vitest';
import { z } from 'zod';
import type { Outcome } from '../../src/bot/report.ts';
import { createMetrics } from '../../src/ops/metrics.ts';

// A query that names a figure, a label or a value that there is not draws an empty picture, and nobody is told.

const dashboard = z
  .object({
    panels: z.array(
      z.object({ title: z.string(), targets: z.array(z.object({ expr: z.string() })).nonempty() }),
    ),
  })
  .parse(JSON.parse(readFileSync('contrib/grafana-dashboard.json', 'utf8')));
const queries = dashboard.panels.flatMap(({ title, targets }) =>
  targets.map(({ expr }): [string, string] => [title, expr]),
);

interface Series {
  readonly name: string;
  readonly labels: ReadonlyMap<string, string>;
}

/** As Prometheus keeps them: it adds where a figure was read. */
async function readSeries(): Promise<readonly Series[]> {
  const metrics = createMetrics({ gateway: () => null, caches: { cooldowns: () => 0 } });
  const outcomes: Record<Outcome, true> = {
    answered: true,
    refused: true,
    early: true,
    failed: true,
    unsent: true,
  };
  for (const outcome of Object.keys(outcomes)) metrics.observeInteraction({ on: 'quote', outcome, ms: 1 });
  metrics.observeStore('draw', 1);
  metrics.observeWork('drawCard', 1);
  metrics.observePost('sent');
  const lines = (await metrics.read()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return lines.map((line) => {
    const [name = ''] = line.split(/[{ ]/, 1);
    const labels = [...line.matchAll(/(\w+)="([^"]*)"/g)].map(([, label = '', value = '']) => [label, value]);
    return {
      name,
      labels: new Map([...labels, ['job', 'verbatim'], ['instance', 'here']] as [string, string][]),
    };
  });
}

/** What Grafana puts in for its variables. */
const filled = (query: string): string =>
  query.replaceAll('$__rate_interval', '5m').replaceAll('$job', 'verbatim');

function nodesOf(query: string, name: string): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  parser.parse(query).iterate({
    enter: ({ node, type }) => void ((type.isError ? 'error' : type.name) === name && found.push(node)),
  });
  return found;
}

/** A label with its value, or with several to choose from. */
const MATCHER = /(\w+)(=~?)"([^"]*)"/g;

/** What is wrong with a query, beside these series; null: nothing. */
function judge(raw: string, series: readonly Series[]): string | null {
  const query = filled(raw);
  const textOf = ({ from, to }: SyntaxNode): string => query.slice(from, to);
  if (nodesOf(query, 'error').length > 0) return 'it cannot be read';
  const selectors = nodesOf(query, 'VectorSelector');
  if (selectors.length === 0) return 'it asks for nothing';
  for (const selector of selectors) {
    const name = textOf(selector.getChild('Identifier') ?? selector);
    let matching = series.filter((one) => one.name === name);
    if (matching.length === 0) return `there is no ${name}`;
    for (const [, label = '', how = '', value = ''] of textOf(selector).matchAll(MATCHER)) {
      const values = how === '=~' ? value.split('|') : [value];
      const missing = values.find((one) => !matching.some(({ labels }) => labels.get(label) === one));
      if (missing !== undefined) return `${name} has no ${label}="${missing}"`;
      matching = matching.filter(({ labels }) => values.includes(labels.get(label) ?? ''));
    }
    const grouped = nodesOf(query, 'GroupingLabels').flatMap((node) => textOf(node).match(/\w+/g) ?? []);
    const unknown = grouped.find((label) => !matching.some(({ labels }) => labels.has(label)));
    if (unknown !== undefined) return `${name} has no label ${unknown}`;
  }
  return null;
}

const series = await readSeries();

it.each(queries)('asks in “%s” for what there is: %s', (_, query) => {
  expect(judge(query, series)).toBeNull();
});

it('shows every figure of the bot', () => {
  const all = [...new Set(series.map(({ name }) => name.replace(/_(bucket|sum|count)$/, '')))];
  const ours = all.filter((name) => name.startsWith('verbatim_'));
  expect(ours.length).toBeGreaterThan(5);
  expect(ours.filter((name) => !queries.some(([, query]) => query.includes(name)))).toEqual([]);
});

it.each([
  ['sum(rate(verbatim_servers[5m])', 'it cannot be read'],
  ['1 + 1', 'it asks for nothing'],
  ['max(verbatim_guilds)', 'there is no verbatim_guilds'],
  ['verbatim_daily_posts_total{posted="lost"}', 'verbatim_daily_posts_total has no posted="lost"'],
  [
    'verbatim_work_duration_seconds_count{work=~"drawCard|draw"}',
    'verbatim_work_duration_seconds_count has no work="draw"',
  ],
  ['sum by (cach) (verbatim_cache_entries)', 'verbatim_cache_entries has no label cach'],
])('would find what is wrong with %s', (query, problem) => {
  expect(judge(query, series)).toBe(problem);
});
