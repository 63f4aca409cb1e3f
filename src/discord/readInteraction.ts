import type {
  AutocompleteInteraction as DiscordAutocomplete,
  BaseInteraction,
  ChatInputCommandInteraction,
  Interaction as DiscordInteraction,
  MessageComponentInteraction,
} from 'discord.js';
import type {
  AutocompleteInteraction,
  CommandInteraction,
  ComponentInteraction,
  Interaction,
} from '../bot/interaction.ts';

/** An interaction of discord.js in the bot's words; `null` for kinds that the bot does not declare. */
export function readInteraction(interaction: DiscordInteraction): Interaction | null {
  if (interaction.isChatInputCommand()) return readCommand(interaction);
  if (interaction.isAutocomplete()) return readAutocomplete(interaction);
  if (interaction.isMessageComponent()) return readComponent(interaction);
  return null;
}

function originOf({ guildId, channelId, user }: BaseInteraction) {
  return { server: guildId ?? channelId ?? user.id, user: user.id };
}

function readCommand(interaction: ChatInputCommandInteraction): CommandInteraction {
  const options: Record<string, string | number | boolean | undefined> = {};
  for (const { name, value } of interaction.options.data) options[name] = value;
  return { kind: 'command', ...originOf(interaction), command: interaction.commandName, options };
}

function readAutocomplete(interaction: DiscordAutocomplete): AutocompleteInteraction {
  const { name, value } = interaction.options.getFocused(true);
  const { commandName } = interaction;
  return {
    kind: 'autocomplete',
    ...originOf(interaction),
    command: commandName,
    focused: name,
    typed: value,
  };
}

function readComponent(interaction: MessageComponentInteraction): ComponentInteraction {
  return {
    kind: 'component',
    ...originOf(interaction),
    customId: interaction.customId,
    isOwn: interaction.message.interactionMetadata?.user.id === interaction.user.id,
    chosen: interaction.isStringSelectMenu() ? interaction.values : [],
  };
}
