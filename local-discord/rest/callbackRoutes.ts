import {
  InteractionResponseType as Answer,
  InteractionType,
  MessageFlags,
  type APIMessage,
} from 'discord-api-types/v10';
import { checkBody } from '../checkBody.ts';
import { invalidForm, refusals, type Refusal } from '../faults.ts';
import type { Interaction, Interactions } from '../interactions/interactions.ts';
import { responseSchemas } from '../schemas.ts';
import type { State } from '../state.ts';
import { createAnswers } from './answers.ts';
import { tellingKeys, withTextIds } from './checkDraft.ts';
import { noContent, type Call, type Reply, type Route } from './addRoutes.ts';
import { recordOf } from './record.ts';
import type { Replies } from './replies.ts';

interface CallbackBody {
  readonly type: Answer;
  readonly data?: unknown;
}

const ON_MESSAGE = [Answer.DeferredMessageUpdate, Answer.UpdateMessage];
const NEW_MESSAGE = [Answer.ChannelMessageWithSource, Answer.DeferredChannelMessageWithSource];

/** What an interaction may be answered with: no modal after a modal, no update without a message to update. */
function allowedAnswers({ type, sourceMessageId }: Interaction): readonly Answer[] {
  if (type === InteractionType.ApplicationCommandAutocomplete)
    return [Answer.ApplicationCommandAutocompleteResult];
  const onMessage = sourceMessageId === null ? [] : ON_MESSAGE;
  return type === InteractionType.ModalSubmit
    ? [...NEW_MESSAGE, ...onMessage]
    : [...NEW_MESSAGE, ...onMessage, Answer.Modal];
}

const wrongType = (allowed: readonly Answer[]): Refusal =>
  invalidForm([
    {
      path: ['type'],
      code: 'UNION_TYPE_CHOICES',
      message: `Value of field "type" must be one of (${allowed.join(', ')}).`,
    },
  ]);

/** The resource that `with_response=true` asks for. */
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

/** `POST /interactions/:id/:token/callback`: the first answer to an interaction. */
export function callbackRoutes(interactions: Interactions, state: State, replies: Replies): Route[] {
  const answers = createAnswers(state, replies);

  const handle = (call: Call): Reply | Refusal => {
    const interaction = interactions.byToken(call.param('token'));
    if (interaction === undefined || interaction.id !== call.param('interaction') || interaction.isExpired)
      return refusals.unknownInteraction;
    if (interaction.answer !== null) return refusals.alreadyAcknowledged;
    const { type, data: raw } = (call.body.json ?? {}) as CallbackBody;
    const data = withTextIds(raw);
    const allowed = allowedAnswers(interaction);
    const kind = allowed.includes(type) ? answers[type] : undefined;
    if (kind === undefined) return wrongType(allowed);
    const { faults, unknownKeys } = checkBody(kind.schema, { type, data });
    if (faults.length > 0) return invalidForm(faults);
    const answered = kind.act(interaction, data, call.body.uploads);
    if ('refusal' in answered) return answered.refusal;
    interaction.answer = type;
    interaction.settle(answered.outcome);
    const wantsResource = call.query['with_response'] === 'true';
    const reply = wantsResource ? describe(interaction, type, answered.message) : noContent;
    return { ...reply, remarks: { ...answered.remarks, unknownKeys: tellingKeys(unknownKeys) } };
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
}
