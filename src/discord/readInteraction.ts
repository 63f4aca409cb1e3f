import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  Interaction as DiscordInteraction,
  MessageComponentInteraction,
} from 'discord.js';
import type { Interaction } from '../bot/interaction.ts';

/** An interaction of discord.js in the bot's words; `null` for kinds that the bot does not declare. */
export function readInteraction(interaction: DiscordInteraction): Interaction | null {
  if (interaction.isChatInputCommand()) return readCommand(interaction);
  if (interaction.isAutocomplete()) return readAutocomplete(interaction);
  if (interaction.isMessageComponent()) return readComponent(interaction);
  return null;
}

function readCommand(interaction: ChatInputCommandInteraction): Interaction {
  const options: Record<string, string | number | boolean | undefined> = {};
  for (const { name, value } of interaction.options.data) options[name] = value;
  return { kind: 'command', command: interaction.commandName, options };
}

function readAutocomplete(interaction: AutocompleteInteraction): Interaction {
  const { name, value } = interaction.options.getFocused(true);
  return { kind: 'autocomplete', command: interaction.commandName, focused: name, typed: value };
}

function readComponent(interaction: MessageComponentInteraction): Interaction {
  return {
    kind: 'component',
    customId: interaction.customId,
    isOwn: interaction.message.interactionMetadata?.user.id === interaction.user.id,
    chosen: interaction.isStringSelectMenu() ? interaction.values : [],
  };
}
