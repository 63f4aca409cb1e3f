import { readForm, type MadeRequest } from '../fixtures/readForm.ts';
import type { APIInteractionResponse } from 'discord-api-types/v10';

/** A request as it left for Discord, for one interaction. */
export interface SentRequest {
  readonly kind: 'respond' | 'edit' | 'remove' | 'followUp';
  readonly body: unknown;
  /** The multipart form's file names; empty for plain JSON. */
  readonly files: readonly string[];
}

/** What an interaction was answered in the end. */
export interface SentAnswer {
  /** The first response; where that was a deferral, as if the message that came of it had been the first response. */
  readonly body: APIInteractionResponse;
  readonly files: readonly string[];
  /** Everything that was sent, in order. */
  readonly requests: readonly SentRequest[];
}

const EPHEMERAL = 64;

export function answerOf(requests: readonly SentRequest[]): SentAnswer {
  const [first] = requests;
  const last = requests.at(-1);
  if (first === undefined || last === undefined) throw new Error('the bot did not answer');
  const { type, data } = first.body as { type: number; data?: { flags?: number } };
  if (first === last) return { body: first.body as APIInteractionResponse, files: last.files, requests };
  const message = last.body as { flags?: number };
  const privacy = type === 5 && last.kind === 'edit' ? (data?.flags ?? 0) & EPHEMERAL : 0;
  const body = {
    type: type === 6 && last.kind === 'edit' ? 7 : 4,
    data: { ...message, flags: (message.flags ?? 0) | privacy },
  };
  return { body, files: last.files, requests };
}

/** A request of discord.js's REST client, and the token of the interaction that it is for. */
export async function readRequest(
  url: string,
  made: MadeRequest,
): Promise<{ readonly token: string; readonly request: SentRequest }> {
  const [, room, , token = '', rest = ''] = /\/(interactions|webhooks)\/(\d+)\/([^/?]+)(.*)$/.exec(url) ?? [];
  const kind =
    room === 'interactions'
      ? 'respond'
      : made.method === 'DELETE'
        ? 'remove'
        : rest.startsWith('/messages')
          ? 'edit'
          : 'followUp';
  const { message, files } = await readForm(made);
  return { token, request: { kind, body: message, files } };
}
