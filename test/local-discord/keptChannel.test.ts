import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Interaction } from 'discord.js';
import { expect, it, onTestFinished } from 'vitest';
import { addSay, connect, start } from './connect.ts';
import { button, row } from './posted.ts';

async function channelFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'channel-'));
  onTestFinished(async () => rm(folder, { recursive: true }));
  return join(folder, 'state', 'channel.json');
}

async function answer(interaction: Interaction): Promise<void> {
  if (interaction.isChatInputCommand()) {
    const files = [{ attachment: Buffer.from('words'), name: 'words.txt' }];
    await interaction.reply({ content: 'press', files, components: [row(button('old'))] });
  } else if (interaction.isButton()) await interaction.update({ content: `pressed ${interaction.customId}` });
}

it('keeps messages, their files and their buttons over a restart', async () => {
  const keepIn = await channelFile();
  const before = await start({ keepIn });
  const { client } = await connect(before, answer);
  const say = await addSay(before, client);
  const messageId = (await say('x')).originalId() ?? '';
  before.post({ persona: 'member', content: 'what I said' });
  await client.destroy();
  await before.close();

  const after = await start({ keepIn });
  expect(after.messages().map(({ message }) => message.content)).toEqual(['press', 'what I said']);
  const { faults } = await connect(after, answer);
  const old = { kind: 'component', messageId, customId: 'old', componentType: 2 } as const;
  expect((await after.invoke({ persona: 'member', ...old })).outcome).toEqual({ outcome: 'answered' });
  expect(after.message(messageId)?.message.content).toBe('pressed old');
  const { pathname } = new URL(after.message(messageId)?.message.attachments[0]?.url ?? '');
  expect(await (await fetch(`${after.url}${pathname}`)).text()).toBe('words');
  expect(faults).toEqual([]);
});

it('says of an answer that never came that it failed', async () => {
  const keepIn = await channelFile();
  const before = await start({ keepIn });
  const { client } = await connect(before, async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.deferReply();
  });
  const say = await addSay(before, client);
  await say('x');
  await client.destroy();
  await before.close();
  const after = await start({ keepIn });
  expect(after.messages().map(({ status }) => status)).toEqual(['failed']);
});

it.each(['', '{', '[]', '{"version":1}', '{"version":2,"messages":[],"files":[]}'])(
  'begins empty where the file holds %j, and keeps what comes then',
  async (content) => {
    const keepIn = await channelFile();
    await mkdir(dirname(keepIn));
    await writeFile(keepIn, content);
    const lines: string[] = [];
    const discord = await start({ keepIn, log: (line) => void lines.push(line) });
    expect(discord.messages()).toEqual([]);
    expect(lines).toHaveLength(1);
    discord.post({ persona: 'member', content: 'new' });
    await discord.close();
    expect(JSON.parse(await readFile(keepIn, 'utf8'))).toMatchObject({
      messages: [{ message: { content: 'new' } }],
    });
  },
);
