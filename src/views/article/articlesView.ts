import type { CuratedArticle } from '../../domain/curation.ts';
import { shorten } from '../../domain/text/shorten.ts';
import { counted } from '../../domain/text/counted.ts';
import { dayStamp, escapeMarkdown } from '../parts/markdown.ts';
import { buttonRow, textDisplay, type ButtonPart } from '../parts/components.ts';
import type { Reply } from '../parts/reply.ts';

/** A page of the articles that a server keeps. */
export interface ArticlesSetting {
  readonly articles: readonly { readonly article: CuratedArticle; readonly quotes: number }[];
  readonly total: number;
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  readonly buttons: readonly ButtonPart[];
  /** Replaces the message that the button stands on. */
  readonly update: boolean;
}

const TITLE = 100;

/** One line an article: title, day, how many quotes of it are served, id; always private. */
export function articlesView({ articles, total, page, pages, buttons, update }: ArticlesSetting): Reply {
  const lines = articles.map(({ article, quotes }) => {
    const facts = [
      dayStamp(article.date),
      counted(quotes, 'quote'),
      ...(article.version > 1 ? [`version ${article.version}`] : []),
      `\`${article.id}\``,
    ];
    return `**${escapeMarkdown(shorten(article.title, TITLE))}**\n-# ${facts.join(' · ')}`;
  });
  const heading =
    total === 0
      ? 'This server has no article of its own yet. `/article add` adds one.'
      : `**${counted(total, 'article')}** of this server, the newest first`;
  return {
    kind: 'components',
    components: [
      textDisplay(heading),
      ...(lines.length === 0 ? [] : [textDisplay(lines.join('\n'))]),
      ...(pages > 1 ? [textDisplay(`-# page ${page + 1} of ${pages}`)] : []),
      ...buttonRow(buttons),
    ],
    private: true,
    update,
  };
}
