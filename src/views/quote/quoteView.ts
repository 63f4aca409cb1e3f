import type { APIFileComponent } from 'discord-api-types/v10';
import type { Slices } from '../../domain/article.ts';
import { slice } from '../../domain/article.ts';
import type { ServedQuote } from '../../domain/servedQuote.ts';
import { idOf, nobodyOf, partsOf, speakerOf } from '../../domain/servedQuote.ts';
import { shorten } from '../../domain/text/shorten.ts';
import { splitSentences } from '../../domain/text/splitSentences.ts';
import { blockQuote, escapeMarkdown } from '../parts/markdown.ts';
import type { ButtonPart } from '../parts/components.ts';
import { buttonRow, TEXT_LIMIT, textDisplay } from '../parts/components.ts';
import type { Reply, ReplyFile } from '../parts/reply.ts';
import { plainSpeakerName, speakerName } from '../parts/speakerName.ts';
import { checkedLine, sourceLine } from './sourceLine.ts';

/** What is shown with a quote besides the quote itself. */
export interface QuoteSetting {
  /** From 1; the quote's place among those that the topic has. */
  readonly place: number;
  readonly total: number;
  readonly corrected: string | null;
  readonly buttons: readonly ButtonPart[];
  /** What else is to be said, as markdown. */
  readonly remark?: string;
  readonly private?: boolean;
}

const CUT = '**[…] cut here: the whole quotation is in the file**';
/** Characters shown of a note: with the source, the most that leaves the words half of the message. */
const NOTE_LENGTH = 500;
const SPEAKER_LENGTH = 200;

/** What a quote looks like wherever it is shown, made once: a library is read far more often than it changes. */
interface DrawnWords {
  readonly words: string;
  readonly source: string;
  readonly checked: string;
}

const drawn = new WeakMap<ServedQuote, DrawnWords>();

/** A quote with who, where from and when. Longer than Discord takes: cut at a sentence, the whole as a file. */
export function quoteView(quote: ServedQuote, setting: QuoteSetting): Reply {
  const { words } = drawWords(quote);
  const foot = footOf(quote, setting);
  const room = TEXT_LIMIT - foot.length;
  const isCut = words.length > room;
  const file: ReplyFile | null = isCut
    ? { name: `quote-${idOf(quote)}.txt`, data: `${wholeText(quote)}\n` }
    : null;
  return {
    kind: 'components',
    components: [
      textDisplay(isCut ? cutQuote(partsOf(quote), room) : words),
      textDisplay(foot),
      ...(file === null ? [] : [fileComponent(file)]),
      ...buttonRow(setting.buttons),
    ],
    files: file === null ? [] : [file],
    private: setting.private ?? false,
  };
}

/** Who said it, where and when, and what stands behind it. */
export function footOf(quote: ServedQuote, { corrected, place, total, remark }: QuoteSetting): string {
  const { source, checked } = drawWords(quote);
  const read = corrected === null ? '' : `\n-# read as “${escapeMarkdown(corrected)}”`;
  const position = total > 1 ? ` · ${place} of ${total}` : '';
  return `${source}\n${checked}${position}${read}${remark === undefined ? '' : `\n-# ${remark}`}`;
}

function drawWords(quote: ServedQuote): DrawnWords {
  const known = drawn.get(quote);
  if (known !== undefined) return known;
  const where = sourceLine(quote);
  const source = [
    speakerName(speakerOf(quote), SPEAKER_LENGTH, nobodyOf(quote)),
    ...(where === null ? [] : [`-# ${where}`]),
    ...(quote.note === null ? [] : [`-# Note: ${escapeMarkdown(shorten(quote.note, NOTE_LENGTH))}`]),
  ];
  const made: DrawnWords = {
    words: partsOf(quote)
      .map((part) => blockQuote(escapeMarkdown(part)))
      .join('\n'),
    source: source.join('\n'),
    checked: `-# ${checkedLine(quote)} · \`${idOf(quote)}\``,
  };
  drawn.set(quote, made);
  return made;
}

/** The bare words, easy to copy, a line for each part. In a code block only where Discord would read signs in them. */
export function copyView({ text: all, spans }: Slices, name: string): Reply {
  const text = spans.map((span) => slice(all, span)).join('\n');
  const isPlain = escapeMarkdown(text) === text;
  const shown = isPlain ? text : `\`\`\`\n${text}\n\`\`\``;
  if (shown.length <= PLAIN_LIMIT && (isPlain || !text.includes('```'))) {
    return { kind: 'plain', text: shown, private: true };
  }
  const file: ReplyFile = { name: `${name}.txt`, data: `${text}\n` };
  return {
    kind: 'components',
    components: [textDisplay('The words are in the file:'), fileComponent(file)],
    files: [file],
    private: true,
  };
}

/** Discord's limit of a message without components. */
const PLAIN_LIMIT = 2000;

function fileComponent({ name }: ReplyFile): APIFileComponent {
  return { type: 13, file: { url: `attachment://${name}` } };
}

function wholeText(quote: ServedQuote): string {
  const who = plainSpeakerName(speakerOf(quote), nobodyOf(quote));
  const where =
    quote.kind === 'article'
      ? [quote.quote.article.title, quote.quote.article.date]
      : [quote.sourceLine, quote.link, quote.date, 'curated, not checked'];
  return `${partsOf(quote).join('\n')}\n— ${[who, ...where.filter((part) => part !== null)].join(', ')}`;
}

/** As many whole sentences as fit, then a visible mark; a first sentence that is too long is cut at a word. */
function cutQuote(parts: readonly string[], room: number): string {
  const limit = room - blockQuote(CUT).length - 1;
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
  return `${shown}\n${blockQuote(CUT)}`;
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
