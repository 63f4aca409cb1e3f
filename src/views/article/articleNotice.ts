import type { CuratedArticle } from '../../domain/curation.ts';
import type { RemovedQuotes } from '../../domain/curation/removedQuotes.ts';
import { shorten } from '../../domain/text/shorten.ts';
import type { Texts } from '../../texts/texts.ts';
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
export function articleNotice(texts: Texts, done: ArticleNotice, buttons: readonly ButtonPart[] = []): Reply {
  return { ...notice(explain(texts, done), buttons), update: ANSWERS.has(done.kind) };
}

function explain({ article: said }: Texts, done: ArticleNotice): string {
  switch (done.kind) {
    case 'stored':
      return said.stored(named(done.article), done.quotes);
    case 'dropped':
      return said.dropped;
    case 'removal':
      return said.removeIt(named(done.article), goesLine(said, done.goes));
    case 'kept':
      return said.kept;
    case 'removed':
      return said.removed(named(done.article), done.quotes);
    case 'unchanged':
      return said.unchanged(named(done.article));
    case 'changed': {
      const { article, added, reworded } = done;
      const rest = reworded === 0 ? said.allStand : said.reworded(reworded);
      return `${said.changed(article.version, named(article), added)} ${rest}`;
    }
    case 'corrected':
      return said.corrected(bold(done.from), bold(done.to), done.quotes, named(done.article));
    case 'nobody':
      return said.nobody(named(done.article));
    default:
      return done satisfies never;
  }
}

const NAME = 100;

function bold(name: string): string {
  return `**${escapeMarkdown(shorten(name, NAME))}**`;
}

function named({ title, id }: CuratedArticle): string {
  return `${bold(title)} (\`${id}\`)`;
}

function goesLine(
  said: Texts['article'],
  { served, pending, curated, named: byHand }: RemovedQuotes,
): string {
  const count = served + pending;
  if (count === 0) return said.nothingGoes;
  const all = pending > 0 ? said.servedAndWaiting(served, pending) : said.served(served);
  const among = [...(curated > 0 ? [said.byHand(curated)] : []), ...(byHand > 0 ? [said.named(byHand)] : [])];
  return among.length > 0 ? said.goesAmong(count, all, among.join(', ')) : said.goes(count, all);
}
