import { MessageFlags } from 'discord.js';
import { expect, it } from 'vitest';
import type { ModalInput } from '../../local-discord/local.ts';
import { CHANNEL_ID } from '../../local-discord/world.ts';
import { addSay, connect, start } from './connect.ts';
import { button, posted, row, textDisplay, textOf } from './posted.ts';

it('opens a modal, takes its submission back to the message, and lets no modal follow a modal', async () => {
  const modal = {
    custom_id: 'form',
    title: 'Form',
    components: [
      { type: 18, label: 'Text', component: { type: 4, custom_id: 'text', style: 2 } },
      {
        type: 18,
        label: 'Pick',
        component: { type: 3, custom_id: 'pick', options: [{ label: 'A', value: 'a' }] },
      },
    ],
  };
  const { discord, click, messageId, faults } = await posted([row(button('open'))], async (interaction) => {
    if (interaction.isButton()) await interaction.showModal(modal);
    if (!interaction.isModalSubmit()) return;
    const { fields } = interaction;
    const response = await interaction.client.rest
      .post(`/interactions/${interaction.id}/${interaction.token}/callback`, {
        body: { type: 9, data: modal },
        auth: false,
      })
      .then(String, (error: { code: number }) => error.code);
    expect(response).toBe(50035);
    if (!interaction.isFromMessage()) throw new Error('came from no message');
    const content = `${fields.getTextInputValue('text')} ${fields.getStringSelectValues('pick').join()}`;
    await interaction.update({
      flags: MessageFlags.IsComponentsV2,
      components: [textDisplay(content)],
    });
  });
  const opened = await click('open');
  expect(opened.outcome).toMatchObject({
    outcome: 'modal',
    modal: { ...modal, interactionId: opened.interactionId },
  });
  const submit = async (customId: string) =>
    discord.invoke({
      persona: 'member',
      kind: 'modal',
      interactionId: opened.interactionId,
      customId,
      components: [
        { type: 18, component: { type: 4, custom_id: 'text', value: 'typed' } },
        { type: 18, component: { type: 3, custom_id: 'pick', values: ['a'] } },
      ] as unknown as ModalInput['components'],
    });
  await expect(submit('other')).rejects.toMatchObject({ status: 404 });
  expect((await submit('form')).outcome).toEqual({ outcome: 'answered' });
  expect(textOf(discord, messageId)).toBe('typed a');
  expect(faults).toEqual([]);
  expect(discord.violations()).toMatchObject([
    { code: 50035, faults: [{ path: ['type'], code: 'UNION_TYPE_CHOICES' }] },
  ]);
});

it('opens a modal from a command, whose submission has no message to change', async () => {
  const discord = await start();
  const { client, faults } = await connect(discord, async (interaction) => {
    if (interaction.isChatInputCommand())
      await interaction.showModal({
        customId: 'form',
        title: 'Form',
        components: [{ type: 1, components: [{ type: 4, customId: 'text', label: 'Text', style: 1 }] }],
      });
    if (interaction.isModalSubmit()) {
      await expect(interaction.deferUpdate()).rejects.toMatchObject({ code: 50035 });
      await interaction.reply(interaction.fields.getTextInputValue('text'));
    }
  });
  const say = await addSay(discord, client);
  const { interactionId } = await say('x');
  const { originalId } = await discord.invoke({
    persona: 'member',
    kind: 'modal',
    interactionId,
    customId: 'form',
    components: [
      { type: 1, components: [{ type: 4, custom_id: 'text', value: 'typed' }] },
    ] as unknown as ModalInput['components'],
  });
  expect(discord.message(originalId() ?? '')?.message).toMatchObject({
    content: 'typed',
    interaction_metadata: { type: 5, triggering_interaction_metadata: { type: 2 } },
  });
  expect(faults).toEqual([]);
});

const label = (component: object) => ({ type: 18, label: 'Pick', component });

