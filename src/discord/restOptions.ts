import { DefaultRestOptions, type RESTOptions } from 'discord.js';

/**
 * discord.js' own queue, 50 by default, holds back all but callbacks. What we send beyond those are edits and
 * follow-ups of interactions, which Discord does not count against its 50 a second.
 */
const REQUESTS_PER_SECOND = 5_000;

/** Who waits longer for an answer has gone; what is asked of Discord at the start may wait. In ms. */
const LONGEST_WAIT_MS = 30_000;
const ANSWERS = /^\/(?:interactions|webhooks)\//;

/**
 * A connection that Discord closed before it answered is tried again, as discord.js does with one that was reset: it
 * looks for that code alone. What was taken all the same is then found to be there already.
 */
const makeRequest: RESTOptions['makeRequest'] = async (url, init) => {
  try {
    return await DefaultRestOptions.makeRequest(url, init);
  } catch (error) {
    const isClosed = (error as { readonly code?: unknown }).code === 'UND_ERR_SOCKET';
    throw isClosed ? Object.assign(new Error('ECONNRESET', { cause: error }), { code: 'ECONNRESET' }) : error;
  }
};

/** How the bot asks Discord. @param api REST base without version; Discord's own where it is left out */
export function restOptions(api: string | undefined): Partial<RESTOptions> {
  return {
    version: '10',
    makeRequest,
    globalRequestsPerSecond: REQUESTS_PER_SECOND,
    rejectOnRateLimit: ({ route, retryAfter }) => ANSWERS.test(route) && retryAfter > LONGEST_WAIT_MS,
    ...(api === undefined ? {} : { api }),
  };
}
