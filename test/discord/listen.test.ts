import { Client, Events } from 'discord.js';
import { expect, it } from 'vitest';
import type { Dispatcher } from '../../src/bot/dispatch.ts';
import type { Outgoing } from '../../src/bot/interaction.ts';
import { listen } from '../../src/discord/listen.ts';
import type { SentRequest } from '../commands/sentAnswer.ts';
import { readRequest } from '../commands/sentAnswer.ts';

it('hands over what it cannot read, with the way to answer it', async () => {
  const requests: SentRequest[] = [];
  const tokens: string[] = [];
  const client = new Client({
    intents: [],
    rest: {
      retries: 0,
      makeRequest: async (url, init) => {
        const { token, request } = await readRequest(url, init);
        tokens.push(token);
        requests.push(request);
        return new Response(null, { status: 204 });
      },
    },
  });
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
    listen(client, { apologize } as Dispatcher);
  });
  const fault = new TypeError('of another shape');
  const unreadable = {
    id: '200000000000000000',
    token: 'token',
    applicationId: '100000000000000001',
    isChatInputCommand() {
      throw fault;
    },
  };
  client.emit(Events.InteractionCreate, unreadable as never);
  await done;
  expect(faults).toEqual([fault]);
  expect(new Set(tokens)).toEqual(new Set(['token']));
  expect(requests).toEqual([
    { kind: 'respond', body: { type: 5 }, files: [] },
    { kind: 'edit', body: { content: 'a' }, files: ['a.txt'] },
    { kind: 'remove', body: null, files: [] },
    { kind: 'followUp', body: { content: 'b' }, files: [] },
  ]);
});
