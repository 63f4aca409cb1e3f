import { InteractionContextType, MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { DM_CHANNEL_ID } from '../../local-discord/world.ts';
import { answering, messageWith } from './answering.ts';
import { idOf, send, start, typed } from './connect.ts';

it('shows a reply with its invoker and its command', async () => {
  const { discord, say } = await answering(async (interaction) => {
    const response = await interaction.reply({ content: 'hello', withResponse: true });
    expect(response.resource?.message?.content).toBe('hello');
    expect((await interaction.fetchReply()).id).toBe(response.resource?.message?.id);
  });
  const { outcome, requests } = await say('legend');
  expect(outcome).toEqual({ outcome: 'answered' });
  expect(requests).toMatchObject([{ method: 'POST', status: 200, code: null, body: { type: 4 } }]);
  const { message, ...local } = await messageWith(discord, 'hello');
  expect(local).toEqual({
    visibleTo: null,
    status: 'sent',
    invokedBy: { persona: 'member', commandName: '/say text:legend' },
  });
  expect(message).toMatchObject({
    type: 20,
    flags: 0,
    interaction_metadata: { type: 2, user: { username: 'maya' } },
  });
  expect(discord.violations()).toEqual([]);
});

it('shows a deferred reply thinking, then edited, with the privacy it was deferred with', async () => {
  let goOn!: () => void;
  const gate = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const { discord, say } = await answering(async (interaction) => {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await gate;
    await interaction.editReply({ content: 'late' });
    await interaction.editReply({ content: 'later', flags: [MessageFlags.SuppressEmbeds] });
  });
  const { outcome, originalId } = await say('x', 'moderator');
  expect(outcome).toEqual({ outcome: 'deferred' });
  const thinking = discord.message(originalId() ?? '');
  expect(thinking).toMatchObject({ status: 'thinking', visibleTo: 'moderator', message: { flags: 192 } });
  goOn();
  const late = await messageWith(discord, 'late');
  expect(late).toMatchObject({
    status: 'sent',
    visibleTo: 'moderator',
    message: { flags: 64, edited_timestamp: null },
  });
  const later = await messageWith(discord, 'later');
  expect(later.message.flags).toBe(68);
  expect(later.message.edited_timestamp).not.toBeNull();
});

it('follows up, edits a follow-up, and deletes both', async () => {
  const { discord, say, faults } = await answering(async (interaction) => {
    await interaction.reply('first');
    const second = await interaction.followUp({ content: 'second', flags: MessageFlags.Ephemeral });
    await interaction.editReply({ message: second, content: 'second, edited' });
    expect((await interaction.webhook.fetchMessage(second.id)).content).toBe('second, edited');
    await interaction.deleteReply(second);
    await interaction.deleteReply();
    await expect(interaction.fetchReply()).rejects.toMatchObject({ code: 10008 });
    await expect(interaction.editReply('x')).rejects.toMatchObject({ code: 10008 });
  });
  const { originalId } = await say('x');
  await discord.until(() => discord.message(originalId() ?? '') === undefined);
  await discord.until(() => discord.violations().length === 2);
  expect(discord.messages()).toEqual([]);
  expect(faults).toEqual([]);
});

it('lets the first follow-up after a deferral fill it, private as it was deferred', async () => {
  const { discord, say } = await answering(async (interaction) => {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.followUp('filled');
    await interaction.followUp('public');
  });
  const { originalId } = await say('x');
  const filled = await messageWith(discord, 'filled');
  expect(filled).toMatchObject({ visibleTo: 'member', message: { id: originalId() } });
  const followed = await messageWith(discord, 'public');
  expect(followed).toMatchObject({
    visibleTo: null,
    message: { type: 19, message_reference: { message_id: originalId() } },
  });
});

describe('says whom a message pings', () => {
  const text = '@everyone <@1100000000000000012> <@&1100000000000000004> <@42>';
  it.each([
    ['people only, by default', undefined, [['noor'], [], false]],
    ['nobody when nothing may be parsed', { parse: [] }, [[], [], false]],
    [
      'everyone when asked to',
      { parse: ['everyone', 'roles'] as const },
      [[], ['1100000000000000004'], true],
    ],
    ['only those who are named', { users: ['1100000000000000012'] }, [['noor'], [], false]],
    ['not those who are not named', { users: ['42'] }, [[], [], false]],
  ])('%s', async (_what, allowedMentions, expected) => {
    const { discord, say } = await answering(async (interaction) => {
      const mentions = allowedMentions === undefined ? {} : { allowedMentions };
      if (interaction.options.getString('text') === 'classic')
        await interaction.reply({ content: text, ...mentions });
      else
        await interaction.reply({
          flags: MessageFlags.IsComponentsV2,
          components: [{ type: 17, components: [{ type: 10, content: text }] }],
          ...mentions,
        });
    });
    await say('classic');
    await say('components');
    const pinged = discord
      .messages()
      .map(({ message }) => [
        message.mentions.map(({ username }) => username),
        message.mention_roles,
        message.mention_everyone,
      ]);
    expect(pinged).toEqual([expected, expected]);
  });
});

it('carries a DM without the guild, and a user install with its own five follow-ups', async () => {
  const { discord, faults } = await answering(async (interaction) => {
    const { guildId, context, authorizingIntegrationOwners, user, member, channelId } = interaction;
    await interaction.reply(
      JSON.stringify({
        guildId,
        context,
        authorizingIntegrationOwners,
        member,
        channelId,
        name: user.username,
      }),
    );
    if (context !== InteractionContextType.PrivateChannel) return;
    for (let number = 1; number <= 5; number += 1) await interaction.followUp(`more ${number}`);
    await expect(interaction.followUp('too much')).rejects.toMatchObject({ code: 40094 });
  });
  const commandId = idOf(discord, 'say');
  const input = { persona: 'member', kind: 'command', commandId, options: [typed('x')] } as const;
  await discord.invoke(input, { guild: null });
  await discord.invoke(input, { context: 2, user: { id: '77', username: 'stranger' } });
  await discord.until(() => discord.violations().some(({ code }) => code === 40094));
  const [dm, elsewhere] = discord
    .messages()
    .map(({ message }) => JSON.parse(message.content.startsWith('{') ? message.content : '{}') as object);
  expect(dm).toEqual({
    guildId: null,
    context: 1,
    authorizingIntegrationOwners: { 0: '0' },
    member: null,
    channelId: DM_CHANNEL_ID,
    name: 'maya',
  });
  expect(elsewhere).toMatchObject({
    context: 2,
    authorizingIntegrationOwners: { 1: '77' },
    name: 'stranger',
  });
  expect(faults).toEqual([]);
});

it('keeps the newest 500 messages', async () => {
  const discord = await start();
  for (let number = 0; number < 503; number += 1) discord.post({ persona: 'member', content: `${number}` });
  expect(discord.messages()).toHaveLength(500);
  expect(discord.messages()[0]?.message.content).toBe('3');
});

it('lets a bot speak in the channel without being asked', async () => {
  const { discord, client } = await answering(() => {});
  const channel = client.channels.cache.find((candidate) => candidate.isSendable());
  if (channel?.isSendable() !== true) throw new Error('no channel');
  const message = await channel.send({ content: 'good morning @everyone' });
  expect(message.mentions.everyone).toBe(true);
  await message.edit({ content: 'good evening', files: [{ attachment: Buffer.from('x'), name: 'x.txt' }] });
  expect((await channel.messages.fetch({ limit: 5 })).map(({ content }) => content)).toEqual([
    'good evening',
  ]);
  expect((await channel.messages.fetch({ message: message.id, force: true })).attachments.size).toBe(1);
  await message.delete();
  expect(discord.messages()).toEqual([]);
  const mine = discord.post({ persona: 'member', content: 'mine' });
  const path = `/channels/${channel.id}/messages/${mine.message.id}`;
  expect(await send(discord, 'PATCH', path, { content: 'yours' })).toMatchObject({ body: { code: 50005 } });
  expect(await send(discord, 'GET', '/channels/5')).toMatchObject({ body: { code: 10003 } });
  expect(discord.violations().filter(({ by }) => by === 'localDiscord')).toEqual([]);
});
