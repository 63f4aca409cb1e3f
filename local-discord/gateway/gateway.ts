import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  GatewayCloseCodes as Close,
  GatewayIntentBits as Intent,
  GatewayOpcodes as Op,
} from 'discord-api-types/v10';
import { LRUCache } from 'lru-cache';
import { WebSocketServer, type RawData, type WebSocket } from 'ws';
import type { World } from '../world.ts';
import { readPayload } from './payload.ts';
import { guildPayload, readyPayload } from './ready.ts';
import { createSession, type Session } from './session.ts';

const MAX_EVENTS_PER_MINUTE = 120;
const KEPT_SESSIONS = 64;

/** A made-up application has none of the intents that Discord grants by hand. */
const PRIVILEGED = Intent.GuildMembers | Intent.GuildPresences | Intent.MessageContent;
const ALL_INTENTS = Object.values(Intent)
  .filter((bit): bit is Intent => typeof bit === 'number')
  .reduce((bits, bit) => bits | bit, 0);

export interface GatewayOptions {
  readonly world: World;
  readonly token: string;
  readonly url: () => string;
  readonly onOnline: (online: boolean) => void;
  readonly heartbeatMs: number;
  /** Whether the bot joins the guild right after its first login, rather than being in it already. */
  readonly isNew?: boolean;
  /** In how many more guilds the bot is, in which nothing happens. */
  readonly moreGuilds: number;
}

export interface Gateway {
  /** Sends an event's JSON to the shard that serves the guild (0 for null); false where no session would get it. */
  readonly dispatch: (event: string, json: string, guildId: string | null) => boolean;
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Cuts every socket without a close frame, as a lost network does. */
  readonly drop: () => void;
  /** Closes every socket with a code; sessions stay resumable unless the code ends them for the client. */
  readonly closeAll: (code: number) => void;
  /** Op 7: asks every client to reconnect and resume. */
  readonly requestReconnect: () => void;
  /** Acknowledges no heartbeat of the sockets that there are, as where they lead nowhere any more. */
  readonly ignoreHeartbeats: () => void;
  /** Op 9: tells every client that its session is invalid; it may resume only when `resumable`. */
  readonly invalidate: (resumable: boolean) => void;
  readonly stop: () => void;
}

interface Connection {
  session: Session | null;
  minute: number;
  events: number;
}
type Handler = (socket: WebSocket, connection: Connection, data: Readonly<Record<string, unknown>>) => void;

const reply = (socket: WebSocket, op: Op, d: unknown): void =>
  socket.send(JSON.stringify({ op, d, s: null, t: null }));

const isShard = (shard: unknown): shard is [number, number] =>
  Array.isArray(shard) &&
  shard.length === 2 &&
  shard.every(Number.isInteger) &&
  Number(shard[0]) >= 0 &&
  Number(shard[0]) < Number(shard[1]);

function serves({ shard: [index, count] }: Pick<Session, 'shard'>, guild: bigint): boolean {
  return Number((guild >> 22n) % BigInt(count)) === index;
}

