import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import { commands } from '../commands/index.ts';
import { commandJson } from './bot/command.ts';
import { createDispatcher } from './bot/dispatch.ts';
import { ConfigError, loadConfig } from './config.ts';
import { DiscordError, startBot } from './discord/bot.ts';
import { createQuoteIndex } from './domain/search/quoteIndex.ts';
import { LibraryError, loadLibrary } from './library/loadLibrary.ts';
import { createLog } from './ops/log.ts';
import { stopOnSignals } from './ops/stopSignals.ts';
import { createArticleService } from './services/articleService.ts';
import { loadArticle } from './services/loadArticle.ts';
import { createQuoteService } from './services/quoteService.ts';

// The composition root: the only place that knows every part. Read it from top to bottom to see how the bot is made.

const announce = (line: string): void => void process.stdout.write(`${line}\n`);

/** Ends the process with one message for the person who runs it; anything unexpected keeps its stack. */
function fail(error: unknown): never {
  const isExplained =
    error instanceof ConfigError || error instanceof LibraryError || error instanceof DiscordError;
  process.stderr.write(`${isExplained ? error.message : String((error as Error).stack ?? error)}\n`);
  process.exit(1);
}

async function start(): Promise<void> {
  const config = loadConfig();
  const log = createLog(config.logLevel);

  const articles = (await loadLibrary(config.articlesDir)).map(loadArticle);
  const index = createQuoteIndex(articles.flatMap(({ quotes }) => quotes));
  const services = {
    quotes: createQuoteService(index, Math.random),
    articles: createArticleService(articles),
  };
  const dispatcher = createDispatcher({
    commands,
    context: { services },
    log,
    newIncidentId: () => randomBytes(4).toString('hex'),
  });

  const local = config.token === undefined ? await startLocalDiscord(config.port, log) : null;
  const connecting = new AbortController();
  let stop = async (): Promise<void> => {
    connecting.abort();
    await local?.close();
  };
  stopOnSignals(() => stop());
  const bot = await startBot(
    {
      token: local?.token ?? config.token ?? '',
      api: local?.api ?? config.discordApi,
      guildId: config.guildId,
      commands: commands.map(commandJson),
      dispatcher,
      log,
      announce,
      onFatal: fail,
    },
    connecting.signal,
  );
  stop = async () => {
    await bot.stop();
    await local?.close();
  };

  const counted = `${articles.length} ${articles.length === 1 ? 'article' : 'articles'}, ${index.quotes.length} quotes`;
  if (local === null) {
    const servers = `${bot.guildCount} ${bot.guildCount === 1 ? 'server' : 'servers'}`;
    announce(`Verbatim is ready: ${counted}, in ${servers}.`);
    announce(`To invite it to a server: ${inviteLink(bot.applicationId)}`);
  } else {
    announce(`Verbatim is ready: ${counted}.`);
    announce(`Open ${local.url} and type /quote legend`);
    announce('DISCORD_TOKEN is not set, so this is a local Discord: nothing leaves this machine.');
  }
}

/** Loaded only where it is needed: a bot on a real server never pays for it. */
async function startLocalDiscord(port: number, log: Logger) {
  const { startEmulator } = await import('./emulator/emulator.ts');
  return startEmulator({ port, name: 'Verbatim', log: (line) => log.debug(line) });
}

function inviteLink(applicationId: string): string {
  return `https://discord.com/oauth2/authorize?client_id=${applicationId}&scope=bot+applications.commands&permissions=0`;
}

await start().catch(fail);
