import { PermissionFlagsBits } from 'discord.js';
import { z } from 'zod';
import type {
  Attachment,
  AutocompleteInteraction,
  CommandInteraction,
  ComponentInteraction,
  InputValue,
  Interaction,
  MessageInteraction,
  ModalInteraction,
  Origin,
} from '../bot/interaction.ts';
import { answeredSchema, messageSchema, readMessage } from './readMessage.ts';
import { idSchema, userSchema } from './rawUser.ts';

// Of what Discord sends only what the bot needs is asked for, so that a field it never looks at cannot be wrong.

const origin = {
  application_id: idSchema,
  guild_id: idSchema.nullish(),
  channel_id: idSchema.nullish(),
  locale: z.string().nullable().default(null),
  guild_locale: z.string().nullish(),
  user: userSchema.nullish(),
  member: z
    .object({
      user: userSchema,
      nick: z.string().nullish(),
      permissions: z.string().regex(/^\d{1,40}$/),
      roles: z.array(idSchema).nullish(),
    })
    .nullish(),
};
type RawOrigin = z.infer<z.ZodObject<typeof origin>>;

const attachments = z.record(
  z.string(),
  z.object({
    filename: z.string(),
    size: z.number(),
    url: z.string(),
    content_type: z.string().nullish(),
  }),
);
type RawAttachments = z.infer<typeof attachments>;
const resolvedFiles = z.object({ attachments: attachments.nullish() }).nullish();

const option = z.object({
  type: z.number(),
  name: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]).optional(),
  focused: z.boolean().nullish(),
});
type RawOption = z.infer<typeof option>;
/** One level of subcommands: the bot declares no groups of them. */
const options = z.array(option.extend({ options: z.array(option).nullish() })).default([]);

const slashSchema = z.object({
  ...origin,
  data: z.object({ name: z.string(), options, resolved: resolvedFiles }),
});

const messageCommandSchema = z.object({
  ...origin,
  data: z.object({
    name: z.string(),
    target_id: idSchema,
    resolved: z.object({ messages: z.record(z.string(), messageSchema) }),
  }),
});

const pressed = z.object({ interaction_metadata: answeredSchema.nullish() });

const componentSchema = z.object({
  ...origin,
  message: pressed,
  data: z.object({
    custom_id: z.string(),
    component_type: z.number(),
    values: z.array(z.string()).default([]),
  }),
});

const modalSchema = z.object({
  ...origin,
  message: pressed.nullish(),
  data: z.object({
    custom_id: z.string(),
    resolved: resolvedFiles,
    // Labels; text between them has no component.
    components: z.array(
      z.object({
        component: z
          .object({
            type: z.number(),
            custom_id: z.string(),
            value: z.string().optional(),
            values: z.array(z.string()).optional(),
          })
          .optional(),
      }),
    ),
  }),
});

const kindSchema = z.object({ type: z.number(), data: z.object({ type: z.number().optional() }) });

const COMMAND = 2;
const COMPONENT = 3;
const AUTOCOMPLETE = 4;
export const MODAL = 5;

/**
 * An interaction as Discord's API sends it, in the bot's words.
 * @throws where it is of a kind that the bot does not declare, or has not the form that Discord documents
 */
export function readInteraction(raw: unknown): Interaction {
  const { type, data } = kindSchema.parse(raw);
  if (type === COMMAND && data.type === 1) return readCommand(slashSchema.parse(raw));
  if (type === COMMAND && data.type === 3) return readMessageCommand(messageCommandSchema.parse(raw));
  if (type === COMPONENT) return readComponent(componentSchema.parse(raw));
  if (type === AUTOCOMPLETE) return readAutocomplete(slashSchema.parse(raw));
  if (type === MODAL) return readModal(modalSchema.parse(raw));
  throw new TypeError(`an interaction of the kind ${type}, ${data.type ?? 'without a type of its data'}`);
}

/** Whether it asks for suggestions, which can be answered with nothing else, however wrong the rest of it is. */
export function isAutocomplete(raw: unknown): boolean {
  return (raw as { readonly type?: unknown }).type === AUTOCOMPLETE;
}

const MODERATOR = PermissionFlagsBits.ManageMessages | PermissionFlagsBits.Administrator;
const MANAGER = PermissionFlagsBits.ManageGuild | PermissionFlagsBits.Administrator;

