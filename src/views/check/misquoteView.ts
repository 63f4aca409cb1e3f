import { en } from '../../texts/en/index.ts';
import type { MisquotePage, RightPlace, ShelvedMisquote } from '../../domain/misquote.ts';
import { shorten } from '../../domain/text/shorten.ts';
import { articleLine, shortArticleLine } from '../parts/articleLine.ts';
import { blockQuote, escapeMarkdown, timeStamp } from '../parts/markdown.ts';
import { markedPassage } from '../parts/passageText.ts';
import {
  buttonRow,
  container,
  selectRow,
  TEXT_LIMIT,
  textDisplay,
  type ButtonPart,
} from '../parts/components.ts';
import { personMention } from '../parts/personMention.ts';
import { speakerName } from '../parts/speakerName.ts';
import type { Reply } from '../parts/reply.ts';
import { pageNote } from '../parts/pageButtons.ts';

/** The edge of what moderators warn of. */
const AMBER = 0xd68910;

/** Characters shown of the claim, of each right passage and of a reason; the largest that has room is taken. */
const SIZES = [
  { words: 800, around: 200, length: 1000, source: null },
  { words: 300, around: 80, length: 300, source: 100 },
  { words: 100, around: 20, length: 60, source: 40 },
] as const;
type Size = (typeof SIZES)[number];

export interface MisquoteSetting {
  /** What is said first, as markdown; nothing where it is left out. */
  readonly notice?: string;
  readonly buttons: readonly ButtonPart[];
  readonly private: boolean;
}

/** The correction of known wrong words: what was claimed, what the article says, and why it is known. */
export function misquoteView(
  shelved: ShelvedMisquote,
  { notice, buttons, private: isPrivate }: MisquoteSetting,
): Reply {
  const said = notice === undefined ? [] : [textDisplay(notice)];
  const room = TEXT_LIMIT - (notice?.length ?? 0);
  return {
    kind: 'components',
    components: [
      ...said,
      container(AMBER, [textDisplay(drawMisquote(shelved, room)), ...buttonRow(buttons)]),
    ],
    private: isPrivate,
  };
}

/** @param room characters that there are for it */
export function drawMisquote({ misquote, places }: ShelvedMisquote, room: number): string {
  let drawn = '';
  for (const size of SIZES) {
    drawn = [
      whatItIs(misquote),
      claimLine(misquote, size),
      ...places.flatMap((place) => drawPlace(place, size)),
      ...(places.length === 0 && misquote.right.length > 0
        ? ['-# The article it was held against is gone.']
        : []),
      `**Why:** ${escapeMarkdown(shorten(misquote.reason, size.words))}`,
      ...removalLine(misquote, size),
    ].join('\n');
    if (drawn.length <= room) break;
  }
  return drawn;
}

function whatItIs({ verdict, isOnlyMisattributed, speaker, markedAt }: ShelvedMisquote['misquote']): string {
  const what =
    verdict === 'disputed'
      ? '**⚠ Disputed words** · nobody has shown that they were said'
      : isOnlyMisattributed
        ? '**⚠ Known misquote** · the words are somebody else’s'
        : '**⚠ Known misquote** · this is not what was said';
  const whose = speaker === null ? '' : ` · claimed for ${escapeMarkdown(shorten(speaker, LONGEST_NAME))}`;
  return `${what}\n-# from this server’s misquote shelf, ${timeStamp(markedAt)}${whose}`;
}

const LONGEST_NAME = 60;

function claimLine({ claim, isOnlyMisattributed }: ShelvedMisquote['misquote'], { words }: Size): string {
  const shown = escapeMarkdown(shorten(claim, words));
  return blockQuote(isOnlyMisattributed ? shown : `~~${shown}~~`);
}

function drawPlace({ article, spans, saidBy }: RightPlace, size: Size): readonly string[] {
  const passage = { articleId: article.id, spans, quotation: null };
  const said = saidBy === null ? `*${en.parts.nobody['own-words']}*` : speakerName(en, saidBy, LONGEST_NAME);
  const source =
    size.source === null ? articleLine(en, article, spans) : shortArticleLine(en, article, size.source);
  return ['**What the article says:**', markedPassage(article, passage, size), `— ${said}`, `-# ${source}`];
}

function removalLine({ removed }: ShelvedMisquote['misquote'], { words }: Size): readonly string[] {
  if (removed === null) return [];
  return [
    `**Taken off the shelf** ${timeStamp(removed.at)}: ${escapeMarkdown(shorten(removed.reason, words))}`,
  ];
}

export interface MisquotesSetting {
  readonly which: 'shelved' | 'removed';
  readonly buttons: readonly ButtonPart[];
  /** `custom_id` of the select to take one off the shelf; what is chosen is its id. */
  readonly removeId: string;
  readonly update: boolean;
}

/** Characters shown of each claim and reason in a list. */
const LISTED = 150;

/** A page of a server's shelf, for its moderators. */
export function misquotesView({ entries, page, pages }: MisquotePage, setting: MisquotesSetting): Reply {
  const { which } = setting;
  const name = which === 'shelved' ? 'On the misquote shelf' : 'Taken off the misquote shelf';
  const heading = `**${name}**${pageNote(en, { page, pages })}`;
  const none =
    which === 'shelved'
      ? 'Nothing yet. Send `/check` with the wrong words, and put them on the shelf from there.'
      : 'Nothing was taken off it.';
  return {
    kind: 'components',
    components: [
      textDisplay(entries.length === 0 ? `${heading}\n${none}` : heading),
      ...entries.map((entry) => textDisplay(listedLine(entry))),
      ...buttonRow(setting.buttons),
      ...selectRow({
        customId: setting.removeId,
        placeholder: 'Take one off the shelf…',
        options:
          which === 'removed'
            ? []
            : entries.map(({ id, misquote }) => ({ label: misquote.claim, value: id })),
      }),
    ],
    private: true,
    update: setting.update,
  };
}

function listedLine({ misquote, by }: MisquotePage['entries'][number]): string {
  const { claim, verdict, reason, markedAt, removed } = misquote;
  const what = verdict === 'disputed' ? 'disputed' : 'misquote';
  const last = removed === null ? { what, reason, at: markedAt } : { what: 'taken off', ...removed };
  return [
    blockQuote(escapeMarkdown(shorten(claim, LISTED))),
    `${last.what}: ${escapeMarkdown(shorten(last.reason, LISTED))}`,
    `-# ${personMention(en, by)}, ${timeStamp(last.at)}`,
  ].join('\n');
}
