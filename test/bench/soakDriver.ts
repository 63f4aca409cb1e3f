import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { startLocalDiscord } from '../../local-discord/localDiscord.ts';
import type { InteractionInput, TypedOption } from '../../local-discord/local.ts';
import { startFaultyProxy } from './faultyProxy.ts';
import type { Address } from './gatewayDriver.ts';

// A local Discord whose connections fail now and then, and the people in front of it, in one process of its own.

/** What the parent asks for: interactions for so long. */
export interface SoakRequest {
  readonly ms: number;
}

/** What became of them. */
export interface SoakSample {
  readonly latencies: readonly number[];
  /** Why each that got no answer got none, but for those that were cut off on purpose. */
  readonly errors: readonly string[];
  /** How many were cut off on purpose. */
  readonly cutOff: number;
  /** How many requests of the bot went wrong on purpose, and how often its connection did. */
  readonly faults: number;
  readonly cuts: number;
}

const RATE = 200;
const TICK_MS = 10;
/** Between two faults of the gateway. */
const CUT_MS = 12_000;

/** Not Discord's three seconds: on a busy machine a late answer is no error. How late answers are is told. */
const ANSWER_MS = 20_000;
/** Not more at once: a machine that cannot keep up is asked less often. */
const MOST_WAITING = 200;

const discord = await startLocalDiscord({ port: 0, answerMs: ANSWER_MS });
const proxy = await startFaultyProxy(discord.api);
/** What happens to the connection, in turn, and whether what is asked meanwhile is lost: a resumed session loses nothing. */
const cuts: readonly (readonly [() => void, 'kept' | 'lost'])[] = [
  [discord.dropConnections, 'kept'],
  [discord.requestReconnect, 'kept'],
  [() => discord.closeGateway(4000), 'kept'],
  [() => discord.invalidateSessions(true), 'lost'],
  [() => discord.invalidateSessions(false), 'lost'],
];

const option = (name: string, value: string): TypedOption => ({ name, type: 3, value });
const kinds: readonly (readonly [InteractionInput['kind'], string, readonly TypedOption[]])[] = [
  ['command', 'quote', [option('topic', 'legend')]],
  ['command', 'quote', [option('topic', 'friend')]],
  ['autocomplete', 'quote', [{ ...option('topic', 'leg'), focused: true }]],
  ['command', 'quote', [option('topic', 'random')]],
  ['command', 'search', [option('text', 'music')]],
  ['command', 'about', []],
];

let sent = 0;
let nextPerson = 300_000_000_000_000_000n;
let cutsMade = 0;
/** Until Discord knows a session again, whatever is asked may be lost. */
let isForgetting = false;
/** What waits for its answer, and whether it may be lost. */
const waiting = new Set<{ mayBeLost: boolean }>();

async function cut(): Promise<void> {
  const [happen, loses] = cuts[cutsMade++ % cuts.length] ?? [() => undefined, 'kept'];
  if (loses === 'lost') {
    isForgetting = true;
    for (const asked of waiting) asked.mayBeLost = true;
  }
  happen();
  await discord.until(() => !discord.isOnline());
  await discord.until(() => discord.isOnline());
  isForgetting = false;
}

async function soak({ ms }: SoakRequest): Promise<SoakSample> {
  const ids = new Map(discord.commands().map(({ name, id }) => [name, id]));
  const latencies: number[] = [];
  const errors: string[] = [];
  let cutOff = 0;
  let nextCut = performance.now() + CUT_MS;
  const ask = async (): Promise<void> => {
    const [kind, name, options] =
      kinds[sent++ % kinds.length] ?? kinds[0] ?? (['command', 'quote', []] as const);
    const from = performance.now();
    const asked = { mayBeLost: isForgetting };
    waiting.add(asked);
    try {
      const { outcome } = await discord.invoke(
        { persona: 'member', kind, commandId: ids.get(name) ?? '', options } as InteractionInput,
        { user: { id: String(nextPerson++) } },
      );
      if (outcome.outcome === 'failed') {
        if (asked.mayBeLost) cutOff++;
        else errors.push(`/${name}: ${outcome.reason}`);
      } else latencies.push(performance.now() - from);
    } catch (error) {
      errors.push(String(error));
    }
    waiting.delete(asked);
  };
  const from = performance.now();
  const asking: Promise<void>[] = [];
  for (let due = 0; performance.now() < from + ms;) {
    const now = performance.now();
    if (now > nextCut) {
      nextCut = now + CUT_MS;
      void cut();
    }
    for (; due < ((now - from) / 1_000) * RATE; due++) {
      if (waiting.size >= MOST_WAITING) continue;
      asking.push(ask());
    }
    await wait(TICK_MS);
  }
  await Promise.all(asking);
  return { latencies, errors, cutOff, faults: proxy.injected(), cuts: cutsMade };
}

const send = (message: unknown): void => {
  if (process.connected) process.send?.(message);
};
process.on('message', (request: SoakRequest) => void soak(request).then(send));
send({ token: discord.token, api: proxy.api } satisfies Address);
await once(process, 'disconnect');
await proxy.close();
await discord.close();
