import { MessageFlags } from 'discord.js';
import { expect, it } from 'vitest';
import { answering, messageWith } from './answering.ts';

it('stores files, serves them, and puts them where components and embeds name them', async () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAIAAAADCAYAAAC56t6BAAAAEklEQVR4nGNgYGD4z4AKMPyHAAMBAQD6XgP9AAAAAElFTkSuQmCC',
    'base64',
  );
  const { discord, say, faults } = await answering(async (interaction) => {
    const attachment = { attachment: png, name: 'a card.png', description: 'A card' };
    if (interaction.options.getString('text') === 'embed')
      await interaction.reply({
        files: [{ ...attachment, name: 'card.png' }],
        embeds: [{ image: { url: 'attachment://card.png' }, fields: [{ name: 'a', value: 'b' }] }],
      });
    else
      await interaction.reply({
        flags: MessageFlags.IsComponentsV2,
        files: [{ ...attachment, name: 'card.png' }],
        components: [
          { type: 12, items: [{ media: { url: 'attachment://card.png' } }] },
          { type: 13, file: { url: 'attachment://card.png' } },
        ],
      });
  });
  await say('components');
  await say('embed');
  const [v2, classic] = discord.messages().map(({ message }) => message);
  const [file] = v2?.attachments ?? [];
  expect(file).toMatchObject({
    filename: 'card.png',
    width: 2,
    height: 3,
    description: 'A card',
    size: png.length,
  });
  expect(v2?.components).toMatchObject([
    { type: 12, id: 1, items: [{ media: { url: file?.url }, description: null, spoiler: false }] },
    { type: 13, id: 2, name: 'card.png', size: png.length },
  ]);
  expect(classic?.embeds).toMatchObject([
    { type: 'rich', image: { url: classic?.attachments[0]?.url }, fields: [{ inline: false }] },
  ]);
  const served = await fetch(file?.url ?? '');
  expect(Buffer.from(await served.arrayBuffer()).equals(png)).toBe(true);
  expect(served.headers.get('content-type')).toBe('image/png');
  expect(faults).toEqual([]);
  expect(discord.violations()).toEqual([]);
});

function fileNamed(name: string) {
  return { attachment: Buffer.from(name), name };
}

it('keeps, drops and adds files over edits', async () => {
  const { discord, say } = await answering(async (interaction) => {
    await interaction.reply({ content: 'one', files: [fileNamed('a.txt'), fileNamed('b.txt')] });
    const before = await interaction.fetchReply();
    const { attachments } = await interaction.editReply({
      content: 'two',
      attachments: [...before.attachments.values()],
      files: [fileNamed('c.txt')],
    });
    await interaction.editReply({ content: 'three', attachments: [...attachments.values()].slice(1) });
  });
  await say('x');
  await messageWith(discord, 'two');
  const { message } = await messageWith(discord, 'three');
  expect(message.attachments.map(({ filename }) => filename)).toEqual(['b.txt', 'c.txt']);
});
