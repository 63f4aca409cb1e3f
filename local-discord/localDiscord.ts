import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { Duplex } from 'node:stream';
import type { APIApplicationCommand, APIAttachment } from 'discord-api-types/v10';
import { createGateway, type Gateway } from './gateway/gateway.ts';
import { createInteractions } from './interactions/interactions.ts';
import { createEndpoint, type Endpoint } from './interactions/endpoint.ts';
import { createInvoke, type Invocation } from './interactions/invoke.ts';
import type { InvokeOverrides } from './interactions/setting.ts';
import { keepChannel } from './keptChannel.ts';
import { listenOnPort } from './listenOnPort.ts';
import type { InteractionInput, LocalMessage, MessageInput, Try } from './local.ts';
import { createAttachmentStore, type Upload } from './messages/attachmentStore.ts';
import { replyTo } from './messages/replyTo.ts';
import { writeMessage } from './messages/writeMessage.ts';
import { callbackRoutes } from './rest/callbackRoutes.ts';
import { channelRoutes } from './rest/channelRoutes.ts';
import { commandRoutes } from './rest/commandRoutes.ts';
import { addRoutes } from './rest/addRoutes.ts';
import { directRoutes } from './rest/directRoutes.ts';
import { identityRoutes } from './rest/identityRoutes.ts';
import { createReplies } from './rest/replies.ts';
import { createViolations, type Violation } from './rest/violation.ts';
import { webhookRoutes } from './rest/webhookRoutes.ts';
import { createHttpServer } from './server.ts';
import { createSnowflakes } from './snowflake.ts';
import { createState } from './state.ts';
import { createWatch, type Watch } from './watch.ts';
import { addEvents } from './web/events.ts';
import { addGuard, isOwnRequest } from './web/guard.ts';
import { addLocalRoutes } from './web/localRoutes.ts';
import { addPageFiles, pageFolder } from './web/pageFiles.ts';
import { APPLICATION_ID, createWorld } from './world.ts';

export interface LocalDiscordOptions {
  /** Where to listen; busy = the next free one of twenty, 0 = any free one. */
  readonly port: number;
  /** The token to accept; by default a made-up one of Discord's form. */
  readonly token?: string;
  /** The bot's name. */
  readonly name?: string;
  /** Hears one line for each request that Discord would refuse. */
  readonly log?: (line: string) => void;
  /** Discord's times in milliseconds: for a first answer (3,000) and of a token's life (900,000). */
  readonly answerMs?: number;
  readonly tokenMs?: number;
  /** Between the heartbeats that it asks bots for, in milliseconds; 41,250 where it is left out. */
  readonly heartbeatMs?: number;
  /** How many connections it recommends to bots; 1 where it is left out. */
  readonly shards?: number;
  /** In how many more servers the bot is, in which nothing happens: to measure what they cost it. */
  readonly moreGuilds?: number;
  /** What the page offers to try first; by default the bot's first command. */
  readonly tries?: readonly Try[];
  /** The file that keeps the channel over a restart; without it the channel begins empty. */
  readonly keepIn?: string;
  /** The folder of the built page. */
  readonly page?: URL;
}

/** A running local Discord. */
export interface LocalDiscord {
  /** The page's address. */
  readonly url: string;
  /** For discord.js' `rest.api`. */
  readonly api: string;
  readonly token: string;
  /** Dispatches an interaction and waits for its first answer. Rejects with an InputError for what no page could do. */
  readonly invoke: (input: InteractionInput, overrides?: InvokeOverrides) => Promise<Invocation>;
  /** Posts a person's message in the channel. Throws an InputError where it replies to what nobody else sees. */
  readonly post: (input: MessageInput) => LocalMessage;
  /** Stores a file that an attachment option may name by its id. */
  readonly upload: (file: Omit<Upload, 'field'>) => APIAttachment;
  readonly message: (id: string) => LocalMessage | undefined;
  readonly messages: () => LocalMessage[];
  readonly commands: () => readonly APIApplicationCommand[];
  readonly violations: () => readonly Violation[];
  readonly isOnline: () => boolean;
  /** The application's key, in hexadecimal, by which a bot knows that interactions are from here. */
  readonly publicKey: string;
  /** Sends interactions to an address from now on, by the gateway again for null. Rejects where it fails a trial. */
  readonly setEndpoint: Endpoint['set'];
  /** Asks `look` now and after every change and every request of the bot, until it finds something. */
  readonly until: Watch['until'];
  /** Its clock, in epoch milliseconds, which a person at the page moves on; for a bot that goes by it too. */
  readonly now: () => number;
  readonly moveClock: (ms: number) => Promise<void>;
  /** Is heard after every hour of such a move, which waits for it: what is planned on the way comes at its time. */
  readonly onMoved: (listener: () => Promise<void>) => void;
  /** Cuts the bot's sockets as a lost network does. */
  readonly dropConnections: () => void;
  /** Closes the bot's sockets with a close code. */
  readonly closeGateway: (code: number) => void;
  /** Sends an event to the bot, such as that it was removed from the guild. */
  readonly dispatch: Gateway['dispatch'];
  readonly requestReconnect: Gateway['requestReconnect'];
  readonly invalidateSessions: Gateway['invalidate'];
  readonly ignoreHeartbeats: Gateway['ignoreHeartbeats'];
  readonly close: () => Promise<void>;
}

