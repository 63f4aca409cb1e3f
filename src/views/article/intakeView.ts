import { en } from '../../texts/en/index.ts';
import { slice, splitParagraphs } from '../../domain/article.ts';
import type { Quote } from '../../domain/quotes.ts';
import type { CuratedArticle } from '../../domain/curation.ts';
import { countSpeakers } from '../../domain/curation/countSpeakers.ts';
import type { NewArticle } from '../../domain/curation/newArticle.ts';
import { shownLines } from '../../domain/passage.ts';
import type { Quotation } from '../../domain/quotation/quotation.ts';
import { isEnglish } from '../../domain/text/isEnglish.ts';
import { shorten } from '../../domain/text/shorten.ts';
import { counted } from '../../domain/text/counted.ts';
import { articleLine } from '../parts/articleLine.ts';
import { fitLines } from '../parts/fitLines.ts';
import { blockQuote, escapeMarkdown } from '../parts/markdown.ts';
import { buttonRow, textDisplay, type ButtonPart } from '../parts/components.ts';
import type { ComponentsReply } from '../parts/reply.ts';
import { speakerName } from '../parts/speakerName.ts';
import { speakersLine } from './speakersLine.ts';

/** What an article would bring, to be looked at before it is stored. */
export interface IntakeSetting {
  readonly article: NewArticle;
  readonly sure: readonly Quote[];
  readonly leftOut: readonly Quotation[];
  readonly twin: CuratedArticle | null;
  /** What the source strikes through. */
  readonly struck: readonly string[];
  readonly buttons: readonly ButtonPart[];
}

/** Characters of each passage that is shown. */
const WORDS = 120;
const STRUCK_WORDS = 80;
const NAME = 60;

/** Characters for those that are served and for those that are left out: with the rest, less than a message holds. */
const SURE_ROOM = 750;
const LEFT_OUT_ROOM = 400;
const STRUCK_ROOM = 300;
const EXCERPT = 160;

const NOT_ENGLISH =
  '⚠ **This does not read like English.** Its words are kept as they are, but who said them is read in English only: every name is shown as “probably”.';

/** The article, what is surely quoted in it, by whom, and what else stands between marks; always private. */
export function intakeView({
  article,
  sure,
  leftOut,
  twin,
  struck,
  buttons,
}: IntakeSetting): ComponentsReply {
  const paragraphs = splitParagraphs(article.text).length;
  const size = `${article.text.length.toLocaleString('en')} characters, ${counted(paragraphs, 'paragraph')}`;
  const parts = [
    `**Is this the article?**\n${articleLine(en, article)}\n-# ${size} · nothing is stored yet`,
    blockQuote(escapeMarkdown(shorten(article.text, EXCERPT))),
    twin === null
      ? null
      : `⚠ This server already has **${escapeMarkdown(shorten(twin.title, 100))}** (\`${twin.id}\`), of the same address, or title and day. Both would be served.`,
    isEnglish(article.text) ? null : NOT_ENGLISH,
    struck.length === 0 ? null : drawStruck(struck),
    drawSure(sure),
    leftOut.length === 0 ? null : drawLeftOut(article, leftOut),
  ];
  return {
    kind: 'components',
    components: [
      ...parts.filter((part) => part !== null).map((part) => textDisplay(part)),
      ...buttonRow(buttons),
    ],
    private: true,
  };
}

function drawStruck(struck: readonly string[]): string {
  return [
    `**${counted(struck.length, 'passage')}** that the source strikes through ${struck.length === 1 ? 'is' : 'are'} left out of the text:`,
    ...firstLines(struck, drawCrossed, STRUCK_ROOM),
  ].join('\n');
}

function drawCrossed(words: string): string {
  return blockQuote(`~~${escapeMarkdown(shorten(words, STRUCK_WORDS))}~~`);
}

function drawSure(quotes: readonly Quote[]): string {
  if (quotes.length === 0) {
    return '**No quotations found.** The article can be stored all the same, for `/summary` and for quotes that you add yourself.';
  }
  const speakers = speakersLine(countSpeakers(quotes.map(({ quotation }) => quotation)));
  return [
    `**${counted(quotes.length, 'quotation')}** will be served, by ${speakers}:`,
    ...firstLines(quotes, drawQuote, SURE_ROOM),
  ].join('\n');
}

function drawLeftOut({ text }: NewArticle, quotations: readonly Quotation[]): string {
  const draw = ({ spans }: Quotation): string =>
    blockQuote(escapeMarkdown(shorten(spans.map((span) => slice(text, span)).join(' '), WORDS)));
  return [
    `**${counted(quotations.length, 'passage')}** between quotation marks will not: pieces of sentences, and what may be nobody’s words. You can add them one by one.`,
    ...firstLines(quotations, draw, LEFT_OUT_ROOM),
  ].join('\n');
}

function firstLines<T>(list: readonly T[], draw: (one: T) => string, room: number): readonly string[] {
  const shown = fitLines(list.map(draw), room);
  const more = list.length - shown.length;
  return more > 0 ? [...shown, `-# and ${more} more, for which there is no room here`] : shown;
}

function drawQuote(quote: Quote): string {
  const words = quote.quotation.spans.flatMap((span) => shownLines(quote.article.text, [span])).join(' ');
  return blockQuote(`${escapeMarkdown(shorten(words, WORDS))} — ${speakerName(en, quote.quotation, NAME)}`);
}
