import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dailyWords } from '../../commands/parts/dailyWords.ts';
import { createPoster } from '../../src/discord/createPoster.ts';
import { loadLibrary } from '../../src/library/loadLibrary.ts';
import { createServices } from '../../src/services/createServices.ts';
import { entriesOf, loadArticle } from '../../src/services/article/loadArticle.ts';
import { openStore, storeAddress } from '../../src/store/openStore.ts';
import { createBackgroundWork } from '../../src/worker/backgroundWork.ts';
import { quantile } from './statistics.ts';
import { watchTurns } from './watchTurns.ts';

const SERVERS = 10_000;
/** Discord asks one post in so many to wait, and for so long, in seconds. */
const LIMITED_EVERY = 500;
const RETRY_AFTER = 1;
const SECOND = 1_000;
const DUE = Date.parse('2026-12-01T09:00Z');
const FIRST_ID = 700_000_000_000_000_000n;

const offline = async () => ({ kind: 'refused', reason: 'unreachable' }) as const;

/**
 * So many servers whose quote of the day is due in the same minute: the real services, database and client, up to where
 * a connection to Discord would be opened; there each post takes 20 ms. Gives Markdown.
 */
export async function benchDaily(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-daily-'));
  const store = await openStore(storeAddress(join(folder, 'verbatim.db')));
  const articles = (await loadLibrary('data/articles')).map(loadArticle);
  await store.syncLibrary(entriesOf(articles));
  const background = createBackgroundWork(articles.map(({ article }) => article));
  /** When each request came, and each nonce that stands there. */
  const asked: number[] = [];
  const standing: string[] = [];
  let limited = 0;
  const poster = createPoster({
    token: 'a.token',
    async makeRequest(_url, { body }) {
      asked.push(performance.now());
      await new Promise((resolve) => setTimeout(resolve, 20));
      if (asked.length % LIMITED_EVERY === 0) {
        limited++;
        const slower = { message: 'Slow', retry_after: RETRY_AFTER, global: false };
        return answer(429, slower, { 'retry-after': String(RETRY_AFTER) });
      }
      standing.push((JSON.parse(body as string) as { readonly nonce: string }).nonce);
      return answer(200, { id: String(standing.length) });
    },
  });
  const began = performance.now();
  let isDue = false;
  const services = createServices({
    store,
    articles,
    background,
    web: { fetchPage: offline, fetchArticleFile: offline, fetchDataFile: offline },
    poster,
    dailyWords,
    limits: { quotes: 100, articles: 10, stored: 1e8 },
    now: () => (isDue ? DUE + performance.now() - began : DUE - SECOND),
    chance: Math.random,
    newId: () => 'bench',
    identity: { version: '0', license: '', repository: null, inviteLink: null, commandIds: new Map() },
  });
  for (let at = 0; at < SERVERS; at++) {
    const id = String(FIRST_ID + BigInt(at));
    const days = [0, 1, 2, 3, 4, 5, 6];
    const plan = { channel: id, minute: 540, zone: 'UTC', topic: null, picture: false, days, paused: null };
    await services.daily.set({ server: id, user: '1' }, plan);
  }
  isDue = true;
  const stop = watchTurns();
  const from = performance.now();
  const outcomes = (await services.daily.round()).map(({ posted }) => posted);
  const seconds = (performance.now() - from) / SECOND;
  const turns = stop();
  await background.close();
  await store.close();
  rmSync(folder, { recursive: true });
  const cells = [
    SERVERS,
    outcomes.filter((posted) => posted === 'sent').length,
    standing.length - new Set(standing).size,
    seconds.toFixed(0),
    mostWithin(asked),
    limited,
    quantile(turns, 0.99).toFixed(1),
    Math.max(...turns).toFixed(1),
  ];
  return `| servers | posted | twice | seconds | most in a second | told to wait | turn p99 ms | longest |\n|---:|---:|---:|---:|---:|---:|---:|---:|\n| ${cells.join(' | ')} |\n`;
}

function answer(status: number, body: object, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });
}

/** The most requests within any one second. */
function mostWithin(times: readonly number[]): number {
  let most = 0;
  let first = 0;
  for (let last = 0; last < times.length; last++) {
    while ((times[last] ?? 0) - (times[first] ?? 0) >= SECOND) first++;
    most = Math.max(most, last - first + 1);
  }
  return most;
}
