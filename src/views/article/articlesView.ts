import type { CuratedArticle } from '../../domain/curation.ts';
import { shorten } from '../../domain/text/shorten.ts';
import type { Texts } from '../../texts/texts.ts';
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
export function articlesView(texts: Texts, setting: ArticlesSetting): Reply {
  const { articles, total, page, pages, buttons, update } = setting;
  const said = texts.article;
  const lines = articles.map(({ article, quotes }) => {
    const facts = [
      dayStamp(article.date),
      said.quotes(quotes),
      ...(article.version > 1 ? [said.version(article.version)] : []),
      `\`${article.id}\``,
    ];
    return `**${escapeMarkdown(shorten(article.title, TITLE))}**\n-# ${facts.join(' · ')}`;
  });
  return {
    kind: 'components',
    components: [
      textDisplay(total === 0 ? said.noneYet : said.list(total)),
      ...(lines.length === 0 ? [] : [textDisplay(lines.join('\n'))]),
      ...(pages > 1 ? [textDisplay(`-# ${texts.parts.pageOf(page + 1, pages)}`)] : []),
      ...buttonRow(buttons),
    ],
    private: true,
    update,
  };
}
