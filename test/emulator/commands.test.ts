import {
  ApplicationCommandType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { Emulator } from '../../src/emulator/emulator.ts';
import type { TypedOption } from '../../src/emulator/local.ts';
import { APPLICATION_ID, CHANNEL_ID, GUILD_ID } from '../../src/emulator/world.ts';
import { connect, idOf, send, start } from './connect.ts';

const GLOBAL = `/applications/${APPLICATION_ID}/commands`;
const IN_GUILD = `/applications/${APPLICATION_ID}/guilds/${GUILD_ID}/commands`;

const slash = (name: string, more: object = {}): object => ({ name, description: 'Does it', ...more });
const option = (name: string, more: object = {}): object => ({ type: 3, name, description: 'What', ...more });

it('registers, keeps ids over a second put, and takes away what is no longer there', async () => {
  const emulator = await start();
  const { client } = await connect(emulator);
  const commands = [slash('one'), slash('two')] as RESTPostAPIApplicationCommandsJSONBody[];
  const first = await client.application.commands.set(commands);
  const second = await client.application.commands.set([
    ...commands.slice(1),
    { name: 'Pick', type: ApplicationCommandType.Message },
  ]);
  expect(second.map(({ name }) => name)).toEqual(['two', 'Pick']);
  const twoId = (set: typeof first) => set.find(({ name }) => name === 'two')?.id;
  expect(twoId(second)).toBe(twoId(first));
  expect([...(await client.application.commands.fetch()).keys()]).toEqual([...second.keys()]);
  expect(emulator.violations()).toEqual([]);
});

it('creates, edits and deletes single commands, globally and in the guild', async () => {
  const emulator = await start();
  const { client } = await connect(emulator);
  for (const guildId of [undefined, GUILD_ID]) {
    const manager = client.application.commands;
    const body = {
      name: 'one',
      description: 'First',
      options: [{ type: 3, name: 'a', description: 'A' }],
    } as const;
    const made = await (guildId === undefined ? manager.create(body) : manager.create(body, guildId));
    expect(made.guildId).toBe(guildId ?? null);
    const edited = await (guildId === undefined
      ? manager.edit(made.id, { description: 'Second' })
      : manager.edit(made.id, { description: 'Second' }, guildId));
    expect(edited).toMatchObject({ id: made.id, description: 'Second', options: [{ name: 'a' }] });
    const path = `${guildId === undefined ? GLOBAL : IN_GUILD}/${made.id}`;
    expect(await send(emulator, 'GET', path)).toMatchObject({ status: 200, body: { description: 'Second' } });
    await (guildId === undefined ? manager.delete(made.id) : manager.delete(made.id, guildId));
    expect(await send(emulator, 'GET', path)).toMatchObject({ status: 404, body: { code: 10063 } });
  }
  expect(emulator.commands()).toEqual([]);
});

it('lists localizations only when asked for them', async () => {
  const emulator = await start();
  await send(emulator, 'PUT', GLOBAL, [slash('one', { description_localizations: { de: 'Tut es' } })]);
  const plain = await send(emulator, 'GET', GLOBAL);
  expect(plain.body).not.toHaveProperty('0.description_localizations');
  const whole = await send(emulator, 'GET', `${GLOBAL}?with_localizations=true`);
  expect(whole.body).toHaveProperty('0.description_localizations', { de: 'Tut es' });
  expect(emulator.violations()).toEqual([]);
});

it('knows only its own application and guild', async () => {
  const emulator = await start();
  const other = await send(emulator, 'GET', '/applications/1/commands');
  expect(other).toMatchObject({ status: 403, body: { code: 20012 } });
  const elsewhere = await send(emulator, 'GET', `/applications/${APPLICATION_ID}/guilds/1/commands`);
  expect(elsewhere).toMatchObject({ status: 403, body: { code: 50001 } });
});

const subcommand = { type: 1, name: 'sub', description: 'Does a part' };

describe('refuses', () => {
  it.each<[string, object[], string[], string]>([
    ['a name in capitals', [slash('Bad')], ['0', 'name'], 'APPLICATION_COMMAND_INVALID_NAME'],
    ['a name with a space', [slash('a b')], ['0', 'name'], 'APPLICATION_COMMAND_INVALID_NAME'],
    ['a name of 33 letters', [slash('a'.repeat(33))], ['0', 'name'], 'BASE_TYPE_MAX_LENGTH'],
    ['a slash command without description', [{ name: 'a' }], ['0', 'description'], 'BASE_TYPE_REQUIRED'],
    [
      'a description of 101 letters',
      [slash('a', { description: 'x'.repeat(101) })],
      ['0', 'description'],
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a context menu with a description',
      [slash('Pick', { type: 3 })],
      ['0', 'description'],
      'APPLICATION_COMMAND_INVALID_DESCRIPTION',
    ],
    [
      'a context menu with options',
      [{ name: 'Pick', type: 3, options: [option('a')] }],
      ['0', 'options'],
      'APPLICATION_COMMAND_INVALID_OPTIONS',
    ],
    ['two commands of one name', [slash('a'), slash('a')], ['1'], 'APPLICATION_COMMANDS_DUPLICATE_NAME'],
    [
      'an option in capitals',
      [slash('a', { options: [option('B')] })],
      ['0', 'options', '0', 'name'],
      'APPLICATION_COMMAND_INVALID_NAME',
    ],
    [
      'two options of one name',
      [slash('a', { options: [option('b'), option('b')] })],
      ['0', 'options', '1', 'name'],
      'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
    ],
    [
      'a required option behind an optional one',
      [slash('a', { options: [option('b'), option('c', { required: true })] })],
      ['0', 'options', '1'],
      'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
    ],
    [
      'an option beside a subcommand',
      [slash('a', { options: [subcommand, option('b')] })],
      ['0', 'options', '1', 'type'],
      'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
    ],
    [
      'an unknown option type',
      [slash('a', { options: [option('b', { type: 99 })] })],
      ['0', 'options', '0'],
      'UNION_TYPE_CHOICES',
    ],
    [
      'choices beside autocomplete',
      [slash('a', { options: [option('b', { autocomplete: true, choices: [{ name: 'x', value: 'x' }] })] })],
      ['0', 'options', '0', 'autocomplete'],
      'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES_INVALID',
    ],
    [
      'two choices of one name',
      [
        slash('a', {
          options: [
            option('b', {
              choices: [
                { name: 'x', value: '1' },
                { name: 'x', value: '2' },
              ],
            }),
          ],
        }),
      ],
      ['0', 'options', '0', 'choices', '1', 'name'],
      'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS',
    ],
    [
      'a choice value of 101 letters',
      [slash('a', { options: [option('b', { choices: [{ name: 'x', value: 'x'.repeat(101) }] })] })],
      ['0', 'options', '0', 'choices', '0', 'value'],
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a minimum over the maximum',
      [slash('a', { options: [option('b', { min_length: 5, max_length: 4 })] })],
      ['0', 'options', '0', 'min_length'],
      'APPLICATION_COMMAND_OPTION_RANGE_INVALID',
    ],
    [
      '26 options',
      [slash('a', { options: Array.from({ length: 26 }, (_, n) => option(`b${n}`)) })],
      ['0', 'options'],
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a definition of more than 8,000 characters',
      [
        slash('a', {
          options: Array.from({ length: 25 }, (_, n) =>
            option(`b${n}`, {
              description: 'x'.repeat(100),
              choices: Array.from({ length: 5 }, (__, m) => ({ name: `${m}${'x'.repeat(60)}`, value: 'y' })),
            }),
          ),
        }),
      ],
      ['0'],
      'APPLICATION_COMMAND_TOO_LARGE',
    ],
  ])('%s', async (_what, body, path, code) => {
    const emulator = await start();
    const answer = await send(emulator, 'PUT', GLOBAL, body);
    expect(answer).toMatchObject({ status: 400, body: { code: 50035, message: 'Invalid Form Body' } });
    expect(answer.body).toHaveProperty(['errors', ...path, '_errors', '0', 'code'], code);
    expect(emulator.violations()).toMatchObject([{ by: 'bot', status: 400, code: 50035 }]);
    expect(emulator.commands()).toEqual([]);
  });

  it('101 slash commands, one by one as well as at once', async () => {
    const emulator = await start();
    const all = Array.from({ length: 101 }, (_, number) => slash(`c${number}`));
    expect(await send(emulator, 'PUT', GLOBAL, all)).toMatchObject({ status: 400, body: { code: 30032 } });
    expect(await send(emulator, 'PUT', GLOBAL, all.slice(1))).toMatchObject({ status: 200 });
    expect(await send(emulator, 'POST', GLOBAL, all[0])).toMatchObject({
      status: 400,
      body: { code: 30032 },
    });
  });
});

it('takes permissions as text, and names in any script without capitals', async () => {
  const emulator = await start();
  const answer = await send(emulator, 'PUT', GLOBAL, [
    slash('zitat-größe', {
      default_member_permissions: '32',
      nsfw: false,
      contexts: [0],
      integration_types: [0],
    }),
    slash('引用'),
    slash('उद्धरण'),
  ]);
  expect(answer).toMatchObject({ status: 200, body: [{ default_member_permissions: '32' }, {}, {}] });
  expect(emulator.violations()).toEqual([]);
});

it('tells of keys that Discord would ignore', async () => {
  const emulator = await start();
  expect(await send(emulator, 'POST', GLOBAL, slash('a', { defer: true }))).toMatchObject({ status: 201 });
  expect(emulator.violations()).toMatchObject([{ by: 'bot', code: null, unknownKeys: ['defer'] }]);
});

const invoke = async (emulator: Emulator, name: string, options: TypedOption[], overrides = {}) =>
  emulator.invoke(
    { persona: 'member', kind: 'command', commandId: idOf(emulator, name), options },
    overrides,
  );

describe('holds the person at the page to the definition', () => {
  const register = async (options: object[]) => {
    const emulator = await start();
    await connect(emulator);
    await send(emulator, 'PUT', GLOBAL, [slash('a', { options })]);
    return emulator;
  };

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
    const emulator = await register([definition]);
    await expect(invoke(emulator, 'a', options)).rejects.toMatchObject({
      status: 400,
      message: expect.stringMatching(reason),
    });
  });

  it('unless a test forges it', async () => {
    const emulator = await start();
    const { client } = await connect(emulator, async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply(`got ${interaction.options.data.length}`);
    });
    await client.application.commands.set([{ name: 'a', description: 'A' }]);
    const forged = [{ name: 'b', type: 3, value: 'x' }] satisfies TypedOption[];
    const { outcome } = await invoke(emulator, 'a', forged, { unchecked: true });
    expect(outcome).toEqual({ outcome: 'answered' });
    expect(emulator.messages()[0]?.message.content).toBe('got 1');
  });
});

