import { isIP } from 'node:net';
import { Refused } from './refused.ts';

const LONGEST = 2048;

/** Names that only a machine or its network answers (RFC 6761, 6762, 7686, 8375, common use); DNS is not asked. */
const OWN_NAMES =
  /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|private|corp|home|lan|home\.arpa|onion)$/;

/**
 * The address that somebody typed, or to which a page redirects; as the browsers read it, so that no odd notation of
 * a number or a name gets by.
 * @throws {Refused} unless it is http or https, without a port and credentials, of a name that can be public
 */
export function readAddress(typed: string, base?: URL): URL {
  const bare = typed.trim().replace(/^<(.*)>$/s, '$1');
  if (bare.length > LONGEST || !URL.canParse(bare, base?.href)) throw new Refused('bad-address');
  const url = new URL(bare, base);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new Refused('not-http');
  if (url.username !== '' || url.password !== '') throw new Refused('credentials');
  if (url.port !== '') throw new Refused('port');
  const host = hostOf(url);
  if (isIP(host) === 0) {
    if (OWN_NAMES.test(host)) throw new Refused('private-address');
    // A name of one label is one of the own network, if anything.
    if (!host.includes('.')) throw new Refused('bad-address');
  }
  url.hash = '';
  return url;
}

/** A name without its trailing dot, or an IP address without brackets. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');
}
