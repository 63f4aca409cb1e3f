import { ComponentType, MessageFlags, type Interaction, type InteractionReplyOptions } from 'discord.js';
import type { LocalDiscord } from '../../local-discord/localDiscord.ts';
import { addSay, connect, start } from './connect.ts';

export function textDisplay(content: string) {
  return { type: ComponentType.TextDisplay, content } as const;
}
export function row(...components: object[]) {
  return { type: 1, components };
}
export function button(customId: string, more: object = {}) {
  return {
    type: 2,
    style: 1,
    label: customId,
    custom_id: customId,
    ...more,
  };
}

/** A local Discord whose bot has posted `components` by `/say` and then answers in this way. */
export async function posted(
  components: object[],
  answer: (interaction: Interaction) => unknown,
  flags: InteractionReplyOptions['flags'] = MessageFlags.IsComponentsV2,
) {
  const discord = await start();
  const { client, faults } = await connect(discord, async (interaction) => {
    if (interaction.isChatInputCommand())
      await interaction.reply({
        components: components as [],
        ...(flags === undefined ? { content: 'x' } : { flags }),
      });
    else await answer(interaction);
  });
  const say = await addSay(discord, client);
  const { originalId } = await say('x');
  const messageId = originalId() ?? '';
  const click = async (customId: string, componentType = ComponentType.Button, values: string[] = []) =>
    discord.invoke({ persona: 'member', kind: 'component', messageId, customId, componentType, values });
  return { discord, client, faults, click, messageId };
}

/** The text of a message's first component. */
export function textOf(discord: LocalDiscord, id: string): unknown {
  return (discord.message(id)?.message.components?.[0] as { content?: string } | undefined)?.content;
}
