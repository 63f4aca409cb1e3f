import type { Logger } from 'pino';
import { pino } from 'pino';

/** Lines of JSON on the standard error: the standard output speaks to people. Tokens are never among the fields. */
export function createLog(level: string): Logger {
  return pino(
    { level, redact: ['token', '*.token', 'err.requestBody', 'err.rawError'] },
    pino.destination(2),
  );
}
