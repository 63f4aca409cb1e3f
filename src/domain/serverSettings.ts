import type { CardLayout, CardTheme } from './cards/card.ts';

/** What a server's managers chose for it. Ids are Discord's. Plain values only: each is taken back by itself. */
export interface ServerSettings {
  /** Where suggestions and reports are told to moderators. */
  readonly noticeChannel: string | null;
  /** Whose members moderate the quotes as well as those who may manage messages. */
  readonly curatorRole: string | null;
  /** Whether words of no article are drawn too. */
  readonly servesUnverified: boolean;
  /** `null`: the layout that suits the quote. */
  readonly cardLayout: CardLayout | null;
  readonly cardTheme: CardTheme;
  /** How many suggestions of one member may wait; 0: nobody suggests anything. */
  readonly mostWaiting: number;
}

/** Suggestions of one member that may wait, at most. */
export const MOST_WAITING = 20;

/** The settings of a server where nobody chose any. */
export const DEFAULT_SETTINGS: ServerSettings = {
  noticeChannel: null,
  curatorRole: null,
  servesUnverified: true,
  cardLayout: null,
  cardTheme: 'paper',
  mostWaiting: MOST_WAITING,
};

/** Settings before an act and after it; `null` where there were none yet. */
interface Changed {
  readonly before: ServerSettings | null;
  readonly after: ServerSettings;
}

/** What differs between two settings. */
export function changedSettings({ before, after }: Changed): readonly (keyof ServerSettings)[] {
  const was = before ?? DEFAULT_SETTINGS;
  return (Object.keys(after) as (keyof ServerSettings)[]).filter((name) => was[name] !== after[name]);
}

/** Takes back what an act changed and leaves the rest; `null` where somebody changed the same since. */
export function undoSettings(act: Changed, current: ServerSettings): ServerSettings | null {
  const names = changedSettings(act);
  if (names.some((name) => current[name] !== act.after[name])) return null;
  const was = act.before ?? DEFAULT_SETTINGS;
  return { ...current, ...Object.fromEntries(names.map((name) => [name, was[name]])) };
}
