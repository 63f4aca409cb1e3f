import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { APPLICATION_ID, GUILD_ID } from '../../local-discord/world.ts';
import { send } from './connect.ts';
import { many, text, V2 } from './rules/parts.ts';
import { openSilentBot, type SilentBot } from './silentBot.ts';

let bot: SilentBot;
beforeAll(async () => {
  bot = await openSilentBot();
});
afterAll(async () => {
  await bot.close();
});

/** A multipart body as any client may write it. */
async function upload(
  path: string,
  payload: object,
  files: readonly [string, string | Uint8Array<ArrayBuffer>][],
) {
  const form = new FormData();
  form.append('payload_json', JSON.stringify(payload));
  for (const [index, [name, bytes]] of files.entries())
    form.append(`files[${index}]`, new Blob([bytes]), name);
  const response = await fetch(`${bot.discord.api}/v10${path}`, { method: 'POST', body: form });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

describe('files', () => {
  it('over 10 MiB, or more than ten, are refused', async () => {
    const { interaction } = await bot.answerWith({ type: 5 });
    const webhook = `/webhooks/${APPLICATION_ID}/${interaction.token}`;
    const large = new Uint8Array(10 * 1024 * 1024 + 1);
    expect(await upload(webhook, {}, [['large.bin', large]])).toMatchObject({
      status: 413,
      body: { code: 40005 },
    });
    const eleven = many(11, (n) => [`${n}.txt`, 'x'] as [string, string]);
    expect(await upload(webhook, {}, eleven)).toMatchObject({ status: 400, body: { code: 30015 } });
    expect(await upload(webhook, {}, eleven.slice(1))).toMatchObject({ status: 200 });
  });

  it('that no component shows are told of; their ids may be numbers', async () => {
    const { interaction } = await bot.answerWith({ type: 5 });
    const webhook = `/webhooks/${APPLICATION_ID}/${interaction.token}`;
    const payload = { flags: V2, components: [text('x')], attachments: [{ id: 0, description: 'Hidden' }] };
    const { status, body } = await upload(webhook, payload, [['a b.txt', 'x']]);
    expect(status).toBe(200);
    expect(body['attachments']).toMatchObject([{ filename: 'a_b.txt', description: 'Hidden' }]);
    expect(bot.discord.violations().at(-1)?.oversights).toEqual([
      expect.stringContaining("'a b.txt' stands in no component"),
    ]);
  });
});

async function post(path: string, type: string, body: string) {
  const response = await fetch(`${bot.discord.api}/v10${path}`, {
    method: 'POST',
    headers: { 'content-type': type },
    body,
  });
  return { status: response.status, body: await response.json() };
}

it('a body that cannot be read, a route and a kind of body that are not there', async () => {
  const anywhere = '/interactions/1/x/callback';
  expect(await post(anywhere, 'application/json', '{')).toMatchObject({ status: 400, body: { code: 50109 } });
  expect(await post(anywhere, 'multipart/form-data; boundary=x', 'nonsense')).toMatchObject({ status: 400 });
  expect(await post(anywhere, 'text/plain', 'x')).toMatchObject({ status: 415 });
  expect(await post('/nowhere', 'application/json', '{}')).toMatchObject({ status: 404, body: { code: 0 } });
});

const keys = [
  ['type', 'data', 'content', 'embeds', 'components', 'attachments', 'flags', 'allowed_mentions', 'id'],
  ['custom_id', 'choices', 'options', 'name', 'description', 'items', 'media', 'url', 'accessory'],
].flat();
const parts = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.jsonValue({ maxDepth: 1 }),
    fc.constantFrom(1, 2, 3, 9, 10, 12, 17, 64, V2, '1', 'attachment://x'),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('body'),
  ),
  body: fc.dictionary(fc.constantFrom(...keys), tie('value')),
}));

it('meets whatever JSON comes, never with a fault of its own', async () => {
  const { discord } = bot;
  const { interaction } = await bot.answerWith({ type: 5 });
  const webhook = `/webhooks/${APPLICATION_ID}/${interaction.token}`;
  const targets = [
    ['POST', webhook],
    ['PATCH', `${webhook}/messages/@original`],
    ['PUT', `/applications/${APPLICATION_ID}/guilds/${GUILD_ID}/commands`],
    ['POST', `/applications/${APPLICATION_ID}/guilds/${GUILD_ID}/commands`],
  ] as const;
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...targets), parts.value, async ([method, target], body) => {
      const { status } = await send(discord, method, target, body);
      expect(status).toBeLessThan(500);
    }),
    { numRuns: 300 },
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(4, 5, 7, 9), parts.value, async (type, data) => {
      const { status } = await bot.answerWith({ type, data });
      expect(status).toBeLessThan(500);
    }),
    { numRuns: 100 },
  );
  expect(discord.violations().filter(({ by }) => by === 'localDiscord')).toEqual([]);
});
