import { Client, Events, GatewayIntentBits, type Interaction } from 'discord.js';
import { expect } from 'vitest';
import { startLocalDiscord, type LocalDiscord } from '../../local-discord/localDiscord.ts';
import { addSay, idOf, send, typed } from './connect.ts';

/** A plain answer to an interaction: what came back, and where a second one would go. */
interface Answered {
  readonly status: number;
  readonly body: unknown;
  readonly interaction: Interaction;
  readonly path: string;
}

/** A bot that hears of interactions and leaves it to the test to answer them by plain requests. */
export interface SilentBot {
  readonly discord: LocalDiscord;
  /** Invokes `/say`, or asks for its choices, and answers with this body. */
  readonly answerWith: (body: object, kind?: 'command' | 'autocomplete') => Promise<Answered>;
  readonly close: () => Promise<void>;
}

const PROPER = {
  command: { type: 4, data: { content: 'ok' } },
  autocomplete: { type: 8, data: { choices: [] } },
};

export async function openSilentBot(): Promise<SilentBot> {
  const discord = await startLocalDiscord({ port: 0 });
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    rest: { api: discord.api, version: '10', retries: 0 },
  });
  const ready = new Promise<Client<true>>((resolve) => {
    client.once(Events.ClientReady, resolve);
  });
  await client.login(discord.token);
  await addSay(discord, await ready);
  return {
    discord,
    answerWith: async (body, kind = 'command') => {
      const heard = new Promise<Interaction>((resolve) => {
        client.once(Events.InteractionCreate, resolve);
      });
      const options = [{ ...typed('x'), ...(kind === 'autocomplete' ? { focused: true } : {}) }];
      const invocation = discord.invoke({
        persona: 'member',
        kind,
        commandId: idOf(discord, 'say'),
        options,
      });
      const interaction = await heard;
      const path = `/interactions/${interaction.id}/${interaction.token}/callback`;
      const first = await send(discord, 'POST', path, body, {});
      // A refused answer uses up nothing: the bot may still answer properly.
      if (first.status >= 400)
        expect(await send(discord, 'POST', path, PROPER[kind], {})).toMatchObject({ status: 204 });
      await invocation;
      return { ...first, interaction, path };
    },
    close: async () => {
      await client.destroy();
      await discord.close();
    },
  };
}

/** What stands in the nested `errors` of a refusal. */
export function faultsAt(body: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (node, key) => (node as Record<string, unknown> | undefined)?.[key],
    (body as { errors: object }).errors,
  );
}
