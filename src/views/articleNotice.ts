import type { CuratedArticle } from '../domain/curation.ts';
import { shorten } from '../domain/text/shorten.ts';
import { escapeMarkdown } from './markdown.ts';
import { textDisplay } from './parts.ts';
import type { Reply } from './reply.ts';

/** What was done with an article. `quotes` are those that it concerned. */
export type ArticleNotice =
  | { readonly kind: 'stored'; readonly article: CuratedArticle; readonly quotes: number }
  | { readonly kind: 'dropped' }
  | { readonly kind: 'removed'; readonly article: CuratedArticle; readonly quotes: number }
  | { readonly kind: 'unchanged'; readonly article: CuratedArticle }
  | {
      readonly kind: 'changed';
      readonly article: CuratedArticle;
      readonly added: number;
      readonly reworded: number;
    }
  | {
      readonly kind: 'corrected';
      readonly article: CuratedArticle;
      readonly quotes: number;
      readonly from: string;
      readonly to: string;
    }
  /** There is no speaker to correct. */
  | { readonly kind: 'nobody'; readonly article: CuratedArticle };

/** Says it in a private sentence or two; what answers a question takes the question's place. */
export function articleNotice(notice: ArticleNotice): Reply {
  return {
    kind: 'components',
    components: [textDisplay(explain(notice))],
    private: true,
    update: notice.kind === 'stored' || notice.kind === 'dropped',
  };
}

function explain(notice: ArticleNotice): string {
  switch (notice.kind) {
    case 'stored':
      return `**Stored:** ${named(notice.article)}. ${quotes(notice.quotes)} of it ${notice.quotes === 1 ? 'is' : 'are'} served from now on. \`/article show\` has its speakers.`;
    case 'dropped':
      return 'Nothing was stored.';
    case 'removed':
      return `**Removed:** ${named(notice.article)}, and ${quotes(notice.quotes)} of it. \`/curate history\` can take that back.`;
    case 'unchanged':
      return `The page still says what is stored of ${named(notice.article)}. Nothing was changed.`;
    case 'changed':
      return `**The page has changed:** version ${notice.article.version} of ${named(notice.article)} is stored. ${quotes(notice.added)} ${notice.added === 1 ? 'was' : 'were'} new in it. ${notice.reworded === 0 ? 'All quotes of it still stand there.' : `${quotes(notice.reworded)} no longer ${notice.reworded === 1 ? 'stands' : 'stand'} there: ${notice.reworded === 1 ? 'it keeps its' : 'they keep their'} words, and will say that the wording changed.`}`;
    case 'corrected':
      return `**${escapeMarkdown(shorten(notice.from, NAME))}** is **${escapeMarkdown(shorten(notice.to, NAME))}** now in ${quotes(notice.quotes)} of ${named(notice.article)}, and in what later versions of it bring.`;
    case 'nobody':
      return `No quote of ${named(notice.article)} names its speaker. Single quotes are named with \`/curate edit\`.`;
    default:
      return notice satisfies never;
  }
}

const NAME = 100;

function named({ title, id }: CuratedArticle): string {
  return `**${escapeMarkdown(shorten(title, NAME))}** (\`${id}\`)`;
}

function quotes(count: number): string {
  return `${count.toLocaleString('en')} ${count === 1 ? 'quote' : 'quotes'}`;
}
