import type { ChatInputCommandInteraction } from 'discord.js';
import type { Emulator } from '../../src/emulator/emulator.ts';
import { addSay, connect, start } from './connect.ts';

/** An emulator whose bot answers `/say` in this way. */
export const answering = async (answer: (interaction: ChatInputCommandInteraction) => unknown) => {
  const emulator = await start();
  const { client, faults } = await connect(emulator, async (interaction) => {
    if (interaction.isChatInputCommand()) await answer(interaction);
  });
  const say = await addSay(emulator, client);
  return { emulator, client, say, faults };
};

/** The first message with this content, now or later. */
export const messageWith = async (emulator: Emulator, content: string) =>
  emulator.until(() => emulator.messages().find(({ message }) => message.content === content));
