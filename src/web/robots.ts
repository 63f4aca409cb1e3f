import { LRUCache } from 'lru-cache';
import { readBody } from './readBody.ts';
import { Refused } from './refused.ts';
import type { Visit } from './visit.ts';

/** As much of a robots.txt as a reader has to take (RFC 9309, section 2.5), in bytes. */
const LIMIT = 512_000;
const KEPT_FOR = 3_600_000;
const KEPT_ORIGINS = 100;
/** Longer ones are rare and not kept, so that no site fills the memory. */
const KEPT_LENGTH = 64_000;

/** Whether a robots.txt allows an address to us. Where the file is strange, reading it may take long or throw. */
export type AllowedBy = (server: string, robots: string, url: URL) => Promise<boolean>;

export interface Robots {
  /**
   * Asks the address's own site, by the same visit. `server` is for whom.
   * @throws {Refused} `robots` where it may not be read (RFC 9309: also where its robots.txt cannot be had)
   */
  check(server: string, url: URL, visit: Visit): Promise<void>;
}

/** Keeps what the sites said for an hour. @param now epoch milliseconds */
export function createRobots(allowedBy: AllowedBy, now: () => number): Robots {
  const kept = new LRUCache<string, string>({
    max: KEPT_ORIGINS,
    ttl: KEPT_FOR,
    ttlResolution: 0,
    perf: { now },
  });

  const read = async (origin: string, visit: Visit): Promise<string> => {
    const found = kept.get(origin);
    if (found !== undefined) return found;
    const text = await fetchRobots(new URL('/robots.txt', origin), visit);
    if (text.length <= KEPT_LENGTH) kept.set(origin, text);
    return text;
  };

  return {
    async check(server, url, visit) {
      if (!(await allowedBy(server, await read(url.origin, visit), url))) throw new Refused('robots');
    },
  };
}

/** A site without the file allows everything; one whose file cannot be had, nothing. */
async function fetchRobots(url: URL, visit: Visit): Promise<string> {
  try {
    const { answer } = await visit.follow(url);
    try {
      const status = answer.statusCode ?? 0;
      if (status >= 400 && status < 500) return '';
      if (status !== 200) throw new Refused('unreachable');
      return new TextDecoder().decode(await readBody(answer, LIMIT));
    } finally {
      answer.destroy();
    }
  } catch (error) {
    throw error instanceof Refused ? new Refused('robots', error) : error;
  }
}
