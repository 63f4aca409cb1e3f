import { en } from '../../texts/en/index.ts';
import type { DailyPost } from '../../domain/daily/dailyPosts.ts';
import { MOST_FAILURES, type ChannelTrouble, type DailySettings } from '../../domain/daily/dailySettings.ts';
import { sayClock } from '../../domain/daily/readClock.ts';
import { sayDays } from '../../domain/daily/readDays.ts';
import type { DuePost } from '../../domain/daily/schedule.ts';
import { localTime } from '../../domain/daily/zonedTime.ts';
import { sayPlace } from '../../domain/daily/zones.ts';
import { buttonRow, container, textDisplay, type ButtonPart } from '../parts/components.ts';
import { escapeMarkdown } from '../parts/markdown.ts';
import { channelMention } from '../parts/personMention.ts';
import type { ComponentsReply } from '../parts/reply.ts';

export const DAILY_HEADING = '### Quote of the day';

const ACCENT = 0x5865f2;

/** All that was chosen, in a line of markdown. */
export function dailyLine({ channel, minute, zone, days, topic, picture, paused }: DailySettings): string {
  const about = topic === null ? 'any quote' : `quotes for “${escapeMarkdown(topic)}”`;
  const rests = paused === null ? '' : ', paused';
  return `${sayDays(days)} at ${sayClock(minute)} (${sayPlace(zone)}) in ${channelMention(channel)}: ${about}${picture ? ' as a picture' : ''}${rests}`;
}

/** What is posted in a channel when it is chosen; no quote. */
export function provingNotice(settings: DailySettings): ComponentsReply {
  const when = `${sayDays(settings.days)} at ${sayClock(settings.minute)} (${sayPlace(settings.zone)})`;
  return {
    kind: 'components',
    components: [textDisplay(`From now on the quote of the day comes here, ${when}.`)],
  };
}

/** To moderators, in the channel for their notices. */
export function pausedNotice(settings: DailySettings, why: ChannelTrouble, set: string): ComponentsReply {
  const text = `**The quote of the day is paused.** ${MOST_FAILURES} times in a row nothing could be posted. ${en.daily.cannotPost[why](channelMention(settings.channel))} Then ${set} starts it again.`;
  return { kind: 'components', components: [textDisplay(text)] };
}

/** A change of the settings, and when the next one comes. Always private. */
export function dailySetView(
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
  const lines = [`**${done}**`, ...(settings === null ? [] : settingsLines(settings, next))];
  return {
    kind: 'components',
    components: [textDisplay(lines.join('\n')), ...buttonRow(buttons)],
    private: true,
  };
}

/** How it stands, with what became of the last ones. Always private. */
export function dailyStatusView(
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
  const lines =
    settings === null
      ? [`There is no quote of the day in this server. ${set} starts one.`]
      : settingsLines(settings, next);
  const paused =
    settings === null || settings.paused === null
      ? []
      : [
          `**It is paused.** ${en.daily.cannotPost[settings.paused](channelMention(settings.channel))} Then ${set} starts it again.`,
        ];
  const past =
    posts.length === 0 ? [] : [textDisplay(`**The last ones**\n${posts.map(postLine).join('\n')}`)];
  return {
    kind: 'components',
    components: [container(ACCENT, [textDisplay([DAILY_HEADING, ...paused, ...lines].join('\n')), ...past])],
    private: true,
  };
}

function settingsLines(settings: DailySettings, next: DuePost | null): readonly string[] {
  const line = dailyLine({ ...settings, paused: null });
  return [
    `${line.charAt(0).toUpperCase()}${line.slice(1)}.`,
    ...(next === null ? [] : [`The next one comes ${bothTimes(next, settings)}.`]),
  ];
}

/** For each reader by their own clock, in markdown. */
export function momentOf({ at }: DuePost, style: 'F' | 'R' = 'F'): string {
  return `<t:${Math.floor(at / 1000)}:${style}>`;
}

/** For each reader by their own clock, and by the one that was chosen. */
function bothTimes(post: DuePost, { zone }: DailySettings): string {
  const chosen = `${sayClock(localTime(post.at, zone).minute)} in ${sayPlace(zone)}`;
  return `${momentOf(post)} (${chosen}), ${momentOf(post, 'R')}`;
}

const STATES: Readonly<Record<DailyPost['state'], string>> = {
  claimed: 'on its way',
  sent: 'posted',
  skipped: 'left out',
  failed: 'could not be posted',
};

const calendar = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});

function postLine({ day, state, quote }: DailyPost): string {
  return `- ${calendar.format(new Date(day))}: ${STATES[state]}${state === 'sent' && quote !== null ? ` · \`${quote}\`` : ''}`;
}
