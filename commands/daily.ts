import { defineCommandGroup, defineSubcommand } from '../src/bot/command.ts';
import { readClock, sayClock } from '../src/domain/daily/readClock.ts';
import { EVERY_DAY, OFFERED_DAYS, readDays } from '../src/domain/daily/readDays.ts';
import { suggestZones } from '../src/domain/daily/zones.ts';
import type { Suggestion } from '../src/domain/search/suggestion.ts';
import type { Texts } from '../src/texts/texts.ts';
import { dailySetView, dailyStatusView, momentOf } from '../src/views/daily/dailyView.ts';
import { sayDays } from '../src/views/daily/sayDays.ts';
import { setDaily } from './parts/setDaily.ts';
import { undoPart } from './parts/undo.ts';

const set = defineSubcommand({
  description: ({ commands }) => commands.daily.set,
  private: true,
  options: {
    channel: { kind: 'channel', description: ({ commands }) => commands.daily.channel, required: true },
    time: {
      description: ({ commands }) => commands.daily.time,
      required: true,
      maxLength: 20,
      suggest: (typed) => offerClock(typed),
    },
    timezone: {
      description: ({ commands }) => commands.daily.timezone,
      required: true,
      maxLength: 60,
      suggest: (typed, { services, texts }) =>
        suggestZones(typed, services.daily.now(), texts.suggestions.zone),
    },
    topic: {
      description: ({ commands }) => commands.daily.topic,
      maxLength: 100,
      suggest: (typed, { services, server, texts }) => services.quotes.suggest(texts, server, typed),
    },
    picture: {
      description: ({ commands }) => commands.daily.picture,
      choices: [
        { name: ({ commands }) => commands.daily.asPicture, value: 'picture' },
        { name: ({ commands }) => commands.daily.asText, value: 'text' },
      ],
    },
    days: {
      description: ({ commands }) => commands.daily.days,
      maxLength: 80,
      suggest: (typed, { texts }) => offerDays(texts, typed),
    },
  },
  async run(typed, context) {
    const { services, server, texts } = context;
    const { settings, act } = await setDaily(typed, context);
    const { next } = await services.daily.status(server);
    return dailySetView(texts, texts.daily.isSet, { settings, next, buttons: [undoPart(texts, act)] });
  },
});

const off = defineSubcommand({
  description: ({ commands }) => commands.daily.off,
  private: true,
  options: {},
  async run(_args, { services, who, texts }) {
    const act = await services.daily.off(who);
    return dailySetView(texts, texts.daily.isOff, {
      settings: null,
      next: null,
      buttons: [undoPart(texts, act)],
    });
  },
});

const now = defineSubcommand({
  description: ({ commands }) => commands.daily.now,
  private: true,
  slow: true,
  options: {},
  async run(_args, { services, server, texts }) {
    const quote = await services.daily.postNow(server);
    const { settings, next } = await services.daily.status(server);
    return dailySetView(texts, texts.daily.isPosted(quote), { settings, next, buttons: [] });
  },
});

const skip = defineSubcommand({
  description: ({ commands }) => commands.daily.skip,
  private: true,
  options: {},
  async run(_args, { services, server, texts }) {
    const skipped = await services.daily.skip(server);
    const { settings, next } = await services.daily.status(server);
    const done = texts.daily.isLeftOut(momentOf(skipped));
    return dailySetView(texts, done, { settings, next, buttons: [] });
  },
});

const status = defineSubcommand({
  description: ({ commands }) => commands.daily.status,
  private: true,
  options: {},
  async run(_args, { services, server, texts }) {
    return dailyStatusView(texts, await services.daily.status(server), services.about.mentionOf('daily set'));
  },
});

/** The quote of the day, for a server's moderators. */
export const daily = defineCommandGroup({
  name: 'daily',
  description: ({ commands }) => commands.daily.description,
  access: 'moderators',
  subcommands: { set, off, now, status, skip },
});

function offerClock(typed: string): readonly Suggestion[] {
  if (typed.trim() === '') return [9, 12, 18].map((hour) => clockChoice(hour * 60));
  const minute = readClock(typed);
  if (minute === null) return [];
  // Who types 9 may mean either.
  const isBare = /^\s*\d{1,2}\s*$/.test(typed) && minute < 720 && minute > 0;
  return [minute, ...(isBare ? [minute + 720] : [])].map(clockChoice);
}

function clockChoice(minute: number): Suggestion {
  const hour = Math.floor(minute / 60);
  const twelve = `${hour % 12 === 0 ? 12 : hour % 12}:${sayClock(minute).slice(3)} ${hour < 12 ? 'am' : 'pm'}`;
  return { name: `${sayClock(minute)} (${twelve})`, value: sayClock(minute) };
}

function offerDays({ daily: said }: Texts, typed: string): readonly Suggestion[] {
  const days = readDays(typed);
  if (days !== null) return [{ name: sayDays(said, days), value: typed.trim() }];
  return typed.trim() === ''
    ? OFFERED_DAYS.map((value) => ({ name: sayDays(said, readDays(value) ?? EVERY_DAY), value }))
    : [];
}
