import {
  ApplicationCommandOptionType as OptionType,
  InteractionResponseType as Answer,
  MessageFlags,
  type APIApplicationCommandOptionChoice,
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import type { ZodMiniType } from 'zod/mini';
import { invalidForm, refusals, type Refusal } from '../faults.ts';
import type { Interaction } from '../interactions/interactions.ts';
import type { InteractionOutcome, LocalMessage } from '../local.ts';
import type { Upload } from '../messages/attachmentStore.ts';
import type { Component } from '../messages/walkComponents.ts';
import { choiceFaults, modalFaults } from '../rules/answerFaults.ts';
import type { MessageBody } from '../rules/messageFaults.ts';
import { requestSchemas } from '../schemas.ts';
import type { State } from '../state.ts';
import { checkRules } from './checkDraft.ts';
import type { Remarks } from './addRoutes.ts';
import type { Replies } from './replies.ts';

/** What an answer did: for the page, to which message, and what should be said about it. */
type Answered =
  | { readonly outcome: InteractionOutcome; readonly message: APIMessage | null; readonly remarks: Remarks }
  | { readonly refusal: Refusal };

/** One kind of answer: the schema of its whole body, and what it does once its data fits. */
export interface AnswerKind {
  readonly schema: ZodMiniType;
  readonly act: (interaction: Interaction, data: unknown, uploads: readonly Upload[]) => Answered;
}

const DONE: Remarks = {};

const choose: AnswerKind['act'] = (interaction, data) => {
  const { choices } = (data ?? {}) as {
    readonly choices?: readonly (APIApplicationCommandOptionChoice | null)[];
  };
  const offered = (choices ?? []).filter((choice) => choice !== null);
  const faults = choiceFaults(offered, interaction.focusedType ?? OptionType.String);
  return faults.length > 0
    ? { refusal: invalidForm(faults) }
    : { outcome: { outcome: 'choices', choices: offered }, message: null, remarks: DONE };
};

const openModal: AnswerKind['act'] = (interaction, data) => {
  const modal = data as APIModalInteractionResponseCallbackData;
  const faults = modalFaults(modal.components as unknown as readonly Component[]);
  if (faults.length > 0) return { refusal: invalidForm(faults) };
  interaction.modal = modal;
  return {
    outcome: { outcome: 'modal', modal: { ...modal, interactionId: interaction.id } },
    message: null,
    remarks: DONE,
  };
};

/** A deferral can settle one thing only: whether the reply will be private. */
const deferFault = ({ flags }: MessageBody): Refusal | null =>
  ((flags ?? 0) & ~MessageFlags.Ephemeral) === 0
    ? null
    : invalidForm([
        {
          path: ['data', 'flags'],
          code: 'MESSAGE_FLAGS_INVALID',
          message: 'Only EPHEMERAL can be set while deferring.',
        },
      ]);

/** Every kind of answer that a bot without an activity can give. */
export function createAnswers(state: State, replies: Replies): Partial<Record<Answer, AnswerKind>> {
  const sourceOf = ({ sourceMessageId }: Interaction): LocalMessage | undefined =>
    sourceMessageId === null ? undefined : state.message(sourceMessageId);

  const respond: AnswerKind['act'] = (interaction, data, uploads) => {
    const body = (data ?? {}) as MessageBody;
    const checked = checkRules(body, uploads, ['data'], null);
    if ('refusal' in checked) return checked;
    const isEphemeral = ((body.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
    const message = replies.respond(interaction, checked.draft, isEphemeral);
    return { outcome: { outcome: 'answered' }, message, remarks: checked.remarks };
  };

  const defer: AnswerKind['act'] = (interaction, data) => {
    const body = (data ?? {}) as MessageBody;
    const refusal = deferFault(body);
    if (refusal !== null) return { refusal };
    const message = replies.respond(interaction, null, (body.flags ?? 0) !== 0);
    return { outcome: { outcome: 'deferred' }, message, remarks: DONE };
  };

  const update: AnswerKind['act'] = (interaction, data, uploads) => {
    const source = sourceOf(interaction);
    if (source === undefined) return { refusal: refusals.unknownMessage };
    const checked = checkRules(data ?? {}, uploads, ['data'], source.message);
    if ('refusal' in checked) return checked;
    interaction.originalId = source.message.id;
    const message = replies.edit(source, checked.draft);
    return { outcome: { outcome: 'answered' }, message, remarks: checked.remarks };
  };

  const deferUpdate: AnswerKind['act'] = (interaction) => {
    interaction.originalId = interaction.sourceMessageId;
    return {
      outcome: { outcome: 'deferred' },
      message: sourceOf(interaction)?.message ?? null,
      remarks: DONE,
    };
  };

  return {
    [Answer.ChannelMessageWithSource]: { schema: requestSchemas.answerMessage, act: respond },
    [Answer.DeferredChannelMessageWithSource]: { schema: requestSchemas.answerMessage, act: defer },
    [Answer.DeferredMessageUpdate]: { schema: requestSchemas.answerUpdate, act: deferUpdate },
    [Answer.UpdateMessage]: { schema: requestSchemas.answerUpdate, act: update },
    [Answer.ApplicationCommandAutocompleteResult]: { schema: requestSchemas.answerChoices, act: choose },
    [Answer.Modal]: { schema: requestSchemas.answerModal, act: openModal },
  };
}
