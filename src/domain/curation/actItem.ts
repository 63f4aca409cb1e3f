import type { CuratedArticle, CuratedQuote } from '../curation.ts';
import type { DailySettings } from '../daily/dailySettings.ts';
import type { Misquote } from '../misquote.ts';
import type { ServerSettings } from '../serverSettings.ts';
import type { OptOut } from './optOut.ts';

/** What an act can change, by subject. */
export interface ActValues {
  readonly quote: CuratedQuote;
  readonly article: CuratedArticle;
  readonly misquote: Misquote;
  /** Under the Discord id of the person who chose. */
  readonly 'opt-out': OptOut;
  /** Under `SETTINGS_ID`: a server has one. */
  readonly settings: ServerSettings;
  /** Under `DAILY_ID`: a server has one. */
  readonly daily: DailySettings;
}

/** The id of a server's settings. */
export const SETTINGS_ID = 'settings';
/** The id of a server's quote of the day. */
export const DAILY_ID = 'daily';

export type Subject = keyof ActValues;

/**
 * One value that an act changed. `before` is null where there was none, and `after` where a misquote was taken back;
 * both are null where a person's words were erased.
 */
export type ActItem = {
  readonly [S in Subject]: {
    readonly subject: S;
    readonly id: string;
    readonly before: ActValues[S] | null;
    readonly after: ActValues[S] | null;
  };
}[Subject];
