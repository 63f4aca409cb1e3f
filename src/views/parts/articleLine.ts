import type { Article, ArticleInfo, Span } from '../../domain/article.ts';
import { textFragment } from '../../domain/check/textFragment.ts';
import { shorten } from '../../domain/text/shorten.ts';
import type { Texts } from '../../texts/texts.ts';
import { dayStamp, escapeMarkdown } from './markdown.ts';

/**
 * Where words come from: title, interview, publisher and day, as markdown. Where the article has an address the title
 * is linked to it, to open at the given passages.
 */
export function articleLine(
  { parts: said }: Texts,
  article: Omit<Article, 'id' | 'paragraphs'>,
  passages: readonly Span[] = [],
): string {
  const title = escapeMarkdown(article.title);
  const named = article.url === null ? title : `[${title}](<${linkTo(article.url, article.text, passages)}>)`;
  const parts = [
    article.titleIsOurs ? said.ourTitle(named) : named,
    article.interviewIn === null
      ? null
      : said.interviewIn(escapeMarkdown(shorten(article.interviewIn, NAME_LENGTH))),
    article.publisher === null ? null : escapeMarkdown(shorten(article.publisher, NAME_LENGTH)),
    dayStamp(article.date),
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

/** The same where there is little room: title and day, without a link. @param length of the title, in characters */
export function shortArticleLine(texts: Texts, info: ArticleInfo, length: number): string {
  return `${shortTitle(texts, info, length)} · ${dayStamp(info.date)}`;
}

/** The title alone, and whether it is ours. @param length of it, in characters */
export function shortTitle({ parts }: Texts, { title, titleIsOurs }: ArticleInfo, length: number): string {
  const shown = escapeMarkdown(shorten(title, length));
  return titleIsOurs ? parts.ourTitle(shown) : shown;
}

/** Characters of a publisher's name. */
const NAME_LENGTH = 100;
/** Longer addresses take room from the words, and clients begin to refuse them. */
const LINK_LIMIT = 1000;

function linkTo(url: string, text: string, passages: readonly Span[]): string {
  const link = textFragment(url, text, passages);
  return link.length <= LINK_LIMIT ? link : url;
}
