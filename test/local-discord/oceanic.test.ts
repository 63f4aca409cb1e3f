import { Client, Intents, MessageFlags, type CommandInteraction } from 'oceanic.js';
import { expect, it, onTestFinished } from 'vitest';
import { send, start } from './connect.ts';

// A second client library, by other people: what it takes for granted of Discord is not what discord.js does.

async function answer(interaction: CommandInteraction): Promise<void> {
  const name = interaction.data.options.getString('name', true);
  if (name === 'later') {
    await interaction.defer(MessageFlags.EPHEMERAL);
    const files = [{ name: 'hello.txt', contents: Buffer.from('hello') }];
    await interaction.editOriginal({ content: 'deferred', files });
  } else await interaction.reply({ content: `hello ${name}` });
  await interaction.createFollowup({ content: `again ${name}` });
}

it('lets oceanic.js log in, register and answer', async () => {
  const discord = await start();
  const client = new Client({
    auth: `Bot ${discord.token}`,
    gateway: { intents: [Intents.GUILDS], maxShards: 1 },
    rest: { baseURL: `${discord.api}/v10` },
  });
  onTestFinished(() => {
    client.disconnect(false);
  });
  const faults: unknown[] = [];
  client.on('error', (error) => faults.push(error));
  client.on('interactionCreate', (interaction) => {
    if (interaction.isCommandInteraction()) answer(interaction).catch((error: unknown) => faults.push(error));
  });
  const ready = new Promise<void>((resolve) => {
    client.once('ready', resolve);
  });
  await client.connect();
  await ready;
  expect(client.guilds.size).toBe(1);
  const [command] = await client.application.bulkEditGlobalCommands([
    {
      type: 1,
      name: 'greet',
      description: 'Says hello',
      options: [{ type: 3, name: 'name', description: 'Whom', required: true }],
    },
  ]);
  const greet = async (name: string) =>
    discord.invoke({
      persona: 'member',
      kind: 'command',
      commandId: command?.id ?? '',
      options: [{ name: 'name', type: 3, value: name }],
    });
  expect((await greet('Maya')).outcome).toEqual({ outcome: 'answered' });
  expect((await greet('later')).outcome).toEqual({ outcome: 'deferred' });
  await discord.until(() => discord.messages().length === 4 || faults.length > 0);
  expect(faults).toEqual([]);
  const said = discord.messages().map(({ message, visibleTo }) => [message.content, visibleTo]);
  expect(said.toSorted(([one], [other]) => String(one).localeCompare(String(other)))).toEqual([
    ['again later', null],
    ['again Maya', null],
    ['deferred', 'member'],
    ['hello Maya', null],
  ]);
  const file = discord.messages().find(({ message }) => message.content === 'deferred')?.message
    .attachments[0];
  expect(await (await fetch(file?.url ?? '')).text()).toBe('hello');
  expect(await send(discord, 'GET', '/gateway/bot')).toMatchObject({ status: 200 });
  expect(discord.violations()).toEqual([]);
});
