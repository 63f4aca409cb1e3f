import type { FastifyInstance } from 'fastify';
import type { IncomingMessage } from 'node:http';

// The local Discord stands on loopback, but any web page that its user has open could reach it: through a name that is
// rebound to 127.0.0.1 (hence the Host check) or by a form or fetch from elsewhere (hence the Origin check).

/** The names under which a browser may call us; `port` is known only once we listen. */
const ownHosts = (port: number): readonly string[] => [
  `127.0.0.1:${port}`,
  `localhost:${port}`,
  `[::1]:${port}`,
];

/** Whether a request comes to us under our own name and, when a browser says so, from a page of ours. */
export function isOwnRequest({ headers }: IncomingMessage, port: number): boolean {
  const hosts = ownHosts(port);
  if (!hosts.includes(headers.host ?? '')) return false;
  return headers.origin === undefined || hosts.some((host) => headers.origin === `http://${host}`);
}

/** What the page may do: its own script, style and pictures, words with its own server, and nothing else. */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "media-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Checks every request's Host and Origin, and sets the headers that every answer carries. */
export function addGuard(app: FastifyInstance, port: () => number): void {
  app.addHook('onRequest', (request, reply, next) => {
    reply.header('x-content-type-options', 'nosniff').header('cross-origin-resource-policy', 'same-site');
    if (isOwnRequest(request.raw, port())) return next();
    return void reply.code(403).send({ error: 'This local Discord answers only under its own address.' });
  });
}
