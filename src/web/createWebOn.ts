import pLimit from 'p-limit';
import type { AttachedFile, FetchRefused, ReadArticle, Web } from '../domain/fetching.ts';
import { DATA_LIMIT } from '../domain/fetching.ts';
import { attachmentAddress, endingOf } from './attachments.ts';
import type { Dial } from './roundTrip.ts';
import { dialItself, exchange } from './roundTrip.ts';
import { isBinary } from './isBinary.ts';
import { hostOf, readAddress } from './readAddress.ts';
import type { Reader } from './reading/createReader.ts';
import type { Unread } from './reading/readArticle.ts';
import { receiveFile, receivePage } from './receive.ts';
import { Refused } from './refused.ts';
import type { ResolveName } from './resolveName.ts';
import { createRobots } from './robots.ts';
import { createVisit } from './visit.ts';

export interface WebSetting {
  /** Whose attachments are on this machine: the origin of the local Discord, an IP address and port; `null` without one. */
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
  readonly reader: Reader;
}

/** Visits at once, and how many may wait for their turn. */
const AT_ONCE = 4;
const WAITING = 32;

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
  const robots = createRobots((text, url) => reader.allows(text, url), now);
  const turns = pLimit(AT_ONCE);

  const inTurn = async <T>(work: (signal: AbortSignal) => Promise<T>): Promise<T | FetchRefused> => {
    if (turns.pendingCount >= WAITING) return { kind: 'refused', reason: 'busy' };
    return turns(async () => {
      const signal = deadline();
      try {
        return await work(signal);
      } catch (error) {
        return { kind: 'refused', reason: reasonOf(error, signal) };
      }
    });
  };

  const receiveAttachment = async (
    file: AttachedFile,
    limit: number,
    signal: AbortSignal,
  ): Promise<Uint8Array> => {
    if (file.size > limit) throw new Refused('too-large');
    const { url, isLocal } = attachmentAddress(file, localDiscord);
    if (isLocal) return receiveFile(await exchange(url, hostOf(url), dialItself, signal), limit);
    return receiveFile((await createVisit(resolve, dial, signal).follow(url)).answer, limit);
  };

  const readArticle = async (unread: Unread): Promise<ReadArticle> => {
    if (unread.charset === null && isBinary(unread.bytes)) throw new Refused('wrong-type');
    return reader.read(unread);
  };

  return {
    fetchPage: (address) =>
      inTurn(async (signal) => {
        const visit = createVisit(resolve, dial, signal);
        const { url, answer } = await visit.follow(readAddress(address), (at) => robots.check(at, visit));
        return { kind: 'page', url: url.href, ...(await readArticle(await receivePage(answer))) };
      }),
    fetchArticleFile: (file) =>
      inTurn(async (signal) => {
        const type = ARTICLE_TYPES[endingOf(file)];
        if (type === undefined) throw new Refused('wrong-type');
        const bytes = await receiveAttachment(file, ARTICLE_LIMIT, signal);
        return { kind: 'article', ...(await readArticle({ bytes, type, charset: null })) };
      }),
    fetchDataFile: (file) =>
      inTurn(async (signal) => {
        if (!DATA_TYPES.has(endingOf(file))) throw new Refused('wrong-type');
        return { kind: 'data', bytes: await receiveAttachment(file, DATA_LIMIT, signal) };
      }),
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
