import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How many times as fast clocks run here. */
export const SPEED = 30;
/** For how long a nonce is known, in ms of real time: three minutes of a clock that runs so fast. */
const NONCE_MS = 180_000 / SPEED;
/** A post takes up to so long before it stands there, and up to so long again before that is answered, in ms. */
const SLOW_MS = 25;

/** A Discord that takes posts slowly, so that a process may be killed on either side of one. */
export interface FakeDiscord {
  readonly url: string;
  /** How many messages stand in each channel. */
  readonly posted: ReadonlyMap<string, number>;
  /** How often a message was sent again that stood there, and how often the channel was looked into. */
  readonly repeats: { readonly sent: number; readonly sought: number };
  close(): Promise<void>;
}

interface Asked {
  readonly channel: string;
  readonly nonce: string;
  readonly component: number;
  readonly body: { readonly components: readonly { readonly id: number }[] };
}

export async function openFakeDiscord(): Promise<FakeDiscord> {
  const posted = new Map<string, number>();
  const nonces = new Map<string, number>();
  const components = new Map<string, number>();
  const repeats = { sent: 0, sought: 0 };
  const answer = (path: string, { channel, nonce, component, body }: Asked): object => {
    if (path === '/find') {
      repeats.sought++;
      return { kind: components.get(channel) === component ? 'found' : 'absent' };
    }
    const before = nonces.get(nonce);
    if (before === undefined || Date.now() - before > NONCE_MS) {
      nonces.set(nonce, Date.now());
      posted.set(channel, (posted.get(channel) ?? 0) + 1);
      components.set(channel, body.components[0]?.id ?? 0);
    } else repeats.sent++;
    return { kind: 'posted', message: nonce };
  };
  const server = createServer((request, response) => {
    void (async () => {
      const asked = await read(request);
      await pause();
      const body = answer(request.url ?? '', asked);
      await pause();
      response.end(JSON.stringify(body));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    posted,
    repeats,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, Math.random() * SLOW_MS));

async function read(request: IncomingMessage): Promise<Asked> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return JSON.parse(Buffer.concat(parts).toString()) as Asked;
}
