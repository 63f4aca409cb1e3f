import type { FastifyReply } from 'fastify';

/**
 * Answers as Discord does: `application/json` and nothing after it, which some libraries compare letter by letter.
 * Fastify adds a charset to text, but leaves bytes alone.
 */
export function sendJson(reply: FastifyReply, status: number, body: object): FastifyReply {
  return reply
    .code(status)
    .header('content-type', 'application/json')
    .send(Buffer.from(JSON.stringify(body)));
}
