import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { createServer as createTcpServer, type AddressInfo } from 'node:net';
import type { PageReader, Web } from '../../src/domain/fetching.ts';
import { createWebOn, type Outside, type WebSetting } from '../../src/web/createWebOn.ts';
import { allowsUs } from '../../src/web/reading/allowsUs.ts';
import { readArticle } from '../../src/web/reading/readArticle.ts';

const key = readFileSync('test/fixtures/tls/key.pem', 'utf8');
const certificate = readFileSync('test/fixtures/tls/certificate.pem', 'utf8');

/** Reads as the threads do, here and now: fast, and good for pages that are not hostile. */
export const readerHere: PageReader = {
  readPage: async (_, unread) => readArticle(unread),
  allows: async (_, request) => allowsUs(request),
};

/** The addresses at which this internet has servers. Everything else leads into the trap. */
export const HOSTS = {
  first: '93.184.216.34',
  second: '151.101.1.67',
  v6: '2606:2800:220:1:248:1893:25c8:1946',
};

/** Servers on loopback that stand for the internet. Whatever is dialled arrives at one of them, so nothing leaves the machine. */
export interface FakeWeb {
  /** What is served, by address such as `https://news.example/page`; anything else is answered with 404. */
  readonly pages: Map<string, RequestListener>;
  /** What DNS answers; a function is asked each time. */
  readonly names: Map<string, readonly string[] | (() => readonly string[])>;
  /** Every name that was looked up, in order. */
  readonly lookups: string[];
  /** Every address that was dialled, in order. */
  readonly dialled: string[];
  /** Connections that a server saw at an address which is none of `HOSTS`. */
  readonly trapped: string[];
  /** Every request that a server of `HOSTS` saw, as an address, in order. */
  readonly requests: string[];
  readonly outside: Outside;
  web(outside?: Partial<Outside>, setting?: Partial<WebSetting>): Web;
  /** Forgets what was served, named and seen. */
  reset(): void;
  close(): Promise<void>;
}

export async function startFakeWeb(): Promise<FakeWeb> {
  const pages: FakeWeb['pages'] = new Map();
  const names: FakeWeb['names'] = new Map();
  const lookups: string[] = [];
  const dialled: string[] = [];
  const trapped: string[] = [];
  const requests: string[] = [];

  const answer =
    (scheme: string): RequestListener =>
    (request, response) => {
      const address = `${scheme}://${request.headers.host}${request.url}`;
      requests.push(address);
      const served = pages.get(address);
      if (served === undefined) response.writeHead(404).end();
      else served(request, response);
    };
  const servers = {
    http: createServer(answer('http')),
    https: createSecureServer({ key, cert: certificate }, answer('https')),
    trap: createTcpServer((socket) => {
      trapped.push(String(socket.remotePort));
      socket.destroy();
    }),
  };
  for (const server of Object.values(servers)) {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  }

  const outside: Outside = {
    async resolve(name) {
      lookups.push(name);
      const answers = names.get(name) ?? [];
      return typeof answers === 'function' ? answers() : answers;
    },
    dial(address, port) {
      dialled.push(address);
      const isServed = Object.values(HOSTS).includes(address);
      const server = !isServed ? servers.trap : port === 443 ? servers.https : servers.http;
      return { host: '127.0.0.1', port: (server.address() as AddressInfo).port, ca: certificate };
    },
    deadline: () => new AbortController().signal,
    reader: readerHere,
  };

  return {
    pages,
    names,
    lookups,
    dialled,
    trapped,
    requests,
    outside,
    web: (replaced, setting) =>
      createWebOn({ ...outside, ...replaced }, { localDiscord: null, now: () => 0, ...setting }),
    reset() {
      pages.clear();
      names.clear();
      for (const seen of [lookups, dialled, trapped, requests]) seen.length = 0;
    },
    async close() {
      servers.http.closeAllConnections();
      servers.https.closeAllConnections();
      for (const server of Object.values(servers)) await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A page as a server sends it. */
export function page(
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): RequestListener {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
  };
}

export function redirect(location: string, headers: Readonly<Record<string, string>> = {}): RequestListener {
  return (_request, response) => {
    response.writeHead(302, { location, ...headers }).end();
  };
}

/** A page with an article that has the given words, as the reader gives them back. */
export function articlePage(words: string): string {
  const more =
    'It goes on for a while after that, as articles do, with a comma here and there, and then it ends.';
  return `<html><head><title>A title</title></head><body><article><p>${words}</p><p>${more}</p><p>${more}</p></article></body></html>`;
}
