import { slice, splitParagraphs } from '../../domain/article.ts';
import type { Quote } from '../../domain/quotes.ts';
import type { CuratedArticle } from '../../domain/curation.ts';
import { countSpeakers } from '../../domain/curation/countSpeakers.ts';
import type { NewArticle } from '../../domain/curation/newArticle.ts';
import { shownLines } from '../../domain/passage.ts';
import type { Quotation } from '../../domain/quotation/quotation.ts';
import { isEnglish } from '../../domain/text/isEnglish.ts';
import { shorten } from '../../domain/text/shorten.ts';
import type { Texts } from '../../texts/texts.ts';
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

/** The article, what is surely quoted in it, by whom, and what else stands between marks; always private. */
export function intakeView(
  texts: Texts,
  { article, sure, leftOut, twin, struck, buttons }: IntakeSetting,
): ComponentsReply {
  const said = texts.article;
  const paragraphs = splitParagraphs(article.text).length;
  const parts = [
    `${said.isThisIt}\n${articleLine(texts, article)}\n-# ${said.sizeOf(article.text.length, paragraphs)}`,
    blockQuote(escapeMarkdown(shorten(article.text, EXCERPT))),
    twin === null ? null : said.hasTwin(`**${escapeMarkdown(shorten(twin.title, 100))}** (\`${twin.id}\`)`),
    isEnglish(article.text) ? null : said.notEnglish,
    struck.length === 0 ? null : drawStruck(said, struck),
    drawSure(texts, sure),
    leftOut.length === 0 ? null : drawLeftOut(said, article, leftOut),
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

function drawStruck(said: Texts['article'], struck: readonly string[]): string {
  return [said.struck(struck.length), ...firstLines(said, struck.map(drawCrossed), STRUCK_ROOM)].join('\n');
}

function drawCrossed(words: string): string {
  return blockQuote(`~~${escapeMarkdown(shorten(words, STRUCK_WORDS))}~~`);
}

function drawSure(texts: Texts, quotes: readonly Quote[]): string {
  const said = texts.article;
  if (quotes.length === 0) return said.noQuotations;
  const speakers = speakersLine(texts, countSpeakers(quotes.map(({ quotation }) => quotation)));
  return [
    said.willBeServed(quotes.length, speakers),
    ...firstLines(
      said,
      quotes.map((quote) => drawQuote(texts, quote)),
      SURE_ROOM,
    ),
  ].join('\n');
}

function drawLeftOut(said: Texts['article'], { text }: NewArticle, quotations: readonly Quotation[]): string {
  const draw = ({ spans }: Quotation): string =>
    blockQuote(escapeMarkdown(shorten(spans.map((span) => slice(text, span)).join(' '), WORDS)));
  return [said.leftOut(quotations.length), ...firstLines(said, quotations.map(draw), LEFT_OUT_ROOM)].join(
    '\n',
  );
}

function firstLines(said: Texts['article'], lines: readonly string[], room: number): readonly string[] {
  const shown = fitLines(lines, room);
  const more = lines.length - shown.length;
  return more > 0 ? [...shown, `-# ${said.noRoomFor(more)}`] : shown;
}

function drawQuote(texts: Texts, quote: Quote): string {
  const words = quote.quotation.spans.flatMap((span) => shownLines(quote.article.text, [span])).join(' ');
  return blockQuote(
    `${escapeMarkdown(shorten(words, WORDS))} — ${speakerName(texts, quote.quotation, NAME)}`,
  );
}
