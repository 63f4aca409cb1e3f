import { StoreRefused, StoreUnavailable } from '../port.ts';

/** An error of the driver as the port speaks of it; any other error as it is. */
export function explainPostgres(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof StoreRefused || error instanceof StoreUnavailable)
    return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === '53100') return new StoreUnavailable('full', error);
  if (code === '25006') return new StoreUnavailable('read-only', error);
  if (BUSY.has(code)) return new StoreUnavailable('busy', error);
  if (DAMAGED.has(code)) return new StoreUnavailable('damaged', error);
  const lost = code.startsWith('08') || code.startsWith('57P') || code.startsWith('53') || NETWORK.has(code);
  if (lost || LOST.test(error.message)) return new StoreUnavailable('connection', error);
  return error;
}

/** Why a server cannot be used, in words for whoever starts the bot. The address is named without its password. */
export function refusalOf(error: unknown, name: string): unknown {
  const explained = explainPostgres(error);
  if (explained instanceof StoreRefused || !(explained instanceof Error)) return explained;
  if (explained instanceof StoreUnavailable) {
    const isAway = explained.trouble === 'connection' || explained.trouble === 'busy';
    if (!isAway) return new StoreRefused(`${name} cannot be used. ${explained.message}`, { cause: error });
    const words = `${name} does not answer: is the server running, and DATABASE_URL right?`;
    return new StoreUnavailable(explained.trouble, new StoreRefused(words, { cause: error }));
  }
  const code = 'code' in explained && typeof explained.code === 'string' ? explained.code : '';
  const reason = REFUSED[code];
  return reason === undefined ? explained : new StoreRefused(`${name}: ${reason}`, { cause: error });
}

const NETWORK = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);
/** Locked, cancelled for a timeout, serialization, deadlock. */
const BUSY = new Set(['55P03', '57014', '40001', '40P01']);
/** Data or an index is corrupted, or the disk cannot be read. */
const DAMAGED = new Set(['XX001', 'XX002', '58030']);
/** The driver gives these errors no code. */
const LOST =
  /^Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Query read timeout|not queryable/;
const REFUSED: Readonly<Record<string, string>> = {
  '28P01': 'the password is wrong.',
  '28000': 'this user is not let in.',
  '3D000': 'there is no such database; make it with createdb.',
  '42501': 'this user may not create tables there.',
};
