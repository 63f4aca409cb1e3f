import { splitParagraphs } from '../../domain/article.ts';
import type { CuratedArticle } from '../../domain/curation.ts';
import { readQuotes, type ReadQuotes } from '../../domain/curation/articleQuotes.ts';
import {
  readNewArticle,
  type ArticleFault,
  type NewArticle,
  type RawArticle,
} from '../../domain/curation/newArticle.ts';
import { dayOf } from '../../domain/days.ts';
import type { AttachedFile, FetchedArticle, FetchedPage, Web } from '../../domain/fetching.ts';
import { foldText } from '../../domain/text/fold.ts';
import { readPlainText } from '../../domain/text/readPlainText.ts';
import { UserError } from '../../domain/userError.ts';
import type { ServerId, Store } from '../../store/port.ts';
import type { ChangeServer } from '../parts/changeServer.ts';
import type { Actor } from '../parts/actor.ts';
import type { Drafts } from '../parts/drafts.ts';
import { ownArticles } from './ownArticles.ts';
import type { TextReader } from '../parts/textReader.ts';
import { refuseSameText, type SameTextParts } from './sameText.ts';

/** How an article is handed in. What is typed of its title and day stands before what its source says. */
export type HandedIn = {
  readonly title: string | undefined;
  readonly date: string | undefined;
} & (
  | { readonly kind: 'text'; readonly text: string; readonly url: string | undefined }
  | { readonly kind: 'file'; readonly file: AttachedFile }
  | { readonly kind: 'address'; readonly address: string }
);

/** What an article would bring. `struck` are passages that its source takes back; they are not in its text. */
export interface ArticlePreview {
  readonly struck: readonly string[];
  readonly article: NewArticle;
  readonly found: ReadQuotes;
  /** One that the server has already of the same address, or of the same title and day. */
  readonly twin: CuratedArticle | null;
}

/** The form in which an article is pasted, as it was filled in. A long text stands in two pieces. */
export interface PastedForm {
  readonly text: string;
  readonly more: string | undefined;
  readonly title: string | undefined;
  readonly date: string | undefined;
  readonly url: string | undefined;
}

/** An article that was read, and lacks what has to be typed of it. */
export interface Unfinished {
  readonly kind: 'unfinished';
  readonly raw: RawArticle;
  readonly struck: readonly string[];
}

/** An article that can be stored, or what is still to be typed of it. `draft` is held for either. */
export type PreparedArticle =
  | { readonly kind: 'preview'; readonly draft: string; readonly preview: ArticlePreview }
  | { readonly kind: 'unfinished'; readonly draft: string; readonly fault: ArticleFault };

/** What a preview is stored from, an article that lacks something, or a form that was refused. */
export type ArticleDraft =
  | { readonly kind: 'article'; readonly article: NewArticle }
  | Unfinished
  | { readonly kind: 'form'; readonly form: PastedForm };

/** An article of a server after an act, how many of its quotes that touched, and the act's id in the history. */
export interface ChangedArticle {
  readonly article: CuratedArticle;
  readonly quotes: number;
  readonly act: number;
}

/** Articles on their way into a server: first shown, then stored or not. All may throw `store-unavailable`. */
export interface ArticleIntake {
  /** Stores nothing. @throws {UserError} `article-fault`, `fetch-refused`, `article-there` */
  prepare(who: Actor, handed: HandedIn): Promise<PreparedArticle>;
  /** What is known of an article that lacks something. @throws {UserError} `draft-expired` */
  unfinished(who: Actor, draft: string): Promise<Pick<RawArticle, 'title' | 'date'>>;
  /** Goes on with what was typed of it. @throws {UserError} as `prepare`, `draft-expired` */
  finish(who: Actor, draft: string, typed: Pick<RawArticle, 'title' | 'date'>): Promise<PreparedArticle>;
  /**
   * Keeps the article, and what is surely quoted in it.
   * @throws {UserError} `draft-expired`, `article-there`, `server-full`, `store-busy`
   */
  store(who: Actor, draft: string): Promise<ChangedArticle>;
  /** Keeps a form that was refused, to be filled in again. @returns the id of the draft */
  holdForm(who: Actor, form: PastedForm): Promise<string>;
  /** @throws {UserError} `draft-expired` */
  heldForm(who: Actor, draft: string): Promise<PastedForm>;
  /** @throws {UserError} `draft-expired` */
  drop(who: Actor, draft: string): Promise<void>;
}

