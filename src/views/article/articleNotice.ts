import type { CuratedArticle } from '../../domain/curation.ts';
import type { RemovedQuotes } from '../../domain/curation/removedQuotes.ts';
import { shorten } from '../../domain/text/shorten.ts';
import { counted } from '../../domain/text/counted.ts';
import { escapeMarkdown } from '../parts/markdown.ts';
import { notice } from '../parts/notice.ts';
import type { ButtonPart } from '../parts/components.ts';
import type { Reply } from '../parts/reply.ts';

/** What was done with an article. `quotes` are those that it concerned. */
export type ArticleNotice =
  | { readonly kind: 'stored'; readonly article: CuratedArticle; readonly quotes: number }
  | { readonly kind: 'dropped' }
  /** Asks whether it is to be removed. */
  | { readonly kind: 'removal'; readonly article: CuratedArticle; readonly goes: RemovedQuotes }
  | { readonly kind: 'kept' }
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

const ANSWERS: ReadonlySet<ArticleNotice['kind']> = new Set(['stored', 'dropped', 'removed', 'kept']);

/** Says it in a private sentence or two; what answers a question takes the question's place. */
export function articleNotice(done: ArticleNotice, buttons: readonly ButtonPart[] = []): Reply {
  return { ...notice(explain(done), buttons), update: ANSWERS.has(done.kind) };
}

function explain(done: ArticleNotice): string {
  switch (done.kind) {
    case 'stored':
      return `**Stored:** ${named(done.article)}. ${counted(done.quotes, 'quote of it is', 'quotes of it are')} served from now on. \`/article show\` has its speakers.`;
    case 'dropped':
      return 'Nothing was stored.';
    case 'removal':
      return `Remove ${named(done.article)}? ${goesLine(done.goes)} It can be undone.`;
    case 'kept':
      return 'Nothing was removed.';
    case 'removed':
      return `**Removed:** ${named(done.article)}, and ${counted(done.quotes, 'quote')} of it.`;
    case 'unchanged':
      return `The page still says what is stored of ${named(done.article)}. Nothing was changed.`;
    case 'changed':
      return `**The page has changed:** version ${done.article.version} of ${named(done.article)} is stored. ${counted(done.added, 'quote was', 'quotes were')} new in it. ${rewordedLine(done.reworded)}`;
    case 'corrected':
      return `**${escapeMarkdown(shorten(done.from, NAME))}** is **${escapeMarkdown(shorten(done.to, NAME))}** now in ${counted(done.quotes, 'quote')} of ${named(done.article)}, and in what later versions of it bring.`;
    case 'nobody':
      return `No quote of ${named(done.article)} names its speaker. Single quotes are named with \`/curate edit\`.`;
    default:
      return done satisfies never;
  }
}

const NAME = 100;

function named({ title, id }: CuratedArticle): string {
  return `**${escapeMarkdown(shorten(title, NAME))}** (\`${id}\`)`;
}

function goesLine({ served, pending, curated, named: byHand }: RemovedQuotes): string {
  if (served + pending === 0) return 'No quote goes with it.';
  const all = [
    counted(served, 'quote that is served', 'quotes that are served'),
    ...(pending > 0 ? [counted(pending, 'suggestion that waits', 'suggestions that wait')] : []),
  ].join(' and ');
  const among = [
    ...(curated > 0 ? [`${curated.toLocaleString('en')} added or suggested by hand`] : []),
    ...(byHand > 0
      ? [`${byHand.toLocaleString('en')} whose speaker a moderator confirmed or corrected`]
      : []),
  ];
  return `With it ${served + pending === 1 ? 'goes' : 'go'} ${all}${among.length > 0 ? `; among them ${among.join(', ')}` : ''}.`;
}

function rewordedLine(count: number): string {
  if (count === 0) return 'All quotes of it still stand there.';
  const one = 'quote no longer stands there: it keeps its';
  const many = 'quotes no longer stand there: they keep their';
  return `${counted(count, one, many)} words, and will say that the wording changed.`;
}
