import {
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { LocalDiscord } from '../../local-discord/localDiscord.ts';
import type { TypedOption } from '../../local-discord/local.ts';
import { APPLICATION_ID, CHANNEL_ID } from '../../local-discord/world.ts';
import { connect, idOf, send, start } from './connect.ts';
import { option, slash, subcommand } from './definitions.ts';

const GLOBAL = `/applications/${APPLICATION_ID}/commands`;

const invoke = async (discord: LocalDiscord, name: string, options: TypedOption[], overrides = {}) =>
  discord.invoke({ persona: 'member', kind: 'command', commandId: idOf(discord, name), options }, overrides);

async function register(options: object[]) {
  const discord = await start();
  await connect(discord);
  await send(discord, 'PUT', GLOBAL, [slash('a', { options })]);
  return discord;
}

describe('holds the person at the page to the definition', () => {
  it.each<[string, object, TypedOption[], RegExp]>([
    ['a missing required option', option('b', { required: true }), [], /required/],
    ['an option that is not there', option('b'), [{ name: 'c', type: 3, value: 'x' }], /no option/],
    ['a wrong type', option('b'), [{ name: 'b', type: 4, value: 1 }], /no option/],
    ['a wrong value', option('b'), [{ name: 'b', type: 3, value: 1 }], /needs a string/],
    [
      'no choice',
      option('b', { choices: [{ name: 'x', value: 'x' }] }),
      [{ name: 'b', type: 3, value: 'y' }],
      /choices/,
    ],
    ['too short a text', option('b', { min_length: 3 }), [{ name: 'b', type: 3, value: 'xy' }], /at least 3/],
    ['too long a text', option('b', { max_length: 3 }), [{ name: 'b', type: 3, value: 'wxyz' }], /at most 3/],
    ['a broken whole number', option('b', { type: 4 }), [{ name: 'b', type: 4, value: 1.5 }], /whole/],
    [
      'too small a number',
      option('b', { type: 4, min_value: 2 }),
      [{ name: 'b', type: 4, value: 1 }],
      /2 or more/,
    ],
    [
      'too large a number',
      option('b', { type: 10, max_value: 2 }),
      [{ name: 'b', type: 10, value: 2.5 }],
      /2 or less/,
    ],
    ['nobody', option('b', { type: 6 }), [{ name: 'b', type: 6, value: '5' }], /names nothing/],
    ['no subcommand', subcommand, [], /one subcommand/],
  ])('refuses %s', async (_what, definition, options, reason) => {
    const discord = await register([definition]);
    await expect(invoke(discord, 'a', options)).rejects.toMatchObject({
      status: 400,
      message: expect.stringMatching(reason),
    });
  });

  it('unless a test forges it', async () => {
    const discord = await start();
    const { client } = await connect(discord, async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply(`got ${interaction.options.data.length}`);
    });
    await client.application.commands.set([{ name: 'a', description: 'A' }]);
    const forged = [{ name: 'b', type: 3, value: 'x' }] satisfies TypedOption[];
    const { outcome } = await invoke(discord, 'a', forged, { unchecked: true });
    expect(outcome).toEqual({ outcome: 'answered' });
    expect(discord.messages()[0]?.message.content).toBe('got 1');
  });
});

describe('offers a command only', () => {
  const moderators = slash('purge', {
    default_member_permissions: String(PermissionFlagsBits.ManageMessages),
  });
  const guildOnly = slash('here', { contexts: [InteractionContextType.Guild] });

  it('to those who may use it', async () => {
    const discord = await start();
    const { client } = await connect(discord, async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply('done');
    });
    await client.application.commands.set([moderators as RESTPostAPIApplicationCommandsJSONBody]);
    const commandId = idOf(discord, 'purge');
    const use = async (persona: 'member' | 'moderator', overrides = {}) =>
      discord.invoke({ persona, kind: 'command', commandId, options: [] }, overrides);
    await expect(use('member')).rejects.toMatchObject({ status: 403 });
    expect((await use('moderator')).outcome).toEqual({ outcome: 'answered' });
    expect((await use('member', { permissions: '8' })).outcome).toEqual({ outcome: 'answered' });
  });

  it('in its contexts', async () => {
    const discord = await start();
    await connect(discord);
    await send(discord, 'PUT', GLOBAL, [guildOnly]);
    await expect(invoke(discord, 'here', [], { guild: null })).rejects.toMatchObject({ status: 403 });
  });
});

it('carries what each kind of option names', async () => {
  const discord = await start();
  const seen: unknown[] = [];
  const { client } = await connect(discord, async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const { options } = interaction;
    seen.push(
      options.getSubcommandGroup(),
      options.getSubcommand(),
      options.getUser('user')?.username,
      options.getChannel('channel')?.id,
      options.getRole('role')?.name,
      (options.getMentionable('any') as { name?: string } | null)?.name,
      options.getAttachment('file')?.name,
      options.getInteger('count'),
      options.getBoolean('loud'),
    );
    await interaction.reply('seen');
  });
  const kinds = [
    ['user', 6],
    ['channel', 7],
    ['role', 8],
    ['any', 9],
    ['file', 11],
    ['count', 4],
    ['loud', 5],
  ] as const;
  await send(discord, 'PUT', GLOBAL, [
    slash('a', {
      options: [
        {
          type: 2,
          name: 'group',
          description: 'Group',
          options: [{ ...subcommand, options: kinds.map(([name, type]) => option(name, { type })) }],
        },
      ],
    }),
  ]);
  const role = client.guilds.cache.first()?.roles.cache.find(({ name }) => name === 'Moderators')?.id ?? '';
  const file = discord.upload({ name: 'list.csv', contentType: 'text/csv', bytes: Buffer.from('a,b') });
  const user = discord.post({ persona: 'moderator', content: 'hi' }).message.author.id;
  const values = [user, CHANNEL_ID, role, role, file.id, 3, true];
  const options = kinds.map(([name, type], index) => ({ name, type, value: values[index] ?? '' }));
  await invoke(discord, 'a', [{ name: 'group', type: 2, options: [{ name: 'sub', type: 1, options }] }]);
  expect(seen).toEqual(['group', 'sub', 'noor', CHANNEL_ID, 'Moderators', 'Moderators', 'list.csv', 3, true]);
  expect(discord.messages().at(-1)?.invokedBy?.commandName).toBe(
    '/a group sub user:@Noor channel:#general role:@Moderators any:@Moderators file:list.csv count:3 loud:true',
  );
});
