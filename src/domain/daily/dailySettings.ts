/** Why nothing can be posted in a channel. */
export type ChannelTrouble = 'gone' | 'closed' | 'forbidden' | 'refused';

/** What a server chose for its quote of the day. */
export interface DailySettings {
  /** Discord's id of a channel or thread. */
  readonly channel: string;
  /** Of the day, from 0 to 1439, by the clocks of `zone`. */
  readonly minute: number;
  /** A time zone of the IANA database. */
  readonly zone: string;
  /** Folded words of a topic; `null`: any quote. */
  readonly topic: string | null;
  readonly picture: boolean;
  /** 0 for Monday to 6 for Sunday, rising; never empty. */
  readonly days: readonly number[];
  /** Why it rests until somebody sets it anew; `null` where it goes on. */
  readonly paused: ChannelTrouble | null;
}

/** After so many failures in a row it is paused. */
export const MOST_FAILURES = 3;
