import type { ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { Change, State } from '../state.ts';

const write = ({ event, data }: Change): string => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;

/** `GET /local/events`: the state once, then every change. Returns the function that ends all streams. */
export function addEvents(app: FastifyInstance, state: State): () => void {
  const streams = new Set<ServerResponse>();
  const unsubscribe = state.subscribe((change) => {
    if (streams.size === 0) return;
    const text = write(change);
    for (const stream of streams) stream.write(text);
  });
  app.get('/local/events', (request, reply) => {
    reply.hijack();
    const stream = reply.raw;
    stream.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    stream.write(write({ event: 'state', data: state.snapshot() }));
    streams.add(stream);
    request.raw.on('close', () => streams.delete(stream));
  });
  return () => {
    unsubscribe();
    for (const stream of streams) stream.end();
    streams.clear();
  };
}
