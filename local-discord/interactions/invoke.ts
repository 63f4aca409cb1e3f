import {
  InteractionResponseType,
  InteractionType,
  type APIAttachment,
  type APIMessageInteractionMetadata,
} from 'discord-api-types/v10';
import type { Gateway } from '../gateway/gateway.ts';
import type { InteractionInput, InteractionOutcome } from '../local.ts';
import { ATTACHMENT_SIZE_LIMIT } from '../messages/attachmentStore.ts';
import type { Snowflakes } from '../snowflake.ts';
import type { State } from '../state.ts';
import type { World } from '../world.ts';
import type { Endpoint } from './endpoint.ts';
import { makeToken, type BotRequest, type Interaction, type Interactions } from './interactions.ts';
import { invokeInput, type Invoked } from './interactionData.ts';
import { createSettle, type InvokeOverrides, type Setting } from './setting.ts';

/** An interaction after its first answer, or after the time for one. */
export interface Invocation {
  readonly interactionId: string;
  readonly outcome: InteractionOutcome;
  /** Every request that the bot made for it, in order; grows while the bot goes on. */
  readonly requests: readonly BotRequest[];
  /** The id of the message that `@original` means; null before there is one. */
  readonly originalId: () => string | null;
}

export interface Invoking {
  readonly world: World;
  readonly state: State;
  readonly interactions: Interactions;
  readonly uploads: ReadonlyMap<string, APIAttachment>;
  readonly gateway: Gateway;
  readonly endpoint: Endpoint;
  readonly snowflake: Snowflakes;
  readonly answerMs: number;
}

/** What Discord shows under a command that got no answer. */
const NO_RESPONSE = 'The application did not respond';

/** What every message of an interaction says of where it came from. */
const metadataOf = (id: string, invoked: Invoked, setting: Setting): APIMessageInteractionMetadata =>
  ({
    id,
    user: setting.user,
    authorizing_integration_owners: setting.owners,
    type:
      invoked.type === InteractionType.ApplicationCommandAutocomplete
        ? InteractionType.ApplicationCommand
        : invoked.type,
    ...invoked.metadata,
  }) as unknown as APIMessageInteractionMetadata;

/** INTERACTION_CREATE: what is new in it, followed by the setting, which is written already. */
function payloadJson({ id, token }: Interaction, invoked: Invoked, world: World, setting: Setting): string {
  const own = JSON.stringify({
    id,
    application_id: world.application.id,
    type: invoked.type,
    token,
    version: 1,
    data: invoked.data,
    ...(invoked.sourceMessage === null ? {} : { message: invoked.sourceMessage }),
    entitlements: [],
    attachment_size_limit: ATTACHMENT_SIZE_LIMIT,
  });
  return `${own.slice(0, -1)},${setting.json.slice(1)}`;
}

/** Whether the answer itself is still to come. */
function isDeferral(answer: InteractionResponseType | null): boolean {
  return (
    answer === InteractionResponseType.DeferredChannelMessageWithSource ||
    answer === InteractionResponseType.DeferredMessageUpdate
  );
}

/** Makes the function that dispatches an interaction to the bot and waits for its first answer. */
export function createInvoke({
  world,
  state,
  interactions,
  uploads,
  gateway,
  endpoint,
  snowflake,
  answerMs,
}: Invoking) {
  const settle = createSettle(world);
  const place = { world, state, interactions, uploads };
  return async (input: InteractionInput, overrides?: InvokeOverrides): Promise<Invocation> => {
    const setting = settle(input.persona, overrides);
    const invoked = invokeInput(input, { place, setting, isChecked: overrides?.unchecked !== true });
    let resolve!: (outcome: InteractionOutcome) => void;
    const answered = new Promise<InteractionOutcome>((settled) => {
      resolve = settled;
    });
    const id = snowflake();
    const interaction: Interaction = {
      id,
      token: makeToken(id),
      type: invoked.type,
      user: setting.user,
      persona: input.persona,
      invokedBy:
        invoked.commandName === null ? null : { persona: input.persona, commandName: invoked.commandName },
      createdAt: Date.now(),
      guildId: setting.guildId,
      channelId: setting.channelId,
      isUserInstall: setting.isUserInstall,
      metadata: metadataOf(id, invoked, setting),
      command: invoked.command,
      focusedType: invoked.focusedType,
      sourceMessageId: invoked.sourceMessage?.id ?? null,
      requests: [],
      messageIds: [],
      settle: resolve,
      answer: null,
      isExpired: false,
      isEphemeral: false,
      originalId: null,
      followUps: 0,
      modal: null,
    };
    interactions.add(interaction);
    const expire = (): void => {
      interaction.isExpired = true;
      resolve({ outcome: 'failed', reason: NO_RESPONSE });
    };
    const timer = setTimeout(expire, answerMs);
    const json = payloadJson(interaction, invoked, world, setting);
    const isHeard = endpoint.send(json) || gateway.dispatch('INTERACTION_CREATE', json, setting.guildId);
    if (!isHeard) expire();
    const outcome = await answered;
    clearTimeout(timer);
    if (!isDeferral(interaction.answer)) interactions.finish(interaction);
    return {
      interactionId: id,
      outcome,
      requests: interaction.requests,
      originalId: () => interaction.originalId,
    };
  };
}
