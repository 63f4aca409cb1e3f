import type { Article, ArticleInfo, Span } from '../../domain/article.ts';
import { textFragment } from '../../domain/check/textFragment.ts';
import { shorten } from '../../domain/text/shorten.ts';
import { dayStamp, escapeMarkdown } from './markdown.ts';

/**
 * Where words come from: title, interview, publisher and day, as markdown. Where the article has an address the title
 * is linked to it, to open at the given passages.
 */
export function articleLine(
  article: Omit<Article, 'id' | 'paragraphs'>,
  passages: readonly Span[] = [],
): string {
  const title = escapeMarkdown(article.title);
  const named = article.url === null ? title : `[${title}](<${linkTo(article.url, article.text, passages)}>)`;
  const parts = [
    article.titleIsOurs ? `${named} (our title)` : named,
    article.interviewIn === null
      ? null
      : `interview in ${escapeMarkdown(shorten(article.interviewIn, NAME_LENGTH))}`,
    article.publisher === null ? null : escapeMarkdown(shorten(article.publisher, NAME_LENGTH)),
    dayStamp(article.date),
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

/** The same where there is little room: title and day, without a link. @param length of the title, in characters */
export function shortArticleLine({ title, titleIsOurs, date }: ArticleInfo, length: number): string {
  return `${escapeMarkdown(shorten(title, length))}${titleIsOurs ? ' (our title)' : ''} · ${dayStamp(date)}`;
}

/** Characters of a publisher's name. */
const NAME_LENGTH = 100;
/** Longer addresses take room from the words, and clients begin to refuse them. */
const LINK_LIMIT = 1000;

function linkTo(url: string, text: string, passages: readonly Span[]): string {
  const link = textFragment(url, text, passages);
  return link.length <= LINK_LIMIT ? link : url;
}
