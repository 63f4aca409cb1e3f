import type { APIMessageTopLevelComponent, APIStringSelectComponent } from 'discord-api-types/v10';
import type { Quote } from '../domain/article.ts';
import { spanWithMarks, speakerLabel } from '../domain/passage.ts';
import { quoteText } from '../domain/quotes.ts';
import { excerptOf } from '../domain/search/excerptOf.ts';
import type { FoundPage } from '../domain/search/foundPage.ts';
import { shorten } from '../domain/text/shorten.ts';
import { blockQuote, dayStamp, emphasize, escapeMarkdown } from './markdown.ts';
import type { ButtonPart } from './parts.ts';
import { buttonRow, TEXT_LIMIT, textDisplay } from './parts.ts';
import type { Reply } from './reply.ts';

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
/** Discord's limit of a select option's label and description. */
const LABEL_LIMIT = 100;

/** A page of hits: what each says around the words that were searched for, who said it, where and when. */
export function searchView(found: FoundPage, setting: SearchSetting): Reply {
  const heading = drawHeading(found);
  const foot = `-# ✓ verbatim${found.pages > 1 ? ` · page ${found.page + 1} of ${found.pages}` : ''}`;
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
      contextSelect(found.hits, setting.contextId),
    ],
  };
}

function drawHeading({ asked, total, more, corrected }: FoundPage): string {
  const count = `**${total}${more ? ' or more' : ''} ${total === 1 ? 'quote' : 'quotes'}**`;
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

function drawSource(quote: Quote): string {
  const who = escapeMarkdown(shorten(speakerLabel(quote) ?? 'unnamed speaker', SPEAKER_LENGTH));
  const title = escapeMarkdown(shorten(quote.article.title, TITLE_LENGTH));
  const ours = quote.article.titleIsOurs ? ' (our title)' : '';
  return `-# — ${who} · ${title}${ours} · ${dayStamp(quote.article.date)} · \`${quote.id}\``;
}

/** The words of a hit, as many as the room allows; words that are left out are always marked. */
function drawExcerpt(quote: Quote, words: readonly string[], room: number): string {
  let drawn = '';
  for (const length of EXCERPTS) {
    const { parts, marked, cutBefore, cutAfter } = excerptOf(quote, words, length);
    const { text } = quote.article;
    const lines = parts.map((part) => emphasize(text, spanWithMarks(text, part), marked));
    drawn = blockQuote(`${cutBefore ? '[…] ' : ''}${lines.join('\n')}${cutAfter ? ' […]' : ''}`);
    if (drawn.length <= room) break;
  }
  return drawn;
}

function contextSelect(hits: readonly Quote[], customId: string): APIMessageTopLevelComponent {
  const select: APIStringSelectComponent = {
    type: 3,
    custom_id: customId,
    placeholder: 'Show in context',
    options: hits.map((quote) => ({
      label: shorten(quoteText(quote), LABEL_LIMIT),
      value: quote.id,
      description: shorten(
        `${speakerLabel(quote) ?? 'unnamed speaker'} · ${quote.article.title}`,
        LABEL_LIMIT,
      ),
    })),
  };
  return { type: 1, components: [select] };
}
