import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import { splitParagraphs, type Article } from '../../src/domain/article.ts';
import { crockford } from '../../src/domain/crockford.ts';
import type { FetchedArticle, FetchedPage, Web } from '../../src/domain/fetching.ts';
import { createHarness, type Harness } from './harness.ts';
import { MODERATOR, type Caller, type FileJson, type PressJson, type TargetJson } from './interactionJson.ts';
import { createPosterDouble } from '../fixtures/posterDouble.ts';
import { fillForm } from './fillForm.ts';
import { harbour, market } from './searchLibrary.ts';
import type { SentAnswer } from './sentAnswer.ts';

// A bot without chance and with a clock of its own, and a record of what was asked of it and everything it answered.

export const MOD: Caller = MODERATOR;
export const OTHER_MOD: Caller = { ...MODERATOR, user: '100000000000000008', name: 'mod2' };
export const MEMBER: Caller = {};
export const DIRECT: Caller = { server: null };

const FERRY = [
  'The ferry to the north island stops in October, the council of Wendle decided on Monday.',
  '“We are not giving up on the old boat,” said Petra Lind, who has steered it for 30 years. “It has never missed a winter.”',
  'The treasurer, Tomas Brandt, disagreed. “Love does not weld a hull,” he said. “The repair would cost 400,000 crowns, and nobody has them.”',
  'About 90 people live on the island. Most of them take the boat twice a week, and the school sends eleven children across every morning.',
  'Lind said the council had never asked her. “I would have told them that the engine is new,” she said.',
  'A bus over the causeway is to take the place of the ferry. It cannot run at high water, which comes twice a day.',
].join('\n\n');

const ferry: Article = {
  id: '2022-05-01-ferry',
  title: 'The old boat stops in October',
  titleIsOurs: false,
  date: '2022-05-01',
  interviewIn: null,
  publisher: 'The Wendle Courier',
  url: 'https://wendle.example/ferry',
  text: FERRY,
  paragraphs: splitParagraphs(FERRY),
};

const LIBRARY: readonly Article[] = [ferry, market, harbour];

/** A web in which pages and files are what the test puts there. */
interface ToldWeb extends Web {
  readonly pages: Map<string, FetchedPage>;
  readonly articleFiles: Map<string, FetchedArticle>;
  readonly dataFiles: Map<string, string>;
}

function createToldWeb(): ToldWeb {
  const missing = { kind: 'refused', reason: 'not-found' } as const;
  const pages = new Map<string, FetchedPage>();
  const articleFiles = new Map<string, FetchedArticle>();
  const dataFiles = new Map<string, string>();
  return {
    pages,
    articleFiles,
    dataFiles,
    fetchPage: async (_, address) => pages.get(address) ?? missing,
    fetchArticleFile: async (_, { name }) => articleFiles.get(name) ?? missing,
    fetchDataFile: async (_, { name }) => {
      const text = dataFiles.get(name);
      return text === undefined ? missing : { kind: 'data', bytes: new TextEncoder().encode(text) };
    },
  };
}

/** The bot, and what was asked and answered so far, as YAML. */
export interface Desk {
  readonly bot: Harness;
  readonly web: ToldWeb;
  /** Lets the clock run on. @param minutes how long */
  wait(minutes: number): void;
  command(
    name: string,
    options?: Readonly<Record<string, string | FileJson>>,
    as?: Caller,
  ): Promise<SentAnswer>;
  messageCommand(name: string, target: TargetJson, as?: Caller): Promise<SentAnswer>;
  autocomplete(name: string, option: string, typed: string, as?: Caller): Promise<SentAnswer>;
  /** Presses the button of the label, which must be there. */
  press(
    answer: SentAnswer,
    label: string,
    as?: Caller,
    messageOf?: PressJson['messageOf'],
  ): Promise<SentAnswer>;
  /** Chooses the option at this place of an answer's select. */
  choose(answer: SentAnswer, at: number, as?: Caller): Promise<SentAnswer>;
  pressId(customId: string, as?: Caller, messageOf?: PressJson['messageOf']): Promise<SentAnswer>;
  /** Fills in the form that an answer opened. @param messageOf whose message's button opened it; none did: a command */
  fill(
    opened: SentAnswer,
    values: Readonly<Record<string, string>>,
    as?: Caller,
    messageOf?: PressJson['messageOf'],
  ): Promise<SentAnswer>;
  record(): string;
}

