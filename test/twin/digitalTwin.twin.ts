import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MessageFlags, type APIMessage } from 'discord-api-types/v10';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { loadLibrary } from '../../src/library/loadLibrary.ts';
import { createHarness } from '../commands/harness.ts';
import { connectBot, type ConnectedBot } from '../e2e/bot.ts';

// A Discord by other people: what it takes for granted of a bot is not what our own local Discord does.

interface Command {
  readonly id: string;
  readonly name: string;
}

/** What the tests use of `DigitalDiscord`; its own types are there only where `npm run test:twin` has put them. */
interface Twin {
  readonly restUrl: string;
  readonly botToken: string;
  readonly prisma: {
    readonly channel: { findMany(): Promise<readonly { readonly id: string }[]> };
    readonly applicationCommand: { findMany(): Promise<readonly Command[]> };
  };
  start(): Promise<void>;
  stop(): Promise<void>;
  getFirstNonBotUserId(): Promise<string>;
  channel(id: string): Channel;
}

interface Channel {
  getMessages(): Promise<readonly APIMessage[]>;
  user(id: string): {
    runSlashCommand(command: { name: string; options?: readonly object[] }): Promise<{ id: string }>;
    clickButton(press: { messageId: string; customId: string }): Promise<{ id: string }>;
  };
  waitForInteractionAck(wait: { interactionId: string }): Promise<{ type: number; messageId: string | null }>;
}

const PACKAGE = 'discord-digital-twin';
let twin: Twin;
let channel: Channel;
let user: ReturnType<Channel['user']>;
let bot: ConnectedBot;
let close = (): void => undefined;

/** Passes everything on, but for the one route that the bot reads and the twin lacks: the commands that are there. */
async function withCommands(): Promise<string> {
  const server = createServer((request, response) => {
    const respond = async (): Promise<void> => {
      if (request.method === 'GET' && /\/applications\/\d+\/commands(?:\?|$)/.test(request.url ?? '')) {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(JSON.stringify(await twin.prisma.applicationCommand.findMany()));
        return;
      }
      const sent: Buffer[] = [];
      for await (const part of request as AsyncIterable<Buffer>) sent.push(part);
      const answer = await fetch(new URL(request.url ?? '', twin.restUrl), {
        method: request.method ?? 'GET',
        headers: { 'content-type': 'application/json', authorization: request.headers.authorization ?? '' },
        ...(sent.length > 0 && { body: Buffer.concat(sent) }),
      });
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
      response.end(Buffer.from(await answer.arrayBuffer()));
    };
    respond().catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  close = () => void server.close();
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
}

beforeAll(async () => {
  const { DigitalDiscord } = (await import(PACKAGE)) as {
    DigitalDiscord: new (options: object) => Twin;
  };
  twin = new DigitalDiscord({ channels: [{ name: 'general', type: 0 }], users: [{ username: 'maya' }] });
  await twin.start();
  const [general] = await twin.prisma.channel.findMany();
  channel = twin.channel(general?.id ?? '');
  user = channel.user(await twin.getFirstNonBotUserId());
  const api = await withCommands();
  const discord = { token: twin.botToken, api, publicKey: '', setEndpoint: async () => undefined };
  bot = await connectBot(discord, await createHarness());
});
afterAll(async () => {
  await bot.stop();
  close();
  await twin.stop();
});

/** The message that answered, once the twin has it. */
async function answerTo({ id }: { id: string }): Promise<APIMessage> {
  const { messageId } = await channel.waitForInteractionAck({ interactionId: id });
  const found = (await channel.getMessages()).find((message) => message.id === messageId);
  if (found === undefined) throw new Error('there is no answer');
  return found;
}

function collect(message: APIMessage, wanted: string): string[] {
  const found: string[] = [];
  JSON.stringify(message.components, (key, value: unknown) => {
    if (key === wanted && typeof value === 'string') found.push(value);
    return value;
  });
  return found;
}

const legend = () =>
  user.runSlashCommand({ name: 'quote', options: [{ name: 'topic', type: 3, value: 'legend' }] });

it('logs in and registers its commands', async () => {
  const names = (await twin.prisma.applicationCommand.findMany()).map(({ name }) => name);
  expect(names.toSorted()).toEqual(commands.map(({ name }) => name).toSorted());
  expect(bot.countServers()).toBe(1);
});

it('answers /quote legend with a slice of the article, and goes on by its button', async () => {
  const [article] = await loadLibrary('data/articles');
  const words = (message: APIMessage) =>
    (collect(message, 'content')[0] ?? '')
      .split('\n')
      .map((line) => line.replaceAll(/^(?:> |#+ )“?|”$/g, ''));
  const first = await answerTo(await legend());
  for (const line of words(first)) expect(article?.text).toContain(line);
  const [another = ''] = collect(first, 'custom_id');
  const second = await answerTo(await user.clickButton({ messageId: first.id, customId: another }));
  // The twin does not say who a message answers, and only that person's own message may change: this is a private one.
  expect([first.flags ?? 0, second.flags ?? 0].map((flags) => flags & MessageFlags.Ephemeral)).toEqual([
    0, 64,
  ]);
  for (const line of words(second)) expect(article?.text).toContain(line);
  expect(words(second)).not.toEqual(words(first));
});

it('answers what takes longer, and refuses what cannot be', async () => {
  const recap = await answerTo(await user.runSlashCommand({ name: 'summary' }));
  expect(collect(recap, 'content').join('\n')).toContain('Legend');
  const refusal = await answerTo(
    await user.runSlashCommand({ name: 'quote', options: [{ name: 'topic', type: 3, value: 'zebra' }] }),
  );
  expect((refusal.flags ?? 0) & MessageFlags.Ephemeral).toBe(64);
  expect(bot.fatal).toEqual([]);
  expect(bot.logged).toEqual([]);
});
