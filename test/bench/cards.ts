import type { BackgroundWork } from '../../src/worker/backgroundWork.ts';
import { loadGallery, type GalleryCard } from '../cards/gallery.ts';
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
  const rows: string[] = [`| before | | | | ${residentMiB()} | |`];
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
    rows.push(
      `| ${what} | ${(performance.now() - begun).toFixed(0)} | ${held} | ${residentMiB()} | ${each} |`,
    );
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
  return `| step | ms | turn p99 ms | longest | memory MiB | each ms |\n|---|---:|---:|---:|---:|---|\n${rows.join('\n')}\n`;
}

function residentMiB(): string {
  return (process.memoryUsage.rss() / 2 ** 20).toFixed(0);
}
