import { createServer, type Server } from 'node:http';
import { fastify, type FastifyInstance, type FastifyRequest } from 'fastify';
import { refusalBody, refusals } from './faults.ts';
import { parseJson, parseMultipart } from './rest/body.ts';
import { sendJson } from './rest/sendJson.ts';

/** Room for ten files of 10 MiB and their JSON. */
const BODY_LIMIT = 101 * 1024 * 1024;

/** An HTTP server that is not listening yet, and the router in front of it. */
export interface HttpServer {
  readonly app: FastifyInstance;
  readonly server: Server;
}

/** Parses JSON and multipart bodies, and answers in Discord's words what no route answers. */
export function createHttpServer(log: (line: string) => void): HttpServer {
  let server!: Server;
  const app = fastify({
    bodyLimit: BODY_LIMIT,
    // An interaction's token stands in the path; `@original` may arrive percent-encoded, which the router undoes.
    routerOptions: { maxParamLength: 512 },
    serverFactory: (handler) => {
      server = createServer({ keepAliveTimeout: 60_000 }, handler);
      return server;
    },
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, text, done) => {
    try {
      done(null, parseJson(text as string));
    } catch (error) {
      done(error as SyntaxError);
    }
  });
  app.addContentTypeParser(
    'multipart/form-data',
    { parseAs: 'buffer' },
    async (request: FastifyRequest, bytes: Buffer) =>
      parseMultipart(bytes, String(request.headers['content-type'])),
  );
  app.setNotFoundHandler((request, reply) => {
    log(`${request.method} ${request.url} is not emulated`);
    return sendJson(reply, 404, refusalBody(refusals.notFound));
  });
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    if (error.statusCode === 400) return sendJson(reply, 400, refusalBody(refusals.invalidJson));
    if (error.statusCode === 413) return sendJson(reply, 413, refusalBody(refusals.tooLarge));
    if (error.statusCode === 415) return sendJson(reply, 415, refusalBody(refusals.unsupportedMedia));
    log(`${request.method} ${request.url} failed: ${error.stack ?? error.message}`);
    return sendJson(reply, 500, refusalBody(refusals.internal));
  });
  return { app, server };
}