interface Part {
  readonly type: number;
  readonly label?: string;
  readonly custom_id?: string;
  readonly options?: readonly { readonly value: string }[];
  readonly components?: readonly Part[];
}

export async function createDesk(limits = { quotes: 50, articles: 3, stored: 1e8 }): Promise<Desk> {
  let clock = Date.UTC(2024, 4, 1, 12);
  let ids = 0;
  const newId = (length: number): string =>
    crockford(createHash('sha256').update(String(++ids)).digest().subarray(0, length));
  const web = createToldWeb();
  const poster = createPosterDouble();
  const bot = await createHarness(LIBRARY, { web, poster, limits, newId, now: () => (clock += 1000) });
  const log: string[] = [];

  let posts = 0;
  /** What was posted meanwhile, written down as an answer is. */
  const notePosts = (): void => {
    for (const { to, body } of poster.posted.slice(posts)) {
      const where = 'channel' in to ? 'in the channel' : 'to one person';
      const request = { kind: 'respond', body: { type: 4, data: body }, files: [] };
      log.push(`--- # posted ${where}\n${stringify([request], { lineWidth: 0 })}`);
    }
    posts = poster.posted.length;
  };

  const note = async (asked: string, answering: Promise<SentAnswer>): Promise<SentAnswer> => {
    const answer = await answering;
    log.push(`--- # ${asked}\n${stringify(answer.requests, { lineWidth: 0 })}`);
    notePosts();
    return answer;
  };

  return {
    bot,
    web,
    wait(minutes) {
      clock += minutes * 60_000;
    },
    command: (name, options = {}, as = MOD) =>
      note(`/${name} ${JSON.stringify(options)}${by(as)}`, bot.command(name, options, as)),
    messageCommand: (name, target, as = MOD) =>
      note(`${name}: ${JSON.stringify(target)}${by(as)}`, bot.messageCommand(name, target, as)),
    autocomplete: (name, option, typed, as = MOD) =>
      note(`/${name} ${option}: ${typed}…${by(as)}`, bot.autocomplete(name, option, typed, as)),
    press(answer, label, as = MOD, messageOf = 'caller') {
      const customId = partsOf(answer).find((part) => part.type === 2 && part.label === label)?.custom_id;
      if (customId === undefined) throw new Error(`no button ${label} in ${JSON.stringify(answer.body)}`);
      return note(`[${label}]${by(as)}, message of ${messageOf}`, bot.press({ customId, messageOf }, as));
    },
    choose(answer, at, as = MOD) {
      const select = partsOf(answer).find(({ type }) => type === 3);
      const value = select?.options?.[at]?.value;
      if (select?.custom_id === undefined || value === undefined) throw new Error('no such choice');
      return note(`choice ${at}${by(as)}`, bot.press({ customId: select.custom_id, values: [value] }, as));
    },
    pressId: (customId, as = MOD, messageOf = 'caller') =>
      note(`[${customId}]${by(as)}`, bot.press({ customId, messageOf }, as)),
    fill: (opened, values, as = MOD, messageOf) =>
      note(`form ${JSON.stringify(values)}${by(as)}`, fillForm(bot, opened, values, as, messageOf)),
    record() {
      if (bot.logged.length > 0) throw new Error(bot.logged.join('\n'));
      return log.join('');
    },
  };
}

function by({ permissions, server, user }: Caller): string {
  if (server === null) return ', in direct messages';
  return permissions === undefined ? ', by a member' : `, by moderator ${user?.at(-1) ?? ''}`;
}

function partsOf({ body }: SentAnswer): readonly Part[] {
  const { components = [] } = 'data' in body ? (body.data as { components?: readonly Part[] }) : {};
  const all = (parts: readonly Part[] = []): readonly Part[] =>
    parts.flatMap((part) => [part, ...all(part.components)]);
  return all(components);
}
