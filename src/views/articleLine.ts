import type { Article } from '../domain/article.ts';
import { dayStamp, escapeMarkdown } from './markdown.ts';

/** Where words come from: title (linked where the article has an address), interview, publisher and day, as markdown. */
export function articleLine(article: Article): string {
  const title = escapeMarkdown(article.title);
  const named = article.url === null ? title : `[${title}](<${article.url}>)`;
  const parts = [
    article.titleIsOurs ? `${named} (our title)` : named,
    article.interviewIn === null ? null : `interview in ${escapeMarkdown(article.interviewIn)}`,
    article.publisher === null ? null : escapeMarkdown(article.publisher),
    dayStamp(article.date),
  ];
  return parts.filter((part) => part !== null).join(' · ');
}
