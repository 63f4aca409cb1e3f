import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Where Discord sends interactions to, as its portal knows it. */
export interface Endpoint {
  readonly url: string;
  isListening(): boolean;
  /** Takes nothing further. */
  close(): Promise<void>;
}

export interface EndpointOptions {
  /** The application's, in hexadecimal. */
  readonly publicKey: string;
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
}

/** More than any interaction: a form of five fields has 20,000 characters, a message with its embeds twice as many. */
const MOST_BYTES = 1024 * 1024;
/** In ms; Discord gives up after 3 seconds. */
const PATIENCE = 10_000;
/** What stands before the 32 bytes of an Ed25519 key in the form that node reads (RFC 8410). */
const KEY_PREFIX = '302a300506032b6570032100';
const PING = 1;

/**
 * Answers POSTs that Discord has signed, on any path: its ping with a pong, an interaction with 202, and then hands it
 * on. The answer goes the way of the gateway's, by a request of its own: only so Discord says what is wrong with it.
 * All that is not signed is answered with 401, which Discord tries from time to time.
 * @param receive takes an interaction as Discord's API sends it; never throws
 * @throws where the port cannot be listened on
 */
export async function startEndpoint(
  { publicKey, host, port }: EndpointOptions,
  receive: (raw: unknown) => void,
): Promise<Endpoint> {
  const key = createPublicKey({
    key: Buffer.from(KEY_PREFIX + publicKey, 'hex'),
    format: 'der',
    type: 'spki',
  });
  const server = createServer((request, response) => {
    const answer = (status: number, body = ''): void =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(body);
    if (request.method !== 'POST') return answer(405);
    readBody(request).then(
      (bytes) => {
        if (bytes === null) return answer(413);
        const raw = isSigned(key, request, bytes) ? parse(bytes) : null;
        if (raw === null) return answer(401);
        if ((raw as { readonly type?: unknown }).type === PING) return answer(200, '{"type":1}');
        answer(202);
        return receive(raw);
      },
      // It was cut off, so that nobody waits for an answer.
      () => response.destroy(),
    );
  });
  server.requestTimeout = PATIENCE;
  server.listen(port, host);
  await once(server, 'listening');
  const { address, port: taken, family } = server.address() as AddressInfo;
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${taken}`,
    isListening: () => server.listening,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      await closed;
    },
  };
}

/** @returns null where it is too long */
async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MOST_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

/** Discord signs the time that it sends and the body, byte by byte. */
function isSigned(key: KeyObject, { headers }: IncomingMessage, body: Buffer): boolean {
  const signature = headers['x-signature-ed25519'];
  const time = headers['x-signature-timestamp'];
  if (typeof signature !== 'string' || typeof time !== 'string') return false;
  if (!/^[0-9a-f]{128}$/.test(signature)) return false;
  return verify(null, Buffer.concat([Buffer.from(time), body]), key, Buffer.from(signature, 'hex'));
}

/** @returns null for what is no JSON of an object */
function parse(bytes: Buffer): object | null {
  try {
    const raw: unknown = JSON.parse(bytes.toString('utf8'));
    return typeof raw === 'object' ? raw : null;
  } catch {
    return null;
  }
}
