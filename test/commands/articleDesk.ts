import { beforeAll } from 'vitest';
import type { FetchedArticle, FetchedPage, Web } from '../../src/domain/fetching.ts';
import { FIRST } from '../services/serverQuotes.ts';
import { createHarness, type Harness } from './harness.ts';
import { MODERATOR, type Caller } from './interactionJson.ts';
import { buttonIds, formOf, texts } from './readAnswer.ts';
import type { SentAnswer } from './sentAnswer.ts';

/** A web in which pages and files are what the test puts there. */
export const pages = new Map<string, FetchedPage>();
export const files = new Map<string, FetchedArticle>();
const missing = { kind: 'refused', reason: 'not-found' } as const;
export const web: Web = {
  fetchPage: async (_, address) => pages.get(address) ?? missing,
  fetchArticleFile: async (_, { name }) => files.get(name) ?? missing,
  fetchDataFile: async () => missing,
};

export let bot: Harness;
let servers = 0;
/** A moderator of a server that nobody has used yet. */
export const newServer = (): Caller => ({
  ...MODERATOR,
  server: `2000000000000000${String(++servers).padStart(2, '0')}`,
});
/** The one of whoever is not named. */
export const moderator = newServer();

/** Opens the desk for the tests of a file: a bot of their own, and an empty web. */
export function openArticleDesk(): void {
  beforeAll(async () => {
    pages.clear();
    files.clear();
    bot = await createHarness(undefined, { web, limits: { quotes: 50, articles: 2, stored: 1e8 } });
  });
}

export const GATES = {
  title: 'Forty thousand times',
  date: '2023-06-02',
  url: 'https://wendle.example/lock',
};

/** The page of the article, as it is now. */
export const pageOf = (text: string): FetchedPage => ({
  kind: 'page',
  url: GATES.url,
  text,
  title: null,
  date: null,
  publisher: null,
  byline: null,
  struck: [],
});

/** Fills in the form of `/article add`. */
export async function paste(values: Readonly<Record<string, string>>, as = moderator): Promise<SentAnswer> {
  const form = formOf(await bot.command('article add', {}, as));
  return bot.submit({ customId: form?.customId ?? '', values: { ...values } }, as);
}

/** Presses the first button of an answer. */
export const press = (answer: SentAnswer, as = moderator): Promise<SentAnswer> =>
  bot.press({ customId: buttonIds(answer)[0] ?? '' }, as);

/** Pastes and stores the article; gives its id. */
export async function addGates(as = moderator, more: Readonly<Record<string, string>> = {}): Promise<string> {
  const stored = await press(await paste({ ...GATES, text: FIRST, ...more }, as), as);
  return /`(a[0-9a-z]{10})`/.exec(texts(stored)[0] ?? '')?.[1] ?? '';
}

/** Presses the last button of an answer. */
export const undo = (answer: SentAnswer, as: Caller): Promise<SentAnswer> =>
  bot.press({ customId: buttonIds(answer).at(-1) ?? '' }, as);

export const quoted = async (topic: string, as: Caller): Promise<string> =>
  texts(await bot.command('quote', { topic }, as)).join('\n');
