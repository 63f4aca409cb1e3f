import {
  ApplicationCommandAutocompleteCallbackRequestSchema,
  ApplicationCommandCreateRequestSchema,
  ApplicationCommandPatchRequestPartialSchema,
  ApplicationCommandResponseSchema,
  ApplicationCommandUpdateRequestSchema,
  CreateMessageInteractionCallbackRequestSchema,
  ErrorResponseSchema,
  GatewayBotResponseSchema,
  GatewayResponseSchema,
  GuildChannelResponseSchema,
  GuildRoleResponseSchema,
  IncomingWebhookInteractionRequestSchema,
  IncomingWebhookUpdateRequestPartialSchema,
  InteractionCallbackResponseSchema,
  MessageCreateRequestSchema,
  MessageEditRequestPartialSchema,
  MessageResponseSchema,
  ModalInteractionCallbackRequestSchema,
  MyGuildResponseSchema,
  PrivateApplicationResponseSchema,
  UpdateMessageInteractionCallbackRequestSchema,
  UserPIIResponseSchema,
  UserResponseSchema,
} from 'discord-api-spec/zod';
import { InteractionResponseType as Answer } from 'discord-api-types/v10';
import { array, maxLength, type ZodMiniType } from 'zod/mini';

/** The official schemas of what a bot may send, by route. */
export const requestSchemas = {
  commandCreate: ApplicationCommandCreateRequestSchema,
  commandPatch: ApplicationCommandPatchRequestPartialSchema,
  commandsPut: array(ApplicationCommandUpdateRequestSchema).check(maxLength(130)),
  followUp: IncomingWebhookInteractionRequestSchema,
  webhookEdit: IncomingWebhookUpdateRequestPartialSchema,
  messageCreate: MessageCreateRequestSchema,
  messageEdit: MessageEditRequestPartialSchema,
} as const;

/** The official schema of an answer to an interaction, by its `type`. */
export const callbackSchemas: Partial<Record<Answer, ZodMiniType>> = {
  [Answer.ChannelMessageWithSource]: CreateMessageInteractionCallbackRequestSchema,
  [Answer.DeferredChannelMessageWithSource]: CreateMessageInteractionCallbackRequestSchema,
  [Answer.DeferredMessageUpdate]: UpdateMessageInteractionCallbackRequestSchema,
  [Answer.UpdateMessage]: UpdateMessageInteractionCallbackRequestSchema,
  [Answer.ApplicationCommandAutocompleteResult]: ApplicationCommandAutocompleteCallbackRequestSchema,
  [Answer.Modal]: ModalInteractionCallbackRequestSchema,
};

/** The official schemas of what the emulator itself answers. */
export const responseSchemas = {
  application: PrivateApplicationResponseSchema,
  callback: InteractionCallbackResponseSchema,
  channel: GuildChannelResponseSchema,
  command: ApplicationCommandResponseSchema,
  commands: array(ApplicationCommandResponseSchema),
  error: ErrorResponseSchema,
  gateway: GatewayResponseSchema,
  gatewayBot: GatewayBotResponseSchema,
  guilds: array(MyGuildResponseSchema),
  message: MessageResponseSchema,
  messages: array(MessageResponseSchema),
  roles: array(GuildRoleResponseSchema),
  self: UserPIIResponseSchema,
  user: UserResponseSchema,
} as const;
