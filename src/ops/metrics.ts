import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What became of one interaction; `on` and `outcome` are of few values. */
interface Observed {
  readonly on: string;
  readonly outcome: string;
  readonly ms: number;
}

/** What is asked for when the figures are read. */
export interface Gauges {
  /** In how many servers the bot is, and whether it is connected to Discord's gateway; null before it was. */
  readonly gateway: () => { readonly servers: number; readonly isConnected: boolean } | null;
  /** How many entries each cache has, by its name. */
  readonly caches: Readonly<Record<string, () => number>>;
}

/** The figures of this process, for Prometheus. */
export interface Metrics {
  readonly observeInteraction: (observed: Observed) => void;
  readonly observeStore: (call: string, ms: number) => void;
  /** What a thread did, such as a card, and how long that took with its wait for the thread. */
  readonly observeWork: (work: string, ms: number) => void;
  /** What a look at a quote of the day came to. */
  readonly observePost: (posted: string) => void;
  /** In Prometheus' text format. */
  readonly read: () => Promise<string>;
}

/** In seconds; 3 is when Discord gives up on a first answer. */
const ANSWER_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 3, 10];
const STORE_BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.05, 0.25, 1, 2.5];
const WORK_BUCKETS = [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Begins to count. Loaded only where somebody reads it: it costs 12 MB and a wake-up for the event loop's lag. */
export function createMetrics({ gateway, caches }: Gauges): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const interactions = new Histogram({
    name: 'verbatim_interaction_duration_seconds',
    help: 'From the arrival of an interaction to its end, by what it was for and what became of it.',
    labelNames: ['on', 'outcome'],
    buckets: ANSWER_BUCKETS,
    registers,
  });
  const store = new Histogram({
    name: 'verbatim_store_duration_seconds',
    help: 'How long calls of the database took, failed ones too.',
    labelNames: ['call'],
    buckets: STORE_BUCKETS,
    registers,
  });
  const work = new Histogram({
    name: 'verbatim_work_duration_seconds',
    help: 'How long work in threads took with its wait, failed work too; drawCard is a card.',
    labelNames: ['work'],
    buckets: WORK_BUCKETS,
    registers,
  });
  const posts = new Counter({
    name: 'verbatim_daily_posts_total',
    help: 'Looks at quotes of the day that were due, by what they came to.',
    labelNames: ['posted'],
    registers,
  });
  const connected = new Gauge({
    name: 'verbatim_gateway_connected',
    help: '1 while Discord’s gateway is connected.',
    registers,
  });
  const servers = new Gauge({ name: 'verbatim_servers', help: 'In how many servers the bot is.', registers });
  const entries = new Gauge({
    name: 'verbatim_cache_entries',
    help: 'How many entries a cache has.',
    labelNames: ['cache'],
    registers,
  });
  return {
    observeInteraction: ({ on, outcome, ms }) => interactions.observe({ on, outcome }, ms / 1_000),
    observeStore: (call, ms) => store.observe({ call }, ms / 1_000),
    observeWork: (name, ms) => work.observe({ work: name }, ms / 1_000),
    observePost: (posted) => posts.inc({ posted }),
    read() {
      for (const [cache, count] of Object.entries(caches)) entries.set({ cache }, count());
      const at = gateway();
      connected.set(at?.isConnected === true ? 1 : 0);
      servers.set(at?.servers ?? 0);
      return registry.metrics();
    },
  };
}
