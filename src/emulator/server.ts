import { createServer, type Server } from 'node:http';
import { fastify, type FastifyInstance, type FastifyRequest } from 'fastify';
import { refusalBody, refusals } from './faults.ts';
import { parseJson, parseMultipart } from './rest/body.ts';

/** Room for ten files of 10 MiB and their JSON. */
const BODY_LIMIT = 101 * 1024 * 1024;

/** An HTTP server that is not listening yet, and the router in front of it. */
export type HttpServer = { readonly app: FastifyInstance; readonly server: Server };

/** Parses JSON and multipart bodies, and answers in Discord's words what no route answers. */
export const createHttpServer = (log: (line: string) => void): HttpServer => {
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
  const notFound = JSON.stringify(refusalBody(refusals.notFound));
  app.setNotFoundHandler((request, reply) => {
    log(`${request.method} ${request.url} is not emulated`);
    return reply.code(404).type('application/json').send(notFound);
  });
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    if (error.statusCode === 413) return reply.code(413).send(refusalBody(refusals.tooLarge));
    if (error.statusCode === 415)
      return reply.code(415).send({ message: '415: Unsupported Media Type', code: 0 });
    if (error.statusCode === 400) return reply.code(400).send(refusalBody(refusals.invalidJson));
    log(`${request.method} ${request.url} failed: ${error.stack ?? error.message}`);
    return reply.code(500).send({ message: '500: Internal Server Error', code: 0 });
  });
  return { app, server };
};