export function createGateway(options: GatewayOptions): Gateway {
  const { world, token, url, onOnline, heartbeatMs } = options;
  const server = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: 1024 * 1024 });
  const sessions = new LRUCache<string, Session>({ max: KEPT_SESSIONS });
  const first = BigInt(world.guild.id);
  const guilds = Array.from({ length: 1 + options.moreGuilds }, (_, at) => first + (BigInt(at) << 22n));

  let isNew = options.isNew ?? false;
  const ignored = new WeakSet<WebSocket>();

  const reportOnline = (): void => onOnline([...sessions.values()].some((session) => session.isConnected()));
  const isToken = (given: unknown): boolean =>
    typeof given === 'string' && (given === token || given === `Bot ${token}`);

  const isIdentified = ({ session }: Connection): boolean => session !== null && sessions.has(session.id);

  const identify: Handler = (socket, connection, data) => {
    if (isIdentified(connection)) return socket.close(Close.AlreadyAuthenticated, 'Already authenticated.');
    if (!isToken(data['token'])) return socket.close(Close.AuthenticationFailed, 'Authentication failed.');
    const intents = data['intents'];
    if (typeof intents !== 'number' || (intents & ~ALL_INTENTS) !== 0)
      return socket.close(Close.InvalidIntents, 'Invalid intent(s).');
    if ((intents & PRIVILEGED) !== 0) return socket.close(Close.DisallowedIntents, 'Disallowed intent(s).');
    const shard = data['shard'] ?? [0, 1];
    if (!isShard(shard)) return socket.close(Close.InvalidShard, 'Invalid shard.');
    const session = createSession(randomBytes(16).toString('hex'), shard, socket);
    connection.session = session;
    sessions.set(session.id, session);
    const served = guilds.filter((guild) => serves(session, guild)).map(String);
    const ready = readyPayload(world, session.id, url(), shard, isNew ? [] : served);
    session.send('READY', JSON.stringify(ready));
    isNew = false;
    for (const id of served) session.send('GUILD_CREATE', JSON.stringify(guildPayload(world, id)));
    return reportOnline();
  };

  const resume: Handler = (socket, connection, data) => {
    if (isIdentified(connection)) return socket.close(Close.AlreadyAuthenticated, 'Already authenticated.');
    if (!isToken(data['token'])) return socket.close(Close.AuthenticationFailed, 'Authentication failed.');
    const session = sessions.get(String(data['session_id']));
    if (session === undefined) return reply(socket, Op.InvalidSession, false);
    const seq = Number(data['seq']);
    if (!session.hasSent(seq)) return socket.close(Close.InvalidSeq, 'Invalid seq.');
    if (!session.resume(socket, seq)) return reply(socket, Op.InvalidSession, false);
    connection.session = session;
    session.send('RESUMED', '{"_trace":[]}');
    return reportOnline();
  };

  const acknowledge: Handler = (socket) => {
    if (!ignored.has(socket)) reply(socket, Op.HeartbeatAck, null);
  };
  /** What a bot may tell Discord and we have no use for. */
  const hear: Handler = (socket, connection) => {
    if (!isIdentified(connection)) socket.close(Close.NotAuthenticated, 'Not authenticated.');
  };
  const handlers: Partial<Record<Op, Handler>> = {
    [Op.Heartbeat]: acknowledge,
    [Op.Identify]: identify,
    [Op.Resume]: resume,
    [Op.PresenceUpdate]: hear,
    [Op.VoiceStateUpdate]: hear,
    [Op.RequestGuildMembers]: hear,
  };

  const receive = (socket: WebSocket, connection: Connection, raw: RawData): void => {
    const minute = Math.floor(Date.now() / 60_000);
    connection.events = connection.minute === minute ? connection.events + 1 : 1;
    connection.minute = minute;
    if (connection.events > MAX_EVENTS_PER_MINUTE) return socket.close(Close.RateLimited, 'Rate limited.');
    const payload = readPayload(raw);
    if (payload === null) return socket.close(Close.DecodeError, 'Error while decoding payload.');
    const handler = handlers[payload.op];
    if (handler === undefined) return socket.close(Close.UnknownOpcode, 'Unknown opcode.');
    return handler(socket, connection, payload.data);
  };

  const welcome = (socket: WebSocket, request: IncomingMessage): void => {
    const query = new URL(request.url ?? '', 'ws://127.0.0.1').searchParams;
    if (query.get('v') !== '10') return socket.close(Close.InvalidAPIVersion, 'Invalid API version.');
    if ((query.get('encoding') ?? 'json') !== 'json' || query.has('compress'))
      return socket.close(Close.DecodeError, 'Only uncompressed JSON is spoken here.');
    const connection: Connection = { session: null, minute: 0, events: 0 };
    socket.on('message', (raw) => receive(socket, connection, raw));
    socket.on('error', () => socket.terminate());
    socket.on('close', (code) => {
      const { session } = connection;
      if (session === null) return;
      session.detach(socket);
      // A client that says goodbye ends its session; any other loss leaves it to be resumed.
      if (code === 1000 || code === 1001) sessions.delete(session.id);
      reportOnline();
    });
    return reply(socket, Op.Hello, { heartbeat_interval: heartbeatMs, _trace: [] });
  };
  server.on('connection', welcome);

  return {
    dispatch: (event, json, guildId) => {
      let sent = false;
      for (const session of sessions.values()) {
        if (guildId === null ? session.shard[0] !== 0 : !serves(session, BigInt(guildId))) continue;
        session.send(event, json);
        sent = true;
      }
      return sent;
    },
    upgrade: (request, socket, head) =>
      server.handleUpgrade(request, socket, head, (client) => server.emit('connection', client, request)),
    drop: () => {
      for (const client of server.clients) client.terminate();
    },
    closeAll: (code) => {
      for (const client of server.clients) client.close(code);
    },
    requestReconnect: () => {
      for (const client of server.clients) reply(client, Op.Reconnect, null);
    },
    ignoreHeartbeats: () => {
      for (const client of server.clients) ignored.add(client);
    },
    invalidate: (resumable) => {
      if (!resumable) sessions.clear();
      for (const client of server.clients) reply(client, Op.InvalidSession, resumable);
      if (!resumable) reportOnline();
    },
    stop: () => {
      for (const client of server.clients) client.terminate();
      server.close();
    },
  };
}
