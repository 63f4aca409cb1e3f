import { refusals, type Refusal } from '../faults.ts';
import { editMessage, writeMessage, type Writing } from '../messages/writeMessage.ts';
import { requestSchemas, responseSchemas } from '../schemas.ts';
import type { MessageBody } from '../rules/messageFaults.ts';
import type { Snowflakes } from '../snowflake.ts';
import type { State } from '../state.ts';
import type { World } from '../world.ts';
import { checkDraft } from './checkDraft.ts';
import { ok, type Call, type Reply, type Route } from './addRoutes.ts';
import { messageRoutes, type ActOnMessage } from './messageRoutes.ts';

export interface ChannelOptions {
  readonly world: World;
  readonly state: State;
  readonly writing: Writing;
  readonly snowflake: Snowflakes;
  readonly now: () => number;
}

/** A bot's own messages may ping everyone whom it names unless it says otherwise. */
const CHANNEL_DEFAULT = { parse: ['everyone', 'users', 'roles'] };
const LISTED_BY_DEFAULT = 50;
/** Discord's "past few minutes" in which a nonce is known, in ms. */
const NONCE_MS = 5 * 60_000;

/** The channel and the messages in it that no interaction asked for. Ephemeral ones are no part of it. */
export function channelRoutes({ world, state, writing, snowflake, now }: ChannelOptions): Route[] {
  const timestamp = (): string => new Date(now()).toISOString();

  const within =
    (act: (call: Call) => Reply | Refusal) =>
    (call: Call): Reply | Refusal =>
      call.param('channel') === world.channel.id ? act(call) : refusals.unknownChannel;

  const onMessage = (act: ActOnMessage) =>
    within((call) => {
      const local = state.message(call.param('message'));
      return local === undefined || local.visibleTo !== null ? refusals.unknownMessage : act(local, call);
    });

  /** By nonce: the message that was posted with it, and when. */
  const posted = new Map<string, { readonly id: string; readonly at: number }>();
  const postedBefore = ({ nonce, enforce_nonce: isEnforced }: MessageBody): string | undefined => {
    const before = isEnforced === true ? posted.get(String(nonce)) : undefined;
    return before !== undefined && now() - before.at < NONCE_MS ? before.id : undefined;
  };

  const create = (call: Call): Reply | Refusal => {
    const channelId = call.param('channel');
    const direct = world.directChannels.find(({ id }) => id === channelId);
    if (direct === undefined && channelId !== world.channel.id) return refusals.unknownChannel;
    const checked = checkDraft(requestSchemas.messageCreate, call.body);
    if ('refusal' in checked) return checked.refusal;
    const before = postedBefore(checked.draft.body);
    if (before !== undefined) {
      const local = state.message(before);
      return local === undefined ? refusals.unknownMessage : ok(local.message, responseSchemas.message);
    }
    const { nonce } = checked.draft.body;
    const message = writeMessage(
      checked.draft,
      {
        id: snowflake(),
        channelId,
        author: world.bot,
        timestamp: timestamp(),
        mentionsByDefault: CHANNEL_DEFAULT,
        ...(nonce === undefined || nonce === null ? {} : { extra: { nonce } }),
      },
      writing,
    );
    if (nonce !== undefined && nonce !== null) posted.set(String(nonce), { id: message.id, at: now() });
    state.put({ message, visibleTo: direct?.persona.id ?? null, status: 'sent', invokedBy: null });
    return ok(message, responseSchemas.message, checked.remarks);
  };

  const edit: ActOnMessage = (local, { body }) => {
    if (local.message.author.id !== world.bot.id) return refusals.notYourMessage;
    const checked = checkDraft(requestSchemas.messageEdit, body, local.message);
    if ('refusal' in checked) return checked.refusal;
    const message = editMessage(local.message, checked.draft, timestamp(), CHANNEL_DEFAULT, writing);
    state.put({ ...local, message });
    return ok(message, responseSchemas.message, checked.remarks);
  };

  const list = ({ query }: Call): Reply => {
    const limit = Number(query['limit'] ?? LISTED_BY_DEFAULT);
    const after = BigInt(query['after'] ?? 0);
    const shown = state
      .messages()
      .filter(({ message, visibleTo }) => visibleTo === null && BigInt(message.id) > after);
    const newest = (after > 0n ? shown.slice(0, limit) : shown.slice(-limit)).reverse();
    return ok(
      newest.map(({ message }) => message),
      responseSchemas.messages,
    );
  };

  const path = '/channels/:channel';
  return [
    { method: 'GET', path, handler: within(() => ok(world.channel, responseSchemas.channel)) },
    { method: 'GET', path: `${path}/messages`, handler: within(list) },
    { method: 'POST', path: `${path}/messages`, handler: create },
    ...messageRoutes(path, state, onMessage, edit),
  ];
}
