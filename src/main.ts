import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { dailyWords } from '../commands/parts/dailyWords.ts';
import { commands } from '../commands/index.ts';
import { welcome } from '../commands/parts/welcome.ts';
import { commandJson } from './bot/command.ts';
import { createCooldowns } from './bot/cooldowns.ts';
import { postOf } from './bot/response.ts';
import { createDispatcher } from './bot/dispatch.ts';
import { ConfigError, loadConfig } from './config.ts';
import { startBot, type BotParts } from './discord/bot.ts';
import { createPoster } from './discord/createPoster.ts';
import { inviteLink } from './discord/inviteLink.ts';
import { DiscordError } from './discord/signIn.ts';
import { greetingPlace } from './domain/greetingPlace.ts';
import { crockford } from './domain/crockford.ts';
import { counted } from './texts/en/counted.ts';
import type { Article } from './domain/article.ts';
import { isEnglish } from './domain/text/isEnglish.ts';
import { followLibrary } from './library/followLibrary.ts';
import { LibraryError, loadLibrary } from './library/loadLibrary.ts';
import { createLog } from './ops/log.ts';
import { everyDay } from './ops/everyDay.ts';
import { readPackage } from './ops/readPackage.ts';
import { keepPosting } from './ops/keepPosting.ts';
import { openOps, type Watched } from './ops/openOps.ts';
import { keepTrying } from './ops/keepTrying.ts';
import { stopOnSignals } from './ops/stopSignals.ts';
import type { Identity } from './services/aboutService.ts';
import { createServices } from './services/createServices.ts';
import { availableStore } from './services/parts/availableStore.ts';
import { createDrafts } from './services/parts/drafts.ts';
import { createLibraryLoader, entriesOf, type LoadedArticle } from './services/article/loadArticle.ts';
import type { Services } from './services/services.ts';
import { createServerRoster } from './services/serverRoster.ts';
import { openLocalDiscord } from './openLocalDiscord.ts';
import { openStore, storeAddress } from './store/openStore.ts';
import { StoreRefused, StoreUnavailable } from './store/port.ts';
import { troubleOf, whyNoAnswer } from './store/troubleOf.ts';
import { createWeb } from './web/createWeb.ts';
import { createBackgroundWork, type BackgroundWork } from './worker/backgroundWork.ts';

// The composition root: the only place that knows every part. Read it from top to bottom to see how the bot is made.

const announce = (line: string): void => void process.stdout.write(`${line}\n`);

/** So many letters and digits by chance. */
const newId = (length: number): string => crockford(randomBytes(length));

/** How long the thread of a library that was read again may still answer, in ms. */
const FORMER_THREAD_MS = 60_000;

/** Errors whose message is for the person who runs the bot, and says what to do. */
const EXPLAINED = [ConfigError, LibraryError, DiscordError, StoreRefused, StoreUnavailable];

/** Ends the process with one message for the person who runs it; anything unexpected keeps its stack. */
function fail(error: unknown): never {
  const { message, stack } = error as Error;
  process.stderr.write(`${EXPLAINED.some((kind) => error instanceof kind) ? message : stack}\n`);
  process.exit(1);
}

