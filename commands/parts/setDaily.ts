import type { HandlerContext } from '../../src/bot/handlerContext.ts';
import type { Inputs } from '../../src/bot/inputs.ts';
import { postOf } from '../../src/bot/response.ts';
import type { DailySettings } from '../../src/domain/daily/dailySettings.ts';
import { readClock, sayClock } from '../../src/domain/daily/readClock.ts';
import { EVERY_DAY, readDays } from '../../src/domain/daily/readDays.ts';
import { readZone } from '../../src/domain/daily/zones.ts';
import { queryOf } from '../../src/domain/search/queryOf.ts';
import { idOf } from '../../src/domain/servedQuote.ts';
import { UserError } from '../../src/domain/userError.ts';
import type { Texts } from '../../src/texts/texts.ts';
import { provingNotice } from '../../src/views/daily/dailyView.ts';
import { sayDays } from '../../src/views/daily/sayDays.ts';

/** The word that asks for any quote. */
export const ANY_QUOTE = 'random';
const NONCE_LENGTH = 16;

/** A quote of the day as somebody typed it, as an option or into the form; what is left out stays as it is. */
export interface TypedDaily {
  /** Discord's id. */
  readonly channel: string;
  readonly time: string;
  readonly timezone: string;
  readonly topic?: string | undefined;
  readonly picture?: 'picture' | 'text' | undefined;
  readonly days?: string | undefined;
}

/**
 * Sets the quote of the day, once a notice in the channel has shown that it can be posted there.
 * @returns with the number of the act in the history
 * @throws {UserError} `bad-daily`, `daily-refused`, and as `quotes.find`
 */
export async function setDaily(
  { channel, time, timezone, topic, picture, days }: TypedDaily,
  context: HandlerContext,
): Promise<{ readonly settings: DailySettings; readonly act: number }> {
  const { services, server, who } = context;
  const { daily, poster } = services;
  const before = (await daily.status(server)).settings;
  const settings: DailySettings = {
    channel,
    minute: readClock(time) ?? refuse('time', time),
    zone: readZone(timezone, daily.now()) ?? refuse('timezone', timezone),
    topic: topic === undefined ? (before?.topic ?? null) : await topicOf(topic, context),
    picture: picture === undefined ? (before?.picture ?? false) : picture === 'picture',
    days: days === undefined ? (before?.days ?? EVERY_DAY) : (readDays(days) ?? refuse('days', days)),
    paused: null,
  };
  // What its permissions come to in that channel, Discord tells only who posts there.
  const proof = await poster.post(
    channel,
    postOf(provingNotice(context.publicTexts, settings), services.newId(NONCE_LENGTH)),
  );
  if (proof.kind !== 'posted') throw new UserError({ code: 'daily-refused', channel, why: proof.kind });
  return { settings, act: await daily.set(who, settings) };
}

/** The form of what was chosen; the channel is chosen before it is opened. */
export const dailyInputs = {
  time: {
    kind: 'short',
    label: ({ daily }: Texts) => daily.form.time,
    description: ({ commands }: Texts) => commands.daily.time,
    required: true,
    maxLength: 20,
  },
  timezone: {
    kind: 'short',
    label: ({ daily }: Texts) => daily.form.timezone,
    description: ({ commands }: Texts) => commands.daily.timezone,
    required: true,
    maxLength: 60,
  },
  topic: {
    kind: 'short',
    label: ({ daily }: Texts) => daily.form.topic,
    description: ({ commands }: Texts) => commands.daily.topic,
    maxLength: 100,
  },
  days: {
    kind: 'short',
    label: ({ daily }: Texts) => daily.form.days,
    description: ({ commands }: Texts) => commands.daily.days,
    maxLength: 80,
  },
  picture: {
    kind: 'select',
    label: ({ daily }: Texts) => daily.form.picture,
    required: true,
    options: [
      { label: ({ commands }: Texts) => commands.daily.asText, value: 'text' },
      { label: ({ commands }: Texts) => commands.daily.asPicture, value: 'picture' },
    ],
  },
} as const satisfies Inputs;

/** What stands in the form at first. */
export function dailyValues(texts: Texts, settings: DailySettings | null) {
  if (settings === null) return { picture: 'text' };
  const { minute, zone, topic, days, picture } = settings;
  return {
    time: sayClock(minute),
    timezone: zone,
    topic: topic ?? undefined,
    days: sayDays(texts.daily, days),
    picture: picture ? 'picture' : 'text',
  };
}

function refuse(what: 'time' | 'timezone' | 'days', typed: string): never {
  throw new UserError({ code: 'bad-daily', what, typed });
}

/** A topic that has quotes, as it is kept. @throws {UserError} as `quotes.find`; `bad-daily` for the id of one */
async function topicOf(typed: string, { services, server }: HandlerContext): Promise<string | null> {
  const query = queryOf(typed);
  if (query === ANY_QUOTE) return null;
  const { quote, corrected } = await services.quotes.find(server, typed);
  if (idOf(quote) === query) throw new UserError({ code: 'bad-daily', what: 'topic', typed });
  return corrected ?? query;
}
