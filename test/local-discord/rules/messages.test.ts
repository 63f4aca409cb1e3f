import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { APPLICATION_ID } from '../../../local-discord/world.ts';
import { send } from '../connect.ts';
import { faultsAt, openSilentBot, type SilentBot } from '../silentBot.ts';
import { brokenMessages } from './brokenMessages.ts';
import { text, V2 } from './parts.ts';

let bot: SilentBot;
beforeAll(async () => {
  bot = await openSilentBot();
});
afterAll(async () => {
  await bot.close();
});

describe('a reply is refused for', () => {
  it.each(brokenMessages)('%s', async (_what, data, path, code) => {
    const { status, body } = await bot.answerWith({ type: 4, data });
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 50035, message: 'Invalid Form Body' });
    expect(faultsAt(body, ['data', ...path, '_errors'])).toMatchObject([{ code }]);
    expect(bot.discord.violations().at(-1)).toMatchObject({ by: 'bot', code: 50035, body: { data } });
  });

  it.each([
    [{}],
    [{ content: '' }],
    [{ content: ' \n ' }],
    [{ embeds: [], components: [] }],
    [{ flags: 64 }],
  ])('nothing to show: %j', async (data) => {
    expect(await bot.answerWith({ type: 4, data })).toMatchObject({ status: 400, body: { code: 50006 } });
  });
});

describe('a follow-up and an edit are refused for', () => {
  // The same rules, one step less deep.
  it.each(brokenMessages)('%s', async (_what, data, path, code) => {
    const { interaction } = await bot.answerWith({ type: 4, data: { content: 'first' } });
    const webhook = `/webhooks/${APPLICATION_ID}/${interaction.token}`;
    for (const [method, url] of [
      ['POST', webhook],
      ['PATCH', `${webhook}/messages/%40original`],
    ] as const) {
      const { status, body } = await send(bot.discord, method, url, data, {});
      expect(status).toBe(400);
      const faults = faultsAt(body, [...path, '_errors']);
      expect(faults).toContainEqual(expect.objectContaining({ code }));
    }
  });
});

it('an edit may turn a classic message into a V2 one only if it empties it', async () => {
  const { interaction } = await bot.answerWith({ type: 4, data: { content: 'first' } });
  const original = `/webhooks/${APPLICATION_ID}/${interaction.token}/messages/@original`;
  const v2 = { flags: V2, components: [text('x')] };
  const refusal = await send(bot.discord, 'PATCH', original, v2, {});
  expect(faultsAt(refusal.body, ['content', '_errors', '0', 'code'])).toBe(
    'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  );
  expect(await send(bot.discord, 'PATCH', original, { ...v2, content: null }, {})).toMatchObject({
    status: 200,
    body: { content: '', flags: V2 },
  });
  const back = await send(bot.discord, 'PATCH', original, { content: 'classic', components: [] }, {});
  expect(faultsAt(back.body, ['content', '_errors', '0', 'code'])).toBe(
    'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  );
});

it('tells of what Discord takes in silence', async () => {
  const before = bot.discord.violations().length;
  expect(await bot.answerWith({ type: 4, data: { content: 'x', embed: { title: 'x' } } })).toMatchObject({
    status: 204,
  });
  expect(
    await bot.answerWith({ type: 4, data: { content: 'x', tts: false, enforce_nonce: false } }),
  ).toMatchObject({ status: 204 });
  const remarks = bot.discord.violations().slice(before);
  expect(remarks).toMatchObject([{ by: 'bot', code: null, status: 204, unknownKeys: ['data.embed'] }]);
});

it('breaks no schema itself', () => {
  expect(bot.discord.violations().filter(({ by }) => by === 'localDiscord')).toEqual([]);
});
