import { splitParagraphs } from '../../domain/article.ts';
import { namedIn, type CuratedArticle, type CuratedQuote } from '../../domain/curation.ts';
import type { RemovedQuotes } from '../../domain/curation/removedQuotes.ts';
import { correctSpeaker, servedSpeaker } from '../../domain/curation/servedSpeaker.ts';
import { matchArticles } from '../../domain/search/matchArticles.ts';
import type { Suggestion } from '../../domain/search/suggestion.ts';
import { oneLine } from '../../domain/text/oneLine.ts';
import { UserError } from '../../domain/userError.ts';
import type { KeptQuote, ServerId, Store } from '../../store/port.ts';
import type { Actor } from '../parts/actor.ts';
import type { Drafts } from '../parts/drafts.ts';
import type { ChangedArticle } from './articleIntake.ts';
import { allKept } from '../parts/allQuotes.ts';
import { newestText, ownArticle, ownArticles, suggestedArticles } from './ownArticles.ts';
import { refetchArticle, type Refetched, type ArticleParts } from './refetchArticle.ts';

/** An article of a server, and how many quotes of it are served. */
export interface CountedArticle {
  readonly article: CuratedArticle;
  readonly quotes: number;
}

/** A page of the articles that a server keeps, newest first, with how many quotes of each are served. */
export interface ListedArticles {
  readonly articles: readonly CountedArticle[];
  readonly total: number;
  /** From 0. */
  readonly page: number;
  readonly pages: number;
}

export interface ShownArticle {
  readonly article: CuratedArticle;
  /** Characters and paragraphs of its newest version. */
  readonly characters: number;
  readonly paragraphs: number;
  /** Those that are served, in the order of the text. */
  readonly quotes: readonly CuratedQuote[];
}

/** An article that somebody wants to remove, and what would go with it. `draft` is held for the answer. */
export interface Removal {
  readonly article: CuratedArticle;
  readonly draft: string;
  readonly goes: RemovedQuotes;
}

/**
 * What moderators do with a server's own articles. Each act is one change with one place in the history.
 * Everything may throw `store-unavailable`, every change `store-busy` and `server-full` too; whatever takes `wanted`,
 * an id or words of the title, `article-not-found`.
 */
export interface CuratedArticles {
  /** @param page from 0 @throws {UserError} `stale-button` where there is no such page */
  list(server: ServerId, page: number): Promise<ListedArticles>;
  suggest(server: ServerId, typed: string): Promise<readonly Suggestion[]>;
  show(server: ServerId, wanted: string): Promise<ShownArticle>;
  /** Changes nothing: says what `remove` would take away. */
  askRemoval(who: Actor, wanted: string): Promise<Removal>;
  /** Takes the article and its quotes away. @throws {UserError} `draft-expired`, `draft-of-other` */
  remove(who: Actor, draft: string): Promise<ChangedArticle>;
  /** Leaves all as it is. @throws {UserError} as `remove` */
  dropRemoval(who: Actor, draft: string): Promise<void>;
  /** Reads its page again. @throws {UserError} `no-address`, `fetch-refused` */
  refetch(who: Actor, wanted: string): Promise<Refetched>;
  /** Names a speaker of the article otherwise, in all its quotes. @throws {UserError} `speaker-not-found`, `no-name` */
  correctSpeaker(
    who: Actor,
    wanted: string,
    names: { readonly from: string; readonly to: string },
  ): Promise<ChangedArticle>;
}

/** Articles on a page of the list. */
const PAGE = 10;
const NAME_LENGTH = 100;
/** Acts on a quote that are looked at. */
const ACTS = 50;

