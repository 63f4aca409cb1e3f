import type { APIAttachment } from 'discord-api-types/v10';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { isInputError } from '../interactions/inputError.ts';
import type { Invocation } from '../interactions/invoke.ts';
import type { InteractionInput, LocalError, LocalMessage, MessageInput } from '../local.ts';
import { ATTACHMENT_SIZE_LIMIT, type AttachmentStore, type Upload } from '../messages/attachmentStore.ts';
import type { Body } from '../rest/body.ts';
import type { State } from '../state.ts';
import { readClockInput, readInteractionInput, readMessageInput } from './inputSchema.ts';

export interface LocalApi {
  readonly state: State;
  readonly attachments: AttachmentStore;
  readonly invoke: (input: InteractionInput) => Promise<Invocation>;
  readonly post: (input: MessageInput) => LocalMessage;
  readonly upload: (file: Upload) => APIAttachment;
  readonly moveClock: (ms: number) => Promise<void>;
}

/** Shown in place; everything else is offered as a download, and nothing of it can run as a page of ours. */
const SHOWN_TYPES = /^(?:image\/(?:png|jpeg|gif|webp)|video\/(?:mp4|webm)|audio\/(?:mpeg|ogg|wav))$/;

const refuse = (reply: FastifyReply, status: number, error: string): FastifyReply =>
  reply.code(status).send({ error } satisfies LocalError);

/** The API that the page lives on. */
export function addLocalRoutes(
  app: FastifyInstance,
  { state, attachments, invoke, post, upload, moveClock }: LocalApi,
): void {
  app.get('/local/state', (_request, reply) =>
    reply.header('cache-control', 'no-store').send(state.snapshot()),
  );

  app.post('/local/interactions', async (request, reply) => {
    const input = readInteractionInput((request.body as Body | undefined)?.json);
    if (typeof input === 'string') return refuse(reply, 400, input);
    try {
      return (await invoke(input)).outcome;
    } catch (error) {
      if (isInputError(error)) return refuse(reply, error.status, error.message);
      throw error;
    }
  });

  app.post('/local/messages', (request, reply) => {
    const input = readMessageInput((request.body as Body | undefined)?.json);
    if (typeof input === 'string') return refuse(reply, 400, input);
    try {
      return reply.send(post(input));
    } catch (error) {
      if (isInputError(error)) return refuse(reply, error.status, error.message);
      throw error;
    }
  });

  app.post('/local/clock', async (request, reply) => {
    const input = readClockInput((request.body as Body | undefined)?.json);
    if (typeof input === 'string') return refuse(reply, 400, input);
    await moveClock(input.ms);
    return reply.code(204).send();
  });

  app.post('/local/uploads', (request, reply) => {
    const [file] = (request.body as Body | undefined)?.uploads ?? [];
    if (file === undefined) return refuse(reply, 400, 'There is no file.');
    if (file.bytes.length > ATTACHMENT_SIZE_LIMIT)
      return refuse(reply, 413, 'Files may have 10 MiB at most here.');
    return reply.send(upload(file));
  });

  app.delete<{ Params: { id: string } }>('/local/messages/:id', (request, reply) => {
    const local = state.message(request.params.id);
    if (local === undefined) return refuse(reply, 404, 'There is no such message.');
    if (local.visibleTo === null)
      return refuse(reply, 403, 'Only a message that only you can see can be dismissed.');
    state.dismiss(local.message.id);
    return reply.code(204).send();
  });

  app.get<{ Params: { id: string; name: string } }>('/local/attachments/:id/:name', (request, reply) => {
    const file = attachments.get(request.params.id, request.params.name);
    if (file === undefined) return refuse(reply, 404, 'There is no such file.');
    const isShown = SHOWN_TYPES.test(file.contentType);
    return reply
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('content-disposition', `${isShown ? 'inline' : 'attachment'}; filename="${file.name}"`)
      .header('cache-control', 'private, max-age=31536000, immutable')
      .type(isShown ? file.contentType : 'application/octet-stream')
      .send(file.bytes);
  });
}
