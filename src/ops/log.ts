import { pino, type Logger } from 'pino';

/** Tokens, and what an error of a request carries, are never among the fields. */
const SECRET = ['token', '*.token', 'err.requestBody', 'err.rawError'];

/**
 * Writes to the standard error, since the standard output speaks to people: lines of JSON, or lines to read where it
 * is a terminal. They are written behind the work; none is lost when the process ends by itself.
 */
export async function createLog(
  level: string,
  to: { readonly fd: number; readonly isTTY?: boolean },
): Promise<Logger> {
  const options = { level, redact: SECRET };
  if (to.isTTY !== true) return pino(options, pino.destination({ dest: to.fd, sync: false }));
  const { default: pretty } = await import('pino-pretty');
  const ignore = 'pid,hostname';
  return pino(options, pretty({ destination: to.fd, colorize: true, singleLine: true, ignore, sync: true }));
}
