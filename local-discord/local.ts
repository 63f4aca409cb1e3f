import type {
  APIApplicationCommand,
  APIApplicationCommandOptionChoice,
  APIMessage,
  APIModalInteractionResponseCallbackData,
  APIUser,
  ApplicationCommandOptionType,
  ComponentType,
  APIModalSubmissionComponent,
} from 'discord-api-types/v10';

// The words that the local Discord and its page share. Types only: the page is a browser program and the
// server a Node one. Objects are Discord API v10 objects wherever one exists; snowflakes are decimal strings.

/** Who the person at the page pretends to be. */
export type PersonaId = 'member' | 'moderator';

/** A persona: a made-up user of the one guild, with its permissions as a decimal bit set. */
export interface Persona {
  readonly id: PersonaId;
  readonly user: APIUser;
  readonly permissions: string;
}

/** Whose interaction a message answers; `commandName` as it was typed, e.g. `/quote topic:legend`. */
export interface InvokedBy {
  readonly persona: PersonaId;
  readonly commandName: string;
}

/**
 * A message of the channel. `visibleTo` names the only persona that sees it (an ephemeral reply), null = everyone.
 * `thinking`: deferred and not yet answered; `failed`: no answer came while the token lived.
 */
export interface LocalMessage {
  readonly message: APIMessage;
  readonly visibleTo: PersonaId | null;
  readonly status: 'thinking' | 'sent' | 'failed';
  readonly invokedBy: InvokedBy | null;
}

/** Something to try, offered at the head of the channel: a line for the composer, and whom to act as. */
export interface Try {
  readonly title: string;
  readonly line: string;
  readonly persona?: PersonaId;
}

/** Everything the page draws. `messages` is in order of arrival, oldest first. */
export interface LocalState {
  readonly application: { readonly id: string; readonly name: string };
  readonly bot: APIUser;
  readonly online: boolean;
  /** How far the clock here was moved on, in ms. */
  readonly ahead: number;
  readonly guild: { readonly id: string; readonly name: string };
  readonly channel: { readonly id: string; readonly name: string };
  readonly roles: readonly { readonly id: string; readonly name: string }[];
  readonly personas: readonly Persona[];
  readonly tries: readonly Try[];
  readonly commands: readonly APIApplicationCommand[];
  readonly messages: readonly LocalMessage[];
}

/** The server-sent events of `GET /local/events`: event name to its JSON data. */
export interface LocalEvents {
  /** The whole state, once on connect. */
  readonly state: LocalState;
  /** A new or changed message; upsert by `message.id`. */
  readonly message: LocalMessage;
  readonly messageDelete: { readonly id: string };
  readonly commands: readonly APIApplicationCommand[];
  readonly bot: { readonly online: boolean };
  readonly clock: { readonly ahead: number };
}

/** An option as typed. Subcommands and groups have `options`, others a `value`; of an autocomplete one is `focused`. */
export interface TypedOption {
  readonly name: string;
  readonly type: ApplicationCommandOptionType;
  readonly value?: string | number | boolean;
  readonly focused?: boolean;
  readonly options?: readonly TypedOption[];
}

/** `targetId` is the message or user of a context-menu command. */
export interface CommandInput {
  readonly persona: PersonaId;
  readonly kind: 'command';
  readonly commandId: string;
  readonly options: readonly TypedOption[];
  readonly targetId?: string;
}

export interface AutocompleteInput {
  readonly persona: PersonaId;
  readonly kind: 'autocomplete';
  readonly commandId: string;
  readonly options: readonly TypedOption[];
}

/** A click or a choice on a message; `values` for selects: option values, or ids of users, roles and channels. */
export interface ComponentInput {
  readonly persona: PersonaId;
  readonly kind: 'component';
  readonly messageId: string;
  readonly customId: string;
  readonly componentType: ComponentType;
  readonly values?: readonly string[];
}

/** Submits the modal that the answer to `interactionId` opened; `components` as Discord sends them. */
export interface ModalInput {
  readonly persona: PersonaId;
  readonly kind: 'modal';
  readonly interactionId: string;
  readonly customId: string;
  readonly components: readonly APIModalSubmissionComponent[];
}

/** Body of `POST /local/interactions`. */
export type InteractionInput = CommandInput | AutocompleteInput | ComponentInput | ModalInput;

/** An opened modal: Discord's own object and the interaction to name when it is submitted. */
export type OpenedModal = APIModalInteractionResponseCallbackData & {
  readonly interactionId: string;
};

/**
 * What became of an interaction, as far as its first answer (3 s at most).
 * `answered`: a message was posted or changed; `deferred`: one will be; `failed`: `reason` is what Discord would show.
 */
export interface InteractionOutcome {
  readonly outcome: 'answered' | 'deferred' | 'choices' | 'modal' | 'failed';
  readonly choices?: readonly APIApplicationCommandOptionChoice[];
  readonly modal?: OpenedModal;
  readonly reason?: string;
}

/**
 * Body of `POST /local/messages`; answered by the posted LocalMessage. `repliesTo` is the id of a message that everyone
 * sees. Files for options and forms go to `POST /local/uploads` before (multipart, `files[0]`), answered by an
 * APIAttachment.
 */
export interface MessageInput {
  readonly persona: PersonaId;
  readonly content: string;
  readonly repliesTo?: string;
}

/** Body of `POST /local/clock`: moves the clock on by so many ms, at most a week. */
export interface ClockInput {
  readonly ms: number;
}

/** Every `/local` refusal: a 4xx status and this body. */
export interface LocalError {
  readonly error: string;
}
