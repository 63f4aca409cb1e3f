import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import { startLocalDiscord, type LocalDiscord } from '../../local-discord/localDiscord.ts';
import type { TypedOption } from '../../local-discord/local.ts';
import type { Sample } from './statistics.ts';

// Local Discords, one for each bot that is measured, and the person in front of them, in one process of its own. The
// parent starts the bots and then asks for blocks of commands, in turn, so that a change of the machine's speed meets all.

/** What the parent asks for: so many commands of a name to one bot, with so many under way at once. */
export interface BlockRequest {
  readonly bot: number;
  readonly command: 'ping' | 'quote';
  readonly commands: number;
  readonly inFlight: number;
  /**
   * How many commands one and the same person sends meanwhile, whatever becomes of them. The others then come every 10
   * ms, whether the one before is answered or not: who waits for an answer would meet the flood only once.
   */
  readonly flood?: number;
}

/** What the parent asks for before: the body of one answer of a bot. */
export interface BodyRequest {
  readonly bot: number;
  readonly body: 'quote';
}

/** Where a bot connects. */
export interface Address {
  readonly token: string;
  readonly api: string;
}

const count = Number(process.argv[2]);
const discords = await Promise.all(Array.from({ length: count }, () => startLocalDiscord({ port: 0 })));
const send = (message: unknown): void => void process.send?.(message);

const PACE_MS = 10;
let nextPerson = 300_000_000_000_000_000n;
process.on('message', (request: BlockRequest | BodyRequest) => {
  void ('body' in request ? bodyOf(request) : runBlock(request)).then(send);
});
send(discords.map(({ token, api }): Address => ({ token, api })));
await once(process, 'disconnect');
await Promise.all(discords.map((discord) => discord.close()));

function commandIdOf(discord: LocalDiscord, wanted: string): string {
  return discord.commands().find(({ name }) => name === wanted)?.id ?? '';
}

function optionsOf(command: BlockRequest['command']): TypedOption[] {
  return command === 'quote' ? [{ name: 'topic', type: 3, value: 'legend' }] : [];
}

async function bodyOf({ bot, body: command }: BodyRequest): Promise<object> {
  const discord = discordOf(bot);
  const commandId = commandIdOf(discord, command);
  const asked = await discord.invoke({
    persona: 'member',
    kind: 'command',
    commandId,
    options: optionsOf(command),
  });
  const { components, flags } = discord.message(asked.originalId() ?? '')?.message ?? {};
  return { components, flags };
}

function discordOf(bot: number): LocalDiscord {
  const discord = discords[bot];
  if (discord === undefined) throw new RangeError(`there is no bot ${bot}`);
  return discord;
}

async function runBlock({ bot, command, commands, inFlight, flood = 0 }: BlockRequest): Promise<Sample> {
  const discord = discordOf(bot);
  const commandId = commandIdOf(discord, command);
  const options = optionsOf(command);
  const latencies: number[] = [];
  const ask = async (): Promise<void> => {
    const from = performance.now();
    const { outcome } = await discord.invoke(
      { persona: 'member', kind: 'command', commandId, options },
      // Another person each time: one person's many commands would meet a cooldown.
      { user: { id: String(nextPerson++) } },
    );
    if (outcome.outcome !== 'answered') throw new Error(`/${command}: ${JSON.stringify(outcome)}`);
    latencies.push(performance.now() - from);
  };
  let left = commands;
  const person = async (): Promise<void> => {
    while (left-- > 0) await ask();
  };
  const from = performance.now();
  if (flood > 0) {
    void sendFlood(discord, commandId, options, flood);
    await Promise.all(
      Array.from({ length: commands }, async (_, index) => {
        await wait(index * PACE_MS);
        await ask();
      }),
    );
  } else {
    await Promise.all(Array.from({ length: inFlight }, person));
  }
  return { latencies, ms: performance.now() - from };
}

/** One person, as fast as this process can. */
async function sendFlood(
  discord: LocalDiscord,
  commandId: string,
  options: readonly TypedOption[],
  flood: number,
): Promise<void> {
  for (let sent = 0; sent < flood; sent++) {
    const sending = discord.invoke({ persona: 'member', kind: 'command', commandId, options });
    sending.catch(() => undefined);
    // So that this process still hears the answers that it measures.
    if (sent % 20 === 19) await nextTurn();
  }
}
