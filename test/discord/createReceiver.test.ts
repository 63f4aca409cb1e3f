import { inspect } from 'node:util';
import { Client, GatewayDispatchEvents, REST } from 'discord.js';
import fc from 'fast-check';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { createDispatcher, type Dispatcher } from '../../src/bot/dispatch.ts';
import type { Interaction, Outgoing } from '../../src/bot/interaction.ts';
import { createClient } from '../../src/discord/createClient.ts';
import { createReceiver } from '../../src/discord/createReceiver.ts';
import type { Services } from '../../src/services/services.ts';
import { readRequest, type SentRequest } from '../commands/sentAnswer.ts';
import { noteCommands } from '../fixtures/noteCommands.ts';
import { realInteractions } from './realInteractions.ts';
import { unhurried } from '../fixtures/unhurried.ts';

const silent = pino({ level: 'silent' });

/** A REST client whose requests go nowhere but into a list, each with the id of the interaction that it answers. */
function keepRequests() {
  const requests: (SentRequest & { readonly url: string })[] = [];
  const rest = new REST({
    retries: 0,
    makeRequest: async (url, init) => {
      requests.push({ ...(await readRequest(url, init)).request, url });
      return new Response(null, { status: 204 });
    },
  });
  return { rest, requests };
}

/** The way of an event from the gateway into a client that is connected; it has no public name. */
function arrive(client: Client, event: GatewayDispatchEvents, raw: unknown): void {
  const ws = client.ws as unknown as { status: number; handlePacket(packet: object): void };
  ws.status = 0;
  client.ws.emit(event, raw);
  ws.handlePacket({ t: event, d: raw });
}

const withoutMessage = (): object => {
  const { message: _, ...rest } = { message: null, ...realInteractions()[5] };
  return rest;
};

it('hands over what it cannot read, with the way to answer it', async () => {
  const { rest, requests } = keepRequests();
  const outgoing: Outgoing[] = [
    { kind: 'respond', body: { type: 5 }, files: [] },
    { kind: 'edit', body: { content: 'a' }, files: [{ name: 'a.txt', data: 'a' }] },
    { kind: 'remove' },
    { kind: 'followUp', body: { content: 'b' }, files: [] },
  ];
  const faults: unknown[] = [];
  const done = new Promise<void>((resolve) => {
    const apologize: Dispatcher['apologize'] = async (error, send) => {
      faults.push(error);
      for (const each of outgoing) await send(each);
      resolve();
    };
    createReceiver(
      rest,
      { apologize, ignores: () => false } as unknown as Dispatcher,
      silent,
    )({ ...withoutMessage(), token: 'token' });
  });
  await done;
  expect(String(faults)).toContain('message');
  expect(requests.map(({ url }) => /\/token(\/|$|\?)/.test(url))).toEqual([true, true, true, true]);
  expect(requests.map(({ kind, body, files }) => ({ kind, body, files }))).toEqual([
    { kind: 'respond', body: { type: 5 }, files: [] },
    { kind: 'edit', body: { content: 'a' }, files: ['a.txt'] },
    { kind: 'remove', body: null, files: [] },
    { kind: 'followUp', body: { content: 'b' }, files: [] },
  ]);
});

it.each([
  [GatewayDispatchEvents.InteractionCreate, withoutMessage()],
  [GatewayDispatchEvents.GuildCreate, { id: '1', channels: [null] }],
  [GatewayDispatchEvents.ChannelCreate, null],
])('keeps discord.js’ own reader of %s, which throws, from running', (event, raw) => {
  const ours = createClient({});
  const taken: unknown[] = [];
  ours.ws.on(event, (one: unknown) => void taken.push(one));
  arrive(ours, event, raw);
  expect(taken).toEqual([raw]);
  expect(() => arrive(new Client({ intents: [] }), event, raw)).toThrow(TypeError);
});

it('handles an interaction once, though it comes again before 20,000 others', () => {
  let handled = 0;
  const dispatch = async (): Promise<void> => void handled++;
  const dispatcher = { dispatch, ignores: () => false } as unknown as Dispatcher;
  const receive = createReceiver(new REST(), dispatcher, silent);
  const [raw] = realInteractions();
  const come = (from: number, to: number): void => {
    for (let id = from; id <= to; id++) receive({ ...raw, id: String(id) });
  };
  come(1, 20_000);
  come(1, 20_000);
  expect(handled).toBe(20_000);
  come(20_001, 20_001);
  come(1, 1);
  expect(handled).toBe(20_002);
});

it('does not even read what somebody sends who is ignored, but for a form', () => {
  const handled: unknown[] = [];
  const dispatcher = {
    dispatch: async ({ kind }: Interaction): Promise<void> => void handled.push(kind),
    apologize: async (): Promise<void> => void handled.push('unreadable'),
    ignores: (person: string) => person === '77',
  } as unknown as Dispatcher;
  const receive = createReceiver(new REST(), dispatcher, silent);
  const all = realInteractions();
  for (const [at, raw] of all.entries()) {
    const { member, user } = raw as { member?: object; user?: object };
    const by = (id: string): object =>
      member
        ? { member: { ...member, user: { ...user, id, username: 'a' } } }
        : { user: { ...user, id, username: 'a' } };
    receive({ ...raw, ...by('77'), id: String(at + 1) });
    receive({ ...raw, ...by('78'), id: String(at + 101) });
  }
  const forms = handled.filter((kind) => kind === 'modal').length;
  expect(forms).toBeGreaterThan(1);
  expect(handled).toHaveLength(all.length + forms / 2);
});

