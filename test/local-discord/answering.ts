import type { ChatInputCommandInteraction } from 'discord.js';
import type { LocalDiscord } from '../../local-discord/localDiscord.ts';
import { addSay, connect, start } from './connect.ts';

/** A local Discord whose bot answers `/say` in this way. */
export async function answering(answer: (interaction: ChatInputCommandInteraction) => unknown) {
  const discord = await start();
  const { client, faults } = await connect(discord, async (interaction) => {
    if (interaction.isChatInputCommand()) await answer(interaction);
  });
  const say = await addSay(discord, client);
  return { discord, client, say, faults };
}

/** The first message with this content, now or later. */
export async function messageWith(discord: LocalDiscord, content: string) {
  return discord.until(() => discord.messages().find(({ message }) => message.content === content));
}
