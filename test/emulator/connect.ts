import { Client, Events, GatewayIntentBits, type ClientEvents, type Interaction } from 'discord.js';
import { onTestFinished } from 'vitest';
import { startEmulator, type Emulator, type EmulatorOptions } from '../../src/emulator/emulator.ts';
import type { PersonaId, TypedOption } from '../../src/emulator/local.ts';

/** An emulator on any free port that ends with the test. */
export const start = async (options: Partial<EmulatorOptions> = {}): Promise<Emulator> => {
  const emulator = await startEmulator({ port: 0, ...options });
  onTestFinished(emulator.close);
  return emulator;
};

/** The next event of its name. */
export const next = async <Name extends keyof ClientEvents>(
  client: Client,
  name: Name,
): Promise<ClientEvents[Name]> =>
  new Promise((resolve) => {
    client.once(name, (...args) => {
      resolve(args);
    });
  });

export const createClient = (emulator: Emulator): Client => {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    rest: { api: emulator.api, version: '10', retries: 0 },
  });
  onTestFinished(async () => client.destroy());
  return client;
};

/** What a bot does with an interaction; a rejection fails the test through `faults`. */
export type Answering = (interaction: Interaction) => unknown;

/** discord.js' real client, logged in and ready. `faults` are the rejections of its handler. */
export const connect = async (
  emulator: Emulator,
  answer: Answering = () => {},
): Promise<{ client: Client<true>; faults: unknown[] }> => {
  const client = createClient(emulator);
  const faults: unknown[] = [];
  client.on(Events.InteractionCreate, (interaction) => {
    Promise.resolve()
      .then(() => answer(interaction))
      .catch((error: unknown) => faults.push(error));
  });
  const ready = next(client, Events.ClientReady);
  await client.login(emulator.token);
  const [readyClient] = await ready;
  return { client: readyClient, faults };
};

/** The id of a registered command. */
export const idOf = (emulator: Emulator, name: string): string => {
  const command = emulator.commands().find((candidate) => candidate.name === name);
  if (command === undefined) throw new Error(`no command ${name}`);
  return command.id;
};

/** Registers `/say text:` and gives the function that invokes it. */
export const addSay = async (emulator: Emulator, client: Client<true>) => {
  await client.application.commands.set([
    {
      name: 'say',
      description: 'Says it',
      options: [{ type: 3, name: 'text', description: 'What', required: true, autocomplete: true }],
    },
  ]);
  return (text: string, persona: PersonaId = 'member') =>
    emulator.invoke({ persona, kind: 'command', commandId: idOf(emulator, 'say'), options: [typed(text)] });
};

export const typed = (value: string): TypedOption => ({ name: 'text', type: 3, value });

/** A plain request to the emulator's API, with the token unless the headers say otherwise. */
export const send = async (
  emulator: Emulator,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = { authorization: `Bot ${emulator.token}` },
): Promise<{ status: number; body: unknown }> => {
  const response = await fetch(`${emulator.api}/v10${path}`, {
    method,
    headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? null : (JSON.parse(text) as unknown) };
};
