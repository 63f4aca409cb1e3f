import { ComponentType, MessageFlags } from 'discord.js';
import { expect, it } from 'vitest';
import { CHANNEL_ID } from '../../local-discord/world.ts';
import { button, posted, row, textDisplay, textOf } from './posted.ts';

it('answers a button by changing its message', async () => {
  const { discord, click, messageId, faults } = await posted(
    [{ type: 10, content: 'one' }, row(button('next'))],
    async (interaction) => {
      if (!interaction.isButton()) return;
      expect(interaction.message.id).toBe(messageId);
      expect(interaction.component).toMatchObject({ label: 'next' });
      await interaction.update({
        flags: MessageFlags.IsComponentsV2,
        components: [textDisplay('two')],
      });
    },
  );
  const { outcome, originalId } = await click('next');
  expect(outcome).toEqual({ outcome: 'answered' });
  expect(originalId()).toBe(messageId);
  expect(textOf(discord, messageId)).toBe('two');
  expect(faults).toEqual([]);
  expect(discord.violations()).toEqual([]);
});

it('answers a button by a message of its own, and by a deferred change', async () => {
  const { discord, click, messageId, faults } = await posted(
    [row(button('own'), button('later'))],
    async (interaction) => {
      if (!interaction.isButton()) return;
      if (interaction.customId === 'own') {
        const { resource } = await interaction.reply({
          content: 'own',
          flags: MessageFlags.Ephemeral,
          withResponse: true,
        });
        expect(resource?.message?.reference?.messageId).toBe(messageId);
      } else {
        await interaction.deferUpdate();
        await interaction.editReply({
          flags: MessageFlags.IsComponentsV2,
          components: [textDisplay('later')],
        });
      }
    },
  );
  const own = await click('own');
  expect(discord.message(own.originalId() ?? '')).toMatchObject({
    visibleTo: 'member',
    invokedBy: { commandName: '/say text:x' },
    message: { type: 19, interaction_metadata: { type: 3, interacted_message_id: messageId } },
  });
  expect((await click('later')).outcome).toEqual({ outcome: 'deferred' });
  await discord.until(() => textOf(discord, messageId) === 'later');
  expect(faults).toEqual([]);
  expect(discord.violations()).toEqual([]);
});

it('carries what is chosen in each kind of select', async () => {
  const seen: unknown[] = [];
  const selects = [
    {
      type: 3,
      custom_id: 'text',
      options: [
        { label: 'A', value: 'a' },
        { label: 'B', value: 'b' },
      ],
      max_values: 2,
    },
    ...[5, 6, 7, 8].map((type) => ({ type, custom_id: `t${type}` })),
  ];
  const { client, discord, click, faults } = await posted(
    selects.map((select) => row(select)),
    async (interaction) => {
      if (!interaction.isAnySelectMenu()) return;
      seen.push(
        interaction.isUserSelectMenu()
          ? interaction.users.first()?.username
          : interaction.isRoleSelectMenu()
            ? interaction.roles.first()?.name
            : interaction.isMentionableSelectMenu()
              ? interaction.members.size
              : interaction.isChannelSelectMenu()
                ? interaction.channels.first()?.id
                : interaction.values,
      );
      await interaction.deferUpdate();
    },
  );
  const role = client.guilds.cache.first()?.roles.cache.find(({ name }) => name === 'Moderators')?.id ?? '';
  const moderator = discord.post({ persona: 'moderator', content: 'hi' }).message.author.id;
  await click('text', ComponentType.StringSelect, ['b', 'a']);
  await click('t5', ComponentType.UserSelect, [moderator]);
  await click('t6', ComponentType.RoleSelect, [role]);
  await click('t7', ComponentType.MentionableSelect, [moderator]);
  await click('t8', ComponentType.ChannelSelect, [CHANNEL_ID]);
  expect(seen).toEqual([['b', 'a'], 'noor', 'Moderators', 1, CHANNEL_ID]);
  await expect(click('t5', ComponentType.UserSelect, ['5'])).rejects.toMatchObject({ status: 400 });
  expect(faults).toEqual([]);
  expect(discord.violations()).toEqual([]);
});

it('knows only components that are there, unless a test forges one', async () => {
  const { discord, click, messageId } = await posted([row(button('real'))], async (interaction) => {
    if (interaction.isButton()) await interaction.reply(interaction.customId);
  });
  await expect(click('forged')).rejects.toMatchObject({ status: 404 });
  const input = {
    persona: 'member',
    kind: 'component',
    messageId,
    customId: 'forged',
    componentType: 2,
  } as const;
  expect((await discord.invoke(input, { unchecked: true })).outcome).toEqual({ outcome: 'answered' });
  await expect(discord.invoke({ ...input, messageId: '5' })).rejects.toMatchObject({ status: 404 });
});

it('draws every kind of component with its defaults', async () => {
  const text = { type: 10, content: 'text' };
  const { discord, messageId } = await posted(
    [
      {
        type: 17,
        components: [text, { type: 14 }, { type: 9, components: [text], accessory: button('a', { id: 4 }) }],
      },
      { type: 9, components: [text], accessory: { type: 11, media: { url: 'https://example.com/x.png' } } },
      row({ type: 2, style: 5, label: 'Out', url: 'https://example.com/' }),
    ],
    () => {},
  );
  expect(discord.message(messageId)?.message.components).toEqual([
    {
      type: 17,
      id: 1,
      accent_color: null,
      spoiler: false,
      components: [
        { ...text, id: 2 },
        { type: 14, id: 3, divider: true, spacing: 1 },
        { type: 9, id: 5, components: [{ ...text, id: 6 }], accessory: button('a', { id: 4 }) },
      ],
    },
    {
      type: 9,
      id: 7,
      components: [{ ...text, id: 8 }],
      accessory: {
        type: 11,
        id: 9,
        description: null,
        spoiler: false,
        media: { id: '0', url: 'https://example.com/x.png', proxy_url: 'https://example.com/x.png' },
      },
    },
    {
      type: 1,
      id: 10,
      components: [{ type: 2, id: 11, style: 5, label: 'Out', url: 'https://example.com/' }],
    },
  ]);
  expect(discord.violations()).toEqual([]);
});
