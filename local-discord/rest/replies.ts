import {
  ApplicationCommandType as CommandType,
  InteractionType,
  MessageFlags,
  MessageReferenceType,
  MessageType,
  type APIMessage,
} from 'discord-api-types/v10';
import type { Interaction } from '../interactions/interactions.ts';
import type { LocalMessage } from '../local.ts';
import { INTERACTION_DEFAULT } from '../messages/mentions.ts';
import { editMessage, writeMessage, type Draft, type Writing } from '../messages/writeMessage.ts';
import type { Snowflakes } from '../snowflake.ts';
import type { State } from '../state.ts';

/** What an interaction does to the channel. Every method stores the message and tells the page. */
export interface Replies {
  /** The first answer; null = "is thinking…". */
  readonly respond: (interaction: Interaction, draft: Draft | null, isEphemeral: boolean) => APIMessage;
  /** A later message; the first one after a deferral fills the deferred reply, as on Discord. */
  readonly followUp: (interaction: Interaction, draft: Draft) => APIMessage;
  readonly edit: (local: LocalMessage, draft: Draft) => APIMessage;
}

export interface ReplyingOptions {
  readonly writing: Writing;
  readonly state: State;
  readonly snowflake: Snowflakes;
  readonly now: () => number;
  readonly tokenMs: number;
}

const isLoading = ({ flags }: APIMessage): boolean => ((flags ?? 0) & MessageFlags.Loading) !== 0;

const responseType = ({ command }: Interaction): MessageType =>
  command === null
    ? MessageType.Reply
    : command.type === CommandType.ChatInput
      ? MessageType.ChatInputCommand
      : MessageType.ContextMenuCommand;

const reference = ({ channelId, guildId }: Interaction, messageId: string): Partial<APIMessage> => ({
  message_reference: {
    type: MessageReferenceType.Default,
    channel_id: channelId,
    message_id: messageId,
    ...(guildId === null ? {} : { guild_id: guildId }),
  },
});

export function createReplies({ writing, state, snowflake, now, tokenMs }: ReplyingOptions): Replies {
  const { world } = writing;
  const thinking = new Map<string, NodeJS.Timeout>();
  const timestamp = (): string => new Date(now()).toISOString();

  const extraOf = (interaction: Interaction, repliesTo: string | null): Partial<APIMessage> => {
    const { id, type, command, user, metadata, originalId } = interaction;
    return {
      webhook_id: world.application.id,
      application_id: world.application.id,
      interaction_metadata:
        originalId === null ? metadata : { ...metadata, original_response_message_id: originalId },
      ...(command === null || type !== InteractionType.ApplicationCommand || originalId !== null
        ? {}
        : { interaction: { id, type, name: command.name, user } }),
      ...(repliesTo === null ? {} : reference(interaction, repliesTo)),
    };
  };

  const post = (
    interaction: Interaction,
    draft: Draft | null,
    isEphemeral: boolean,
    type: MessageType,
    repliesTo: string | null,
  ): LocalMessage => {
    const id = snowflake();
    const message = writeMessage(
      draft,
      {
        id,
        channelId: interaction.channelId,
        author: world.bot,
        timestamp: timestamp(),
        type,
        flags: (isEphemeral ? MessageFlags.Ephemeral : 0) | (draft === null ? MessageFlags.Loading : 0),
        mentionsByDefault: INTERACTION_DEFAULT,
        extra: extraOf(interaction, repliesTo),
      },
      writing,
    );
    interaction.messageIds.push(id);
    return state.put({
      message,
      visibleTo: isEphemeral ? interaction.persona : null,
      status: draft === null ? 'thinking' : 'sent',
      invokedBy: interaction.invokedBy,
    });
  };

  /** A deferred reply that nobody fills while its token lives has failed. */
  const awaitAnswer = (id: string): void => {
    const fail = (): void => {
      thinking.delete(id);
      const local = state.message(id);
      if (local !== undefined) state.put({ ...local, status: 'failed' });
    };
    thinking.set(id, setTimeout(fail, tokenMs).unref());
  };

  const edit = (local: LocalMessage, draft: Draft): APIMessage => {
    clearTimeout(thinking.get(local.message.id));
    thinking.delete(local.message.id);
    return state.put({
      ...local,
      message: editMessage(local.message, draft, timestamp(), INTERACTION_DEFAULT, writing),
      status: 'sent',
    }).message;
  };

  return {
    respond: (interaction, draft, isEphemeral) => {
      const { message } = post(
        interaction,
        draft,
        isEphemeral,
        responseType(interaction),
        interaction.sourceMessageId,
      );
      interaction.originalId = message.id;
      interaction.isEphemeral = isEphemeral;
      if (draft === null) awaitAnswer(message.id);
      return message;
    },
    followUp: (interaction, draft) => {
      const { originalId } = interaction;
      const original = originalId === null ? undefined : state.message(originalId);
      if (original !== undefined && isLoading(original.message)) return edit(original, draft);
      interaction.followUps += 1;
      const isEphemeral = ((draft.body.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
      return post(interaction, draft, isEphemeral, MessageType.Reply, originalId).message;
    },
    edit,
  };
}
