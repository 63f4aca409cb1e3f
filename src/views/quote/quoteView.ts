import type { APIFileComponent, APITextDisplayComponent } from 'discord-api-types/v10';
import { slice, type ArticleInfo, type Slices } from '../../domain/article.ts';
import { shownSpan } from '../../domain/passage.ts';
import { idOf, nobodyOf, partsOf, speakerOf, type ServedQuote } from '../../domain/servedQuote.ts';
import { shorten } from '../../domain/text/shorten.ts';
import { splitSentences } from '../../domain/text/splitSentences.ts';
import type { Texts } from '../../texts/texts.ts';
import { blockQuote, escapeMarkdown, writtenDay } from '../parts/markdown.ts';
import { buttonRow, container, TEXT_LIMIT, textDisplay, type ButtonPart } from '../parts/components.ts';
import type { MessageFile } from '../../domain/posting.ts';
import type { Reply } from '../parts/reply.ts';
import { plainSpeakerName, speakerName } from '../parts/speakerName.ts';
import { checkedLine } from './sourceLine.ts';

/** What is shown with a quote besides the quote itself. */
export interface QuoteSetting {
  /** From 1; the quote's place among those that the topic has. */
  readonly place: number;
  readonly total: number;
  readonly corrected: string | null;
  readonly buttons: readonly ButtonPart[];
  /** Above it all, as markdown. */
  readonly heading?: string;
  /** What else is to be said, as markdown. */
  readonly remark?: string;
  readonly private?: boolean;
}

/** The edge of a quote: an article has its words, nobody checked them, or the article says them otherwise by now. */
const COLOURS = { verified: 0x2e8b57, unverified: 0x7f8c8d, changed: 0xd68910 } as const;

/** Up to so many characters words are written large, and up to so many less large; longer ones are set off. */
const LARGE = 180;
const MIDDLE = 400;

/** Characters shown of a note: with the source, the most that leaves the words half of the message. */
const NOTE_LENGTH = 500;
const SPEAKER_LENGTH = 200;

/** What a quote looks like wherever it is shown, made once: a library is read far more often than it changes. */
interface DrawnWords {
  readonly words: string;
  readonly speaker: string;
  readonly source: string;
}

const drawn = new WeakMap<Texts, WeakMap<ServedQuote, DrawnWords>>();

/** A quote with who, where from and when. Longer than Discord takes: cut at a sentence, the whole as a file. */
export function quoteView(texts: Texts, quote: ServedQuote, setting: QuoteSetting): Reply {
  const { words } = drawWords(texts, quote);
  const foot = footOf(texts, quote, setting);
  const { heading = '' } = setting;
  const room = TEXT_LIMIT - foot.length - heading.length;
  const isCut = words.length > room;
  const file: MessageFile | null = isCut
    ? { name: `quote-${idOf(quote)}.txt`, data: `${wholeText(texts, quote)}\n` }
    : null;
  return {
    kind: 'components',
    components: [
      ...headingOf(setting),
      container(COLOURS[statusOf(quote)], [
        textDisplay(isCut ? cutQuote(texts, partsOf(quote), room) : words),
        textDisplay(foot),
        ...(file === null ? [] : [fileComponent(file)]),
        ...buttonRow(setting.buttons),
      ]),
    ],
    files: file === null ? [] : [file],
    private: setting.private ?? false,
  };
}

export function headingOf({ heading }: QuoteSetting): readonly APITextDisplayComponent[] {
  return heading === undefined ? [] : [textDisplay(heading)];
}

/** Who said it, where and when, and what stands behind it. */
export function footOf(texts: Texts, quote: ServedQuote, setting: QuoteSetting): string {
  const { corrected, place, total, remark } = setting;
  const { speaker, source } = drawWords(texts, quote);
  const read = corrected === null ? '' : `\n-# ${texts.parts.readAs(escapeMarkdown(corrected))}`;
  const position = total > 1 ? ` · ${texts.quote.placeOf(place, total)}` : '';
  return `${speaker}\n${source}${position}${read}${remark === undefined ? '' : `\n-# ${remark}`}`;
}

function statusOf(quote: ServedQuote): keyof typeof COLOURS {
  if (quote.kind === 'words') return 'unverified';
  return quote.wordingChanged === null ? 'verified' : 'changed';
}

