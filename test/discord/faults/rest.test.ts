import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { REST } from 'discord.js';
import { pino } from 'pino';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createDispatcher } from '../../../src/bot/dispatch.ts';
import { createReceiver } from '../../../src/discord/createReceiver.ts';
import { restOptions } from '../../../src/discord/restOptions.ts';
import type { Services } from '../../../src/services/services.ts';
import { noteCommands } from '../../fixtures/noteCommands.ts';
import { unhurried } from '../../fixtures/unhurried.ts';
import { realInteractions } from '../realInteractions.ts';

// Every fault of Discord's REST API, as discord.js' own client meets it: what is sent, and what becomes of the answer.

type Fault = (signal: AbortSignal | null | undefined) => Response | Promise<Response>;

const json =
  (status: number, body: object = {}, headers: Record<string, string> = {}): Fault =>
  () =>
    new Response(JSON.stringify(body), {
      status,
      headers: { 'content-type': 'application/json', ...headers },
    });
const refused = (status: number, code: number): Fault => json(status, { code, message: 'No' });
const limited = (seconds: number, scope: 'user' | 'global'): Fault =>
  json(
    429,
    { message: 'Slow down', retry_after: seconds, global: scope === 'global' },
    {
      'retry-after': String(seconds),
      'x-ratelimit-scope': scope,
      ...(scope === 'global' ? { 'x-ratelimit-global': 'true' } : {}),
    },
  );
const reset: Fault = () => {
  throw Object.assign(new TypeError('fetch failed'), { code: 'ECONNRESET' });
};
/** Never answers; the client gives up by itself. */
const silent: Fault = (signal) =>
  new Promise((_, reject) => {
    signal?.addEventListener('abort', () =>
      reject(Object.assign(new Error('aborted'), { name: 'AbortError' })),
    );
  });

/** What was asked of Discord, by method and the last of the path, where it answers with these, then with success. */
async function answerThrough(faults: readonly Fault[], at = 2) {
  const asked: string[] = [];
  const logged: Record<string, unknown>[] = [];
  const rest = new REST({
    ...restOptions(undefined),
    makeRequest: async (url, { method, signal }) => {
      const fault = faults[asked.length];
      asked.push(`${method} ${new URL(url).pathname.split('/').at(-1)}`);
      return fault === undefined ? new Response(null, { status: 204 }) : fault(signal);
    },
  });
  const dispatcher = createDispatcher({
    commands: noteCommands,
    services: {} as Services,
    log: pino({}, { write: (line: string) => void logged.push(JSON.parse(line) as Record<string, unknown>) }),
    cooldowns: unhurried,
    newIncidentId: () => 'incident',
  });
  createReceiver(rest, dispatcher, pino({ level: 'silent' }))(realInteractions()[at]);
  // Whatever it waits for passes at once.
  for (let hours = 0; hours < 2 && logged.length === 0; hours++) await vi.advanceTimersByTimeAsync(3_600_000);
  await dispatcher.idle();
  expect(logged).toHaveLength(1);
  return { asked, outcome: logged[0]?.['outcome'], incident: logged[0]?.['incident'] };
}

const CALLBACK = 'POST callback';
const times = (count: number): string[] => Array<string>(count).fill(CALLBACK);

describe('an answer where Discord', () => {
  afterEach(() => vi.useRealTimers());

  it.each<readonly [string, readonly Fault[], number, string]>([
    ['takes it', [], 1, 'answered'],
    ['asks to wait a little', [limited(0.5, 'user')], 2, 'answered'],
    ['asks to wait a little with everything', [limited(0.5, 'global')], 2, 'answered'],
    ['asks to wait longer than anybody does', [limited(3_600, 'user')], 1, 'unsent'],
    ['asks to wait so long with everything', [limited(3_600, 'global')], 1, 'unsent'],
    ['fails once', [json(500)], 2, 'answered'],
    ['cannot be reached by its own gateway', [json(502), json(503)], 3, 'answered'],
    ['fails for long', Array<Fault>(9).fill(json(500)), 4, 'unsent'],
    ['breaks the connection once', [reset], 2, 'answered'],
    ['breaks every connection', Array<Fault>(9).fill(reset), 4, 'unsent'],
    ['does not answer once', [silent], 2, 'answered'],
    ['does not answer at all', Array<Fault>(9).fill(silent), 4, 'unsent'],
    ['finds it invalid', [refused(400, 50_035)], 2, 'unsent'],
    ['forbids it', [refused(403, 50_001)], 1, 'unsent'],
    ['no longer knows the interaction', [refused(404, 10_062)], 1, 'unsent'],
    ['has one already', [refused(400, 40_060)], 1, 'unsent'],
    ['failed, and took it all the same', [json(500), refused(400, 40_060)], 2, 'unsent'],
  ])('%s', async (_, faults, asked, outcome) => {
    vi.useFakeTimers();
    expect(await answerThrough(faults)).toMatchObject({ asked: times(asked), outcome });
  });
});

it('asks again where the connection was closed before there was an answer', async () => {
  let asked = 0;
  const server = createServer((request, response) => {
    if (++asked < 3) request.destroy();
    else response.writeHead(204).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const rest = new REST(restOptions(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api`));
  await rest.post('/interactions/1/token/callback', { auth: false, body: { type: 5 } });
  expect(asked).toBe(3);
  server.close();
  server.closeAllConnections();
});
