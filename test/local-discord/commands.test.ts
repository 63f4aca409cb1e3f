import { ApplicationCommandType, type RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { expect, it } from 'vitest';
import { APPLICATION_ID, GUILD_ID } from '../../local-discord/world.ts';
import { connect, send, start } from './connect.ts';
import { slash } from './definitions.ts';

const GLOBAL = `/applications/${APPLICATION_ID}/commands`;
const IN_GUILD = `/applications/${APPLICATION_ID}/guilds/${GUILD_ID}/commands`;

it('registers, keeps ids over a second put, and takes away what is no longer there', async () => {
  const discord = await start();
  const { client } = await connect(discord);
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
  expect(discord.violations()).toEqual([]);
});

it('creates, edits and deletes single commands, globally and in the guild', async () => {
  const discord = await start();
  const { client } = await connect(discord);
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
    expect(await send(discord, 'GET', path)).toMatchObject({ status: 200, body: { description: 'Second' } });
    await (guildId === undefined ? manager.delete(made.id) : manager.delete(made.id, guildId));
    expect(await send(discord, 'GET', path)).toMatchObject({ status: 404, body: { code: 10063 } });
  }
  expect(discord.commands()).toEqual([]);
});

it('lists localizations only when asked for them', async () => {
  const discord = await start();
  await send(discord, 'PUT', GLOBAL, [slash('one', { description_localizations: { de: 'Tut es' } })]);
  const plain = await send(discord, 'GET', GLOBAL);
  expect(plain.body).not.toHaveProperty('0.description_localizations');
  const whole = await send(discord, 'GET', `${GLOBAL}?with_localizations=true`);
  expect(whole.body).toHaveProperty('0.description_localizations', { de: 'Tut es' });
  expect(discord.violations()).toEqual([]);
});

it('knows only its own application and guild', async () => {
  const discord = await start();
  const other = await send(discord, 'GET', '/applications/1/commands');
  expect(other).toMatchObject({ status: 403, body: { code: 20012 } });
  const elsewhere = await send(discord, 'GET', `/applications/${APPLICATION_ID}/guilds/1/commands`);
  expect(elsewhere).toMatchObject({ status: 403, body: { code: 50001 } });
});

it('takes permissions as text, and names in any script without capitals', async () => {
  const discord = await start();
  const answer = await send(discord, 'PUT', GLOBAL, [
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
  expect(discord.violations()).toEqual([]);
});

it('tells of keys that Discord would ignore', async () => {
  const discord = await start();
  expect(await send(discord, 'POST', GLOBAL, slash('a', { defer: true }))).toMatchObject({ status: 201 });
  expect(discord.violations()).toMatchObject([{ by: 'bot', code: null, unknownKeys: ['defer'] }]);
});
