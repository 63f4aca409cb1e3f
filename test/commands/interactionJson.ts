// Interactions as Discord's gateway sends them, in the fields that it always sends (API v10).

const APPLICATION = '100000000000000001';
const CALLER = '100000000000000002';
const GUILD = '100000000000000003';
const CHANNEL = '100000000000000004';
const MESSAGE = '100000000000000005';

let lastId = 200_000_000_000_000_000n;

/** Who uses the bot, and where; a member without any permission in one and the same server where it is left out. */
export interface Caller {
  /** A Discord id. */
  readonly user?: string;
  readonly name?: string;
  /** A decimal bit set. */
  readonly permissions?: string;
  /** Ids of roles. */
  readonly roles?: readonly string[];
  /** A server's Discord id; null for direct messages. */
  readonly server?: string | null;
}

/** Holds Manage Messages. */
export const MODERATOR: Caller = { user: '100000000000000006', name: 'mod', permissions: '8192' };

/** Holds Manage Messages and Manage Server. */
export const MANAGER: Caller = { user: '100000000000000008', name: 'boss', permissions: '8224' };

/** A file as a person hands it over. */
export interface FileJson {
  readonly filename: string;
  readonly size?: number;
  readonly url?: string;
  readonly content_type?: string;
}

/** A press of a button, or a choice in a select with `values`. */
export interface PressJson {
  readonly customId: string;
  readonly values?: readonly string[];
  /** What kind of list it was chosen in; of texts where it is left out. */
  readonly of?: 'roles' | 'channels';
  /** Whose command made the message; the caller's own where it is left out. */
  readonly messageOf?: 'caller' | 'somebody else';
}

/** A form that is sent: texts as strings, chosen values and files in lists. */
export interface SubmitJson {
  readonly customId: string;
  readonly values: Readonly<Record<string, string | readonly string[] | readonly FileJson[]>>;
  /** Whose message's button opened it; a command did where it is left out. */
  readonly messageOf?: 'caller' | 'somebody else';
}

/** The message that a message command is used on, in the fields that differ. */
export interface TargetJson {
  readonly content: string;
  readonly id?: string;
  readonly author?: { readonly id: string; readonly name?: string; readonly bot?: boolean };
  readonly repliesTo?: Omit<TargetJson, 'repliesTo'>;
  readonly embedUrl?: string;
  readonly components?: readonly object[];
  /** Whose command it answers; this bot's, unless another application is named. */
  readonly answers?: { readonly user: string; readonly application?: string };
}

/** @param name a command's, or with its subcommand after a space */
export function commandJson(
  name: string,
  options: Readonly<Record<string, string | FileJson>>,
  as: Caller,
): InteractionJson {
  const attachments: Record<string, object> = {};
  const given = Object.entries(options).map(([option, value]) =>
    typeof value === 'string'
      ? { type: 3, name: option, value }
      : { type: 11, name: option, value: addFile(attachments, value) },
  );
  return interactionJson(2, { ...commandData(name, given), resolved: { attachments } }, as);
}

export function autocompleteJson(name: string, option: string, typed: string, as: Caller): InteractionJson {
  return interactionJson(4, commandData(name, [{ type: 3, name: option, value: typed, focused: true }]), as);
}

function commandData(path: string, given: readonly object[]): object {
  const [name, subcommand] = path.split(' ');
  const options = subcommand === undefined ? given : [{ type: 1, name: subcommand, options: given }];
  return { id: CHANNEL, name, type: 1, options };
}

/** Message commands have blanks in their names. */
export function messageCommandJson(name: string, target: TargetJson, as: Caller): InteractionJson {
  const message = targetJson(target);
  const data = {
    id: CHANNEL,
    name,
    type: 3,
    target_id: message.id,
    resolved: { messages: { [message.id]: message } },
  };
  return interactionJson(2, data, as);
}

export function componentJson(
  { customId, values, of, messageOf = 'caller' }: PressJson,
  as: Caller,
): InteractionJson {
  const data = {
    custom_id: customId,
    component_type: values === undefined ? 2 : of === undefined ? 3 : of === 'roles' ? 6 : 8,
    ...(values === undefined ? {} : { values }),
  };
  return { ...interactionJson(3, data, as), message: messageJson(ownerId(messageOf, as)) };
}