async function start(): Promise<void> {
  // What is open, to be closed from the newest to the oldest.
  const closing: (() => Promise<void>)[] = [];
  stopOnSignals(async () => {
    for (const close of closing.toReversed()) await close();
  });
  const config = loadConfig();
  const log = await createLog(config.logLevel, process.stderr);

  const load = createLibraryLoader();
  const read = (library: readonly Article[]): readonly LoadedArticle[] => {
    for (const { id, text } of library)
      if (!isEnglish(text)) log.warn({ article: id }, 'does not read like English: no speaker in it is sure');
    return load(library);
  };
  const articles = read(await loadLibrary(config.articlesDir));
  const cooldowns = createCooldowns(Date.now);
  const watched: Watched = { bot: null, troubleOfStore: async () => null };
  const ops = await openOps(config.ops, watched, () => cooldowns.count());
  closing.push(ops.close);
  if (ops.url !== null) announce(`Health and figures: ${ops.url}/readyz and ${ops.url}/metrics`);
  const connecting = new AbortController();
  closing.push(async () => connecting.abort());
  const opened = await keepTrying(
    () => openStore(storeAddress(config.databaseUrl ?? join(config.stateDir, 'verbatim.db'))),
    (error) => error instanceof StoreUnavailable && error.trouble === 'connection',
    (error) => announce(`${(error as Error).message} Trying again until it does.`),
    connecting.signal,
  );
  const store = ops.timeStore(opened);
  closing.push(() => store.close());
  watched.troubleOfStore = () => whyNoAnswer(store);
  await store.syncLibrary(entriesOf(articles));
  const trouble = await troubleOf(store);
  const local = config.token === undefined ? await openLocalDiscord(config.port, config.stateDir, log) : null;
  if (local !== null) closing.push(() => local.close());
  const localDiscord = local === null ? null : new URL(local.api).origin;
  const identity: Identity = { ...readPackage(), inviteLink: null, commandIds: new Map() };
  const poster = createPoster(local ?? { token: config.token ?? '', api: config.discordApi });
  const now = local === null ? Date.now : local.now;
  const always = {
    store,
    poster,
    dailyWords,
    identity,
    limits: config.limits,
    now,
    chance: Math.random,
    newId,
    draftsOf: createDrafts({ store: availableStore(store), now, newId }),
  };
  let thread: BackgroundWork | null = null;
  closing.push(async () => thread?.close());
  /** The services on these articles, with a thread of their own. */
  const serve = (library: readonly LoadedArticle[]): Services => {
    const background = ops.timeWork(createBackgroundWork(library.map(({ article }) => article)));
    const before = thread;
    thread = background;
    // What was asked of it is still to be answered.
    if (before !== null) setTimeout(() => void before.close(), FORMER_THREAD_MS).unref();
    const web = createWeb({ localDiscord, now: Date.now, reader: background });
    return createServices({ ...always, articles: library, background, web });
  };
  const services = serve(articles);
  const unfollow = followLibrary(config.articlesDir, {
    async onRead(found) {
      const library = read(found);
      await store.syncLibrary(entriesOf(library));
      Object.assign(services, serve(library));
      log.info({ served: describe(library) }, 'the articles were read again');
    },
    onFault: (error) => log.error({ err: error }, 'the articles could not all be read again'),
  });
  closing.push(async () => unfollow());
  const dispatcher = createDispatcher({
    commands,
    services,
    log,
    cooldowns,
    newIncidentId: () => randomBytes(4).toString('hex'),
    observe: ops.observeInteraction,
  });

  const roster = createServerRoster(store, Date.now);
  const note = (work: Promise<unknown>): Promise<void> =>
    work.then(
      () => undefined,
      (error: unknown) => {
        if (error instanceof StoreRefused) throw error;
        log.error({ err: error }, 'the servers could not be noted');
      },
    );
  /** Where to greet: only once it is connected are the commands' ids known. */
  const greetings: string[] = [];
  let greet = (place: string): void => void greetings.push(place);
  const parts: BotParts = {
    token: local?.token ?? config.token ?? '',
    api: local?.api ?? config.discordApi,
    guildId: config.guildId,
    commands: commands.map(commandJson),
    dispatcher,
    roster: {
      // Tried out at home with the database of a real bot, its servers only seem to be gone.
      present: (application, servers) =>
        local === null ? note(roster.present(application, servers)) : Promise.resolve(),
      joined(server, details, me) {
        void note(roster.joined(server));
        const place = details === null ? null : greetingPlace(details, me);
        if (place !== null) greet(place);
      },
      left: (server) => void note(roster.left(server)),
    },
    log,
    announce,
    onFatal: fail,
  };
  const bot =
    config.interactions === undefined
      ? await startBot(parts, connecting.signal)
      : await (
          await import('./discord/endpointBot.ts')
        ).startEndpointBot(parts, config.interactions, connecting.signal);
  watched.bot = bot;
  identity.commandIds = bot.commandIds;
  greet = (place) =>
    void poster.post(
      place,
      postOf(
        welcome((command) => services.about.mentionOf(command)),
        `welcome ${place.slice(-16)}`,
      ),
    );
  for (const place of greetings) greet(place);
  closing.push(() => {
    watched.bot = null;
    return bot.stop();
  });
  const stopForgetting = everyDay(() => void note(roster.forget()));
  closing.push(async () => stopForgetting());
  const posting = keepPosting(() => services.daily.round(), log, ops.observePost);
  local?.onMoved(() => posting.soon());
  closing.push(() => posting.stop());

  if (local === null) {
    const servers = counted(bot.countServers(), 'server');
    announce(`Verbatim is ready: ${describe(articles)}, in ${servers}.`);
    identity.inviteLink = inviteLink(bot.applicationId);
    announce(`To invite it to a server: ${identity.inviteLink}`);
  } else {
    announce(`Verbatim is ready: ${describe(articles)}.`);
    announce(`Open ${local.url} and type /quote legend`);
    announce('DISCORD_TOKEN is not set, so this is a local Discord: nothing leaves this machine.');
  }
  if (trouble !== null) announce(`But nothing can be stored: ${trouble}`);
}

function describe(articles: readonly LoadedArticle[]): string {
  const quotes = articles.reduce((sum, loaded) => sum + loaded.quotes.length, 0);
  return `${counted(articles.length, 'article')}, ${counted(quotes, 'quote')}`;
}

await start().catch((error: unknown) => {
  // Stopped while it was still connecting: the signal's own handler ends the process.
  if ((error as Error).name !== 'AbortError') fail(error);
});