function drawWords(texts: Texts, quote: ServedQuote): DrawnWords {
  let kept = drawn.get(texts);
  if (kept === undefined) drawn.set(texts, (kept = new WeakMap()));
  const known = kept.get(quote);
  if (known !== undefined) return known;
  const note =
    quote.note === null ? '' : `\n-# ${texts.quote.note(escapeMarkdown(shorten(quote.note, NOTE_LENGTH)))}`;
  const nobody = texts.parts.nobody[nobodyOf(quote)];
  const made: DrawnWords = {
    words: drawParts(partsOf(quote)),
    speaker: speakerName(texts, speakerOf(quote), SPEAKER_LENGTH, nobody) + note,
    source: `-# ${checkedLine(texts, quote)}`,
  };
  kept.set(quote, made);
  return made;
}

function drawParts(parts: readonly string[]): string {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  if (length > MIDDLE) return parts.map((part) => blockQuote(escapeMarkdown(part))).join('\n');
  const sign = length > LARGE ? '###' : '##';
  const lines = parts.flatMap((part) => part.split('\n')).filter((line) => line.trim() !== '');
  return lines.map((line) => `${sign} ${escapeMarkdown(line.trim())}`).join('\n');
}

/** A quote to be copied: its words, a line for each part, with speaker, source and day. */
export function copyQuoteView(texts: Texts, quote: ServedQuote): Reply {
  return plainView(texts, wholeText(texts, quote), `quote-${idOf(quote)}`);
}

/** The bare words of a passage to be copied, a line for each part. */
export function copyView(texts: Texts, { text, spans }: Slices, name: string): Reply {
  return plainView(texts, spans.map((span) => slice(text, shownSpan(text, span))).join('\n'), name);
}

/** Text that is easy to copy. In a code block only where Discord would read signs in it. */
function plainView(texts: Texts, text: string, name: string): Reply {
  const isPlain = escapeMarkdown(text) === text;
  const shown = isPlain ? text : `\`\`\`\n${text}\n\`\`\``;
  if (shown.length <= PLAIN_LIMIT && (isPlain || !text.includes('```'))) {
    return { kind: 'plain', text: shown, private: true };
  }
  const file: MessageFile = { name: `${name}.txt`, data: `${text}\n` };
  return {
    kind: 'components',
    components: [textDisplay(texts.quote.inFile), fileComponent(file)],
    files: [file],
    private: true,
  };
}

/** Discord's limit of a message without components. */
const PLAIN_LIMIT = 2000;

function fileComponent({ name }: MessageFile): APIFileComponent {
  return { type: 13, file: { url: `attachment://${name}` } };
}

function wholeText(texts: Texts, quote: ServedQuote): string {
  const { parts } = texts;
  const who = plainSpeakerName(texts, speakerOf(quote), parts.nobody[nobodyOf(quote)]);
  const where =
    quote.kind === 'article'
      ? articleParts(texts, quote.quote.article)
      : [
          quote.sourceLine,
          quote.link,
          quote.date === null ? null : writtenDay(texts, quote.date),
          parts.unverified,
        ];
  return `${partsOf(quote).join('\n')}\n— ${[who, ...where].filter((part) => part !== null).join(', ')}`;
}

function articleParts(texts: Texts, info: ArticleInfo): readonly (string | null)[] {
  const { title, interviewIn, publisher, date } = info;
  return [
    title,
    interviewIn === null ? null : texts.parts.interviewIn(interviewIn),
    publisher,
    writtenDay(texts, date),
  ];
}

/** As many whole sentences as fit, then a visible mark; a first sentence that is too long is cut at a word. */
function cutQuote(texts: Texts, parts: readonly string[], room: number): string {
  const cut = blockQuote(texts.quote.cutHere);
  const limit = room - cut.length - 1;
  let shown = '';
  for (const part of parts) {
    let end = 0;
    for (const sentence of splitSentences(part)) {
      if (extended(shown, part.slice(0, sentence.end)).length > limit) break;
      end = sentence.end;
    }
    if (end > 0) shown = extended(shown, part.slice(0, end));
    if (end < part.length) {
      if (shown === '') shown = extended('', firstWords(part, limit));
      break;
    }
  }
  return `${shown}\n${cut}`;
}

function extended(shown: string, part: string): string {
  const line = blockQuote(escapeMarkdown(part));
  return shown === '' ? line : `${shown}\n${line}`;
}

/** Escaping and quoting make a text at most three times as long, so a third of the room always suffices. */
function firstWords(part: string, limit: number): string {
  const start = part.slice(0, Math.floor(limit / 3)).replace(/[\uD800-\uDBFF]$/, '');
  const atWord = start.lastIndexOf(' ');
  return atWord > 0 ? start.slice(0, atWord) : start;
}
