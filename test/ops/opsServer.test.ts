import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMetrics, type Metrics } from '../../src/ops/metrics.ts';
import { startOps, type OpsServer } from '../../src/ops/opsServer.ts';
import { timed } from '../../src/ops/timed.ts';

let trouble: string | null = null;
let gateway: { servers: number; isConnected: boolean } | null = null;
let metrics: Metrics;
let server: OpsServer;

beforeAll(async () => {
  metrics = createMetrics({ gateway: () => gateway, caches: { cooldowns: () => 7 } });
  server = await startOps({
    port: 0,
    host: '127.0.0.1',
    async whyNotReady() {
      if (trouble === 'a fault') throw new Error(trouble);
      return trouble;
    },
    readMetrics: metrics.read,
  });
});
afterAll(() => server.close());

async function get(path: string, method = 'GET'): Promise<readonly [number, string]> {
  const response = await fetch(`${server.url}${path}`, { method });
  return [response.status, await response.text()];
}

const bucket = (le: string): string =>
  `verbatim_interaction_duration_seconds_bucket{le="${le}",on="quote",outcome="answered"}`;

describe('the pages for whoever watches', () => {
  it('say that the process lives whatever else is wrong, and whether it can answer', async () => {
    expect([await get('/livez'), await get('/readyz')]).toEqual([
      [200, 'ok'],
      [200, 'ok'],
    ]);
    trouble = 'The database does not answer.';
    expect([await get('/livez'), await get('/readyz')]).toEqual([
      [200, 'ok'],
      [503, trouble],
    ]);
    trouble = 'a fault';
    expect([await get('/livez'), await get('/readyz')]).toEqual([
      [200, 'ok'],
      [500, 'a fault'],
    ]);
    trouble = null;
  });

  it('are no others', async () => {
    for (const path of ['/', '/constructor', '/metrics/', '/livezz']) expect((await get(path))[0]).toBe(404);
    expect((await get('/metrics', 'POST'))[0]).toBe(404);
    expect((await get('/livez?full'))[0]).toBe(200);
  });
});

describe('the figures', () => {
  it('tell what became of interactions, and how long they took', async () => {
    metrics.observeInteraction({ on: 'quote', outcome: 'answered', ms: 4 });
    metrics.observeInteraction({ on: 'quote', outcome: 'answered', ms: 2_700 });
    metrics.observeInteraction({ on: 'check', outcome: 'failed', ms: 1 });
    const [status, text] = await get('/metrics');
    expect(status).toBe(200);
    expect(text).toContain(`${bucket('0.005')} 1\n`);
    expect(text).toContain(`${bucket('2.5')} 1\n`);
    expect(text).toContain(`${bucket('3')} 2\n`);
    expect(text).toContain('verbatim_interaction_duration_seconds_count{on="check",outcome="failed"} 1\n');
  });

  it('tell about the gateway, the caches, the process and its event loop', async () => {
    const before = (await get('/metrics'))[1];
    expect(before).toContain('verbatim_gateway_connected 0\n');
    gateway = { servers: 3, isConnected: true };
    const after = (await get('/metrics'))[1];
    for (const line of [
      'verbatim_gateway_connected 1',
      'verbatim_servers 3',
      'verbatim_cache_entries{cache="cooldowns"} 7',
    ]) {
      expect(after).toContain(`${line}\n`);
    }
    for (const name of ['nodejs_eventloop_lag_p99_seconds', 'process_resident_memory_bytes']) {
      expect(after).toMatch(new RegExp(`^${name} [\\d.e-]+$`, 'm'));
    }
  });

  it('tell how long calls of the store take, failed ones too, and change nothing of them', async () => {
    const calls = {
      kept: 3,
      add: (one: number, other: number) => Promise.resolve(one + other),
      fail: () => Promise.reject(new Error('a fault')),
    };
    const store = timed(calls, metrics.observeStore);
    expect([store.kept, await store.add(1, 2)]).toEqual([3, 3]);
    await expect(store.fail()).rejects.toThrow('a fault');
    const [, text] = await get('/metrics');
    for (const call of ['add', 'fail'])
      expect(text).toContain(`verbatim_store_duration_seconds_count{call="${call}"} 1\n`);
  });
});
