import type { ChannelTrouble } from '../../domain/daily/dailySettings.ts';
import type { DailyPost } from '../../domain/daily/dailyPosts.ts';

/** The quote of the day. */
export const daily = {
  heading: '### Quote of the day',
  form: {
    title: 'The quote of the day',
    time: 'Time',
    timezone: 'Time zone',
    topic: 'Topic; any quote if left out',
    days: 'Days; every day if left out',
    picture: 'How it looks',
  },
  /** Why nothing comes into a channel, and what to do about it. */
  cannotPost: {
    gone: (channel: string) => `I cannot post in ${channel}: it is gone. Please choose another channel.`,
    closed: (channel: string) =>
      `I cannot post in ${channel}: it is a closed thread. Please open it again, or choose another channel.`,
    forbidden: (channel: string) =>
      `I cannot post in ${channel}: I may not. Please let my role **View Channel**, **Send Messages** (in threads **Send Messages in Threads**), **Embed Links** and **Attach Files** there.`,
    refused: (channel: string) =>
      `I cannot post in ${channel}: Discord did not take the message: AutoMod may be in the way there.`,
    failed: (channel: string) =>
      `I cannot post in ${channel}: Discord does not answer just now. Please try again in a moment.`,
  } satisfies Record<ChannelTrouble | 'failed', (channel: string) => string>,

  // When it comes, and what: in the middle of a sentence and at its beginning.
  everyDay: 'every day',
  everyDayFirst: 'Every day',
  fromTo: (first: string, last: string) => `${first} to ${last}`,
  and: (days: string, last: string) => `${days} and ${last}`,
  weekdays: {
    0: 'Monday',
    1: 'Tuesday',
    2: 'Wednesday',
    3: 'Thursday',
    4: 'Friday',
    5: 'Saturday',
    6: 'Sunday',
  },
  when: (days: string, clock: string, place: string) => `${days} at ${clock} (${place})`,
  any: 'any quote',
  anyPicture: 'any quote as a picture',
  of: (topic: string) => `quotes for “${topic}”`,
  ofPicture: (topic: string) => `quotes for “${topic}” as a picture`,
  line: (when: string, channel: string, what: string) => `${when} in ${channel}: ${what}`,
  linePaused: (when: string, channel: string, what: string) => `${when} in ${channel}: ${what}, paused`,
  sentence: (when: string, channel: string, what: string) => `${when} in ${channel}: ${what}.`,
  next: (moment: string, clock: string, place: string, inTime: string) =>
    `The next one comes ${moment} (${clock} in ${place}), ${inTime}.`,

  comesHere: (when: string) => `From now on the quote of the day comes here, ${when}.`,
  pausedNotice: (times: number, why: string, set: string) =>
    `**The quote of the day is paused.** ${times} times in a row nothing could be posted. ${why} Then ${set} starts it again.`,
  paused: (why: string, set: string) => `**It is paused.** ${why} Then ${set} starts it again.`,
  isSet: '**The quote of the day is set.**',
  isOff: '**The quote of the day is off.**',
  isPosted: (quote: string) => `**Today’s quote is posted: \`${quote}\`.**`,
  isLeftOut: (moment: string) => `**The quote of ${moment} is left out.**`,
  none: (set: string) => `There is no quote of the day in this server. ${set} starts one.`,
  lastOnes: '**The last ones**',
  states: {
    claimed: (day: string) => `- ${day}: on its way`,
    sent: (day: string) => `- ${day}: posted`,
    skipped: (day: string) => `- ${day}: left out`,
    failed: (day: string) => `- ${day}: could not be posted`,
  } satisfies Record<DailyPost['state'], (day: string) => string>,
};
