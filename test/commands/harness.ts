import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { REST } from 'discord.js';
import { closeAtEnd } from '../closing.ts';
import { pino } from 'pino';
import { commands } from '../../commands/index.ts';
import { dailyWords } from '../../commands/parts/dailyWords.ts';
import type { Command } from '../../src/bot/command.ts';
import { createDispatcher } from '../../src/bot/dispatch.ts';
import type { Article } from '../../src/domain/article.ts';
import { crockford } from '../../src/domain/crockford.ts';
import type { Web } from '../../src/domain/fetching.ts';
import type { Poster } from '../../src/domain/posting.ts';
import { outlineFile, planFile } from '../../src/exchange/planFile.ts';
import { createReceiver } from '../../src/discord/createReceiver.ts';
import { topicsOf } from '../../src/domain/search/topics.ts';
import { loadLibrary } from '../../src/library/loadLibrary.ts';
import type { Identity } from '../../src/services/aboutService.ts';
import { createServices } from '../../src/services/createServices.ts';
import { loadArticle } from '../../src/services/article/loadArticle.ts';
import { openStore, storeAddress } from '../../src/store/openStore.ts';
import type { Limits } from '../../src/domain/limits.ts';
import type { Services } from '../../src/services/services.ts';
import type { Store } from '../../src/store/port.ts';
import { createBackgroundWork } from '../../src/worker/backgroundWork.ts';
import * as json from './interactionJson.ts';
import type {
  Caller,
  FileJson,
  InteractionJson,
  PressJson,
  SubmitJson,
  TargetJson,
} from './interactionJson.ts';
import { answerOf, readRequest, type SentAnswer, type SentRequest } from './sentAnswer.ts';
import { createPosterDouble } from '../fixtures/posterDouble.ts';
import { tooLong } from '../fixtures/discordLimits.ts';
import { isDisguised, pseudo, unmaskAll } from '../fixtures/pseudo.ts';
import { unhurried } from '../fixtures/unhurried.ts';

/**
 * The bot from the point where an interaction comes from Discord to the point where discord.js' REST client would open
 * a connection. Interactions are API JSON as Discord sends it. Any number may be under way at once. Each takes who does
 * it and where; `MODERATOR` of interactionJson.ts may moderate.
 */
export interface Bench {
  readonly services: Services;
  /** What an operator should look at: warnings and worse. */
  readonly logged: readonly string[];
  /** @param name of the command, with its subcommand after a space: `curate add` */
  command(
    name: string,
    options: Readonly<Record<string, string | FileJson>>,
    as?: Caller,
  ): Promise<SentAnswer>;
  messageCommand(name: string, target: TargetJson, as?: Caller): Promise<SentAnswer>;
  autocomplete(name: string, option: string, typed: string, as?: Caller): Promise<SentAnswer>;
  press(press: PressJson, as?: Caller): Promise<SentAnswer>;
  submit(form: SubmitJson, as?: Caller): Promise<SentAnswer>;
}

/** The product's commands and services, on a library and an empty database. */
export interface Harness extends Bench {
  /** What the services keep things in, to put there what is to be served. */
  readonly store: Store;
}

const randomId = (length: number): string => crockford(randomBytes(length));

/** The web as it is without a network. */
const offline: Web = {
  fetchPage: async () => ({ kind: 'refused', reason: 'unreachable' }),
  fetchArticleFile: async () => ({ kind: 'refused', reason: 'unreachable' }),
  fetchDataFile: async () => ({ kind: 'refused', reason: 'unreachable' }),
};

/** The bot before Discord has told it anything. */
const UNREGISTERED: Identity = {
  version: '1.2.3',
  license: 'MIT',
  repository: null,
  inviteLink: null,
  commandIds: new Map(),
};

export async function createHarness(
  articles?: readonly Article[],
  {
    web = offline,
    poster = createPosterDouble(),
    limits = { quotes: 5000, articles: 200, stored: 1e8 },
    now = Date.now,
    newId = randomId,
    identity = UNREGISTERED,
    database,
  }: Partial<HarnessSetting> = {},
): Promise<Harness> {
  const loaded = (articles ?? (await loadLibrary('data/articles'))).map(loadArticle);
  const quotes = loaded.flatMap((article) => article.quotes);
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-harness-'));
  const store = await openStore(storeAddress(database ?? join(folder, 'verbatim.db')));
  closeAtEnd(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });
  const topics = topicsOf(quotes);
  await store.syncLibrary(quotes.map((quote, at) => ({ quote, topics: topics[at] ?? [] })));
  const work = createBackgroundWork(loaded.map(({ article }) => article));
  const services = createServices({
    store,
    articles: loaded,
    background: {
      ...work,
      // No font has the letters of the disguise.
      drawCard: (server, request) => work.drawCard(server, isDisguised ? unmaskAll(request) : request),
      // Here, so that the ids are those of the test.
      outlineFile: async (_, bytes) => outlineFile(bytes),
      planFile: async (_, request) => planFile(request, newId),
    },
    web,
    poster,
    dailyWords,
    limits,
    now,
    chance: () => 0.5,
    identity,
    newId,
  });
  return { ...createBench(services, commands), store };
}

/** What a test may put in place of the world outside. */
export interface HarnessSetting {
  readonly web: Web;
  readonly poster: Poster;
  readonly limits: Limits;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** So many letters and digits. */
  readonly newId: (length: number) => string;
  readonly identity: Identity;
  /** A file that several bots share; one of its own where it is left out. */
  readonly database: string;
}

/** The same for other commands. Only what is declared slow is ever deferred: no clock runs. */
export function createBench(services: Services, declared: readonly Command[]): Bench {
  const logged: string[] = [];
  const log = pino({ level: 'warn' }, { write: (line: string) => void logged.push(line) });
  const sent = new Map<string, SentRequest[]>();
  const rest = new REST({
    retries: 0,
    makeRequest: async (url, init) => {
      const { token, request } = await readRequest(url, init);
      sent.get(token)?.push(request);
      return new Response(null, { status: 204 });
    },
  });
  let incidents = 0;
  const dispatcher = createDispatcher({
    commands: declared,
    services,
    log,
    cooldowns: unhurried,
    newIncidentId: () => `incident-${++incidents}`,
    whenLate: () => () => undefined,
    ...(isDisguised ? { textsOf: () => pseudo } : {}),
  });
  const receive = createReceiver(rest, dispatcher, log);
  const run = async (interaction: InteractionJson): Promise<SentAnswer> => {
    const requests: SentRequest[] = [];
    sent.set(interaction.token, requests);
    receive(interaction);
    await dispatcher.idle();
    sent.delete(interaction.token);
    const faults = requests.flatMap(({ body }) => tooLong(body));
    if (faults.length > 0) throw new Error(`Discord would refuse it:\n${faults.join('\n')}`);
    return answerOf(requests.map(unmaskAll));
  };
  return {
    services,
    logged,
    command: (name, options, as = {}) => run(json.commandJson(name, options, as)),
    messageCommand: (name, target, as = {}) => run(json.messageCommandJson(name, target, as)),
    autocomplete: (name, option, typed, as = {}) => run(json.autocompleteJson(name, option, typed, as)),
    press: (press, as = {}) => run(json.componentJson(press, as)),
    submit: (form, as = {}) => run(json.modalJson(form, as)),
  };
}