export interface ArticleIntakeParts extends Pick<SameTextParts, 'texts' | 'library'> {
  readonly store: Store;
  readonly change: ChangeServer;
  readonly reader: Pick<TextReader, 'extract' | 'fold' | 'curate'>;
  readonly web: Pick<Web, 'fetchPage' | 'fetchArticleFile'>;
  readonly drafts: Drafts<ArticleDraft>;
  /** So many letters and digits by chance. */
  readonly newId: (length: number) => string;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** 50 bits behind an "a", by which an article's id is told from a quote's. */
const ID_LENGTH = 10;
const DAY_MS = 86_400_000;

export function createArticleIntake(parts: ArticleIntakeParts): ArticleIntake {
  const { store, change, reader, web, drafts, newId, now } = parts;
  const today = (): string => dayOf(Math.floor(now() / DAY_MS)) ?? '';

  const fetch = async (
    server: ServerId,
    handed: Exclude<HandedIn, { readonly kind: 'text' }>,
  ): Promise<Unfinished> => {
    const got: FetchedArticle | FetchedPage =
      handed.kind === 'file'
        ? await web.fetchArticleFile(server, handed.file)
        : await web.fetchPage(server, handed.address);
    if (got.kind === 'refused') throw new UserError({ code: 'fetch-refused', reason: got.reason });
    const { text, publisher, url, struck } = got;
    const raw = { text, title: handed.title ?? got.title, date: handed.date ?? got.date, url, publisher };
    return { kind: 'unfinished', raw, struck };
  };

  /** One of the same address, or of the same title and day. */
  const findTwin = async (server: ServerId, { url, date, title }: NewArticle) => {
    const own = await ownArticles(store, server);
    const twin = own.find(
      ({ value }) =>
        (url !== null && value.url === url) ||
        (value.date === date && foldText(value.title) === foldText(title)),
    );
    return twin?.value ?? null;
  };

  const preview = async (
    who: Actor,
    article: NewArticle,
    struck: readonly string[],
  ): Promise<PreparedArticle> => {
    await refuseSameText(parts, who.server, article.text);
    const twin = await findTwin(who.server, article);
    const quotations = await reader.extract(who.server, article.text);
    const whole = { ...article, id: '', paragraphs: splitParagraphs(article.text) };
    const draft = await drafts.keep(who, { kind: 'article', article });
    return {
      kind: 'preview',
      draft,
      preview: { article, found: readQuotes(whole, quotations), twin, struck },
    };
  };

  /** What was read is kept where something is to be typed of it: a page is not fetched twice for that. */
  const finish = async (who: Actor, read: Unfinished): Promise<PreparedArticle> => {
    const form = readNewArticle(read.raw, today());
    if (form.kind === 'article') return preview(who, form.article, read.struck);
    if (!TYPED_FAULTS.has(form.fault)) throw new UserError({ code: 'article-fault', fault: form.fault });
    return { kind: 'unfinished', draft: await drafts.keep(who, read), fault: form.fault };
  };

  return {
    async prepare(who, handed) {
      if (handed.kind !== 'text') return finish(who, await fetch(who.server, handed));
      const form = readNewArticle(pastedArticle(handed), today());
      if (form.kind === 'fault') throw new UserError({ code: 'article-fault', fault: form.fault });
      return preview(who, form.article, []);
    },
    async unfinished(who, id) {
      const draft = await drafts.read(who, id);
      if (draft.kind !== 'unfinished') throw new UserError({ code: 'draft-expired' });
      return draft.raw;
    },
    finish: (who, draft, typed) =>
      drafts.use(who, draft, async (read) => {
        if (read.kind !== 'unfinished') throw new UserError({ code: 'draft-expired' });
        return finish(who, { ...read, raw: { ...read.raw, ...typed } });
      }),
    store: (who, draft) =>
      drafts.use(who, draft, async (ready) => {
        if (ready.kind !== 'article') throw new UserError({ code: 'draft-expired' });
        // Of a long article they are longer than its text: read again, they need not be kept meanwhile.
        const quotations = await reader.extract(who.server, ready.article.text);
        return change(who.server, async (at) => {
          const { text, ...info } = ready.article;
          // Somebody else may have stored it since it was shown.
          await refuseSameText(parts, who.server, text);
          const article: CuratedArticle = {
            ...info,
            id: `a${newId(ID_LENGTH)}`,
            version: 1,
            speakers: {},
            addedBy: who.user,
            state: 'active',
            createdAt: at,
            changedAt: at,
          };
          const quotes = await reader.curate(who.server, { article, text, quotations, at });
          return {
            kind: 'change',
            change: {
              by: who.user,
              action: 'article.add',
              articles: [{ value: article, revision: null, text }],
              quotes: quotes.map((value) => ({ value, revision: null })),
            },
            answer: (act) => ({ article, quotes: quotes.length, act }),
          };
        });
      }),
    holdForm: (who, form) => drafts.keep(who, { kind: 'form', form }),
    async heldForm(who, id) {
      const draft = await drafts.read(who, id);
      if (draft.kind !== 'form') throw new UserError({ code: 'draft-expired' });
      return draft.form;
    },
    drop: (who, draft) => drafts.use(who, draft, async () => undefined),
  };
}

/** What a moderator can type of an article in a form. */
const TYPED_FAULTS: ReadonlySet<ArticleFault> = new Set(['no-title', 'no-day', 'bad-day', 'two-days']);

/**
 * A pasted text. Its headline is the title where none is typed; where another one is, it stays in the text. The day of
 * its byline counts where none is typed.
 */
function pastedArticle(pasted: HandedIn & { readonly kind: 'text' }): RawArticle {
  const { title, text, date } = readPlainText(pasted.text);
  const isOther =
    title !== null && pasted.title !== undefined && foldText(title) !== foldText(pasted.title.trim());
  return {
    text: isOther ? `${title}\n\n${text}` : text,
    title: pasted.title ?? title,
    date: pasted.date ?? date,
    url: pasted.url ?? null,
    publisher: null,
  };
}