describe('offers a command only', () => {
  const moderators = slash('purge', {
    default_member_permissions: String(PermissionFlagsBits.ManageMessages),
  });
  const guildOnly = slash('here', { contexts: [InteractionContextType.Guild] });

  it('to those who may use it', async () => {
    const emulator = await start();
    const { client } = await connect(emulator, async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply('done');
    });
    await client.application.commands.set([moderators as RESTPostAPIApplicationCommandsJSONBody]);
    const commandId = idOf(emulator, 'purge');
    const use = async (persona: 'member' | 'moderator', overrides = {}) =>
      emulator.invoke({ persona, kind: 'command', commandId, options: [] }, overrides);
    await expect(use('member')).rejects.toMatchObject({ status: 403 });
    expect((await use('moderator')).outcome).toEqual({ outcome: 'answered' });
    expect((await use('member', { permissions: '8' })).outcome).toEqual({ outcome: 'answered' });
  });

  it('in its contexts', async () => {
    const emulator = await start();
    await connect(emulator);
    await send(emulator, 'PUT', GLOBAL, [guildOnly]);
    await expect(invoke(emulator, 'here', [], { guild: null })).rejects.toMatchObject({ status: 403 });
  });
});

it('carries what each kind of option names', async () => {
  const emulator = await start();
  const seen: unknown[] = [];
  const { client } = await connect(emulator, async (interaction) => {
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
  await send(emulator, 'PUT', GLOBAL, [
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
  const file = emulator.upload({ name: 'list.csv', contentType: 'text/csv', bytes: Buffer.from('a,b') });
  const user = emulator.post({ persona: 'moderator', content: 'hi' }).message.author.id;
  const values = [user, CHANNEL_ID, role, role, file.id, 3, true];
  const options = kinds.map(([name, type], index) => ({ name, type, value: values[index] ?? '' }));
  await invoke(emulator, 'a', [{ name: 'group', type: 2, options: [{ name: 'sub', type: 1, options }] }]);
  expect(seen).toEqual(['group', 'sub', 'noor', CHANNEL_ID, 'Moderators', 'Moderators', 'list.csv', 3, true]);
  expect(emulator.messages().at(-1)?.invokedBy?.commandName).toMatch(/^\/a group sub user:\d+ channel:\d+ /);
});
