import type { APIFileComponent } from 'discord-api-types/v10';
import type { Article, Quote, Span } from '../domain/article.ts';
import { paragraphAt, speakerLabel, withMarks } from '../domain/passage.ts';
import { quoteText } from '../domain/quotes.ts';
import { splitSentences } from '../domain/text/splitSentences.ts';
import { articleLine } from './articleLine.ts';
import { blockQuote, escapeMarkdown } from './markdown.ts';
import type { ButtonPart } from './parts.ts';
import { buttonRow, TEXT_LIMIT, textDisplay } from './parts.ts';
import type { Reply, ReplyFile } from './reply.ts';

/** What is shown with a quote besides the quote itself. */
export interface QuoteSetting {
  /** From 1; the quote's place among those that the topic has. */
  readonly place: number;
  readonly total: number;
  readonly corrected: string | null;
  readonly buttons: readonly ButtonPart[];
  readonly private?: boolean;
}

const CUT = '**[…] cut here: the whole quotation is in the file**';

/** What a quote looks like wherever it is shown, made once: a library is read far more often than it changes. */
interface DrawnWords {
  readonly words: string;
  readonly source: string;
  readonly verbatim: string;
}

const drawn = new WeakMap<Quote, DrawnWords>();

/** A quote with who, where from and when. Longer than Discord takes: cut at a sentence, the whole as a file. */
export function quoteView(quote: Quote, setting: QuoteSetting): Reply {
  const { words, source, verbatim } = drawWords(quote);
  const corrected = setting.corrected === null ? '' : `\n-# read as “${escapeMarkdown(setting.corrected)}”`;
  const position = setting.total > 1 ? ` · ${setting.place} of ${setting.total}` : '';
  const foot = `${source}\n${verbatim}${position}${corrected}`;
  const room = TEXT_LIMIT - foot.length;
  const isCut = words.length > room;
  const file: ReplyFile | null = isCut
    ? { name: `quote-${quote.id}.txt`, data: `${wholeText(quote)}\n` }
    : null;
  return {
    kind: 'components',
    components: [
      textDisplay(isCut ? cutQuote(quote, room) : words),
      textDisplay(foot),
      ...(file === null ? [] : [fileComponent(file)]),
      ...buttonRow(setting.buttons),
    ],
    files: file === null ? [] : [file],
    private: setting.private ?? false,
  };
}

function drawWords(quote: Quote): DrawnWords {
  const known = drawn.get(quote);
  if (known !== undefined) return known;
  const { article, quotation } = quote;
  const who = speakerLabel(quote);
  const made: DrawnWords = {
    words: quotation.spans
      .map((span) => blockQuote(escapeMarkdown(withMarks(article.text, span))))
      .join('\n'),
    source: `${who === null ? '*unnamed speaker*' : `**${escapeMarkdown(who)}**`}\n-# ${articleLine(article, quotation.spans)}`,
    verbatim: `-# ✓ verbatim, ${paragraphs(article, quotation.spans)} · \`${quote.id}\``,
  };
  drawn.set(quote, made);
  return made;
}

/** The bare words, easy to copy. In a code block only where Discord would read signs in them. */
export function copyView(quote: Quote): Reply {
  const text = quoteText(quote);
  const isPlain = escapeMarkdown(text) === text;
  const shown = isPlain ? text : `\`\`\`\n${text}\n\`\`\``;
  if (shown.length <= PLAIN_LIMIT && (isPlain || !text.includes('```'))) {
    return { kind: 'plain', text: shown, private: true };
  }
  const file: ReplyFile = { name: `quote-${quote.id}.txt`, data: `${text}\n` };
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

/** "paragraph 4", or "paragraphs 4 and 5" for a quotation that is carried over; counted from 1. */
function paragraphs(article: Article, spans: readonly Span[]): string {
  const first = paragraphAt(article, spans[0]?.start ?? 0) + 1;
  const last = paragraphAt(article, (spans.at(-1)?.end ?? 1) - 1) + 1;
  return first === last ? `paragraph ${first}` : `paragraphs ${first}–${last}`;
}

function wholeText(quote: Quote): string {
  const who = speakerLabel(quote) ?? 'unnamed speaker';
  const lines = quote.quotation.spans.map((span) => withMarks(quote.article.text, span));
  return `${lines.join('\n')}\n— ${who}, ${quote.article.title}, ${quote.article.date}`;
}

/** As many whole sentences as fit, then a visible mark; a first sentence that is too long is cut at a word. */
function cutQuote({ article, quotation }: Quote, room: number): string {
  const limit = room - blockQuote(CUT).length - 1;
  let shown = '';
  for (const span of quotation.spans) {
    const part = withMarks(article.text, span);
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
