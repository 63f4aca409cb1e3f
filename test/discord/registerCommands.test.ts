import { REST } from 'discord.js';
import { describe, expect, it } from 'vitest';
import {
  commandJson,
  defineCommand,
  defineCommandGroup,
  defineMessageCommand,
  defineSubcommand,
  type Command,
} from '../../src/bot/command.ts';
import { registerCommands } from '../../src/discord/registerCommands.ts';
import { startLocalDiscord } from '../../local-discord/localDiscord.ts';
import { APPLICATION_ID } from '../../local-discord/world.ts';

const said = { kind: 'plain', text: '' } as const;
const read = (description: string, required = true) =>
  defineSubcommand({
    description: () => description,
    options: { id: { description: () => 'Which', required } },
    run: () => said,
  });

const group = (subcommand = read('Reads one'), access: Command['access'] = 'moderators') =>
  defineCommandGroup({
    name: 'notes',
    description: () => 'Notes',
    access,
    subcommands: { read: subcommand },
  });
const save = (access: Command['access'] = 'moderators') =>
  defineMessageCommand({ name: 'notes', access, run: () => said });
const load = defineCommand({
  name: 'load',
  description: () => 'Loads',
  options: { file: { kind: 'attachment', description: () => 'Which file', required: true } },
  run: () => said,
});

const COMMANDS = [group(), save(), load];

type Register = (commands: readonly Command[]) => ReturnType<typeof registerCommands>;

async function withDiscord(
  test: (register: Register, put: (commands: readonly Command[]) => Promise<boolean>) => Promise<void>,
) {
  const discord = await startLocalDiscord({ port: 0 });
  const rest = new REST({ api: discord.api, version: '10', retries: 0 }).setToken(discord.token);
  try {
    const register: Register = (commands) =>
      registerCommands(rest, APPLICATION_ID, undefined, commands.map(commandJson));
    await test(register, async (commands) => (await register(commands)).put);
    expect(discord.violations()).toEqual([]);
  } finally {
    await discord.close();
  }
}

describe('registerCommands', () => {
  it('puts every kind of command once', async () => {
    await withDiscord(async (_register, put) => {
      expect(await put(COMMANDS)).toBe(true);
      expect(await put(COMMANDS.toReversed())).toBe(false);
    });
  });

  it('gives the ids of the slash commands, whether it put them or not', async () => {
    await withDiscord(async (register) => {
      const { ids } = await register(COMMANDS);
      expect([...ids.keys()].sort()).toEqual(['load', 'notes']);
      expect([...ids.values()].every((id) => /^\d{17,20}$/.test(id))).toBe(true);
      expect((await register(COMMANDS)).ids).toEqual(ids);
    });
  });

  it.each([
    ['a subcommand’s description', [group(read('Reads it')), save(), load]],
    ['a subcommand’s option', [group(read('Reads one', false)), save(), load]],
    ['who may use a command', [group(read('Reads one'), 'members'), save(), load]],
    ['who may use a message command', [group(), save('members'), load]],
    ['one of two of the same name', [group(), load]],
  ])('puts them again where %s is another', async (_what, changed) => {
    await withDiscord(async (_register, put) => {
      await put(COMMANDS);
      expect(await put(changed)).toBe(true);
      expect(await put(changed)).toBe(false);
    });
  });
});
