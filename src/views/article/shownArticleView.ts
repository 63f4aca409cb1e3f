import { namedIn, type CuratedArticle, type CuratedQuote } from '../../domain/curation.ts';
import { countSpeakers } from '../../domain/curation/countSpeakers.ts';
import { shorten } from '../../domain/text/shorten.ts';
import type { Texts } from '../../texts/texts.ts';
import { articleLine } from '../parts/articleLine.ts';
import { curatedWords } from '../curation/curatedWords.ts';
import { fitLines } from '../parts/fitLines.ts';
import { blockQuote, escapeMarkdown } from '../parts/markdown.ts';
import { textDisplay } from '../parts/components.ts';
import type { Reply } from '../parts/reply.ts';
import { speakerName } from '../parts/speakerName.ts';
import { speakersLine } from './speakersLine.ts';

/** A server's article as its moderators see it. */
export interface ShownArticleSetting {
  readonly article: CuratedArticle;
  readonly characters: number;
  readonly paragraphs: number;
  readonly quotes: readonly CuratedQuote[];
}

const QUOTES = 12;
/** Characters for the quotes' lines: with the rest, less than a message holds. */
const QUOTES_ROOM = 1200;
const WORDS = 120;
const NAME = 40;
const CORRECTIONS = 5;

/** What is known of the article, who speaks in it, and its quotes by their first words; always private. */
export function shownArticleView(texts: Texts, setting: ShownArticleSetting): Reply {
  const { article, characters, paragraphs, quotes } = setting;
  const said = texts.article;
  const facts = [
    `\`${article.id}\``,
    said.addedOn(`<t:${Math.floor(article.createdAt / 1000)}:D>`),
    ...(article.version === 1 ? [] : [said.version(article.version)]),
    said.characters(characters, paragraphs),
  ];
  const corrected = Object.entries(article.speakers);
  const shown = fitLines(
    quotes.slice(0, QUOTES).map((quote) => drawQuote(texts, quote)),
    QUOTES_ROOM,
  );
  const more = quotes.length - shown.length;
  const served = [
    said.quotesServed(quotes.length),
    ...(quotes.length === 0
      ? []
      : [`-# ${said.by(speakersLine(texts, countSpeakers(quotes.map(namedIn))))}`]),
    ...shown,
    ...(more > 0 ? [`-# ${said.searchFinds(more)}`] : []),
  ];
  const corrections = corrected.slice(0, CORRECTIONS).map(drawCorrection).join(', ');
  return {
    kind: 'components',
    components: [
      textDisplay(`${articleLine(texts, { ...article, text: '' })}\n-# ${facts.join(' · ')}`),
      ...(corrected.length === 0 ? [] : [textDisplay(`-# ${said.speakersCorrected(corrections)}`)]),
      textDisplay(served.join('\n')),
    ],
    private: true,
  };
}

function drawQuote(texts: Texts, quote: CuratedQuote): string {
  return blockQuote(
    `${curatedWords(quote, WORDS)} — ${speakerName(texts, namedIn(quote), NAME)} · \`${quote.id}\``,
  );
}

function drawCorrection([read, served]: readonly [string, string]): string {
  return `${escapeMarkdown(shorten(read, NAME))} → ${escapeMarkdown(shorten(served, NAME))}`;
}
