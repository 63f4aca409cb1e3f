import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIInteractionResponse } from 'discord-api-types/v10';
import { Client } from 'discord.js';
import { pino } from 'pino';
import { commands } from '../../commands/index.ts';
import { createDispatcher } from '../../src/bot/dispatch.ts';
import type { Article } from '../../src/domain/article.ts';
import { listen } from '../../src/discord/listen.ts';
import { topicsOf } from '../../src/domain/search/topics.ts';
import { loadLibrary } from '../../src/library/loadLibrary.ts';
import { createArticleService } from '../../src/services/articleService.ts';
import { createArticleTexts } from '../../src/services/articleTexts.ts';
import { loadArticle } from '../../src/services/loadArticle.ts';
import { createQuoteService } from '../../src/services/quoteService.ts';
import { createSearchService } from '../../src/services/searchService.ts';
import { createShelf } from '../../src/services/shelf.ts';
import { createTextReader } from '../../src/services/textReader.ts';
import { openStore, storeAddress } from '../../src/store/openStore.ts';
import type { Services } from '../../src/services/services.ts';
import type { Store } from '../../src/store/port.ts';
import { createBackgroundWork } from '../../src/worker/backgroundWork.ts';
import { autocompleteJson, commandJson, componentJson } from './interactionJson.ts';
import type { PressJson } from './interactionJson.ts';

/** An answer as it left for Discord. */
export interface SentAnswer {
  readonly body: APIInteractionResponse;
  /** The multipart form's file names; empty for plain JSON. */
  readonly files: readonly string[];
}

/**
 * The bot from the point where discord.js hands over an interaction to the point where its REST client would open a
 * connection. Interactions are discord.js's own objects, made of API JSON as Discord sends it.
 */
export interface Harness {
  readonly services: Services;
  /** What the services keep things in, to put there what is to be served. */
  readonly store: Store;
  readonly logged: readonly string[];
  command(name: string, options: Readonly<Record<string, string>>, server?: string): Promise<SentAnswer>;
  autocomplete(name: string, option: string, typed: string): Promise<SentAnswer>;
  press(press: PressJson): Promise<SentAnswer>;
}

export async function createHarness(articles?: readonly Article[]): Promise<Harness> {
  const loaded = (articles ?? (await loadLibrary('data/articles'))).map(loadArticle);
  const quotes = loaded.flatMap((article) => article.quotes);
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-harness-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const store = await openStore(storeAddress(join(folder, 'verbatim.db')));
  const topics = topicsOf(quotes);
  await store.syncLibrary(quotes.map((quote, at) => ({ quote, topics: topics[at] ?? [] })));
  const texts = createArticleTexts(
    store,
    createTextReader(createBackgroundWork(loaded.map(({ article }) => article))),
  );
  const shelf = createShelf(store, texts, quotes);
  return createHarnessFor(store, {
    quotes: createQuoteService(store, shelf, () => 0.5),
    search: createSearchService(store, shelf),
    articles: createArticleService(store, { shelf, texts }, loaded),
  });
}

function createHarnessFor(store: Store, services: Services): Harness {
  const logged: string[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => void logged.push(line) });
  let sent: SentAnswer | undefined;
  const client = new Client({
    intents: [],
    rest: {
      retries: 0,
      makeRequest: async (_url, init) => {
        sent = await readRequest(init.body);
        return new Response(null, { status: 204 });
      },
    },
  });
  let incidents = 0;
  const dispatcher = createDispatcher({
    commands,
    services,
    log,
    newIncidentId: () => `incident-${++incidents}`,
  });
  listen(client, dispatcher);
  const run = async (json: object): Promise<SentAnswer> => {
    sent = undefined;
    receive(client, json);
    await dispatcher.idle();
    if (sent === undefined) throw new Error('the bot did not answer');
    return sent;
  };
  return {
    services,
    store,
    logged,
    command: (name, options, server) => run(commandJson(name, options, server)),
    autocomplete: (name, option, typed) => run(autocompleteJson(name, option, typed)),
    press: (press) => run(componentJson(press)),
  };
}

/** The way of an INTERACTION_CREATE from the gateway into discord.js; it has no public name. */
function receive(client: Client, json: object): void {
  const { actions } = client as unknown as { actions: { InteractionCreate: { handle(data: object): void } } };
  actions.InteractionCreate.handle(json);
}

async function readRequest(body: unknown): Promise<SentAnswer> {
  if (typeof body === 'string') return { body: JSON.parse(body) as APIInteractionResponse, files: [] };
  if (!(body instanceof FormData)) throw new TypeError('a request without a body');
  const payload = body.get('payload_json');
  if (typeof payload !== 'string') throw new TypeError('a form without payload_json');
  const files = [...body.values()].filter((value) => typeof value !== 'string').map((file) => file.name);
  return { body: JSON.parse(payload) as APIInteractionResponse, files };
}
