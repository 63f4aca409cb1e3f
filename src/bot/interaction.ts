import type { APIInteractionResponse } from 'discord-api-types/v10';
import type { ReplyFile } from '../views/reply.ts';

/** An interaction, in the bot's words: what was asked, where, and nothing of how it came. */
export type Interaction = CommandInteraction | AutocompleteInteraction | ComponentInteraction;

interface Origin {
  /** The server's Discord id; outside of servers the channel's. */
  readonly server: string;
  /** Who asked; a Discord id. */
  readonly user: string;
}

export interface CommandInteraction extends Origin {
  readonly kind: 'command';
  readonly command: string;
  readonly options: InteractionOptions;
}

export interface AutocompleteInteraction extends Origin {
  readonly kind: 'autocomplete';
  readonly command: string;
  readonly focused: string;
  readonly typed: string;
}

export interface ComponentInteraction extends Origin {
  readonly kind: 'component';
  readonly customId: string;
  readonly isOwn: boolean;
  readonly chosen: readonly string[];
}

export type InteractionOptions = Readonly<Record<string, string | number | boolean | undefined>>;

/** Sends the first and only answer to an interaction. Rejects where Discord does not take it. */
export type Respond = (response: APIInteractionResponse, files: readonly ReplyFile[]) => Promise<void>;
