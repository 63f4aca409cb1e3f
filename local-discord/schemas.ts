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
import { array, maxLength } from 'zod/mini';

/** The official schemas of what a bot may send, by route. */
export const requestSchemas = {
  commandCreate: ApplicationCommandCreateRequestSchema,
  commandPatch: ApplicationCommandPatchRequestPartialSchema,
  commandsPut: array(ApplicationCommandUpdateRequestSchema).check(maxLength(130)),
  followUp: IncomingWebhookInteractionRequestSchema,
  webhookEdit: IncomingWebhookUpdateRequestPartialSchema,
  messageCreate: MessageCreateRequestSchema,
  messageEdit: MessageEditRequestPartialSchema,
  answerMessage: CreateMessageInteractionCallbackRequestSchema,
  answerUpdate: UpdateMessageInteractionCallbackRequestSchema,
  answerChoices: ApplicationCommandAutocompleteCallbackRequestSchema,
  answerModal: ModalInteractionCallbackRequestSchema,
} as const;

/** The official schemas of what the local Discord itself answers. */
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