it('resolves what is chosen in the selects and file fields of a modal', async () => {
  const seen: unknown[] = [];
  const fields = [5, 6, 7, 8].map((type) => ({ type, custom_id: `t${type}` }));
  const file = { type: 19, custom_id: 'file' };
  const discord = await start();
  const { client, faults } = await connect(discord, async (interaction) => {
    if (interaction.isChatInputCommand())
      await interaction.client.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, {
        body: {
          type: 9,
          data: { custom_id: 'form', title: 'Form', components: [...fields, file].map(label) },
        },
        auth: false,
      });
    if (!interaction.isModalSubmit()) return;
    const { fields: chosen } = interaction;
    seen.push(
      chosen.getSelectedUsers('t5')?.first()?.username,
      chosen.getSelectedRoles('t6')?.first()?.name,
      chosen.getSelectedMentionables('t7')?.members.size,
      chosen.getSelectedChannels('t8')?.first()?.id,
      chosen.getUploadedFiles('file')?.first()?.name,
    );
    await interaction.reply('taken');
  });
  const say = await addSay(discord, client);
  const { interactionId } = await say('x');
  const role = client.guilds.cache.first()?.roles.cache.find(({ name }) => name === 'Moderators')?.id ?? '';
  const { id: moderator } = discord.post({ persona: 'moderator', content: 'hi' }).message.author;
  const { id: upload } = discord.upload({
    name: 'a.txt',
    contentType: 'text/plain',
    bytes: Buffer.from('a'),
  });
  const submit = async (users: readonly string[]) =>
    discord.invoke({
      persona: 'member',
      kind: 'modal',
      interactionId,
      customId: 'form',
      components: [users, [role], [moderator], [CHANNEL_ID], [upload]].map((values, index) => ({
        type: 18,
        component: { ...(fields[index] ?? file), values },
      })) as unknown as ModalInput['components'],
    });
  await expect(submit(['5'])).rejects.toMatchObject({ status: 400 });
  expect((await submit([moderator])).outcome).toEqual({ outcome: 'answered' });
  expect(seen).toEqual(['noor', 'Moderators', 1, CHANNEL_ID, 'a.txt']);
  expect(faults).toEqual([]);
  expect(discord.violations()).toEqual([]);
});

const typed = (value: string) => ({ type: 4, custom_id: 'text', value });
const picked = (...values: string[]) => ({ type: 3, custom_id: 'pick', values });

it('holds what is sent to the form that was opened', async () => {
  const discord = await start();
  const select = {
    type: 3,
    custom_id: 'pick',
    required: false,
    options: [
      { label: 'A', value: 'a' },
      { label: 'B', value: 'b' },
    ],
  };
  const text = { type: 4, custom_id: 'text', style: 1, min_length: 2, max_length: 3 };
  const { client, faults } = await connect(discord, async (interaction) => {
    if (interaction.isChatInputCommand())
      await interaction.showModal({
        custom_id: 'form',
        title: 'Form',
        components: [text, select].map(label) as never,
      });
    if (interaction.isModalSubmit()) await interaction.reply('taken');
  });
  const say = await addSay(discord, client);
  const { interactionId } = await say('x');
  const submit = async (...fields: object[]) =>
    discord.invoke({
      persona: 'member',
      kind: 'modal',
      interactionId,
      customId: 'form',
      components: fields.map((component) => ({
        type: 18,
        component,
      })) as unknown as ModalInput['components'],
    });
  for (const wrong of [
    [picked('a')],
    [typed(''), picked('a')],
    [typed('a'), picked('a')],
    [typed('abcd'), picked('a')],
    [typed('ab'), picked('c')],
    [typed('ab'), picked('a', 'b')],
    [typed('ab'), { ...picked('a'), type: 5 }],
    [typed('ab'), picked('a'), { type: 4, custom_id: 'more', value: 'x' }],
  ])
    await expect(submit(...wrong)).rejects.toMatchObject({ status: 400 });
  for (const right of [[typed('ab'), picked('a')], [typed('🕊🕊🕊'), picked()], [typed('ab')]])
    expect((await submit(...right)).outcome).toEqual({ outcome: 'answered' });
  expect(faults).toEqual([]);
});
