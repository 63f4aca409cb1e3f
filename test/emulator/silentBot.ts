import { Client, Events, GatewayIntentBits, type Interaction } from 'discord.js';
import { expect } from 'vitest';
import { startEmulator, type Emulator } from '../../src/emulator/emulator.ts';
import { addSay, idOf, send, typed } from './connect.ts';

/** A plain answer to an interaction: what came back, and where a second one would go. */
type Answered = {
  readonly status: number;
  readonly body: unknown;
  readonly interaction: Interaction;
  readonly path: string;
};

/** A bot that hears of interactions and leaves it to the test to answer them by plain requests. */
export type SilentBot = {
  readonly emulator: Emulator;
  /** Invokes `/say`, or asks for its choices, and answers with this body. */
  readonly answerWith: (body: object, kind?: 'command' | 'autocomplete') => Promise<Answered>;
  readonly close: () => Promise<void>;
};

const PROPER = {
  command: { type: 4, data: { content: 'ok' } },
  autocomplete: { type: 8, data: { choices: [] } },
};

export const openSilentBot = async (): Promise<SilentBot> => {
  const emulator = await startEmulator({ port: 0 });
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    rest: { api: emulator.api, version: '10', retries: 0 },
  });
  const ready = new Promise<Client<true>>((resolve) => {
    client.once(Events.ClientReady, resolve);
  });
  await client.login(emulator.token);
  await addSay(emulator, await ready);
  return {
    emulator,
    answerWith: async (body, kind = 'command') => {
      const heard = new Promise<Interaction>((resolve) => {
        client.once(Events.InteractionCreate, resolve);
      });
      const options = [{ ...typed('x'), ...(kind === 'autocomplete' ? { focused: true } : {}) }];
      const invocation = emulator.invoke({
        persona: 'member',
        kind,
        commandId: idOf(emulator, 'say'),
        options,
      });
      const interaction = await heard;
      const path = `/interactions/${interaction.id}/${interaction.token}/callback`;
      const first = await send(emulator, 'POST', path, body, {});
      // A refused answer uses up nothing: the bot may still answer properly.
      if (first.status >= 400)
        expect(await send(emulator, 'POST', path, PROPER[kind], {})).toMatchObject({ status: 204 });
      await invocation;
      return { ...first, interaction, path };
    },
    close: async () => {
      await client.destroy();
      await emulator.close();
    },
  };
};

/** What stands in the nested `errors` of a refusal. */
export const faultsAt = (body: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (node, key) => (node as Record<string, unknown> | undefined)?.[key],
    (body as { errors: object }).errors,
  );
