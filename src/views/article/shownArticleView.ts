import { en } from '../../texts/en/index.ts';
import { namedIn, type CuratedArticle, type CuratedQuote } from '../../domain/curation.ts';
import { countSpeakers } from '../../domain/curation/countSpeakers.ts';
import { shorten } from '../../domain/text/shorten.ts';
import { counted } from '../../domain/text/counted.ts';
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
export function shownArticleView({ article, characters, paragraphs, quotes }: ShownArticleSetting): Reply {
  const facts = [
    `\`${article.id}\``,
    `added on <t:${Math.floor(article.createdAt / 1000)}:D>`,
    ...(article.version === 1 ? [] : [`version ${article.version}`]),
    `${characters.toLocaleString('en')} characters in ${counted(paragraphs, 'paragraph')}`,
  ];
  const corrected = Object.entries(article.speakers);
  const shown = fitLines(quotes.slice(0, QUOTES).map(drawQuote), QUOTES_ROOM);
  const more = quotes.length - shown.length;
  const served = [
    `**${counted(quotes.length, 'quote')}** served`,
    ...(quotes.length === 0 ? [] : [`-# by ${speakersLine(countSpeakers(quotes.map(namedIn)))}`]),
    ...shown,
    ...(more > 0 ? [`-# and ${more} more: \`/search\` finds them`] : []),
  ];
  const corrections = corrected.slice(0, CORRECTIONS).map(drawCorrection).join(', ');
  return {
    kind: 'components',
    components: [
      textDisplay(`${articleLine(en, { ...article, text: '' })}\n-# ${facts.join(' · ')}`),
      ...(corrected.length === 0 ? [] : [textDisplay(`-# Speakers corrected: ${corrections}`)]),
      textDisplay(served.join('\n')),
    ],
    private: true,
  };
}

function drawQuote(quote: CuratedQuote): string {
  return blockQuote(
    `${curatedWords(quote, WORDS)} — ${speakerName(en, namedIn(quote), NAME)} · \`${quote.id}\``,
  );
}

function drawCorrection([read, served]: readonly [string, string]): string {
  return `${escapeMarkdown(shorten(read, NAME))} → ${escapeMarkdown(shorten(served, NAME))}`;
}
