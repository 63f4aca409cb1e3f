import { InteractionResponseType as Answer } from 'discord-api-types/v10';
import { refusals, type Refusal } from '../faults.ts';
import type { Interaction, Interactions } from '../interactions/interactions.ts';
import { requestSchemas, responseSchemas } from '../schemas.ts';
import type { State } from '../state.ts';
import type { World } from '../world.ts';
import { checkDraft } from './checkDraft.ts';
import { ok, type Call, type Reply, type Route } from './addRoutes.ts';
import { messageRoutes, type ActOnMessage } from './messageRoutes.ts';
import { recordOf } from './record.ts';
import type { Replies } from './replies.ts';

const MAX_USER_INSTALL_FOLLOW_UPS = 5;

export interface WebhookOptions {
  readonly world: World;
  readonly interactions: Interactions;
  readonly state: State;
  readonly replies: Replies;
  readonly tokenMs: number;
}

/** What a bot does with an interaction after its first answer, for the 15 minutes that its token lives. */
export function webhookRoutes({ world, interactions, state, replies, tokenMs }: WebhookOptions): Route[] {
  type Act = (interaction: Interaction, call: Call) => Reply | Refusal;

  const within =
    (act: Act) =>
    (call: Call): Reply | Refusal => {
      const interaction = interactions.byToken(call.param('token'));
      if (interaction === undefined || call.param('application') !== world.application.id)
        return refusals.unknownWebhook;
      // By the real clock: moving the other one on cuts off nothing that is under way.
      if (Date.now() - interaction.createdAt >= tokenMs) return refusals.invalidWebhookToken;
      if (interaction.answer === null || interaction.answer === Answer.ApplicationCommandAutocompleteResult)
        return refusals.unknownWebhook;
      interactions.finish(interaction);
      return act(interaction, call);
    };

  const onMessage = (act: ActOnMessage) =>
    within((interaction, call) => {
      const name = call.param('message');
      const id = name === '@original' ? interaction.originalId : name;
      const isOurs = id !== null && (id === interaction.originalId || interaction.messageIds.includes(id));
      const local = isOurs ? state.message(id) : undefined;
      return local === undefined ? refusals.unknownMessage : act(local, call);
    });

  const followUp: Act = (interaction, { body }) => {
    if (interaction.isUserInstall && interaction.followUps >= MAX_USER_INSTALL_FOLLOW_UPS)
      return refusals.tooManyFollowUps;
    const checked = checkDraft(requestSchemas.followUp, body);
    if ('refusal' in checked) return checked.refusal;
    const message = replies.followUp(interaction, checked.draft);
    return ok(message, responseSchemas.message, checked.remarks);
  };

  const edit: ActOnMessage = (local, { body }) => {
    const checked = checkDraft(requestSchemas.webhookEdit, body, local.message);
    if ('refusal' in checked) return checked.refusal;
    const message = replies.edit(local, checked.draft);
    return ok(message, responseSchemas.message, checked.remarks);
  };

  const path = '/webhooks/:application/:token';
  const shared = { isOpen: true, record: recordOf(interactions) } as const;
  return [
    { ...shared, method: 'POST', path, handler: within(followUp) },
    ...messageRoutes(path, state, onMessage, edit).map((route) => ({ ...shared, ...route })),
  ];
}
