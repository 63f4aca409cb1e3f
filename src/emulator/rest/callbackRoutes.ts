import {
  InteractionResponseType as Answer,
  InteractionType,
  MessageFlags,
  type APIApplicationCommandOptionChoice,
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import { checkBody } from '../check.ts';
import { invalidForm, refusals, type Refusal } from '../faults.ts';
import type { Interaction, Interactions } from '../interactions/interaction.ts';
import type { Component } from '../messages/walkComponents.ts';
import { choiceFaults, modalFaults } from '../rules/answerFaults.ts';
import type { MessageBody } from '../rules/messageFaults.ts';
import { callbackSchemas, responseSchemas } from '../schemas.ts';
import type { State } from '../state.ts';
import { checkRules, tellingKeys } from './checkDraft.ts';
import { noContent, type Call, type Remarks, type Reply, type Route } from './exchange.ts';
import { recordOf } from './record.ts';
import type { Replies } from './replies.ts';

type CallbackBody = { readonly type: Answer; readonly data?: unknown };
type Answered = { readonly message: APIMessage | null; readonly remarks: Remarks } | { readonly refusal: Refusal };

const ON_MESSAGE = [Answer.DeferredMessageUpdate, Answer.UpdateMessage];
const NEW_MESSAGE = [Answer.ChannelMessageWithSource, Answer.DeferredChannelMessageWithSource];

/** What an interaction may be answered with: no modal after a modal, no update without a message to update. */
const allowedAnswers = ({ type, sourceMessageId }: Interaction): readonly Answer[] => {
  switch (type) {
    case InteractionType.ApplicationCommandAutocomplete:
      return [Answer.ApplicationCommandAutocompleteResult];
    case InteractionType.MessageComponent:
      return [...NEW_MESSAGE, ...ON_MESSAGE, Answer.Modal];
    case InteractionType.ModalSubmit:
      return sourceMessageId === null ? NEW_MESSAGE : [...NEW_MESSAGE, ...ON_MESSAGE];
    default:
      return [...NEW_MESSAGE, Answer.Modal];
  }
};

const wrongType = (allowed: readonly Answer[]): Refusal =>
  invalidForm([
    {
      path: ['type'],
      code: 'UNION_TYPE_CHOICES',
      message: `Value of field "type" must be one of (${allowed.join(', ')}).`,
    },
  ]);

/** A deferral can settle one thing only: whether the reply will be private. */
const deferFlags = ({ flags }: MessageBody): Refusal | null =>
  ((flags ?? 0) & ~MessageFlags.Ephemeral) === 0
    ? null
    : invalidForm([
        {
          path: ['data', 'flags'],
          code: 'MESSAGE_FLAGS_INVALID',
          message: 'Only EPHEMERAL can be set while deferring.',
        },
      ]);

/** `POST /interactions/:id/:token/callback`: the first answer to an interaction. */
export const callbackRoutes = (interactions: Interactions, state: State, replies: Replies): Route[] => {
  const message = (interaction: Interaction, { type }: CallbackBody, data: MessageBody, call: Call): Answered => {
    const isUpdate = type === Answer.UpdateMessage;
    const source = isUpdate ? state.message(interaction.sourceMessageId!) : undefined;
    if (isUpdate && source === undefined) return { refusal: refusals.unknownMessage };
    const checked = checkRules(data, call.body.uploads, ['data'], source?.message ?? null);
    if ('refusal' in checked) return checked;
    if (source !== undefined) {
      interaction.originalId = source.message.id;
      return { message: replies.edit(source, checked.draft), remarks: checked.remarks };
    }
    const isEphemeral = ((data.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
    return { message: replies.respond(interaction, checked.draft, isEphemeral), remarks: checked.remarks };
  };

  const defer = (interaction: Interaction, { type }: CallbackBody, data: MessageBody): Answered => {
    if (type === Answer.DeferredMessageUpdate) {
      interaction.originalId = interaction.sourceMessageId;
      return { message: state.message(interaction.sourceMessageId!)?.message ?? null, remarks: {} };
    }
    const refusal = deferFlags(data);
    if (refusal !== null) return { refusal };
    return { message: replies.respond(interaction, null, (data.flags ?? 0) !== 0), remarks: {} };
  };

  const choose = (interaction: Interaction, data: unknown): Answered => {
    const { choices } = (data ?? {}) as { readonly choices?: readonly (APIApplicationCommandOptionChoice | null)[] };
    const offered = (choices ?? []).filter((choice) => choice !== null);
    const faults = choiceFaults(offered, interaction.focusedType!);
    if (faults.length > 0) return { refusal: invalidForm(faults) };
    interaction.settle({ outcome: 'choices', choices: offered });
    return { message: null, remarks: {} };
  };

  const openModal = (interaction: Interaction, data: unknown): Answered => {
    const modal = data as APIModalInteractionResponseCallbackData;
    const faults = modalFaults(modal.components as unknown as readonly Component[]);
    if (faults.length > 0) return { refusal: invalidForm(faults) };
    interaction.modalId = modal.custom_id;
    interaction.settle({ outcome: 'modal', modal: { ...modal, interactionId: interaction.id } });
    return { message: null, remarks: {} };
  };

  const act = (interaction: Interaction, body: CallbackBody, call: Call): Answered => {
    const data = (body.data ?? {}) as MessageBody;
    switch (body.type) {
      case Answer.ApplicationCommandAutocompleteResult:
        return choose(interaction, body.data);
      case Answer.Modal:
        return openModal(interaction, body.data);
      case Answer.DeferredChannelMessageWithSource:
      case Answer.DeferredMessageUpdate:
        return defer(interaction, body, data);
      default:
        return message(interaction, body, data, call);
    }
  };

  const describe = (interaction: Interaction, type: Answer, written: APIMessage | null): Reply => ({
    status: 200,
    schema: responseSchemas.callback,
    body: {
      interaction: {
        id: interaction.id,
        type: interaction.type,
        channel_id: interaction.channelId,
        ...(interaction.guildId === null ? {} : { guild_id: interaction.guildId }),
        ...(written === null
          ? {}
          : {
              response_message_id: written.id,
              response_message_loading: type === Answer.DeferredChannelMessageWithSource,
              response_message_ephemeral: ((written.flags ?? 0) & MessageFlags.Ephemeral) !== 0,
            }),
      },
      // The official schema knows 4 for a message made and 7 for one changed, deferred or not.
      ...(written === null ? {} : { resource: { type: NEW_MESSAGE.includes(type) ? 4 : 7, message: written } }),
    },
  });

  const handle = (call: Call): Reply | Refusal => {
    const interaction = interactions.byToken(call.params['token']!);
    if (interaction === undefined || interaction.id !== call.params['interaction'] || interaction.isExpired)
      return refusals.unknownInteraction;
    if (interaction.answer !== null) return refusals.alreadyAcknowledged;
    const body = (call.body.json ?? {}) as CallbackBody;
    const allowed = allowedAnswers(interaction);
    if (!allowed.includes(body.type)) return wrongType(allowed);
    const { faults, unknownKeys } = checkBody(callbackSchemas[body.type]!, body);
    if (faults.length > 0) return invalidForm(faults);
    const answered = act(interaction, body, call);
    if ('refusal' in answered) return answered.refusal;
    interaction.answer = body.type;
    const isDeferred =
      body.type === Answer.DeferredChannelMessageWithSource || body.type === Answer.DeferredMessageUpdate;
    interaction.settle({ outcome: isDeferred ? 'deferred' : 'answered' });
    const reply =
      call.query['with_response'] === 'true' ? describe(interaction, body.type, answered.message) : noContent;
    const telling = tellingKeys(unknownKeys);
    return { ...reply, remarks: { ...answered.remarks, unknownKeys: telling } };
  };

  return [
    {
      method: 'POST',
      path: '/interactions/:interaction/:token/callback',
      isOpen: true,
      handler: handle,
      record: recordOf(interactions),
    },
  ];
};
