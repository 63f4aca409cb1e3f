// Interactions as Discord's gateway sends them, in the fields that it always sends (API v10).

const APPLICATION = '100000000000000001';
const CALLER = '100000000000000002';
const GUILD = '100000000000000003';
const CHANNEL = '100000000000000004';
const MESSAGE = '100000000000000005';

let lastId = 200_000_000_000_000_000n;

/** A press of a button, or a choice in a select with `values`. */
export interface PressJson {
  readonly customId: string;
  readonly values?: readonly string[];
  /** Whose command made the message; the caller's own where it is left out. */
  readonly messageOf?: 'caller' | 'somebody else';
}

export function commandJson(
  name: string,
  options: Readonly<Record<string, string>>,
  guildId = GUILD,
): object {
  const given = Object.entries(options).map(([option, value]) => ({ type: 3, name: option, value }));
  return { ...interactionJson(2, { id: CHANNEL, name, type: 1, options: given }), guild_id: guildId };
}

export function autocompleteJson(name: string, option: string, typed: string): object {
  const options = [{ type: 3, name: option, value: typed, focused: true }];
  return interactionJson(4, { id: CHANNEL, name, type: 1, options });
}

export function componentJson({ customId, values, messageOf = 'caller' }: PressJson): object {
  const owner = messageOf === 'caller' ? CALLER : APPLICATION;
  return {
    ...interactionJson(3, {
      custom_id: customId,
      component_type: values === undefined ? 2 : 3,
      ...(values === undefined ? {} : { values }),
    }),
    message: messageJson(owner),
  };
}

function interactionJson(type: number, data: object): object {
  return {
    id: String(++lastId),
    application_id: APPLICATION,
    type,
    token: `token-${lastId}`,
    version: 1,
    data,
    guild_id: GUILD,
    channel_id: CHANNEL,
    channel: { id: CHANNEL, type: 0, name: 'general', guild_id: GUILD },
    member: {
      user: userJson(CALLER),
      roles: [],
      joined_at: '2022-09-04T00:00:00.000000+00:00',
      permissions: '2147483648',
      flags: 0,
      deaf: false,
      mute: false,
    },
    locale: 'en-GB',
    app_permissions: '0',
    entitlements: [],
    authorizing_integration_owners: { '0': GUILD },
    context: 0,
    attachment_size_limit: 10_485_760,
  };
}

function messageJson(ownerId: string): object {
  return {
    id: MESSAGE,
    type: 20,
    channel_id: CHANNEL,
    author: userJson(APPLICATION),
    content: '',
    components: [],
    embeds: [],
    attachments: [],
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    pinned: false,
    tts: false,
    flags: 32_768,
    timestamp: '2022-09-04T00:00:00.000000+00:00',
    edited_timestamp: null,
    interaction_metadata: {
      id: '100000000000000009',
      type: 2,
      user: userJson(ownerId),
      authorizing_integration_owners: {},
    },
  };
}

function userJson(id: string): object {
  return { id, username: `user-${id}`, discriminator: '0', global_name: null, avatar: null };
}
