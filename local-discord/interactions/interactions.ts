import { randomUUID } from 'node:crypto';
import type {
  APIMessageInteractionMetadata,
  APIModalInteractionResponseCallbackData,
  APIUser,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionResponseType,
  InteractionType,
} from 'discord-api-types/v10';
import { LRUCache } from 'lru-cache';
import type { InteractionOutcome, InvokedBy, PersonaId } from '../local.ts';

/** One request that the bot made for an interaction, and how it was answered; `code` is Discord's, null for success. */
export interface BotRequest {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly files: readonly { readonly name: string; readonly contentType: string; readonly size: number }[];
  readonly status: number;
  readonly code: number | null;
}

/** An interaction from its dispatch to the end of its token. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  readonly user: APIUser;
  readonly persona: PersonaId;
  readonly invokedBy: InvokedBy | null;
  readonly createdAt: number;
  readonly guildId: string | null;
  readonly channelId: string;
  /** Whether only the user installed the application: then Discord allows 5 follow-ups. */
  readonly isUserInstall: boolean;
  readonly metadata: APIMessageInteractionMetadata;
  readonly command: { readonly name: string; readonly type: ApplicationCommandType } | null;
  /** The type of the option that an autocomplete asks about. */
  readonly focusedType: ApplicationCommandOptionType | null;
  /** The message whose component was used, or whose component opened the modal. */
  readonly sourceMessageId: string | null;
  readonly requests: BotRequest[];
  /** The messages it made, which its webhook may edit. */
  readonly messageIds: string[];
  /** Ends the wait for the first answer. */
  readonly settle: (outcome: InteractionOutcome) => void;
  answer: InteractionResponseType | null;
  /** Not answered in time: every answer from now on is unknown. */
  isExpired: boolean;
  isEphemeral: boolean;
  /** What `@original` means: the first reply, or the source message after an update. */
  originalId: string | null;
  followUps: number;
  /** The modal that the answer opened. */
  modal: APIModalInteractionResponseCallbackData | null;
}

/**
 * The newest this many finished interactions are known; an older token is unknown even before its 15 minutes are over.
 */
const KEPT_FINISHED = 250;
/** Those that wait for an answer, or were only deferred, are known much longer: a flood must not push them out. */
const KEPT_WAITING = 20_000;

export interface Interactions {
  readonly add: (interaction: Interaction) => void;
  /** Notes that the answer is there: what follows it is a matter of seconds. */
  readonly finish: (interaction: Interaction) => void;
  readonly byId: (id: string) => Interaction | undefined;
  readonly byToken: (token: string) => Interaction | undefined;
}

/**
 * A token for the interaction's id, which it begins with, as Discord's do. Nobody guesses the 244 random bits after it.
 * Node draws the bits of UUIDs ahead: 0.7 us, where `randomBytes` takes 2.3.
 */
export function makeToken(id: string): string {
  return `${id}-${randomUUID()}${randomUUID()}`;
}

export function createInteractions(): Interactions {
  const waiting = new LRUCache<string, Interaction>({ max: KEPT_WAITING });
  const finished = new LRUCache<string, Interaction>({ max: KEPT_FINISHED });
  const byId = (id: string): Interaction | undefined => waiting.get(id) ?? finished.get(id);
  return {
    add: (interaction) => void waiting.set(interaction.id, interaction),
    finish: (interaction) => {
      if (waiting.delete(interaction.id)) finished.set(interaction.id, interaction);
    },
    byId,
    byToken: (token) => {
      const interaction = byId(token.slice(0, token.indexOf('-')));
      return interaction?.token === token ? interaction : undefined;
    },
  };
}