const ANSWER_MS = 3000;
const HOUR_MS = 3_600_000;
const TOKEN_MS = 15 * 60_000;
const HEARTBEAT_MS = 41_250;

/** `id.time.secret`, each in base64url, as Discord's tokens are. */
const makeToken = (): string =>
  [Buffer.from(APPLICATION_ID), randomBytes(4), randomBytes(28)]
    .map((part) => part.toString('base64url'))
    .join('.');

/** Starts a local Discord on 127.0.0.1. Rejects when no port is free. */
export async function startLocalDiscord(options: LocalDiscordOptions): Promise<LocalDiscord> {
  const { token = makeToken(), log = () => {}, answerMs = ANSWER_MS, tokenMs = TOKEN_MS } = options;
  let port = 0;
  const url = (): string => `http://127.0.0.1:${port}`;
  const gatewayUrl = (): string => `ws://127.0.0.1:${port}/gateway`;
  let ahead = 0;
  const now = (): number => Date.now() + ahead;
  const moved: (() => Promise<void>)[] = [];

  const world = createWorld(options.name ?? 'Local Bot');
  // Where nothing was kept yet the bot is new here: it sees itself join.
  const isNew = options.keepIn !== undefined && !existsSync(options.keepIn);
  const snowflake = createSnowflakes(now);
  const attachments = createAttachmentStore(snowflake, url);
  const state = createState(world, attachments, options.tries ?? []);
  const stopKeeping =
    options.keepIn === undefined ? () => {} : keepChannel(options.keepIn, state, attachments, log);
  const watch = createWatch();
  state.subscribe(watch.notify);
  const violations = createViolations(log);
  const interactions = createInteractions();
  const uploads = new Map<string, APIAttachment>();
  const { heartbeatMs = HEARTBEAT_MS } = options;
  const gateway = createGateway({
    world,
    token,
    url: gatewayUrl,
    onOnline: state.setOnline,
    isNew,
    heartbeatMs,
    moreGuilds: options.moreGuilds ?? 0,
  });
  const endpoint = createEndpoint(log);
  const writing = { world, attachments };
  const replies = createReplies({ writing, state, snowflake, now, tokenMs });
  const invoke = createInvoke({
    world,
    state,
    interactions,
    uploads,
    gateway,
    endpoint,
    snowflake,
    answerMs,
  });

  const upload = (file: Upload): APIAttachment => {
    const attachment = attachments.add(file);
    uploads.set(attachment.id, attachment);
    return attachment;
  };

  const post = ({ persona, content, repliesTo }: MessageInput): LocalMessage => {
    const message = writeMessage(
      { body: { content }, uploads: [] },
      {
        id: snowflake(),
        channelId: world.channel.id,
        author: world.persona(persona).user,
        timestamp: new Date(now()).toISOString(),
        mentionsByDefault: { parse: ['users', 'roles'] },
        ...(repliesTo === undefined ? {} : replyTo(repliesTo, state, world)),
      },
      writing,
    );
    return state.put({ message, visibleTo: null, status: 'sent', invokedBy: null });
  };

  const moveClock = async (ms: number): Promise<void> => {
    for (let left = ms; left > 0; left -= HOUR_MS) {
      ahead += Math.min(left, HOUR_MS);
      await Promise.all(moved.map((listener) => listener()));
    }
    state.setAhead(ahead);
  };

  const { app, server } = createHttpServer(log);
  addGuard(app, () => port);
  addRoutes(
    app,
    [
      ...identityRoutes(world, gatewayUrl, { publicKey: endpoint.publicKey, shards: options.shards ?? 1 }),
      ...commandRoutes(world, state, snowflake),
      ...callbackRoutes(interactions, state, replies),
      ...webhookRoutes({ world, interactions, state, replies, tokenMs }),
      ...channelRoutes({ world, state, writing, snowflake, now }),
      ...directRoutes(world),
    ],
    { token, violations, onAnswered: watch.notify },
  );
  addLocalRoutes(app, { state, attachments, invoke, post, upload, moveClock });
  const endEvents = addEvents(app, state);
  addPageFiles(app, options.page ?? pageFolder());
  await app.ready();
  server.on('upgrade', (request, socket: Duplex, head) => {
    if (request.url?.startsWith('/gateway') === true && isOwnRequest(request, port))
      gateway.upgrade(request, socket, head);
    else socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
  });
  port = await listenOnPort(server, options.port);

  return {
    url: url(),
    api: `${url()}/api`,
    token,
    invoke,
    post,
    upload: (file) => upload({ ...file, field: '0' }),
    message: state.message,
    messages: state.messages,
    commands: state.commands,
    violations: violations.list,
    isOnline: () => state.snapshot().online,
    publicKey: endpoint.publicKey,
    setEndpoint: endpoint.set,
    until: watch.until,
    now,
    moveClock,
    onMoved: (listener) => void moved.push(listener),
    dropConnections: gateway.drop,
    closeGateway: gateway.closeAll,
    dispatch: gateway.dispatch,
    requestReconnect: gateway.requestReconnect,
    invalidateSessions: gateway.invalidate,
    ignoreHeartbeats: gateway.ignoreHeartbeats,
    close: async () => {
      endEvents();
      stopKeeping();
      gateway.stop();
      server.closeAllConnections();
      await Promise.all([app.close(), new Promise((closed) => server.close(closed))]);
    },
  };
}
