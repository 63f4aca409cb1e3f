import { join } from 'node:path';
import type { Logger } from 'pino';

/** Loaded only where it is needed: a bot on a real server never pays for it. */
export async function openLocalDiscord(port: number, stateDir: string, log: Logger) {
  const { startLocalDiscord } = await import('../local-discord/localDiscord.ts');
  return startLocalDiscord({
    port,
    name: 'Verbatim',
    keepIn: join(stateDir, 'local-discord.json'),
    tries: [
      { title: 'Ask for a quote', line: '/quote legend' },
      {
        title: 'Check a misquote',
        line: '/check text:I want to live a life that’s so consumed by politics',
      },
      { title: 'Act as a moderator', line: '/curate add', persona: 'moderator' },
      { title: 'Plan a quote of the day', line: '/daily set', persona: 'moderator' },
    ],
    log: (line) => log.debug(line),
  });
}
