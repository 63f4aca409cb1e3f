import { en } from '../../texts/en/index.ts';
import { slice } from '../../domain/article.ts';
import { marksAround, shownSpan } from '../../domain/passage.ts';
import { excerptOf } from '../../domain/search/excerptOf.ts';
import type { FoundPage } from '../../domain/search/foundPage.ts';
import { idOf, nobodyOf, slicesOf, speakerOf, type ServedQuote } from '../../domain/servedQuote.ts';
import { markOf, UNVERIFIED, VERIFIED } from '../../domain/standing.ts';
import { shorten } from '../../domain/text/shorten.ts';
import { counted } from '../../domain/text/counted.ts';
import { blockQuote, dayStamp, emphasize, escapeMarkdown } from '../parts/markdown.ts';
import { buttonRow, selectRow, TEXT_LIMIT, textDisplay, type ButtonPart } from '../parts/components.ts';
import type { Reply } from '../parts/reply.ts';
import { plainSpeakerName, speakerName } from '../parts/speakerName.ts';
import { changedLine } from './sourceLine.ts';
import { pageNote } from '../parts/pageButtons.ts';

/** What leads on from a page of hits. */
export interface SearchSetting {
  readonly buttons: readonly ButtonPart[];
  /** `custom_id` of the select of hits; what is chosen is a quote's id. */
  readonly contextId: string;
}

/** Characters shown of a quote: the most that leaves all hits room, whatever signs have to be made plain. */
const EXCERPTS = [300, 150, 75, 37];
const TITLE_LENGTH = 100;
const SPEAKER_LENGTH = 60;

/** A page of hits: what each says around the words that were searched for, who said it, where and when. */
export function searchView(found: FoundPage, setting: SearchSetting): Reply {
  const heading = drawHeading(found);
  const foot = `-# ${drawChecked(found.hits)}${pageNote(en, found)}`;
  const sources = found.hits.map(drawSource);
  const taken = [heading, foot, ...sources].reduce((sum, text) => sum + text.length + 1, 0);
  const room = Math.floor((TEXT_LIMIT - taken) / found.hits.length);
  return {
    kind: 'components',
    components: [
      textDisplay(heading),
      ...found.hits.map((hit, at) =>
        textDisplay(`${drawExcerpt(hit, found.words, room)}\n${sources[at] ?? ''}`),
      ),
      textDisplay(foot),
      ...buttonRow(setting.buttons),
      ...contextSelect(found.hits, setting.contextId),
    ],
  };
}

function drawHeading({ asked, total, more, corrected }: FoundPage): string {
  const count = `**${more ? `${total} or more quotes` : counted(total, 'quote')}**`;
  const parts = [
    `${count} for “${escapeMarkdown(asked.text)}”`,
    asked.speaker === null ? null : `by ${escapeMarkdown(asked.speaker)}`,
    asked.article === null ? null : `in ${escapeMarkdown(shorten(asked.article.title, TITLE_LENGTH))}`,
    drawDays(asked.from, asked.to),
  ];
  const read = corrected === null ? '' : `\n-# read as “${escapeMarkdown(corrected)}”`;
  return `${parts.filter((part) => part !== null).join(' · ')}${read}`;
}

function drawDays(from: string, to: string): string | null {
  if (from === '') return to === '' ? null : `until ${to}`;
  if (to === '') return `since ${from}`;
  return from === to ? `on ${from}` : `${from} to ${to}`;
}

/** What stands behind the words of a page; a hit that nobody checked says so itself. */
function drawChecked(hits: readonly ServedQuote[]): string {
  const checked = hits.filter(({ kind }) => kind === 'article').length;
  if (checked === 0) return UNVERIFIED;
  return checked === hits.length ? VERIFIED : `${VERIFIED}, but for what is not checked`;
}

function drawSource(served: ServedQuote): string {
  const who = speakerName(en, speakerOf(served), SPEAKER_LENGTH, en.parts.nobody[nobodyOf(served)]);
  return `-# ${markOf(served.kind === 'article')} — ${[who, ...drawOrigin(served)].join(' · ')} · \`${idOf(served)}\``;
}

function drawOrigin(served: ServedQuote): readonly string[] {
  if (served.kind === 'words') {
    const { sourceLine, date } = served;
    return [
      ...(sourceLine === null ? [] : [escapeMarkdown(shorten(sourceLine, TITLE_LENGTH))]),
      ...(date === null ? [] : [dayStamp(date)]),
      'not checked',
    ];
  }
  const { title, titleIsOurs, date } = served.quote.article;
  const ours = titleIsOurs ? ' (our title)' : '';
  return [
    `${escapeMarkdown(shorten(title, TITLE_LENGTH))}${ours}`,
    `${dayStamp(date)}${changedLine(en, served.wordingChanged)}`,
  ];
}

/** The words of a hit, as many as the room allows; words that are left out are always marked. */
function drawExcerpt(served: ServedQuote, words: readonly string[], room: number): string {
  const placed = slicesOf(served);
  let drawn = '';
  for (const length of EXCERPTS) {
    const { parts, marked, cutBefore, cutAfter } = excerptOf(placed, words, length);
    const { text } = placed;
    const lines = parts.map((part) => {
      const [opening, closing] = marksAround(text, [part]);
      return `${opening}${emphasize(text, shownSpan(text, part), marked)}${closing}`;
    });
    drawn = blockQuote(`${cutBefore ? '[…] ' : ''}${lines.join('\n')}${cutAfter ? ' […]' : ''}`);
    if (drawn.length <= room) break;
  }
  return drawn;
}

/** Leads to those that have a context: words without an article have nothing around them. */
function contextSelect(hits: readonly ServedQuote[], customId: string) {
  const options = hits.flatMap((served) => {
    if (served.kind !== 'article') return [];
    const { text, spans } = slicesOf(served);
    const who = plainSpeakerName(en, speakerOf(served), en.parts.nobody[nobodyOf(served)]);
    return {
      label: spans.map((span) => slice(text, span)).join(' '),
      value: idOf(served),
      description: `${who} · ${served.quote.article.title}`,
    };
  });
  return selectRow({ customId, placeholder: 'Show in context', options });
}
