import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { startEmulator } from '../../src/emulator/emulator.ts';
import type { Emulator } from '../../src/emulator/emulator.ts';
import type { Sample } from './statistics.ts';

// Two local Discords and the person in front of them, in one process of its own. The parent starts a bot for each and
// then asks for blocks of commands; both bots are measured in turn, so that a change of the machine's speed meets both.

/** What the parent asks for: this many commands of a kind, with so many under way at once. */
export interface BlockRequest {
  readonly bot: 'ping' | 'quote';
  readonly commands: number;
  readonly inFlight: number;
}

export interface Addresses {
  readonly ping: { readonly token: string; readonly api: string };
  readonly quote: { readonly token: string; readonly api: string };
}

const emulators = { ping: await startEmulator({ port: 0 }), quote: await startEmulator({ port: 0 }) };

const send = (message: unknown): void => void process.send?.(message);

process.on('message', (request: BlockRequest) => {
  void runBlock(request).then(send);
});
send({ ping: addressOf(emulators.ping), quote: addressOf(emulators.quote) } satisfies Addresses);
await once(process, 'disconnect');
await Promise.all([emulators.ping.close(), emulators.quote.close()]);

function addressOf({ token, api }: Emulator) {
  return { token, api };
}

async function runBlock({ bot, commands, inFlight }: BlockRequest): Promise<Sample> {
  const emulator = emulators[bot];
  const commandId = emulator.commands().find(({ name }) => name === bot)?.id ?? '';
  const options = bot === 'quote' ? [{ name: 'topic', type: 3, value: 'legend' }] : [];
  const latencies: number[] = [];
  let left = commands;
  const person = async (): Promise<void> => {
    while (left-- > 0) {
      const from = performance.now();
      const { outcome } = await emulator.invoke({ persona: 'member', kind: 'command', commandId, options });
      if (outcome.outcome !== 'answered') throw new Error(`${bot}: ${JSON.stringify(outcome)}`);
      latencies.push(performance.now() - from);
    }
  };
  const from = performance.now();
  await Promise.all(Array.from({ length: inFlight }, person));
  return { latencies, ms: performance.now() - from };
}
