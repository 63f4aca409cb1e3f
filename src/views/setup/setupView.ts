import type { APIComponentInContainer } from 'discord-api-types/v10';
import type { DailySettings } from '../../domain/daily/dailySettings.ts';
import type { DuePost } from '../../domain/daily/schedule.ts';
import type { Limits } from '../../domain/limits.ts';
import type { ServerSettings } from '../../domain/serverSettings.ts';
import type { Texts } from '../../texts/texts.ts';
import {
  buttonRow,
  container,
  entityRow,
  section,
  selectRow,
  separator,
  textDisplay,
  type ButtonPart,
} from '../parts/components.ts';
import { personMention } from '../parts/personMention.ts';
import type { ComponentsReply, Reply } from '../parts/reply.ts';
import { dailyState } from '../daily/dailyView.ts';
import { settingLine } from './settingLines.ts';

/** What the panel shows of a server. */
export interface ShownSetup {
  readonly settings: ServerSettings;
  readonly daily: { readonly settings: DailySettings | null; readonly next: DuePost | null };
  readonly own: Limits;
  /** How much of it it may have. */
  readonly limits: Limits;
  /** What was changed just now, and the button that takes it back. */
  readonly done: { readonly lines: readonly string[]; readonly buttons: readonly ButtonPart[] } | null;
}

/** The `custom_id`s of what can be chosen. The toggles say what a press sets. */
export interface SetupIds {
  readonly channel: string;
  readonly role: string;
  readonly layout: string;
  readonly waiting: string;
  readonly dailyChannel: string;
  readonly daily: string;
  readonly toggleUnverified: string;
  readonly toggleTheme: string;
}

const ACCENT = 0x5865f2;

/** In a list of options nothing can stand for what is none. */
export const FITTING = 'fitting';

/** How many suggestions of one member may wait. */
const WAITING = [20, 5, 1, 0] as const;

/** A server's settings, each to be changed in its place. Always private. */
export function setupView(
  texts: Texts,
  { settings, daily, own, limits, done }: ShownSetup,
  ids: SetupIds,
  to: (command: string) => string,
): ComponentsReply {
  const said = texts.setup;
  const counts = said.counts(
    said.quotesOf(own.quotes, limits.quotes),
    said.articlesOf(own.articles, limits.articles),
    said.storedOf(own.stored, limits.stored),
  );
  const blocks: readonly (readonly APIComponentInContainer[])[] = [
    [textDisplay(`${said.heading}\n${counts}`)],
    [
      textDisplay(said.notices),
      entityRow('channel', {
        customId: ids.channel,
        placeholder: said.noChannel,
        chosen: settings.noticeChannel,
      }),
    ],
    [
      textDisplay([said.curators, said.stillHidden(to('article'), to('curate'), to('misquotes'))].join('\n')),
      entityRow('role', {
        customId: ids.role,
        placeholder: said.noRole,
        chosen: settings.curatorRole,
      }),
    ],
    [
      textDisplay(said.quotesAndPictures),
      section(settingLine(texts, 'servesUnverified', settings), {
        label: settings.servesUnverified ? said.serveChecked : said.serveAll,
        customId: ids.toggleUnverified,
      }),
      section(settingLine(texts, 'cardTheme', settings), {
        label: settings.cardTheme === 'paper' ? said.makeDark : said.makeLight,
        customId: ids.toggleTheme,
      }),
      ...selectRow({
        customId: ids.layout,
        placeholder: said.layout,
        options: layouts(said, settings.cardLayout),
      }),
    ],
    [
      textDisplay(dailyState(texts, daily, to('daily set'))),
      entityRow('place', {
        customId: ids.dailyChannel,
        placeholder: said.dailyChannel,
        chosen: daily.settings?.channel ?? null,
      }),
      ...(daily.settings === null ? [] : buttonRow([{ label: said.changeDaily, customId: ids.daily }])),
    ],
    [
      textDisplay(said.suggestions(to('suggest'), to('curate pending'))),
      ...selectRow({
        customId: ids.waiting,
        placeholder: said.howMany,
        options: waiting(said, settings.mostWaiting),
      }),
    ],
  ];
  return {
    kind: 'components',
    components: [
      ...(done === null ? [] : [textDisplay(said.done(done.lines.join(' '))), ...buttonRow(done.buttons)]),
      container(
        ACCENT,
        blocks.flatMap((block, at) => (at === 0 ? block : [separator(), ...block])),
      ),
    ],
    private: true,
  };
}

/** The first post in a channel that was chosen for notices. @param by a Discord id */
export function noticesHereView(texts: Texts, by: string): Reply {
  const said = texts.setup.noticesHere(personMention(texts, by));
  return { kind: 'components', components: [textDisplay(said)] };
}

function layouts({ layouts: said }: Texts['setup'], layout: ServerSettings['cardLayout']) {
  const names = [FITTING, 'clipping', 'poster', 'context'] as const;
  return names.map((name) => ({ ...said[name], value: name, default: name === (layout ?? FITTING) }));
}

function waiting({ mayWait: { none, one, upTo } }: Texts['setup'], chosen: number) {
  return WAITING.map((most) => ({
    label: most === 0 ? none : most === 1 ? one : upTo(most),
    value: String(most),
    default: most === chosen,
  }));
}
