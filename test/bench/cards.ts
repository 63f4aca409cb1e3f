import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InteractionInput } from '../../local-discord/local.ts';
import { startLocalDiscord } from '../../local-discord/localDiscord.ts';
import type { BackgroundWork } from '../../src/worker/backgroundWork.ts';
import { loadGallery, type GalleryCard } from '../cards/gallery.ts';
import { residentMiB } from './residentMiB.ts';
import { startWatchedBot } from './startWatchedBot.ts';
import { quantile } from './statistics.ts';
import { watchTurns } from './watchTurns.ts';

const CARDS = 1_000;
const EMOJI = 'emoji';

/**
 * What picture cards cost the bot: the first one, with its thread and fonts, later ones, how long the event loop stands
 * still meanwhile, and the memory. It runs the built thread. Gives Markdown.
 */
export async function benchCards(): Promise<string> {
  const { createBackgroundWork } = (await import(
    new URL('../../dist/src/worker/backgroundWork.js', import.meta.url).href
  )) as { createBackgroundWork: (library: readonly []) => BackgroundWork };
  const gallery = await loadGallery();
  const plain = gallery.filter(({ name }) => name.startsWith('clipping') || name.startsWith('poster'));
  const work = createBackgroundWork([]);
  const rows: string[] = [`| before | | | | ${ownMiB()} | |`];
  const row = async (what: string, cards: readonly GalleryCard[], count: number): Promise<void> => {
    const times: number[] = [];
    const begun = performance.now();
    const stop = watchTurns();
    for (let at = 0; at < count; at++) {
      const one = cards[at % cards.length];
      if (one === undefined) continue;
      const from = performance.now();
      const drawn = await work.drawCard('bench', { card: one.card, look: one });
      if (drawn.kind !== 'drawn') throw new Error(`no card: ${one.name}`);
      times.push(performance.now() - from);
    }
    const turns = stop();
    const each =
      count === 1 ? '' : `p50 ${quantile(times, 0.5).toFixed(0)}, p95 ${quantile(times, 0.95).toFixed(0)}`;
    const held = `${quantile(turns, 0.99).toFixed(1)} | ${Math.max(...turns).toFixed(1)}`;
    rows.push(`| ${what} | ${(performance.now() - begun).toFixed(0)} | ${held} | ${ownMiB()} | ${each} |`);
  };
  await row('first card', plain, 1);
  await row('100 more in Latin letters', plain, 100);
  await row(
    'first in each script',
    gallery.filter(({ name }) => name !== EMOJI),
    gallery.length - 1,
  );
  await row(
    'first with emoji',
    gallery.filter(({ name }) => name === EMOJI),
    1,
  );
  await row('100 of all scripts', gallery, 100);
  await row(`${CARDS} more of all scripts`, gallery, CARDS);
  await work.close();
  return `${await benchAnswers()}\n| step | ms | turn p99 ms | longest | memory MiB | each ms |\n|---|---:|---:|---:|---:|---|\n${rows.join('\n')}\n`;
}

function ownMiB(): string {
  return (process.memoryUsage.rss() / 2 ** 20).toFixed(0);
}

/** What the built bot answers with pictures, one after the other, over the wire, and how much memory it has then. */
async function benchAnswers(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-cards-'));
  const discord = await startLocalDiscord({ port: 0, answerMs: 20_000 });
  const { bot } = await startWatchedBot(discord, folder, ['--max-semi-space-size=8']);
  const ended = new Promise((resolve) => bot.once('close', resolve));
  const commandId = discord.commands().find(({ name }) => name === 'quote')?.id ?? '';
  const options = [
    { name: 'topic', type: 3, value: 'legend' },
    { name: 'show', type: 3, value: 'picture' },
  ];
  const ask = { persona: 'member', kind: 'command', commandId, options } as InteractionInput;
  const times: number[] = [];
  const sizes = [residentMiB(bot).toFixed(0)];
  for (let at = 1; at <= CARDS; at++) {
    const from = performance.now();
    const { outcome } = await discord.invoke(ask, { user: { id: String(3e17 + at * 1000) } });
    if (outcome.outcome === 'failed') throw new Error(`no picture: ${outcome.reason}`);
    times.push(performance.now() - from);
    if (at === 1 || at % 100 === 0) sizes.push(residentMiB(bot).toFixed(0));
  }
  bot.kill();
  await ended;
  await discord.close();
  rmSync(folder, { recursive: true });
  return `${CARDS} answers of the built bot: p50 ${quantile(times, 0.5).toFixed(0)}, p95 ${quantile(times, 0.95).toFixed(0)} ms; memory before, after the first and after each hundred: ${sizes.join(' ')} MiB\n`;
}