/** How many inputs are made up; `FUZZ_RUNS=100000` for a long look. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 5_000);

type Path = readonly (string | number)[];
interface Json {
  [key: string | number]: unknown;
}

const REPLACEMENTS: readonly unknown[] = [
  null,
  0,
  -1,
  4.5,
  '',
  'abc',
  '1|note.form|',
  '18446744073709551616',
  true,
  [],
  {},
  [null],
  [[]],
  { type: 1, components: {} },
  { constructor: 1 },
  'constructor',
  '__proto__',
  4,
];
/** What takes a field away instead. */
const DELETED = Symbol('deleted');

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.keys(value).flatMap((key) => pathsOf((value as Json)[key], [...path, key]));
  return path.length === 0 ? inner : [path, ...inner];
}

/** A copy with another value at a place, which may be gone already. */
function change(raw: object, path: Path, value: unknown): object {
  const copy = structuredClone(raw) as Json;
  let inner: Json = copy;
  for (const key of path.slice(0, -1)) {
    const next = inner[key];
    if (typeof next !== 'object' || next === null) return copy;
    inner = next as Json;
  }
  const last = path.at(-1) ?? '';
  if (value === DELETED) delete inner[last];
  else inner[last] = value;
  return copy;
}

/** What is wrong with how it was taken; null: it was answered in its way, or could not be answered at all. */
function judge(raw: object, requests: readonly SentRequest[], thrown: unknown): string | null {
  if (thrown !== undefined) return `crashed: ${inspect(thrown)}`;
  const { id, token, type } = raw as { id?: unknown; token?: unknown; type?: unknown };
  if (typeof id !== 'string' || !/^\d{1,20}$/.test(id) || typeof token !== 'string' || token === '') {
    return requests.length === 0 ? null : 'answered, to nobody';
  }
  const [first] = requests;
  if (first === undefined || first.kind !== 'respond') return 'not answered';
  const isChoices = (first.body as { type: number }).type === 8;
  return isChoices === (type === 4) ? null : 'answered as another kind';
}

function createTaker(listenTo: 'raw' | 'discord.js' | 'nobody') {
  const requests: SentRequest[] = [];
  const keep = (kind: SentRequest['kind']) => async (_route: string, request?: { body: unknown }) =>
    void requests.push({ kind, body: request?.body ?? null, files: [] });
  // Without discord.js' queues, which take longer than all the rest.
  const rest = { post: keep('respond'), patch: keep('edit'), delete: keep('remove') } as unknown as REST;
  const dispatcher = createDispatcher({
    commands: noteCommands,
    services: {} as Services,
    log: silent,
    cooldowns: unhurried,
    newIncidentId: () => 'incident',
  });
  const take = createReceiver(rest, dispatcher, silent);
  const receive = (raw: object): void => {
    if (listenTo === 'raw') take(raw);
    if (listenTo === 'discord.js')
      arrive(new Client({ intents: [] }), GatewayDispatchEvents.InteractionCreate, raw);
  };
  let lastId = 0;
  return async (from: object): Promise<string | null> => {
    requests.length = 0;
    // Another id each time, since none is handled twice.
    const { id } = from as { readonly id?: unknown };
    const raw = typeof id === 'string' && /^\d{1,20}$/.test(id) ? { ...from, id: String(++lastId) } : from;
    let thrown: unknown;
    try {
      receive(raw);
    } catch (error) {
      thrown = error;
    }
    await dispatcher.idle();
    const problem = judge(raw, requests, thrown);
    return problem === null ? null : `${problem}: ${JSON.stringify(raw)}`;
  };
}

describe('an interaction of any form', () => {
  const everyOneField = realInteractions().flatMap((raw) =>
    pathsOf(raw).flatMap((path) => [...REPLACEMENTS, DELETED].map((value) => change(raw, path, value))),
  );

  it('is answered as it is sent by Discord', async () => {
    const take = createTaker('raw');
    for (const raw of realInteractions()) expect(await take(raw)).toBeNull();
  });

  it('is answered with any one of its fields gone or of another form', async () => {
    expect(everyOneField.length).toBeGreaterThan(8_000);

    const take = createTaker('raw');
    const problems: (string | null)[] = [];
    for (const raw of everyOneField) problems.push(await take(raw));
    expect(problems.filter((problem) => problem !== null)).toEqual([]);
  });

  it('is answered with any of its fields gone or of another form', async () => {
    const take = createTaker('raw');
    const real = realInteractions();
    const any = fc.oneof(fc.constantFrom(...REPLACEMENTS, DELETED), fc.jsonValue({ maxDepth: 3 }));
    const changed = fc.integer({ min: 0, max: real.length - 1 }).chain((at) => {
      const raw = real[at] ?? {};
      const one = fc.tuple(fc.constantFrom(...pathsOf(raw)), any);
      return fc
        .array(one, { minLength: 2, maxLength: 6 })
        .map((all) => all.reduce<object>((so, [path, value]) => change(so, path, value), raw));
    });
    await fc.assert(
      fc.asyncProperty(changed, async (raw) => {
        expect(await take(raw)).toBeNull();
      }),
      { numRuns: RUNS },
    );
  }, 600_000);

  it('would be found to crash discord.js’ own reader, and to be forgotten by whoever does not answer', async () => {
    const sample = everyOneField.filter((_, at) => at % 20 === 0);
    const count = async (take: (raw: object) => Promise<string | null>, start: string): Promise<number> => {
      let found = 0;
      for (const raw of sample) if ((await take(raw))?.startsWith(start) === true) found++;
      return found;
    };
    expect(await count(createTaker('discord.js'), 'crashed')).toBeGreaterThan(20);
    expect(await count(createTaker('nobody'), 'not answered')).toBeGreaterThan(sample.length / 2);
  });
});
