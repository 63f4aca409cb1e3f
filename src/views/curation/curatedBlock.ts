import { namedIn, type CuratedQuote } from '../../domain/curation.ts';
import type { Nobody } from '../../domain/servedQuote.ts';
import { shorten } from '../../domain/text/shorten.ts';
import type { Texts } from '../../texts/texts.ts';
import { curatedWords } from './curatedWords.ts';
import type { ShownSize } from '../parts/fittingTexts.ts';
import { blockQuote, dayStamp, escapeMarkdown } from '../parts/markdown.ts';
import { personMention } from '../parts/personMention.ts';
import { speakerName } from '../parts/speakerName.ts';

/**
 * A server's own quote as its moderators see it: the words, who said them, where they are from, what stands behind
 * them, and who added them.
 * @param title of the article that they are of
 */
export function curatedBlock(
  texts: Texts,
  quote: CuratedQuote,
  title: string | null,
  size: ShownSize,
): string {
  const { curation } = texts;
  const inLine = (line: string): string => escapeMarkdown(shorten(line, size.line));
  const { id, note, topics, state, addedBy } = quote;
  const facts = [
    `\`${id}\``,
    curation.states[state],
    sourceOf(
      texts,
      quote,
      title === null ? null : inLine(title),
      quote.sourceLine === null ? '' : `: ${inLine(quote.sourceLine)}`,
    ),
    addedBy === null ? null : curation.by(personMention(texts, addedBy)),
  ];
  const beside = [
    note === null ? null : curation.note(inLine(note)),
    topics.length === 0 ? null : curation.topics(inLine(topics.join(', '))),
  ].filter((part) => part !== null);
  return [
    blockQuote(curatedWords(quote, size.words)),
    speakerName(texts, namedIn(quote), size.line, texts.parts.nobody[nobody(quote)]),
    `-# ${facts.filter((part) => part !== null).join(' · ')}`,
    ...(beside.length === 0 ? [] : [`-# ${beside.join(' · ')}`]),
  ].join('\n');
}

function nobody({ source }: CuratedQuote): Nobody {
  if (source.kind !== 'article') return 'nobody-named';
  return source.quotation.quoted === 0 ? 'own-words' : 'not-named';
}

function sourceOf(texts: Texts, { source, date }: CuratedQuote, title: string | null, typed: string): string {
  const { parts, curation } = texts;
  const day = date === null ? '' : `, ${dayStamp(date)}`;
  if (source.kind === 'article') {
    const of =
      title === null ? curation.ofAnArticle(parts.verified) : curation.ofArticle(parts.verified, title);
    return `${of}${day}`;
  }
  if (source.kind === 'typed') return `${parts.unverified}${typed}${day}`;
  const message = LINK.test(source.link) ? `[${curation.message}](<${source.link}>)` : curation.message;
  const author = personMention(texts, source.authorId);
  return `${curation.ofMessage(parts.unverified, message, author)}${typed}${day}`;
}

/** The address of a message, as the bot made it. */
const LINK = /^https:\/\/discord\.com\/channels\/[\d/]{1,70}$/;
