import type { IncomingMessage } from 'node:http';
import { isIPv4, isIP } from 'node:net';
import { exchange, type Dial } from './roundTrip.ts';
import { isPublicAddress } from './publicAddress.ts';
import { hostOf, readAddress } from './readAddress.ts';
import { Refused } from './refused.ts';
import type { ResolveName } from './resolveName.ts';

/** A name with a dead address or two is common, but nobody needs more tries. */
const TRIED_ADDRESSES = 3;
const REDIRECTS = 3;
const REDIRECTING = new Set([301, 302, 303, 307, 308]);

/** What was found at the end of the redirects. The answer's body is not read yet. */
export interface Found {
  readonly url: URL;
  readonly answer: IncomingMessage;
}

/** Everything that is done for one request of a member. */
export interface Visit {
  /**
   * Goes to an address and on to where it redirects, at most three times.
   * @param before is asked for every address on the way once it is known to be public; what it throws ends the walk
   * @throws {Refused}
   */
  follow(url: URL, before?: (url: URL) => Promise<void>): Promise<Found>;
}

/**
 * Every name is resolved once in a visit, all its addresses are checked, and requests go to those checked addresses:
 * a name server that answers differently the next time is not asked a next time.
 */
export function createVisit(resolve: ResolveName, dial: Dial, signal: AbortSignal): Visit {
  const known = new Map<string, readonly string[]>();

  const checkedAddresses = async (host: string): Promise<readonly string[]> => {
    signal.throwIfAborted();
    const addresses = known.get(host) ?? (isIP(host) === 0 ? await resolve(host, signal) : [host]);
    if (addresses.length === 0) throw new Refused('unreachable');
    if (!addresses.every(isPublicAddress)) throw new Refused('private-address');
    known.set(host, addresses);
    // Where a machine has only one of the two, it is IPv4 more often.
    return [...addresses.filter(isIPv4), ...addresses.filter((address) => !isIPv4(address))];
  };

  const get = async (url: URL): Promise<IncomingMessage> => {
    const addresses = await checkedAddresses(hostOf(url));
    let failed: unknown;
    for (const address of addresses.slice(0, TRIED_ADDRESSES)) {
      try {
        return await exchange(url, address, dial, signal);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        failed = error;
      }
    }
    throw failed;
  };

  return {
    async follow(start, before) {
      let url = start;
      for (let redirects = 0; redirects <= REDIRECTS; redirects++) {
        await checkedAddresses(hostOf(url));
        await before?.(url);
        const answer = await get(url);
        const { location } = answer.headers;
        if (!REDIRECTING.has(answer.statusCode ?? 0) || location === undefined) return { url, answer };
        answer.destroy();
        // Headers are read as Latin-1; many servers write UTF-8 into this one.
        url = readAddress(Buffer.from(location, 'latin1').toString(), url);
      }
      throw new Refused('too-many-redirects');
    },
  };
}
