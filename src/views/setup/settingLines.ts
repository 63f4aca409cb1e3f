import { changedSettings, type ServerSettings } from '../../domain/serverSettings.ts';
import { counted } from '../../domain/text/counted.ts';
import { channelMention, roleMention } from '../parts/personMention.ts';

const LAYOUT_NAMES = {
  clipping: 'a clipping',
  poster: 'a poster',
  context: 'the passage with the quote marked',
} as const;

/** Each setting in a sentence, as it is now. */
const SAID: { readonly [Name in keyof ServerSettings]: (value: ServerSettings[Name]) => string } = {
  noticeChannel: (id) =>
    id === null ? 'Notices go nowhere.' : `Notices for moderators go to ${channelMention(id)}.`,
  curatorRole: (id) =>
    id === null
      ? 'Only members with Manage Messages curate.'
      : `Members with ${roleMention(id)} curate as well as those with Manage Messages.`,
  servesUnverified: (are) => (are ? 'Unchecked quotes are served too.' : 'Unchecked quotes are not served.'),
  cardLayout: (layout) =>
    layout === null
      ? 'Pictures take the layout that suits the quote.'
      : `Pictures are ${LAYOUT_NAMES[layout]}.`,
  cardTheme: (theme) => (theme === 'paper' ? 'Pictures are light.' : 'Pictures are dark.'),
  mostWaiting: (most) =>
    most === 0
      ? 'Nobody suggests quotes.'
      : `${counted(most, 'suggestion')} of one member may wait at a time.`,
};

/** What an act changed, a sentence each. */
export function settingLines(act: {
  readonly before: ServerSettings | null;
  readonly after: ServerSettings;
}): readonly string[] {
  return changedSettings(act).map((name) => settingLine(name, act.after));
}

/** A setting in a sentence, as it is now. */
export function settingLine(name: keyof ServerSettings, settings: ServerSettings): string {
  const say = SAID[name] as (value: ServerSettings[typeof name]) => string;
  return say(settings[name]);
}