/** @param parts `removals` holds the ids of articles that somebody is asked about. */
export function createCuratedArticles(
  parts: ArticleParts & { readonly removals: Drafts<string> },
): CuratedArticles {
  const { store, change, removals } = parts;

  const countOf = async (server: ServerId, article: CuratedArticle): Promise<CountedArticle> => {
    const filter = { articleId: article.id, state: 'active' } as const;
    const { total } = await store.listQuotes(server, filter, { offset: 0, limit: 0 });
    return { article, quotes: total };
  };

  return {
    async list(server, page) {
      const own = await ownArticles(store, server);
      const pages = Math.max(1, Math.ceil(own.length / PAGE));
      if (page >= pages) throw new UserError({ code: 'stale-button' });
      const shown = own.slice(page * PAGE, (page + 1) * PAGE);
      const articles = await Promise.all(shown.map(({ value }) => countOf(server, value)));
      return { articles, total: own.length, page, pages };
    },
    async suggest(server, typed) {
      const own = (await ownArticles(store, server)).map(({ value }) => value);
      return suggestedArticles(matchArticles(own, (info) => info, typed));
    },

    async show(server, wanted) {
      const { value: article } = await ownArticle(store, server, wanted);
      const text = await newestText(store, server, article);
      const kept = await allKept(store, server, { articleId: article.id });
      const quotes = kept.map(({ value }) => value).filter(({ state }) => state === 'active');
      return {
        article,
        characters: text.length,
        paragraphs: splitParagraphs(text).length,
        quotes: quotes.sort((a, b) => startOf(a) - startOf(b)),
      };
    },

    async askRemoval(who, wanted) {
      const { value: article } = await ownArticle(store, who.server, wanted);
      const goes = await countRemoved(store, who.server, await allThere(store, who.server, article));
      return { article, goes, draft: await removals.keep(who, article.id) };
    },
    remove: (who, draft) => removals.use(who, draft, (id) => removeArticle(parts, who, id)),
    dropRemoval: (who, draft) => removals.use(who, draft, async () => undefined),

    refetch: (who, wanted) => refetchArticle(parts, who, wanted),
    async correctSpeaker({ server, user: by }, wanted, { from, to: typed }) {
      const to = oneLine(typed, NAME_LENGTH);
      if (to === null) throw new UserError({ code: 'no-name' });
      const names = { from, to };
      return change(server, async (at) => {
        const { value: before, revision } = await ownArticle(store, server, wanted);
        const kept = await allKept(store, server, { articleId: before.id });
        const meant = kept.filter(({ value }) => value.speaker === names.from);
        const read = [...new Set(kept.flatMap(({ value }) => readSpeaker(value) ?? []))];
        const isKnown = read.some((name) => servedSpeaker(before.speakers, name) === names.from);
        if (meant.length === 0 && !isKnown) {
          const known = [...new Set(kept.flatMap(({ value }) => value.speaker ?? []))];
          throw new UserError({ code: 'speaker-not-found', speaker: names.from, known });
        }
        const article: CuratedArticle = {
          ...before,
          speakers: correctSpeaker(before.speakers, read, names),
          changedAt: at,
        };
        return {
          kind: 'change',
          change: {
            by,
            action: 'article.speakers',
            articles: [{ value: article, revision }],
            quotes: meant.map(({ value, revision: seen }) => ({
              value: { ...value, speaker: names.to, changedAt: at },
              revision: seen,
            })),
          },
          answer: (act) => ({ article, quotes: meant.length, act }),
        };
      });
    },
  };
}

/** The quotes of an article that are served or wait. */
async function allThere(
  store: Store,
  server: ServerId,
  { id }: CuratedArticle,
): Promise<readonly KeptQuote[]> {
  const kept = await allKept(store, server, { articleId: id });
  return kept.filter(({ value }) => value.state !== 'removed');
}

async function countRemoved(
  store: Store,
  server: ServerId,
  quotes: readonly KeptQuote[],
): Promise<RemovedQuotes> {
  const count = (is: (quote: CuratedQuote) => boolean): number =>
    quotes.filter(({ value }) => is(value)).length;
  let named = 0;
  for (const { value } of quotes) {
    if (await isNamedSince(store, server, value)) named++;
  }
  return {
    served: count(({ state }) => state === 'active'),
    pending: count(({ state }) => state === 'pending'),
    curated: count(({ addedBy }) => addedBy !== null),
    named,
  };
}

/** Whether a quote names its speaker otherwise, or more surely, than when it was added. */
async function isNamedSince(store: Store, server: ServerId, quote: CuratedQuote): Promise<boolean> {
  if (quote.changedAt === quote.createdAt) return false;
  const acts = await store.history(server, { subject: { kind: 'quote', id: quote.id } }, ACTS);
  const [item] = acts.at(-1)?.items ?? [];
  if (item?.subject !== 'quote') return false;
  const first = item.before ?? item.after;
  if (first === null) return false;
  const [was, is] = [namedIn(first), namedIn(quote)];
  return was.speaker !== is.speaker || was.sure !== is.sure;
}

function removeArticle(
  { store, change }: Pick<ArticleParts, 'store' | 'change'>,
  { server, user: by }: Actor,
  id: string,
): Promise<ChangedArticle> {
  return change(server, async (at) => {
    const { value: article, revision } = await ownArticle(store, server, id);
    const gone = await allThere(store, server, article);
    return {
      kind: 'change',
      change: {
        by,
        action: 'article.remove',
        articles: [{ value: { ...article, state: 'removed', changedAt: at }, revision }],
        quotes: gone.map(({ value, revision: seen }) => ({
          value: { ...value, state: 'removed', changedAt: at },
          revision: seen,
        })),
      },
      answer: (act) => ({ article, quotes: gone.length, act }),
    };
  });
}

function startOf({ source }: CuratedQuote): number {
  return source.kind === 'article' ? (source.quotation.spans[0]?.start ?? 0) : 0;
}

/** The name that the text gave the speaker. */
function readSpeaker({ source }: CuratedQuote): string | null {
  return source.kind === 'article' ? source.quotation.speaker : null;
}
