import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What is answered under one path. */
export interface OpsAnswer {
  readonly status: number;
  readonly body: string;
}

export interface OpsParts {
  /** 0 takes any free one. */
  readonly port: number;
  readonly host: string;
  /** What keeps the bot from answering just now; null where nothing does. */
  readonly whyNotReady: () => Promise<string | null>;
  /** In Prometheus' text format. */
  readonly readMetrics: () => Promise<string>;
}

/** Pages for whoever watches over the process. */
export interface OpsServer {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Answers `/livez` (this process runs; the database is never asked, since a restart would not mend it), `/readyz` (it
 * can answer: 200, else 503 with the reason) and `/metrics`. @throws where the port cannot be listened on
 */
export async function startOps({ port, host, whyNotReady, readMetrics }: OpsParts): Promise<OpsServer> {
  const pages: Readonly<Record<string, () => Promise<OpsAnswer>>> = {
    '/livez': async () => ({ status: 200, body: 'ok' }),
    '/readyz': async () => {
      const reason = await whyNotReady();
      return reason === null ? { status: 200, body: 'ok' } : { status: 503, body: reason };
    },
    '/metrics': async () => ({ status: 200, body: await readMetrics() }),
  };
  const server: Server = createServer((request, response) => {
    const [path = ''] = (request.url ?? '').split('?');
    const page = Object.hasOwn(pages, path) && request.method === 'GET' ? pages[path] : undefined;
    void (page?.() ?? Promise.resolve({ status: 404, body: '/livez, /readyz, /metrics' })).then(
      ({ status, body }) =>
        response.writeHead(status, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(body),
      () => response.writeHead(500).end('a fault'),
    );
  });
  server.listen(port, host);
  await once(server, 'listening');
  const { address, port: taken, family } = server.address() as AddressInfo;
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${taken}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
