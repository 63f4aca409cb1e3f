import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** What goes wrong between a bot and Discord's REST API, in turn. */
const FAULTS = ['500', '502', '429', 'reset', 'slow', 'lost'] as const;
/** One in so many requests. */
const EVERY = 100;
const SLOW_MS = 500;

/** Something in front of a local Discord's REST API that fails now and then. */
export interface FaultyProxy {
  /** REST base, as a bot is given it. */
  readonly api: string;
  /** How many faults there were so far. */
  readonly injected: () => number;
  close(): Promise<void>;
}

/** @param api the REST base of a local Discord */
export async function startFaultyProxy(api: string): Promise<FaultyProxy> {
  const { hostname, port } = new URL(api);
  let asked = 0;
  let injected = 0;

  const forward = async (from: IncomingMessage, body: Buffer): Promise<IncomingMessage> => {
    const { method, url: path, headers } = from;
    const to = request({
      hostname,
      port,
      method,
      path,
      headers: { ...headers, host: `${hostname}:${port}` },
    });
    to.end(body);
    const [answer] = (await once(to, 'response')) as [IncomingMessage];
    return answer;
  };
  const serve = async (from: IncomingMessage, to: ServerResponse): Promise<void> => {
    const body = Buffer.concat((await from.toArray()) as Buffer[]);
    asked++;
    // What the bot does while it starts is not what is measured.
    const isAnswer = /\/(?:interactions|webhooks)\//.test(from.url ?? '');
    const fault = isAnswer && asked % EVERY === 0 ? FAULTS[injected++ % FAULTS.length] : undefined;
    if (fault === 'reset') return void from.destroy();
    if (fault === '500' || fault === '502') return void to.writeHead(Number(fault)).end();
    if (fault === '429') {
      const after = { 'retry-after': '0.2', 'x-ratelimit-scope': 'user', 'content-type': 'application/json' };
      return void to.writeHead(429, after).end('{"message":"Slow down","retry_after":0.2,"global":false}');
    }
    if (fault === 'slow') await wait(SLOW_MS);
    const answer = await forward(from, body);
    if (fault === 'lost') return void from.destroy();
    to.writeHead(answer.statusCode ?? 500, answer.headers);
    answer.pipe(to);
  };
  const server = createServer((from, to) => void serve(from, to).catch(() => from.destroy()));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    api: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`,
    injected: () => injected,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
