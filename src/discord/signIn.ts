import { keepTrying } from '../ops/keepTrying.ts';

/** Why the bot cannot go on, in one message for the person who runs it. */
export class DiscordError extends Error {
  override readonly name = 'DiscordError';
}

/**
 * Does what needs the bot's token and Discord. Without a network it tries again with growing pauses.
 * @param api as it is announced where it cannot be reached
 * @param signal gives up where it is aborted
 * @throws {DiscordError} where the token is wrong
 */
export async function signIn<T>(
  work: () => Promise<T>,
  api: string | undefined,
  announce: (line: string) => void,
  signal: AbortSignal,
): Promise<T> {
  try {
    return await keepTrying(
      work,
      (error) => !isWrongToken(error) && isNetworkFault(error),
      () => announce(`${api ?? 'Discord'} cannot be reached; trying again until it can.`),
      signal,
    );
  } catch (error) {
    if (!isWrongToken(error)) throw error;
    throw new DiscordError(
      'Discord does not accept DISCORD_TOKEN. Copy the token again from the Discord Developer Portal, Bot, Reset Token.',
      { cause: error },
    );
  }
}

function isWrongToken(error: unknown): boolean {
  const { code, status } = error as { code?: unknown; status?: unknown };
  return code === 'TokenInvalid' || status === 401;
}

/** What node and undici say where there is no way to Discord, and Discord's own faults, which pass. */
function isNetworkFault(error: unknown): boolean {
  const { code, name, status, cause } = error as {
    code?: unknown;
    name?: unknown;
    status?: unknown;
    cause?: unknown;
  };
  if (typeof status === 'number') return status >= 500;
  if (name === 'AbortError' || name === 'HTTPError') return true;
  if (typeof code === 'string' && /^(?:E[A-Z_]+|UND_ERR_\w+)$/.test(code)) return true;
  return cause !== undefined && cause !== null && isNetworkFault(cause);
}
