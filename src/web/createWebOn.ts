import {
  DATA_LIMIT,
  type AttachedFile,
  type FetchRefused,
  type PageReader,
  type ReadArticle,
  type Unread,
  type Web,
} from '../domain/fetching.ts';
import { attachmentAddress, endingOf } from './attachments.ts';
import { createFairTurns } from './fairTurns.ts';
import { dialItself, exchange, type Dial } from './roundTrip.ts';
import { isBinary } from './isBinary.ts';
import { hostOf, readAddress } from './readAddress.ts';
import { receiveFile, receivePage } from './receive.ts';
import { Refused } from './refused.ts';
import type { ResolveName } from './resolveName.ts';
import { createRobots } from './robots.ts';
import { createVisit } from './visit.ts';

export interface WebSetting {
  /** The local Discord's origin, an address and port, whose attachments are on this machine; `null` without one. */
  readonly localDiscord: string | null;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** What there is outside. The bot has the internet, by `createWeb`; the tests replace its parts. */
export interface Outside {
  readonly resolve: ResolveName;
  readonly dial: Dial;
  /** Aborts when a visit has taken long enough. */
  readonly deadline: () => AbortSignal;
  readonly reader: PageReader;
}

/** Visits at once, and how many may wait for their turn: of one server, and of all. */
const AT_ONCE = 4;
const WAITING = { each: 8, all: 64 };

/** Bytes of an attached article. */
const ARTICLE_LIMIT = 1_000_000;

const ARTICLE_TYPES: Readonly<Record<string, Unread['type']>> = {
  '.txt': 'plain',
  '.md': 'markdown',
  '.html': 'html',
  '.htm': 'html',
};
const DATA_TYPES = new Set(['.json', '.csv', '.yaml', '.yml']);

/** Fetches pages of the web and files that are attached to interactions. */
export function createWebOn(
  { resolve, dial, deadline, reader }: Outside,
  { localDiscord, now }: WebSetting,
): Web {
  const robots = createRobots(async (server, text, url) => {
    const allowed = await reader.allows(server, { text, url: url.href });
    if (typeof allowed !== 'boolean') throw new Refused(allowed.reason);
    return allowed;
  }, now);
  const turns = createFairTurns(AT_ONCE, WAITING);

  const visit = async <T>(
    server: string,
    work: (signal: AbortSignal) => Promise<T>,
  ): Promise<T | FetchRefused> => {
    const done = await turns(server, async () => {
      const signal = deadline();
      try {
        return await work(signal);
      } catch (error) {
        return { kind: 'refused', reason: reasonOf(error, signal) } as const;
      }
    });
    return done ?? { kind: 'refused', reason: 'busy' };
  };

  const receiveAttachment = async (
    file: AttachedFile,
    limit: number,
    signal: AbortSignal,
  ): Promise<Unread['bytes']> => {
    if (file.size > limit) throw new Refused('too-large');
    const { url, isLocal } = attachmentAddress(file, localDiscord);
    if (isLocal) return receiveFile(await exchange(url, hostOf(url), dialItself, signal), limit);
    return receiveFile((await createVisit(resolve, dial, signal).follow(url)).answer, limit);
  };

  /** Reading waits in a queue of its own: it keeps nobody from the network. */
  const readArticle = async (server: string, unread: Unread): Promise<ReadArticle | FetchRefused> => {
    if (unread.charset === null && isBinary(unread.bytes)) return { kind: 'refused', reason: 'wrong-type' };
    return (await reader.readPage(server, unread)) ?? { kind: 'refused', reason: 'no-article' };
  };

  return {
    async fetchPage(server, address) {
      const got = await visit(server, async (signal) => {
        const walk = createVisit(resolve, dial, signal);
        const ask = (at: URL): Promise<void> => robots.check(server, at, walk);
        const { url, answer } = await walk.follow(readAddress(address), ask);
        return { url, unread: await receivePage(answer) };
      });
      if ('kind' in got) return got;
      const read = await readArticle(server, got.unread);
      return 'kind' in read ? read : { kind: 'page', ...read, url: got.url.href };
    },
    async fetchArticleFile(server, file) {
      const type = ARTICLE_TYPES[endingOf(file)];
      if (type === undefined) return { kind: 'refused', reason: 'wrong-type' };
      const got = await visit(server, async (signal) => ({
        bytes: await receiveAttachment(file, ARTICLE_LIMIT, signal),
      }));
      if ('kind' in got) return got;
      const read = await readArticle(server, { bytes: got.bytes, type, charset: null });
      return 'kind' in read ? read : { kind: 'article', ...read };
    },
    async fetchDataFile(server, file) {
      if (!DATA_TYPES.has(endingOf(file))) return { kind: 'refused', reason: 'wrong-type' };
      return visit(server, async (signal) => ({
        kind: 'data',
        bytes: await receiveAttachment(file, DATA_LIMIT, signal),
      }));
    },
  };
}

/** Whatever is not a refusal is a fault of ours, and thrown again. */
function reasonOf(error: unknown, signal: AbortSignal): FetchRefused['reason'] {
  if (signal.aborted && error === signal.reason) return 'too-slow';
  if (!(error instanceof Refused)) throw error;
  // A connection that the deadline cut looks like any that broke.
  const wasCut = error.reason === 'unreachable' || error.cause instanceof Refused;
  return signal.aborted && wasCut ? 'too-slow' : error.reason;
}