export function modalJson({ customId, values, messageOf }: SubmitJson, as: Caller): InteractionJson {
  const attachments: Record<string, object> = {};
  const components = Object.entries(values).map(([name, value], at) => ({
    type: 18,
    id: 2 * at + 1,
    component: { id: 2 * at + 2, custom_id: name, ...inputJson(attachments, value) },
  }));
  const json = interactionJson(5, { custom_id: customId, components, resolved: { attachments } }, as);
  return messageOf === undefined ? json : { ...json, message: messageJson(ownerId(messageOf, as)) };
}

function inputJson(attachments: Record<string, object>, value: SubmitJson['values'][string]): object {
  if (typeof value === 'string') return { type: 4, value };
  const isFile = typeof value[0] === 'object';
  const values = value.map((one) => (typeof one === 'string' ? one : addFile(attachments, one)));
  return { type: isFile ? 19 : 3, values };
}

function addFile(attachments: Record<string, object>, file: FileJson): string {
  const id = String(++lastId);
  const url = `https://cdn.example/${id}/${file.filename}`;
  attachments[id] = { id, size: 1, url, proxy_url: file.url ?? url, ...file };
  return id;
}

/** What every interaction has, and more. */
export interface InteractionJson {
  readonly id: string;
  readonly token: string;
  readonly [key: string]: unknown;
}

function interactionJson(type: number, data: object, as: Caller): InteractionJson {
  const { user = CALLER, name = `user-${user}`, permissions = '2147483648', roles = [], server = GUILD } = as;
  const id = String(++lastId);
  return {
    id,
    application_id: APPLICATION,
    type,
    token: `token-${id}`,
    version: 1,
    data,
    channel_id: CHANNEL,
    channel: { id: CHANNEL, type: server === null ? 1 : 0 },
    ...(server === null
      ? { user: userJson(user, name) }
      : { guild_id: server, member: { ...MEMBER, roles, user: userJson(user, name), permissions } }),
    locale: 'en-GB',
    app_permissions: '0',
    entitlements: [],
    authorizing_integration_owners: server === null ? { '1': user } : { '0': server },
    context: server === null ? 1 : 0,
    attachment_size_limit: 10_485_760,
  };
}

const MEMBER = {
  joined_at: '2022-09-04T00:00:00.000000+00:00',
  nick: null,
  flags: 0,
  deaf: false,
  mute: false,
};

function ownerId(messageOf: 'caller' | 'somebody else', { user = CALLER }: Caller): string {
  return messageOf === 'caller' ? user : APPLICATION;
}

function messageJson(ownerOf: string): object {
  return {
    ...bareMessage(MESSAGE, userJson(APPLICATION), ''),
    type: 20,
    flags: 32_768,
    interaction_metadata: {
      id: '100000000000000009',
      type: 2,
      user: userJson(ownerOf),
      authorizing_integration_owners: {},
    },
  };
}

function targetJson(target: TargetJson): {
  readonly id: string;
  readonly type: number;
  readonly components: readonly object[];
} {
  const { content, id = String(++lastId), author, repliesTo, embedUrl, components = [], answers } = target;
  const person = { ...userJson(author?.id ?? '100000000000000007', author?.name), bot: author?.bot ?? false };
  const referenced = repliesTo === undefined ? undefined : targetJson(repliesTo);
  return {
    ...bareMessage(id, person, content),
    components,
    type: referenced === undefined ? 0 : 19,
    ...(answers === undefined
      ? {}
      : {
          application_id: answers.application ?? APPLICATION,
          interaction_metadata: {
            id: '9',
            type: 2,
            user: userJson(answers.user),
            authorizing_integration_owners: {},
          },
        }),
    ...(embedUrl === undefined ? {} : { embeds: [{ type: 'article', url: embedUrl }] }),
    ...(referenced === undefined
      ? {}
      : {
          message_reference: { type: 0, channel_id: CHANNEL, message_id: referenced.id, guild_id: GUILD },
          referenced_message: referenced,
        }),
  };
}

function bareMessage(id: string, author: object, content: string) {
  return {
    id,
    type: 0,
    channel_id: CHANNEL,
    author,
    content,
    components: [],
    embeds: [],
    attachments: [],
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    pinned: false,
    tts: false,
    flags: 0,
    timestamp: '2022-09-04T00:00:00.000000+00:00',
    edited_timestamp: null,
  };
}

function userJson(id: string, username = `user-${id}`): object {
  return { id, username, discriminator: '0', global_name: null, avatar: null };
}
