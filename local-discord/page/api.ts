import type { APIAttachment } from 'discord-api-types/v10';
import type { ClockInput, InteractionInput, InteractionOutcome, LocalError, MessageInput } from '../local.ts';
import type { LocalEvent } from './pageState.ts';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 5000;

/** What the page asks of its server. A refusal or a lost server rejects with an Error that says so plainly. */
export const api = {
  interact: async (input: InteractionInput) =>
    (await send('POST', '/local/interactions', input)).json() as Promise<InteractionOutcome>,
  post: async (input: MessageInput): Promise<void> => {
    await send('POST', '/local/messages', input);
  },
  /** Resolves to the id that options and forms name the file by. */
  upload: async (file: File): Promise<string> => {
    const form = new FormData();
    form.append('files[0]', file);
    const { id } = (await (await send('POST', '/local/uploads', form)).json()) as APIAttachment;
    return id;
  },
  moveClock: async (input: ClockInput): Promise<void> => {
    await send('POST', '/local/clock', input);
  },
  dismiss: async (messageId: string): Promise<void> => {
    await send('DELETE', `/local/messages/${encodeURIComponent(messageId)}`);
  },
};

export type Api = typeof api;

async function send(method: string, path: string, body?: unknown): Promise<Response> {
  const content =
    body === undefined
      ? {}
      : body instanceof FormData
        ? { body }
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(path, { method, ...content }).catch(() => {
    throw new Error('The local Discord cannot be reached. Is it still running?');
  });
  if (response.ok) return response;
  const refusal = (await response.json().catch(() => ({}))) as Partial<LocalError>;
  throw new Error(refusal.error ?? `The local Discord refused this (status ${response.status}).`);
}

/** Receives every event of the server, and whether the line to it stands. */
export interface Listener {
  readonly event: (event: LocalEvent) => void;
  readonly connection: (open: boolean) => void;
}

const EVENT_NAMES: readonly LocalEvent['name'][] = [
  'state',
  'message',
  'messageDelete',
  'commands',
  'bot',
  'clock',
];

/** Listens to the server's events; after a broken line it connects again by itself and gets the whole state anew. */
export function listen(listener: Listener, pause = FIRST_PAUSE_MS): void {
  const source = new EventSource('/local/events');
  let next = pause;
  for (const name of EVENT_NAMES) {
    source.addEventListener(name, (event) => {
      listener.event({ name, data: JSON.parse(event.data as string) });
    });
  }
  source.addEventListener('open', () => {
    next = FIRST_PAUSE_MS;
    listener.connection(true);
  });
  source.addEventListener('error', () => {
    listener.connection(false);
    // Browsers differ in what they retry by themselves, so the page always does it.
    source.close();
    setTimeout(() => listen(listener, Math.min(next * 2, LONGEST_PAUSE_MS)), next);
  });
}
