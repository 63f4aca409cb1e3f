import { refusals, type Refusal } from '../faults.ts';
import { editMessage, writeMessage, type Writing } from '../messages/writeMessage.ts';
import { requestSchemas, responseSchemas } from '../schemas.ts';
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

  const create = ({ body }: Call): Reply | Refusal => {
    const checked = checkDraft(requestSchemas.messageCreate, body);
    if ('refusal' in checked) return checked.refusal;
    const message = writeMessage(
      checked.draft,
      {
        id: snowflake(),
        channelId: world.channel.id,
        author: world.bot,
        timestamp: timestamp(),
        mentionsByDefault: CHANNEL_DEFAULT,
      },
      writing,
    );
    state.put({ message, visibleTo: null, status: 'sent', invokedBy: null });
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
    const shown = state.messages().filter(({ visibleTo }) => visibleTo === null);
    const newest = shown.slice(-limit).reverse();
    return ok(
      newest.map(({ message }) => message),
      responseSchemas.messages,
    );
  };

  const path = '/channels/:channel';
  return [
    { method: 'GET', path, handler: within(() => ok(world.channel, responseSchemas.channel)) },
    { method: 'GET', path: `${path}/messages`, handler: within(list) },
    { method: 'POST', path: `${path}/messages`, handler: within(create) },
    ...messageRoutes(path, state, onMessage, edit),
  ];
}
