import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { AGENT } from './agent.ts';
import { hostOf } from './readAddress.ts';
import { Refused } from './refused.ts';

const HEADERS = {
  'user-agent': `${AGENT} (a Discord bot; somebody asked it to read this one page)`,
  accept: 'text/html, application/xhtml+xml, text/plain;q=0.8',
  'accept-language': 'en, *;q=0.5',
  'accept-encoding': 'gzip, br',
};

/** Where the bytes for an address go: in the bot always there; the tests put their servers in the web's place. */
export type Dial = (
  address: string,
  port: number,
) => { readonly host: string; readonly port: number; readonly ca?: string };

export const dialItself: Dial = (host, port) => ({ host, port });

/**
 * One GET, sent to the given IP address whatever the URL's name means to DNS by now. No redirect is followed, nothing
 * is remembered, no proxy of the environment used. The caller destroys the answer when it is done with it.
 * @throws {Refused} `unreachable`; an aborted signal also shows as that
 */
export function exchange(
  url: URL,
  address: string,
  dial: Dial,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const secure = url.protocol === 'https:';
  const name = hostOf(url);
  const request = (secure ? requestHttps : requestHttp)({
    ...dial(address, Number(url.port) || (secure ? 443 : 80)),
    agent: false,
    headers: { ...HEADERS, host: url.host },
    path: `${url.pathname}${url.search}`,
    signal,
    // The certificate has to be that of the name; an IP address may not stand in the greeting (RFC 6066).
    ...(secure && { servername: isIP(name) === 0 ? name : '', rejectUnauthorized: true }),
  });
  return new Promise((resolve, reject) => {
    request.once('response', resolve);
    request.on('error', (error) => reject(new Refused('unreachable', error)));
    request.end();
  });
}
