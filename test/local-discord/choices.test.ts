import { ApplicationCommandType } from 'discord.js';
import { expect, it } from 'vitest';
import { addSay, connect, idOf, start, typed } from './connect.ts';

it('offers choices as one types', async () => {
  const discord = await start();
  const { client, faults } = await connect(discord, async (interaction) => {
    if (!interaction.isAutocomplete()) return;
    const { name, value } = interaction.options.getFocused(true);
    await interaction.respond(value === '' ? [] : [{ name: `${name}: ${value}`, value }]);
  });
  await addSay(discord, client);
  const complete = async (value: string, isFocused = true) =>
    discord.invoke({
      persona: 'member',
      kind: 'autocomplete',
      commandId: idOf(discord, 'say'),
      options: [{ ...typed(value), ...(isFocused ? { focused: true } : {}) }],
    });
  expect((await complete('leg')).outcome).toEqual({
    outcome: 'choices',
    choices: [{ name: 'text: leg', value: 'leg' }],
  });
  expect((await complete('')).outcome).toEqual({ outcome: 'choices', choices: [] });
  await expect(complete('leg', false)).rejects.toMatchObject({ status: 400 });
  expect(faults).toEqual([]);
  expect(discord.violations()).toEqual([]);
});

it('runs context menus on messages and on people', async () => {
  const discord = await start();
  const { client, faults } = await connect(discord, async (interaction) => {
    if (interaction.isMessageContextMenuCommand())
      await interaction.reply(`read ${interaction.targetMessage.content}`);
    if (interaction.isUserContextMenuCommand())
      await interaction.reply(`saw ${interaction.targetUser.username}`);
  });
  await client.application.commands.set([
    { name: 'Read this', type: ApplicationCommandType.Message },
    { name: 'See them', type: ApplicationCommandType.User },
  ]);
  const { message } = discord.post({ persona: 'moderator', content: 'a message' });
  const use = async (name: string, targetId: string) =>
    discord.invoke({
      persona: 'member',
      kind: 'command',
      commandId: idOf(discord, name),
      options: [],
      targetId,
    });
  const read = await use('Read this', message.id);
  const saw = await use('See them', message.author.id);
  expect(discord.message(read.originalId() ?? '')).toMatchObject({
    message: { type: 23, content: 'read a message', interaction_metadata: { target_message_id: message.id } },
    invokedBy: { commandName: 'Read this' },
  });
  expect(discord.message(saw.originalId() ?? '')?.message.content).toBe('saw noor');
  await expect(use('Read this', '5')).rejects.toMatchObject({ status: 404 });
  expect(faults).toEqual([]);
  expect(discord.violations()).toEqual([]);
});
