import type {
  APIInteractionResponse,
  RESTPatchAPIWebhookWithTokenMessageJSONBody,
} from 'discord-api-types/v10';
import type { MessageFile } from '../domain/posting.ts';

/** An interaction, in the bot's words: what was asked, where and by whom, and nothing of how it came. */
export type Interaction =
  | CommandInteraction
  | MessageInteraction
  | AutocompleteInteraction
  | ComponentInteraction
  | ModalInteraction;

/** Somebody on Discord; `name` is as their server shows it, to be escaped before it stands in a reply. */
export interface Person {
  readonly id: string;
  readonly name: string;
}

/** Where an interaction came from; ids are Discord's. */
export interface Origin {
  /** Outside of servers the channel's id. */
  readonly server: string;
  readonly channel: string;
  readonly inServer: boolean;
  readonly user: Person;
  /** Whether the interaction's own bits hold Manage Messages or Administrator; never outside of servers. */
  readonly isModerator: boolean;
  /** The same for Manage Server. */
  readonly isManager: boolean;
  /** Ids of the person's roles; none outside of servers. */
  readonly roles: readonly string[];
  /** The person's language as Discord names it, such as `en-GB`; `null` where it did not say. */
  readonly locale: string | null;
  /** The same of the server, or outside of servers of the person. */
  readonly publicLocale: string | null;
}

/** A file that a person handed over; it stands on Discord's servers. `size` in bytes. */
export interface Attachment {
  readonly name: string;
  readonly size: number;
  readonly url: string;
  readonly contentType: string | null;
}

/** A message that a message command was used on, or the one that it replies to. `sentAt` in epoch ms. */
export interface TargetMessage {
  readonly id: string;
  readonly channelId: string;
  readonly link: string;
  readonly content: string;
  readonly author: Person & { readonly isBot: boolean };
  readonly sentAt: number;
  /** The addresses in its text and of its embeds, without repeats. */
  readonly urls: readonly string[];
  /** The `custom_id`s of its buttons and selects; none of them was checked. */
  readonly customIds: readonly string[];
  /** Whose interaction with this bot it answers; `null` where it answers none. */
  readonly askedBy: string | null;
  /** The message that it replies to, as far as Discord sent it along. */
  readonly repliesTo: Omit<TargetMessage, 'repliesTo'> | null;
}

export interface CommandInteraction extends Origin {
  readonly kind: 'command';
  readonly command: string;
  /** '' where the command has none. */
  readonly subcommand: string;
  readonly options: InteractionOptions;
}

/** A command of a message's menu. */
export interface MessageInteraction extends Origin {
  readonly kind: 'message';
  readonly command: string;
  readonly message: TargetMessage;
}

export interface AutocompleteInteraction extends Origin {
  readonly kind: 'autocomplete';
  readonly command: string;
  readonly subcommand: string;
  readonly focused: string;
  readonly typed: string;
}

export interface ComponentInteraction extends Origin {
  readonly kind: 'component';
  readonly customId: string;
  readonly isOwn: boolean;
  readonly chosen: readonly string[];
}

/** A form that was sent. */
export interface ModalInteraction extends Origin {
  readonly kind: 'modal';
  readonly customId: string;
  /** Whether a button or select of a message opened it, and not a command. */
  readonly onMessage: boolean;
  readonly isOwn: boolean;
  readonly values: Readonly<Record<string, InputValue>>;
}

export type InteractionOptions = Readonly<Record<string, string | number | boolean | Attachment | undefined>>;

/** What stands in an input of a form: text, the values chosen in a select, or files. */
export type InputValue = string | readonly string[] | readonly Attachment[];

/** A message of an edit or follow-up. */
export type MessageBody = RESTPatchAPIWebhookWithTokenMessageJSONBody & { readonly flags?: number };

/**
 * What leaves for Discord: `respond` is the first response, at most one; after a deferral `edit` fills or changes the
 * original message, `remove` takes it away, and `followUp` posts another one.
 */
export type Outgoing =
  | {
      readonly kind: 'respond';
      readonly body: APIInteractionResponse;
      readonly files: readonly MessageFile[];
    }
  | {
      readonly kind: 'edit' | 'followUp';
      readonly body: MessageBody;
      readonly files: readonly MessageFile[];
    }
  | { readonly kind: 'remove' };

/** Sends something for one interaction. Rejects where Discord does not take it. */
export type Send = (outgoing: Outgoing) => Promise<void>;
