import { DiscordAPIError, REST, Routes, SnowflakeUtil, type RESTOptions } from 'discord.js';
import { z } from 'zod';
import type { Post, Poster, PostFailure, PostOutcome } from '../domain/posting.ts';
import { messageRequest } from './messageRequest.ts';
import { idSchema } from './rawUser.ts';

/**
 * Discord takes 50 a second of a bot, whatever they are about; answers to interactions are not counted. Half of them
 * leave room for a second process on the same token.
 */
const REQUESTS_PER_SECOND = 25;
/** So long Discord may ask us to wait, in ms; a post that would wait longer has failed for now. */
const LONGEST_WAIT_MS = 20_000;
/** Of one request, in ms. */
const TIMEOUT_MS = 10_000;
/** A nonce keeps a repeated request from posting twice. */
const RETRIES = 2;

const created = z.object({ id: idSchema });
const listed = z.array(z.object({ components: z.array(z.object({ id: z.number().nullish() })).default([]) }));
/** How much Discord's clock may be behind ours. */
const CLOCKS_APART_MS = 10_000;

/** Discord's codes that say something of the channel; any other is about the message or the moment. */
const KINDS: Readonly<Record<number, 'gone' | 'closed' | 'forbidden'>> = {
  10_003: 'gone',
  50_001: 'forbidden',
  50_013: 'forbidden',
  50_083: 'closed',
  160_005: 'closed',
};
/** There is no such message: it was deleted, perhaps after it was posted with the same nonce. */
const UNKNOWN_MESSAGE = 10_008;

/**
 * Posts through a client of its own: the bot's other one is not held to Discord's limit, since it answers interactions.
 * @param api REST base without version; Discord's own where it is left out
 */
export function createPoster({
  token,
  api,
  makeRequest,
}: {
  readonly token: string;
  readonly api?: string | undefined;
  readonly makeRequest?: RESTOptions['makeRequest'];
}): Poster {
  const rest = new REST({
    version: '10',
    ...(api === undefined ? {} : { api }),
    ...(makeRequest === undefined ? {} : { makeRequest }),
    globalRequestsPerSecond: REQUESTS_PER_SECOND,
    timeout: TIMEOUT_MS,
    retries: RETRIES,
    rejectOnRateLimit: ({ retryAfter }) => retryAfter > LONGEST_WAIT_MS,
  }).setToken(token);

  const send = async (channel: string, { body, files = [], nonce }: Post): Promise<PostOutcome> => {
    const message = { ...body, nonce, enforce_nonce: true, allowed_mentions: { parse: [] } };
    const posted = await rest.post(Routes.channelMessages(channel), messageRequest(message, files));
    return { kind: 'posted', message: created.parse(posted).id };
  };

  return {
    post: (channel, post) => send(channel, post).catch(outcomeOf),
    find: async (channel, { component, since }) => {
      try {
        const after = SnowflakeUtil.generate({ timestamp: since - CLOCKS_APART_MS }).toString();
        const query = new URLSearchParams({ after, limit: '100' });
        const messages = listed.parse(await rest.get(Routes.channelMessages(channel), { query }));
        const isThere = messages.some(({ components }) => components.some(({ id }) => id === component));
        return { kind: isThere ? 'found' : 'absent' };
      } catch (error) {
        return failureOf(error);
      }
    },
    remove: async (channel, message) => {
      try {
        await rest.delete(Routes.channelMessage(channel, message));
        return { kind: 'removed' };
      } catch (error) {
        return isUnknownMessage(error) ? { kind: 'removed' } : failureOf(error);
      }
    },
    tell: async (user, post) => {
      try {
        const channel = await rest.post(Routes.userChannels(), { body: { recipient_id: user } });
        return await send(created.parse(channel).id, post);
      } catch (error) {
        return outcomeOf(error);
      }
    },
  };
}

function outcomeOf(error: unknown): PostOutcome {
  return isUnknownMessage(error) ? { kind: 'posted', message: null } : failureOf(error);
}

function isUnknownMessage(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === UNKNOWN_MESSAGE;
}

function failureOf(error: unknown): PostFailure {
  if (!(error instanceof DiscordAPIError)) return { kind: 'failed', reason: String(error) };
  const code = Number(error.code);
  const kind = KINDS[code];
  if (kind !== undefined) return { kind };
  // Discord no longer knows our token: not the channel's fault.
  if (error.status === 401) return { kind: 'failed', reason: error.message };
  return { kind: 'refused', code };
}
