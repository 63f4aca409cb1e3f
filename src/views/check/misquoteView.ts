import type { MisquotePage, RightPlace, ShelvedMisquote } from '../../domain/misquote.ts';
import { shorten } from '../../domain/text/shorten.ts';
import type { Texts } from '../../texts/texts.ts';
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
  texts: Texts,
  shelved: ShelvedMisquote,
  { notice, buttons, private: isPrivate }: MisquoteSetting,
): Reply {
  const said = notice === undefined ? [] : [textDisplay(notice)];
  const room = TEXT_LIMIT - (notice?.length ?? 0);
  return {
    kind: 'components',
    components: [
      ...said,
      container(AMBER, [textDisplay(drawMisquote(texts, shelved, room)), ...buttonRow(buttons)]),
    ],
    private: isPrivate,
  };
}

/** @param room characters that there are for it */
export function drawMisquote(texts: Texts, { misquote, places }: ShelvedMisquote, room: number): string {
  const { misquotes } = texts;
  let drawn = '';
  for (const size of SIZES) {
    drawn = [
      whatItIs(texts, misquote),
      claimLine(misquote, size),
      ...places.flatMap((place) => drawPlace(texts, place, size)),
      ...(places.length === 0 && misquote.right.length > 0 ? [`-# ${misquotes.articleGone}`] : []),
      misquotes.why(escapeMarkdown(shorten(misquote.reason, size.words))),
      ...removalLine(texts, misquote, size),
    ].join('\n');
    if (drawn.length <= room) break;
  }
  return drawn;
}

function whatItIs(
  { misquotes: said }: Texts,
  { verdict, isOnlyMisattributed, speaker, markedAt }: ShelvedMisquote['misquote'],
): string {
  const what =
    verdict === 'disputed' ? said.disputed : isOnlyMisattributed ? said.otherSpeaker : said.notSaid;
  const whose =
    speaker === null ? '' : ` · ${said.claimedFor(escapeMarkdown(shorten(speaker, LONGEST_NAME)))}`;
  return `${what}\n-# ${said.fromShelf(timeStamp(markedAt))}${whose}`;
}

const LONGEST_NAME = 60;

function claimLine({ claim, isOnlyMisattributed }: ShelvedMisquote['misquote'], { words }: Size): string {
  const shown = escapeMarkdown(shorten(claim, words));
  return blockQuote(isOnlyMisattributed ? shown : `~~${shown}~~`);
}

function drawPlace(texts: Texts, { article, spans, saidBy }: RightPlace, size: Size): readonly string[] {
  const passage = { articleId: article.id, spans, quotation: null };
  const said =
    saidBy === null ? `*${texts.parts.nobody['own-words']}*` : speakerName(texts, saidBy, LONGEST_NAME);
  const source =
    size.source === null ? articleLine(texts, article, spans) : shortArticleLine(texts, article, size.source);
  const shown = markedPassage(article, passage, size);
  return [texts.misquotes.articleSays, shown, `— ${said}`, `-# ${source}`];
}

function removalLine(
  { misquotes }: Texts,
  { removed }: ShelvedMisquote['misquote'],
  { words }: Size,
): readonly string[] {
  if (removed === null) return [];
  const reason = escapeMarkdown(shorten(removed.reason, words));
  return [misquotes.takenOffFor(timeStamp(removed.at), reason)];
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
export function misquotesView(
  texts: Texts,
  { entries, page, pages }: MisquotePage,
  setting: MisquotesSetting,
): Reply {
  const { misquotes } = texts;
  const isShelf = setting.which === 'shelved';
  const name = isShelf ? misquotes.onShelf : misquotes.takenOff;
  const heading = `${name}${pageNote(texts, { page, pages })}`;
  const none = isShelf ? misquotes.noneYet : misquotes.noneTakenOff;
  return {
    kind: 'components',
    components: [
      textDisplay(entries.length === 0 ? `${heading}\n${none}` : heading),
      ...entries.map((entry) => textDisplay(listedLine(texts, entry))),
      ...buttonRow(setting.buttons),
      ...selectRow({
        customId: setting.removeId,
        placeholder: misquotes.takeOneOff,
        options: isShelf ? entries.map(({ id, misquote }) => ({ label: misquote.claim, value: id })) : [],
      }),
    ],
    private: true,
    update: setting.update,
  };
}

function listedLine(texts: Texts, { misquote, by }: MisquotePage['entries'][number]): string {
  const { claim, verdict, reason, markedAt, removed } = misquote;
  const last =
    removed === null ? { kind: verdict, reason, at: markedAt } : { kind: 'removed' as const, ...removed };
  return [
    blockQuote(escapeMarkdown(shorten(claim, LISTED))),
    texts.misquotes.listed[last.kind](escapeMarkdown(shorten(last.reason, LISTED))),
    `-# ${personMention(texts, by)}, ${timeStamp(last.at)}`,
  ].join('\n');
}
