import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalDiscord } from '../../local-discord/localDiscord.ts';
import { residentMiB } from './residentMiB.ts';
import { readFigure, startWatchedBot } from './startWatchedBot.ts';
import { quantile } from './statistics.ts';

const SIZES = [1, 100, 1000, 10_000];
/** As many servers as Discord puts on one connection where it recommends how many. */
const SERVERS_A_SHARD = 1000;
const ANSWERS = 200;

/** What the built bot takes by how many servers it is in, of one person who asks each. Gives Markdown. */
export async function benchServers(): Promise<string> {
  const rows: string[] = [];
  for (const servers of SIZES) rows.push(await measure(servers));
  return [
    '| servers | connections | start to ready ms | resident MiB | `/quote` p50 ms |',
    '|---:|---:|---:|---:|---:|',
    ...rows,
    '',
  ].join('\n');
}

async function measure(servers: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-servers-'));
  const shards = Math.ceil(servers / SERVERS_A_SHARD);
  const discord = await startLocalDiscord({ port: 0, shards, moreGuilds: servers - 1 });
  const from = performance.now();
  const { bot, metrics } = await startWatchedBot(discord, folder, ['--max-semi-space-size=8']);
  try {
    const ready = performance.now() - from;
    if ((await readFigure(metrics, 'verbatim_servers')) !== servers)
      throw new Error('it is not in all servers');
    const commandId = discord.commands().find(({ name }) => name === 'quote')?.id ?? '';
    const options = [{ name: 'topic', type: 3, value: 'legend' }];
    const latencies: number[] = [];
    for (let person = 0; person < ANSWERS; person++) {
      const asked = performance.now();
      await discord.invoke(
        { persona: 'member', kind: 'command', commandId, options },
        { user: { id: String(400_000_000_000_000_000n + BigInt(person)) } },
      );
      latencies.push(performance.now() - asked);
    }
    const figures = [servers, shards, ready.toFixed(0), residentMiB(bot).toFixed(0)];
    return `| ${[...figures, quantile(latencies, 0.5).toFixed(1)].join(' | ')} |`;
  } finally {
    bot.kill();
    await discord.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
