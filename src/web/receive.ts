import type { IncomingMessage } from 'node:http';
import { readBody } from './readBody.ts';
import type { Unread } from '../domain/fetching.ts';
import { Refused } from './refused.ts';

/** Of bytes, as sent and as decompressed. */
const PAGE_LIMIT = 2_000_000;

const PAGE_TYPES: Readonly<Record<string, Unread['type']>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'plain',
};

/**
 * The page that was answered.
 * @throws {Refused} where it is none, of another type, or longer than 2 MB
 */
export async function receivePage(answer: IncomingMessage): Promise<Unread> {
  try {
    checkStatus(answer);
    const described = answer.headers['content-type'] ?? '';
    const [name = ''] = described.split(';', 1);
    const type = PAGE_TYPES[name.trim().toLowerCase()];
    if (type === undefined) throw new Refused('wrong-type');
    const [, charset = null] = /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(described) ?? [];
    return { bytes: await readBody(answer, PAGE_LIMIT), type, charset };
  } finally {
    answer.destroy();
  }
}

/**
 * The bytes of an attached file.
 * @throws {Refused} where there is none, or it is longer than `limit`
 */
export async function receiveFile(answer: IncomingMessage, limit: number): Promise<Unread['bytes']> {
  try {
    checkStatus(answer);
    return await readBody(answer, limit);
  } finally {
    answer.destroy();
  }
}

function checkStatus({ statusCode }: IncomingMessage): void {
  switch (statusCode ?? 0) {
    case 200:
      return;
    case 404:
    case 410:
      throw new Refused('not-found');
    case 401:
    case 402:
    case 403:
    case 451:
      throw new Refused('forbidden');
    default:
      throw new Refused('unreachable');
  }
}
