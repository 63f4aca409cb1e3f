import { slice } from '../../domain/article.ts';
import { marksAround, shownSpan } from '../../domain/passage.ts';
import { excerptOf } from '../../domain/search/excerptOf.ts';
import type { Asked, FoundPage } from '../../domain/search/foundPage.ts';
import { idOf, nobodyOf, slicesOf, speakerOf, type ServedQuote } from '../../domain/servedQuote.ts';
import { markOf } from '../../domain/standing.ts';
import { shorten } from '../../domain/text/shorten.ts';
import type { Texts } from '../../texts/texts.ts';
import { shortTitle } from '../parts/articleLine.ts';
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
export function searchView(texts: Texts, found: FoundPage, setting: SearchSetting): Reply {
  const heading = drawHeading(texts, found);
  const foot = `-# ${drawChecked(texts, found.hits)}${pageNote(texts, found)}`;
  const sources = found.hits.map((hit) => drawSource(texts, hit));
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
      ...contextSelect(texts, found.hits, setting.contextId),
    ],
  };
}

function drawHeading({ search, parts: said }: Texts, { asked, total, more, corrected }: FoundPage): string {
  const words = escapeMarkdown(asked.text);
  const parts = [
    more ? search.foundOrMore(total, words) : search.found(total, words),
    asked.speaker === null ? null : search.by(escapeMarkdown(asked.speaker)),
    asked.article === null ? null : search.in(escapeMarkdown(shorten(asked.article.title, TITLE_LENGTH))),
    drawDays(search, asked),
  ];
  const read = corrected === null ? '' : `\n-# ${said.readAs(escapeMarkdown(corrected))}`;
  return `${parts.filter((part) => part !== null).join(' · ')}${read}`;
}

function drawDays({ until, since, on, fromTo }: Texts['search'], { from, to }: Asked): string | null {
  if (from === '') return to === '' ? null : until(to);
  if (to === '') return since(from);
  return from === to ? on(from) : fromTo(from, to);
}

/** What stands behind the words of a page; a hit that nobody checked says so itself. */
function drawChecked({ parts, search }: Texts, hits: readonly ServedQuote[]): string {
  const checked = hits.filter(({ kind }) => kind === 'article').length;
  if (checked === 0) return parts.unverified;
  return checked === hits.length ? parts.verified : search.verifiedBut(parts.verified);
}

function drawSource(texts: Texts, served: ServedQuote): string {
  const nobody = texts.parts.nobody[nobodyOf(served)];
  const who = speakerName(texts, speakerOf(served), SPEAKER_LENGTH, nobody);
  return `-# ${markOf(served.kind === 'article')} — ${[who, ...drawOrigin(texts, served)].join(' · ')} · \`${idOf(served)}\``;
}

function drawOrigin(texts: Texts, served: ServedQuote): readonly string[] {
  if (served.kind === 'words') {
    const { sourceLine, date } = served;
    return [
      ...(sourceLine === null ? [] : [escapeMarkdown(shorten(sourceLine, TITLE_LENGTH))]),
      ...(date === null ? [] : [dayStamp(date)]),
      texts.search.notChecked,
    ];
  }
  const { article } = served.quote;
  return [
    shortTitle(texts, article, TITLE_LENGTH),
    `${dayStamp(article.date)}${changedLine(texts, served.wordingChanged)}`,
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
function contextSelect(texts: Texts, hits: readonly ServedQuote[], customId: string) {
  const options = hits.flatMap((served) => {
    if (served.kind !== 'article') return [];
    const { text, spans } = slicesOf(served);
    const who = plainSpeakerName(texts, speakerOf(served), texts.parts.nobody[nobodyOf(served)]);
    return {
      label: spans.map((span) => slice(text, span)).join(' '),
      value: idOf(served),
      description: `${who} · ${served.quote.article.title}`,
    };
  });
  return selectRow({ customId, placeholder: texts.search.showInContext, options });
}
