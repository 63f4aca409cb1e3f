import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalDiscord, type LocalDiscord } from '../../local-discord/localDiscord.ts';
import type { Invocation } from '../../local-discord/interactions/invoke.ts';
import type { LocalMessage } from '../../local-discord/local.ts';
import { manyQuotes } from '../fixtures/manyQuotes.ts';
import { startWatchedBot } from './startWatchedBot.ts';
import { quantile } from './statistics.ts';
import { writeLibrary } from './writeLibrary.ts';

const LIBRARIES = [100, 100_000];
const IN_FLIGHT = [1, 32, 128];
/** Of each kind at each load. */
const ASKED = 1000;
const WARM_UP = 200;
const PRESSES = 20;

let nextPerson = 500_000_000_000_000_000n;

/** How long each kind of answer in words takes (cards have a bench of their own), by how many are under way and by the size of the library. Gives Markdown. */
export async function benchCommands(): Promise<string> {
  const rows: string[] = [];
  for (const quotes of LIBRARIES) rows.push(...(await measure(quotes)));
  return [
    '| quotes | in flight | what | p50 ms | p99 ms | a second |',
    '|---:|---:|---|---:|---:|---:|',
    ...rows,
    '',
  ].join('\n');
}

async function measure(quotes: number): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-commands-'));
  const articles = join(folder, 'articles');
  writeLibrary(articles, quotes);
  const discord = await startLocalDiscord({ port: 0 });
  const { bot } = await startWatchedBot(discord, folder, ['--max-semi-space-size=8'], articles);
  const rows: string[] = [];
  try {
    for (const inFlight of IN_FLIGHT) {
      for (const [name, make] of Object.entries(KINDS)) {
        const ask = make();
        await run(discord, ask, WARM_UP, inFlight);
        const from = performance.now();
        const latencies = await run(discord, ask, ASKED, inFlight);
        const rate = (ASKED / (performance.now() - from)) * 1000;
        const figures = [
          quantile(latencies, 0.5).toFixed(2),
          quantile(latencies, 0.99).toFixed(1),
          rate.toFixed(0),
        ];
        rows.push(`| ${quotes} | ${inFlight} | ${name} | ${figures.join(' | ')} |`);
      }
    }
    return rows;
  } finally {
    bot.kill();
    await discord.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Asks once, as another person each time. */
type Ask = (discord: LocalDiscord) => Promise<Invocation>;

/** What is asked for, by its name in the table. */
const KINDS: Readonly<Record<string, () => Ask>> = {
  '/quote': () => command('quote', 'topic', 'legend'),
  '/search': () => command('search', 'text', 'time people'),
  autocomplete: () => command('quote', 'topic', 'leg', true),
  '/check': () => command('check', 'text', manyQuotes(1)[0]?.text ?? ''),
  '*Another*': () => press('quote.another'),
};

function command(name: string, option: string, value: string, focused?: true): Ask {
  const kind = focused === undefined ? 'command' : 'autocomplete';
  return async (discord) => {
    const commandId = discord.commands().find((registered) => registered.name === name)?.id ?? '';
    const options = [{ name: option, type: 3, value, ...(focused !== undefined && { focused }) }];
    return discord.invoke({ persona: 'member', kind, commandId, options }, someone());
  };
}

/** Presses a button of a quote. The local Discord keeps the last messages only, so another one is asked for at times. */
function press(name: string): Ask {
  let pressed = 0;
  let shown: LocalMessage | undefined;
  return async (discord) => {
    if (shown === undefined || ++pressed % PRESSES === 0) {
      const asked = await command('quote', 'topic', 'legend')(discord);
      shown = discord.message(asked.originalId() ?? '');
    }
    const [customId = ''] =
      new RegExp(`[^"]*${name}\\|[^"]*`).exec(JSON.stringify(shown?.message.components)) ?? [];
    const messageId = shown?.message.id ?? '';
    return discord.invoke(
      { persona: 'member', kind: 'component', messageId, customId, componentType: 2 },
      someone(),
    );
  };
}

function someone(): { readonly user: { readonly id: string } } {
  return { user: { id: String(nextPerson++) } };
}

/** Asks so often, each time as another person, and gives how long each answer took. */
async function run(discord: LocalDiscord, ask: Ask, count: number, inFlight: number): Promise<number[]> {
  const latencies: number[] = [];
  let left = count;
  const person = async (): Promise<void> => {
    while (left-- > 0) {
      const from = performance.now();
      const { outcome, requests, originalId } = await ask(discord);
      if (outcome.outcome === 'deferred') await discord.until(() => requests.length > 1);
      latencies.push(performance.now() - from);
      const said = JSON.stringify(discord.message(originalId() ?? '')?.message.components ?? []);
      if (outcome.outcome === 'failed' || said.includes(':R>'))
        throw new Error(`not answered: ${JSON.stringify(outcome)} ${said}`);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, person));
  return latencies;
}
