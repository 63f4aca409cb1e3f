import { REST } from 'discord.js';
import { commands } from '../../commands/index.ts';
import { commandJson } from '../bot/command.ts';
import { loadConfig } from '../config.ts';
import { registerCommands } from '../discord/registerCommands.ts';
import { DiscordError } from '../discord/signIn.ts';
import { CliError } from './articleText.ts';

/** Puts the commands on Discord without starting the bot. @returns what was done, for people to read */
export async function register(): Promise<string> {
  const { token, discordApi, guildId } = loadConfig();
  if (token === undefined) throw new CliError('DISCORD_TOKEN is not set; see .env.example.');
  const rest = new REST({ version: '10', ...(discordApi === undefined ? {} : { api: discordApi }) }).setToken(
    token,
  );
  let put: boolean;
  try {
    const application = (await rest.get('/applications/@me')) as { readonly id: string };
    ({ put } = await registerCommands(rest, application.id, guildId, commands.map(commandJson)));
  } catch (error) {
    if (error instanceof DiscordError) throw new CliError(error.message);
    const { status, message } = error as { status?: unknown; message?: unknown };
    if (status === 401) throw new CliError('Discord does not accept DISCORD_TOKEN.');
    throw new CliError(`The commands could not be registered: ${String(message)}`);
  }
  const where = guildId === undefined ? 'everywhere' : `in the server ${guildId}`;
  return put
    ? `Registered ${commands.length} commands ${where}.`
    : `Nothing to do: the commands ${where} are these already.`;
}
