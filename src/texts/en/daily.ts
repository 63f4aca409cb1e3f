import type { ChannelTrouble } from '../../domain/daily/dailySettings.ts';

/** The quote of the day. */
export const daily = {
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
};
