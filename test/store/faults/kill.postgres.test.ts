import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../../src/store/openStore.ts';
import { StoreUnavailable } from '../../../src/store/port.ts';
import { add, idsFound, quote } from '../samples.ts';
import { HOW_TO_START, binaries, startCluster, type Cluster } from '../postgresCluster.ts';
import { bundleScripts, rounds, runWriter } from './runWriter.ts';
import { expectWhole } from './wholeStore.ts';

bundleScripts();

if (binaries === null) process.stderr.write(`${HOW_TO_START}\n`);

describe.runIf(binaries !== null)('PostgreSQL killed', () => {
  let cluster: Cluster | undefined;
  const running = (): Cluster => {
    if (cluster === undefined) throw new Error('no cluster');
    return cluster;
  };
  beforeAll(async () => {
    cluster = await startCluster();
  }, 60_000);
  afterAll(() => cluster?.remove(), 60_000);

  test('is said to be unavailable, and is used again without help when it is back', async () => {
    const { url } = running();
    const store = await openStore({ kind: 'postgres', url });
    try {
      await add(store, '2002', quote('before', 'Before the fall.'));
      await running().kill();
      await expect(idsFound(store, '2002', 'fall')).rejects.toThrow(StoreUnavailable);
      await expect(add(store, '2002', quote('during', 'During the fall.'))).rejects.toMatchObject({
        name: 'StoreUnavailable',
        trouble: 'connection',
      });
      await expect(store.draw('2002', { kind: 'all' }, 1)).rejects.toThrow(StoreUnavailable);
      await running().start();
      expect(await idsFound(store, '2002', 'fall')).toEqual(['before']);
      await add(store, '2002', quote('after', 'After the fall.'));
      expect(await store.quotes('2002', ['before', 'during', 'after'])).toHaveLength(2);
    } finally {
      await store.close();
    }
  }, 60_000);

  test(
    `loses nothing it acknowledged, whether the writer or the server is killed (${rounds} rounds)`,
    async () => {
      const url = await running().database('killed');
      const acknowledged: string[] = [];
      for (let round = 0; round < rounds; round++) {
        const writer = runWriter(url, '2003', `r${round}-`, 100_000);
        await writer.reach(10 + Math.floor(Math.random() * 100));
        if (round % 2 === 0) {
          const before = writer.acknowledged.length;
          await running().kill();
          await running().start();
          await writer.reach(before + 20);
        }
        await writer.kill();
        expect(writer.acknowledged.length).toBeGreaterThanOrEqual(10);
        acknowledged.push(...writer.acknowledged);
        await expectWhole({ kind: 'postgres', url }, '2003', acknowledged);
      }
      process.stderr.write(`PostgreSQL: ${acknowledged.length} acknowledged, 0 lost in ${rounds} rounds\n`);
    },
    60_000 + rounds * 20_000,
  );
});
