import { Client, Events, GatewayIntentBits, type ClientEvents, type Interaction } from 'discord.js';
import { onTestFinished } from 'vitest';
import {
  startLocalDiscord,
  type LocalDiscord,
  type LocalDiscordOptions,
} from '../../local-discord/localDiscord.ts';
import type { PersonaId, TypedOption } from '../../local-discord/local.ts';

/** A local Discord on any free port that ends with the test. */
export async function start(options: Partial<LocalDiscordOptions> = {}): Promise<LocalDiscord> {
  const discord = await startLocalDiscord({ port: 0, ...options });
  onTestFinished(discord.close);
  return discord;
}

/** The next event of its name. */
export async function next<Name extends keyof ClientEvents>(
  client: Client,
  name: Name,
): Promise<ClientEvents[Name]> {
  return new Promise((resolve) => {
    client.once(name, (...args) => {
      resolve(args);
    });
  });
}

export function createClient(discord: LocalDiscord): Client {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    rest: { api: discord.api, version: '10', retries: 0 },
  });
  onTestFinished(async () => client.destroy());
  return client;
}

/** What a bot does with an interaction; a rejection fails the test through `faults`. */
export type Answering = (interaction: Interaction) => unknown;

/** discord.js' real client, logged in and ready. `faults` are the rejections of its handler. */
export async function connect(
  discord: LocalDiscord,
  answer: Answering = () => {},
): Promise<{ client: Client<true>; faults: unknown[] }> {
  const client = createClient(discord);
  const faults: unknown[] = [];
  client.on(Events.InteractionCreate, (interaction) => {
    Promise.resolve()
      .then(() => answer(interaction))
      .catch((error: unknown) => faults.push(error));
  });
  const ready = next(client, Events.ClientReady);
  await client.login(discord.token);
  const [readyClient] = await ready;
  return { client: readyClient, faults };
}

/** The id of a registered command. */
export function idOf(discord: LocalDiscord, name: string): string {
  const command = discord.commands().find((candidate) => candidate.name === name);
  if (command === undefined) throw new Error(`no command ${name}`);
  return command.id;
}

/** Registers `/say text:` and gives the function that invokes it. */
export async function addSay(discord: LocalDiscord, client: Client<true>) {
  await client.application.commands.set([
    {
      name: 'say',
      description: 'Says it',
      options: [{ type: 3, name: 'text', description: 'What', required: true, autocomplete: true }],
    },
  ]);
  return (text: string, persona: PersonaId = 'member') =>
    discord.invoke({ persona, kind: 'command', commandId: idOf(discord, 'say'), options: [typed(text)] });
}

export function typed(value: string): TypedOption {
  return { name: 'text', type: 3, value };
}

/** A plain request to the local Discord's API, with the token unless the headers say otherwise. */
export async function send(
  discord: LocalDiscord,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = { authorization: `Bot ${discord.token}` },
): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${discord.api}/v10${path}`, {
    method,
    headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? null : (JSON.parse(text) as unknown) };
}
