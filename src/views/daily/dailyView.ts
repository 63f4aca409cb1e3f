import type { DailyPost } from '../../domain/daily/dailyPosts.ts';
import { MOST_FAILURES, type ChannelTrouble, type DailySettings } from '../../domain/daily/dailySettings.ts';
import { sayClock } from '../../domain/daily/readClock.ts';
import type { DuePost } from '../../domain/daily/schedule.ts';
import { localTime } from '../../domain/daily/zonedTime.ts';
import { sayPlace } from '../../domain/daily/zones.ts';
import type { Texts } from '../../texts/texts.ts';
import { buttonRow, container, textDisplay, type ButtonPart } from '../parts/components.ts';
import { escapeMarkdown } from '../parts/markdown.ts';
import { channelMention } from '../parts/personMention.ts';
import type { ComponentsReply } from '../parts/reply.ts';
import { sayDays } from './sayDays.ts';

const ACCENT = 0x5865f2;

/** All that was chosen, in a line of markdown. */
export function dailyLine({ daily }: Texts, settings: DailySettings): string {
  const say = settings.paused === null ? daily.line : daily.linePaused;
  return say(
    whenOf(daily, sayDays(daily, settings.days), settings),
    channelMention(settings.channel),
    whatOf(daily, settings),
  );
}

function whenOf(daily: Texts['daily'], days: string, { minute, zone }: DailySettings): string {
  return daily.when(days, sayClock(minute), sayPlace(zone));
}

function whatOf(daily: Texts['daily'], { topic, picture }: DailySettings): string {
  if (topic === null) return picture ? daily.anyPicture : daily.any;
  return (picture ? daily.ofPicture : daily.of)(escapeMarkdown(topic));
}

/** What is posted in a channel when it is chosen; no quote. */
export function provingNotice({ daily }: Texts, settings: DailySettings): ComponentsReply {
  const said = daily.comesHere(whenOf(daily, sayDays(daily, settings.days), settings));
  return { kind: 'components', components: [textDisplay(said)] };
}

/** To moderators, in the channel for their notices. */
export function pausedNotice(
  { daily }: Texts,
  settings: DailySettings,
  why: ChannelTrouble,
  set: string,
): ComponentsReply {
  const said = daily.cannotPost[why](channelMention(settings.channel));
  return { kind: 'components', components: [textDisplay(daily.pausedNotice(MOST_FAILURES, said, set))] };
}

/** A change of the settings, and when the next one comes. Always private. */
export function dailySetView(
  texts: Texts,
  done: string,
  {
    settings,
    next,
    buttons,
  }: {
    readonly settings: DailySettings | null;
    readonly next: DuePost | null;
    readonly buttons: readonly ButtonPart[];
  },
): ComponentsReply {
  const lines = [done, ...(settings === null ? [] : settingsLines(texts, settings, next))];
  return {
    kind: 'components',
    components: [textDisplay(lines.join('\n')), ...buttonRow(buttons)],
    private: true,
  };
}

/** How it stands, with what became of the last ones. Always private. */
export function dailyStatusView(
  texts: Texts,
  {
    settings,
    next,
    posts,
  }: {
    readonly settings: DailySettings | null;
    readonly next: DuePost | null;
    readonly posts: readonly DailyPost[];
  },
  set: string,
): ComponentsReply {
  const { daily } = texts;
  const past =
    posts.length === 0
      ? []
      : [textDisplay([daily.lastOnes, ...posts.map((post) => postLine(texts, post))].join('\n'))];
  return {
    kind: 'components',
    components: [container(ACCENT, [textDisplay(dailyState(texts, { settings, next }, set)), ...past])],
    private: true,
  };
}

/** Under its heading how it stands, in markdown. @param set the command that sets it, as markdown */
export function dailyState(
  texts: Texts,
  { settings, next }: { readonly settings: DailySettings | null; readonly next: DuePost | null },
  set: string,
): string {
  const { daily } = texts;
  if (settings === null) return [daily.heading, daily.none(set)].join('\n');
  const { channel, paused } = settings;
  const why = paused === null ? [] : [daily.paused(daily.cannotPost[paused](channelMention(channel)), set)];
  return [daily.heading, ...why, ...settingsLines(texts, settings, next)].join('\n');
}

function settingsLines({ daily }: Texts, settings: DailySettings, next: DuePost | null): readonly string[] {
  const { days, channel, zone } = settings;
  const first = days.length === 7 ? daily.everyDayFirst : sayDays(daily, days);
  const chosen = daily.sentence(
    whenOf(daily, first, settings),
    channelMention(channel),
    whatOf(daily, settings),
  );
  if (next === null) return [chosen];
  // By each reader's own clock, and by the one that was chosen.
  const clock = sayClock(localTime(next.at, zone).minute);
  return [chosen, daily.next(momentOf(next), clock, sayPlace(zone), momentOf(next, 'R'))];
}

/** For each reader by their own clock, in markdown. */
export function momentOf({ at }: DuePost, style: 'F' | 'R' = 'F'): string {
  return `<t:${Math.floor(at / 1000)}:${style}>`;
}

function postLine({ locale, daily }: Texts, { day, state, quote }: DailyPost): string {
  const calendar = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  const line = daily.states[state](calendar.format(new Date(day)));
  return state === 'sent' && quote !== null ? `${line} · \`${quote}\`` : line;
}
