import { en } from '../../texts/en/index.ts';
import { namedIn, type CuratedQuote, type QuoteState } from '../../domain/curation.ts';
import { UNVERIFIED, VERIFIED } from '../../domain/standing.ts';
import { shorten } from '../../domain/text/shorten.ts';
import { curatedWords } from './curatedWords.ts';
import type { ShownSize } from '../parts/fittingTexts.ts';
import { blockQuote, dayStamp, escapeMarkdown } from '../parts/markdown.ts';
import { personMention } from '../parts/personMention.ts';
import { speakerName } from '../parts/speakerName.ts';

export const STATE_WORDS: Readonly<Record<QuoteState, string>> = {
  active: 'served',
  pending: 'waits for a moderator',
  removed: 'removed',
};

/**
 * A server's own quote as its moderators see it: the words, who said them, where they are from, what stands behind
 * them, and who added them.
 * @param title of the article that they are of
 */
export function curatedBlock(quote: CuratedQuote, title: string | null, size: ShownSize): string {
  const inLine = (line: string): string => escapeMarkdown(shorten(line, size.line));
  const { id, note, topics, state, addedBy } = quote;
  const facts = [
    `\`${id}\``,
    STATE_WORDS[state],
    sourceOf(
      quote,
      title === null ? null : inLine(title),
      quote.sourceLine === null ? '' : `: ${inLine(quote.sourceLine)}`,
    ),
    addedBy === null ? null : `by ${personMention(en, addedBy)}`,
  ];
  const beside = [
    note === null ? null : `Note: ${inLine(note)}`,
    topics.length === 0 ? null : `Topics: ${inLine(topics.join(', '))}`,
  ].filter((part) => part !== null);
  return [
    blockQuote(curatedWords(quote, size.words)),
    speakerName(en, namedIn(quote), size.line, nobody(quote)),
    `-# ${facts.filter((part) => part !== null).join(' · ')}`,
    ...(beside.length === 0 ? [] : [`-# ${beside.join(' · ')}`]),
  ].join('\n');
}

function nobody({ source }: CuratedQuote): string {
  if (source.kind !== 'article') return 'nobody named';
  return source.quotation.quoted === 0 ? en.parts.nobody['own-words'] : en.parts.nobody['not-named'];
}

function sourceOf({ source, date }: CuratedQuote, title: string | null, typed: string): string {
  const day = date === null ? '' : `, ${dayStamp(date)}`;
  if (source.kind === 'article')
    return `${VERIFIED}, of ${title === null ? 'an article' : `“${title}”`}${day}`;
  if (source.kind === 'typed') return `${UNVERIFIED}${typed}${day}`;
  const message = LINK.test(source.link) ? `[message](<${source.link}>)` : 'message';
  return `${UNVERIFIED}: ${message} of ${personMention(en, source.authorId)}${typed}${day}`;
}

/** The address of a message, as the bot made it. */
const LINK = /^https:\/\/discord\.com\/channels\/[\d/]{1,70}$/;
