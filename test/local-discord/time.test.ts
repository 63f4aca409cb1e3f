import { Events } from 'discord.js';
import { expect, it } from 'vitest';
import { APPLICATION_ID } from '../../local-discord/world.ts';
import { addSay, connect, next, send, start } from './connect.ts';

it('an answer that comes too late finds no interaction', async () => {
  const late = await start({ answerMs: 20 });
  const { client } = await connect(late);
  const say = await addSay(late, client);
  const heard = next(client, Events.InteractionCreate);
  const { outcome } = await say('x');
  expect(outcome).toEqual({ outcome: 'failed', reason: 'The application did not respond' });
  const [interaction] = await heard;
  const path = `/interactions/${interaction.id}/${interaction.token}/callback`;
  const answer = await send(late, 'POST', path, { type: 4, data: { content: 'late' } }, {});
  expect(answer).toEqual({ status: 404, body: { code: 10062, message: 'Unknown interaction' } });
  const webhook = `/webhooks/${APPLICATION_ID}/${interaction.token}`;
  expect(await send(late, 'POST', webhook, { content: 'x' }, {})).toMatchObject({ body: { code: 10015 } });
});

it('a token that has lived its life is invalid, and what was thinking has failed', async () => {
  const brief = await start({ tokenMs: 5 });
  const { client } = await connect(brief, async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.deferReply();
  });
  const say = await addSay(brief, client);
  const { originalId, requests } = await say('x');
  await brief.until(() => brief.message(originalId() ?? '')?.status === 'failed');
  const token = requests[0]?.path.split('/').at(-2) ?? '';
  const edit = await send(
    brief,
    'PATCH',
    `/webhooks/${APPLICATION_ID}/${token}/messages/@original`,
    { content: 'x' },
    {},
  );
  expect(edit).toEqual({ status: 401, body: { code: 50027, message: 'Invalid Webhook Token' } });
});

it('a token of nobody finds nothing', async () => {
  const discord = await start();
  expect(await send(discord, 'POST', '/interactions/1/x/callback', { type: 5 }, {})).toMatchObject({
    body: { code: 10062 },
  });
  expect(await send(discord, 'POST', `/webhooks/${APPLICATION_ID}/x`, {}, {})).toMatchObject({
    body: { code: 10015 },
  });
});

it('its clock is moved on hour by hour, and nothing under way is cut off', async () => {
  const discord = await start();
  const { client } = await connect(discord, async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.deferReply();
    await discord.moveClock(2.5 * 3_600_000);
    await interaction.editReply('still here');
  });
  const heard: number[] = [];
  discord.onMoved(async () => void heard.push(Math.round((discord.now() - Date.now()) / 60_000)));
  const say = await addSay(discord, client);
  const { originalId } = await say('x');
  await discord.until(() => discord.message(originalId() ?? '')?.message.content === 'still here');
  expect(heard).toEqual([60, 120, 150]);
});