function originOf(raw: RawOrigin): Origin {
  const { guild_id: guild, channel_id: channel, member, user: alone, locale } = raw;
  const inServer = guild !== undefined && guild !== null;
  const user = inServer ? member?.user : alone;
  if (user === undefined || user === null) throw new TypeError('an interaction of nobody');
  const permissions = inServer ? BigInt(member?.permissions ?? '0') : 0n;
  return {
    server: guild ?? channel ?? user.id,
    channel: channel ?? user.id,
    inServer,
    user: { id: user.id, name: (inServer ? member?.nick : null) ?? user.global_name ?? user.username },
    isModerator: (permissions & MODERATOR) !== 0n,
    isManager: (permissions & MANAGER) !== 0n,
    roles: (inServer ? member?.roles : null) ?? [],
    locale,
    publicLocale: raw.guild_locale ?? locale,
  };
}

type RawSlash = z.infer<typeof slashSchema>;

/** The subcommand, '' where there is none, and the options that were given. */
function callOf({ data }: RawSlash): { readonly subcommand: string; readonly given: readonly RawOption[] } {
  const [first] = data.options;
  return first?.type === 1
    ? { subcommand: first.name, given: first.options ?? [] }
    : { subcommand: '', given: data.options };
}

function readCommand(raw: RawSlash): CommandInteraction {
  const { subcommand, given } = callOf(raw);
  const files = raw.data.resolved?.attachments ?? {};
  const valueOf = ({ type, value }: RawOption) =>
    type === 11 ? (fileOf(files, String(value)) ?? value) : value;
  return {
    kind: 'command',
    ...originOf(raw),
    command: raw.data.name,
    subcommand,
    options: Object.fromEntries(given.map((one) => [one.name, valueOf(one)])),
  };
}

function fileOf(files: RawAttachments, id: string): Attachment | undefined {
  const file = Object.hasOwn(files, id) ? files[id] : undefined;
  if (file === undefined) return undefined;
  const { filename: name, size, url, content_type: contentType = null } = file;
  return { name, size, url, contentType };
}

function readMessageCommand(raw: z.infer<typeof messageCommandSchema>): MessageInteraction {
  const { name, target_id: target, resolved } = raw.data;
  const message = Object.hasOwn(resolved.messages, target) ? resolved.messages[target] : undefined;
  if (message === undefined) throw new TypeError('a message command without its message');
  return {
    kind: 'message',
    ...originOf(raw),
    command: name,
    message: readMessage(message, { application: raw.application_id, guildId: raw.guild_id ?? null }),
  };
}

function readAutocomplete(raw: RawSlash): AutocompleteInteraction {
  const { subcommand, given } = callOf(raw);
  const focused = given.find((one) => one.focused === true);
  if (focused === undefined) throw new TypeError('an autocomplete without a focused option');
  return {
    kind: 'autocomplete',
    ...originOf(raw),
    command: raw.data.name,
    subcommand,
    focused: focused.name,
    typed: String(focused.value ?? ''),
  };
}

const BUTTON = 2;

function readComponent(raw: z.infer<typeof componentSchema>): ComponentInteraction {
  const from = originOf(raw);
  const { custom_id: customId, component_type: type, values } = raw.data;
  return {
    kind: 'component',
    ...from,
    customId,
    isOwn: isOwn(raw.message, from),
    chosen: type === BUTTON ? [] : values,
  };
}

const FILE_UPLOAD = 19;

function readModal(raw: z.infer<typeof modalSchema>): ModalInteraction {
  const from = originOf(raw);
  const { message, data } = raw;
  const files = data.resolved?.attachments ?? {};
  const inputs = data.components.flatMap(({ component }): [string, InputValue][] => {
    if (component === undefined) return [];
    const { type, custom_id: name, value, values = [] } = component;
    if (type === FILE_UPLOAD) return [[name, values.flatMap((id) => fileOf(files, id) ?? [])]];
    return [[name, value ?? values]];
  });
  return {
    kind: 'modal',
    ...from,
    customId: data.custom_id,
    onMessage: message !== undefined && message !== null,
    isOwn: message === undefined || message === null || isOwn(message, from),
    values: Object.fromEntries(inputs),
  };
}

function isOwn({ interaction_metadata: made }: z.infer<typeof pressed>, { user }: Origin): boolean {
  return made?.user.id === user.id;
}
