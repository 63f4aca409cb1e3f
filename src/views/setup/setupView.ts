import { en } from '../../texts/en/index.ts';
import type { APIComponentInContainer } from 'discord-api-types/v10';
import type { ServerSettings } from '../../domain/serverSettings.ts';
import { counted } from '../../domain/text/counted.ts';
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
import { settingLine } from './settingLines.ts';

interface Counts {
  readonly articles: number;
  readonly quotes: number;
}

/** What the panel shows of a server. */
export interface ShownSetup {
  readonly settings: ServerSettings;
  readonly own: Counts;
  /** How many of them it may have. */
  readonly limits: Counts;
  /** What was changed just now, and the button that takes it back. */
  readonly done: { readonly lines: readonly string[]; readonly buttons: readonly ButtonPart[] } | null;
}

/** The `custom_id`s of what can be chosen. The toggles say what a press sets. */
export interface SetupIds {
  readonly channel: string;
  readonly role: string;
  readonly layout: string;
  readonly waiting: string;
  readonly toggleUnverified: string;
  readonly toggleTheme: string;
}

const ACCENT = 0x5865f2;

/** In a list of options nothing can stand for what is none. */
export const FITTING = 'fitting';

const LAYOUTS = [
  { value: FITTING, label: 'As suits the quote', description: 'Short ones as posters, others as clippings' },
  { value: 'clipping', label: 'Clipping', description: 'Like cut out of a newspaper' },
  { value: 'poster', label: 'Poster', description: 'Large; what is too long becomes a clipping' },
  { value: 'context', label: 'In its passage', description: 'The paragraph, with the quote marked' },
] as const;

/** How many suggestions of one member may wait. */
const WAITING = [
  { value: '20', label: 'Up to 20 from each member' },
  { value: '5', label: 'Up to 5 from each member' },
  { value: '1', label: 'One from each member' },
  { value: '0', label: 'No suggestions' },
] as const;

/** A server's settings, each to be changed in its place. Always private. */
export function setupView(
  { settings, own, limits, done }: ShownSetup,
  ids: SetupIds,
  to: (command: string) => string,
): ComponentsReply {
  const blocks: readonly (readonly APIComponentInContainer[])[] = [
    [
      textDisplay(
        `## Verbatim in this server\n${used(own.quotes, limits.quotes, 'quote')} and ${used(own.articles, limits.articles, 'article')} of its own. Each choice counts at once.`,
      ),
    ],
    [
      textDisplay('### Notices\nSuggestions and reports of mistakes are told to your moderators here.'),
      entityRow('channel', {
        customId: ids.channel,
        placeholder: 'No channel: nobody is told',
        chosen: settings.noticeChannel,
      }),
    ],
    [
      textDisplay(
        '### Who curates\nWhoever may **Manage Messages**, and everyone with the role you choose.\n' +
          `-# Discord still hides the commands from that role: under **Server Settings → Integrations → Verbatim** add it to ${to('article')}, ${to('curate')}, ${to('misquotes')} and *Save as quote*.`,
      ),
      entityRow('role', {
        customId: ids.role,
        placeholder: 'No role: Manage Messages only',
        chosen: settings.curatorRole,
      }),
    ],
    [
      textDisplay('### Quotes and pictures'),
      section(settingLine('servesUnverified', settings), {
        label: settings.servesUnverified ? 'Serve checked only' : 'Serve all',
        customId: ids.toggleUnverified,
      }),
      section(settingLine('cardTheme', settings), {
        label: settings.cardTheme === 'paper' ? 'Make them dark' : 'Make them light',
        customId: ids.toggleTheme,
      }),
      ...selectRow({
        customId: ids.layout,
        placeholder: 'Layout of pictures',
        options: chosen(LAYOUTS, settings.cardLayout ?? FITTING),
      }),
    ],
    [
      textDisplay(
        `### Suggestions\nWhat members send you with ${to('suggest')} waits in ${to('curate pending')}.`,
      ),
      ...selectRow({
        customId: ids.waiting,
        placeholder: 'How many may wait',
        options: chosen(WAITING, String(settings.mostWaiting)),
      }),
    ],
  ];
  return {
    kind: 'components',
    components: [
      ...(done === null ? [] : [textDisplay(`✓ ${done.lines.join(' ')}`), ...buttonRow(done.buttons)]),
      container(
        ACCENT,
        blocks.flatMap((block, at) => (at === 0 ? block : [separator(), ...block])),
      ),
    ],
    private: true,
  };
}

/** The first post in a channel that was chosen for notices. @param by a Discord id */
export function noticesHereView(by: string): Reply {
  const said = `**Suggestions and reports of mistakes are told here from now on**, as ${personMention(en, by)} chose.`;
  return { kind: 'components', components: [textDisplay(said)] };
}

function used(count: number, limit: number, what: string): string {
  return `**${counted(count, what)}** (of ${limit.toLocaleString('en')})`;
}

function chosen<T extends { readonly value: string; readonly label: string }>(
  options: readonly T[],
  value: string,
) {
  return options.map((option) => ({ ...option, default: option.value === value }));
}
