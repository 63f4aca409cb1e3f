import type {
  Attachment as DiscordAttachment,
  AutocompleteInteraction as DiscordAutocomplete,
  BaseInteraction,
  ChatInputCommandInteraction,
  CommandInteractionOption,
  Interaction as DiscordInteraction,
  Message,
  MessageComponentInteraction,
  ModalSubmitInteraction,
} from 'discord.js';
import { ApplicationCommandOptionType, ComponentType, GuildMember, PermissionFlagsBits } from 'discord.js';
import type {
  Attachment,
  AutocompleteInteraction,
  CommandInteraction,
  ComponentInteraction,
  InputValue,
  Interaction,
  ModalInteraction,
  Origin,
} from '../bot/interaction.ts';
import { readMessage } from './readMessage.ts';

/** An interaction of discord.js in the bot's words; `null` for kinds that the bot does not declare. */
export function readInteraction(interaction: DiscordInteraction): Interaction | null {
  if (interaction.isChatInputCommand()) return readCommand(interaction);
  if (interaction.isAutocomplete()) return readAutocomplete(interaction);
  if (interaction.isMessageComponent()) return readComponent(interaction);
  if (interaction.isModalSubmit()) return readModal(interaction);
  if (interaction.isMessageContextMenuCommand()) {
    const { commandName, guildId, targetMessage } = interaction;
    const message = readMessage(targetMessage, guildId);
    return { kind: 'message', ...originOf(interaction), command: commandName, message };
  }
  return null;
}

const MODERATOR = PermissionFlagsBits.ManageMessages | PermissionFlagsBits.Administrator;

function originOf({ guildId, channelId, user, member, memberPermissions }: BaseInteraction): Origin {
  const nick = member instanceof GuildMember ? member.nickname : member?.nick;
  return {
    server: guildId ?? channelId ?? user.id,
    inServer: guildId !== null,
    user: { id: user.id, name: nick ?? user.displayName },
    isModerator:
      guildId !== null && memberPermissions !== null && (memberPermissions.bitfield & MODERATOR) !== 0n,
  };
}

function readCommand(interaction: ChatInputCommandInteraction): CommandInteraction {
  const subcommand = subcommandOf(interaction);
  const { data } = interaction.options;
  // One level of subcommands: the bot declares no groups of them.
  const given = subcommand === '' ? data : (data[0]?.options ?? []);
  const options: Record<string, string | number | boolean | Attachment | undefined> = {};
  for (const option of given) options[option.name] = valueOf(option);
  return {
    kind: 'command',
    ...originOf(interaction),
    command: interaction.commandName,
    subcommand,
    options,
  };
}

function subcommandOf({ options }: ChatInputCommandInteraction | DiscordAutocomplete): string {
  return options.getSubcommand(false) ?? '';
}

/** By the type: discord.js also finds an attachment for a text that happens to be the id of one, or "constructor". */
function valueOf({ type, value, attachment }: CommandInteractionOption) {
  return type === ApplicationCommandOptionType.Attachment && attachment !== null && attachment !== undefined
    ? readAttachment(attachment)
    : value;
}

function readAttachment({ name, size, url, contentType }: DiscordAttachment): Attachment {
  return { name, size, url, contentType };
}

function readAutocomplete(interaction: DiscordAutocomplete): AutocompleteInteraction {
  const { name, value } = interaction.options.getFocused(true);
  return {
    kind: 'autocomplete',
    ...originOf(interaction),
    command: interaction.commandName,
    subcommand: subcommandOf(interaction),
    focused: name,
    typed: value,
  };
}

function readComponent(interaction: MessageComponentInteraction): ComponentInteraction {
  return {
    kind: 'component',
    ...originOf(interaction),
    customId: interaction.customId,
    isOwn: isOwn(interaction.message, interaction),
    chosen: interaction.isStringSelectMenu() ? interaction.values : [],
  };
}

function readModal(interaction: ModalSubmitInteraction): ModalInteraction {
  const { message } = interaction;
  const values: Record<string, InputValue> = {};
  for (const [name, field] of interaction.fields.fields) {
    if (field.type === ComponentType.FileUpload) {
      values[name] = [...(field.attachments?.values() ?? [])].map(readAttachment);
    } else if ('value' in field && typeof field.value === 'string') values[name] = field.value;
    else if ('values' in field) values[name] = field.values;
  }
  return {
    kind: 'modal',
    ...originOf(interaction),
    customId: interaction.customId,
    onMessage: message !== null,
    isOwn: message === null || isOwn(message, interaction),
    values,
  };
}

function isOwn({ interactionMetadata }: Message, { user }: BaseInteraction): boolean {
  return interactionMetadata?.user.id === user.id;
}
