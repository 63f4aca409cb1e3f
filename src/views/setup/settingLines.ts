import { changedSettings, type ServerSettings } from '../../domain/serverSettings.ts';
import type { Texts } from '../../texts/texts.ts';
import { channelMention, roleMention } from '../parts/personMention.ts';

/** Each setting in a sentence, as it is now. */
const SAID: {
  readonly [Name in keyof ServerSettings]: (said: Texts['setup'], value: ServerSettings[Name]) => string;
} = {
  noticeChannel: ({ noticeChannel: { none, is } }, id) => (id === null ? none : is(channelMention(id))),
  curatorRole: ({ curatorRole: { none, is } }, id) => (id === null ? none : is(roleMention(id))),
  servesUnverified: ({ servesUnverified: { yes, no } }, are) => (are ? yes : no),
  cardLayout: ({ cardLayout }, layout) => cardLayout[layout ?? 'fitting'],
  cardTheme: ({ cardTheme }, theme) => cardTheme[theme],
  mostWaiting: ({ mostWaiting: { none, most } }, count) => (count === 0 ? none : most(count)),
};

/** What an act changed, a sentence each. */
export function settingLines(
  texts: Texts,
  act: { readonly before: ServerSettings | null; readonly after: ServerSettings },
): readonly string[] {
  return changedSettings(act).map((name) => settingLine(texts, name, act.after));
}

/** A setting in a sentence, as it is now. */
export function settingLine({ setup }: Texts, name: keyof ServerSettings, settings: ServerSettings): string {
  const say = SAID[name] as (said: Texts['setup'], value: ServerSettings[typeof name]) => string;
  return say(setup, settings[name]);
}
