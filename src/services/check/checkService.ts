import type { Article, ArticleInfo } from '../../domain/article.ts';
import { chooseAnswer, chooseClaims, claimsToCheck } from '../../domain/check/chooseAnswer.ts';
import type { CheckedClaim, CheckedSource, CheckReport } from '../../domain/check/checkReport.ts';
import { passagesOf, type CheckResult, type FoundPassage } from '../../domain/check/checkResult.ts';
import type { Claimed } from '../../domain/check/findClaims.ts';
import type { CuratedArticle } from '../../domain/curation.ts';
import type { PlacedAnywhere } from '../../domain/curation/placeClaim.ts';
import { UserError } from '../../domain/userError.ts';
import type { ServerId, Store } from '../../store/port.ts';
import type { BackgroundWork } from '../../worker/backgroundWork.ts';
import type {
  CheckAnswer,
  LookUpAnswer,
  MissingTexts,
  SeenArticles,
  WordsAnswer,
} from '../../worker/jobs.ts';
import type { ArticleService } from '../article/articleService.ts';
import type { ArticleTexts } from '../article/articleTexts.ts';
import type { ServedQuotes } from '../quote/servedQuotes.ts';

/** What somebody wants to know: whether this is what was said. */
export interface CheckAsked {
  readonly text: string;
  /** Who is said to have said it; `null`: whoever the text names. */
  readonly speaker: string | null;
  /** The only article to search, as it was typed; `null`: all that the server can see. */
  readonly article: string | null;
}

/** A message that may hold quotations, and what it points to. */
export interface MessageAsked {
  readonly text: string;
  readonly urls: readonly string[];
  /** Quotes of the bot's own message that it replies to. */
  readonly quoteIds: readonly string[];
}

/** Every call is for one server, and searches its own articles and the library's. */
export interface CheckService {
  /** @throws {UserError} `no-words`, `article-not-found`, `store-unavailable` */
  check(server: ServerId, asked: CheckAsked): Promise<CheckReport>;
  /** As `check`; an article that the message points to is asked first. */
  checkMessage(server: ServerId, asked: MessageAsked): Promise<CheckReport>;
  /** Where words that are to be kept stand. @throws {UserError} `busy`, `too-heavy`, `store-unavailable` */
  lookUp(
    server: ServerId,
    claims: readonly { readonly text: string; readonly speaker: string | null }[],
  ): Promise<readonly PlacedAnywhere[]>;
  /** Those of some folded words that an article has. @throws {UserError} `busy`, `too-heavy`, `store-unavailable` */
  wordsInArticles(server: ServerId, words: readonly string[]): Promise<readonly string[]>;
}

export interface CheckParts {
  readonly background: Pick<BackgroundWork, 'check' | 'findClaims' | 'findWords' | 'lookUp'>;
  readonly texts: Pick<ArticleTexts, 'article'>;
  readonly articles: Pick<ArticleService, 'find' | 'byAddress'>;
  readonly served: Pick<ServedQuotes, 'byId'>;
  /** The articles that every server can see. */
  readonly library: readonly Article[];
}

/** Quotations of one text that are checked; an answer has no room for more. */
const MOST_CLAIMS = 5;
/** Words of a file that are looked up in one job: less than a second's work. */
const LOOKED_UP = 200;
/** The thread asks for words once, and once more where it had to start afresh meanwhile. */
const ATTEMPTS = 3;

export function createCheckService(
  store: Pick<Store, 'articles' | 'articleText'>,
  { background, texts, articles, served, library }: CheckParts,
): CheckService {
  const shipped = new Map(library.map((article) => [article.id, article]));

  const ownArticles = async (server: ServerId): Promise<readonly CuratedArticle[]> =>
    (await store.articles(server)).map(({ value }) => value).filter(({ state }) => state === 'active');

  /** Asks the thread, which is sent the words of those articles that it does not have. */
  const ask = async <Answer extends { readonly kind: string }>(
    server: ServerId,
    own: readonly CuratedArticle[],
    question: (seen: SeenArticles) => Promise<Answer | MissingTexts>,
  ): Promise<Answer> => {
    const listed = own.map(({ id, version, speakers }) => ({ id, version, speakers }));
    let sent: SeenArticles['texts'] = [];
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const answer = await question({ server, articles: listed, texts: sent });
      if (answer.kind !== 'missing') return answer as Answer;
      sent = await readMissing(server, own, answer as MissingTexts);
    }
    throw new Error('the thread goes on asking for words that it was sent');
  };

  const askClaims = (
    server: ServerId,
    own: readonly CuratedArticle[],
    claims: readonly Claimed[],
    within: string | null,
  ) =>
    ask<Extract<CheckAnswer, { readonly kind: 'checked' }>>(server, own, (seen) =>
      background.check({ ...seen, claims, within }),
    );

  /** The words of articles in their order, as long as there is room for them. */
  const readMissing = async (
    server: ServerId,
    own: readonly CuratedArticle[],
    { ids, room }: MissingTexts,
  ) => {
    const read: { id: string; text: string | null }[] = [];
    let left = room;
    for (const id of ids) {
      const version = own.find((article) => article.id === id)?.version;
      const stored = left > 0 ? await store.articleText(server, id, version) : null;
      left -= stored?.text.length ?? 0;
      read.push({ id, text: left >= 0 ? (stored?.text ?? null) : null });
    }
    return read;
  };

  const sourcesOf = async (
    server: ServerId,
    own: readonly CuratedArticle[],
    result: CheckResult,
  ): Promise<ReadonlyMap<string, CheckedSource>> => {
    const sources = new Map<string, CheckedSource>();
    for (const { articleId } of shownPassages(result)) {
      if (sources.has(articleId)) continue;
      const ours = shipped.get(articleId);
      const info = own.find(({ id }) => id === articleId);
      if (ours !== undefined) sources.set(articleId, { article: ours, ref: ours.id });
      else if (info !== undefined) {
        const article = await texts.article(server, info, info.version);
        sources.set(articleId, { article, ref: `${info.id}.${info.version}` });
      }
    }
    return sources;
  };

  const report = async (
    server: ServerId,
    { text, speaker }: Pick<CheckAsked, 'text' | 'speaker'>,
    named: CheckReport['named'],
  ): Promise<CheckReport> => {
    const found = await background.findClaims(server, text);
    if (found.whole.text === '') throw new UserError({ code: 'no-words' });
    const asked = claimsToCheck(found, MOST_CLAIMS).map((claim) => ({
      ...claim,
      speaker: speaker ?? claim.speaker,
    }));
    const own = await ownArticles(server);
    const within = named?.isOnly === true ? named.article.id : null;
    const { results, searched, leftOut } = await askClaims(server, own, asked, within);
    const hinted =
      named === null || named.isOnly
        ? results
        : (await askClaims(server, own, asked, named.article.id)).results;
    const checked: CheckedClaim[] = [];
    for (const [at, claim] of asked.entries()) {
      const [anywhere, there] = [results[at], hinted[at]];
      if (anywhere === undefined || there === undefined) continue;
      const result = chooseAnswer(there, anywhere);
      checked.push({ claim, result, sources: await sourcesOf(server, own, result) });
    }
    const { chosen, areQuoted } = chooseClaims(found, checked);
    return {
      claims: chosen,
      more: areQuoted ? Math.max(0, found.quoted.length - MOST_CLAIMS) : 0,
      searched,
      leftOut,
      named,
    };
  };

  /** The article that a message points to: by an address in it, or by the quote that it replies to. */
  const pointedTo = async (
    server: ServerId,
    { urls, quoteIds }: MessageAsked,
  ): Promise<ArticleInfo | undefined> => {
    for (const id of quoteIds) {
      const quote = await served.byId(server, id);
      if (quote?.kind === 'article') return quote.quote.article;
    }
    return urls.length === 0 ? undefined : articles.byAddress(server, urls);
  };

  return {
    async lookUp(server, claims) {
      const own = await ownArticles(server);
      const places: PlacedAnywhere[] = [];
      for (let at = 0; at < claims.length; at += LOOKED_UP) {
        const some = claims.slice(at, at + LOOKED_UP);
        const answer = await ask<Extract<LookUpAnswer, { readonly kind: 'placed' }>>(server, own, (seen) =>
          background.lookUp({ ...seen, claims: some }),
        );
        places.push(...answer.places);
      }
      return places;
    },
    async wordsInArticles(server, words) {
      const own = await ownArticles(server);
      const { found } = await ask<Extract<WordsAnswer, { readonly kind: 'words' }>>(server, own, (seen) =>
        background.findWords({ ...seen, words }),
      );
      return found;
    },
    async check(server, { article, ...asked }) {
      const named = article === null ? null : await articles.find(server, article);
      return report(server, asked, named === null ? null : { article: named, isOnly: true });
    },
    async checkMessage(server, asked) {
      const article = await pointedTo(server, asked);
      const named = article === undefined ? null : { article, isOnly: false };
      return report(server, { text: asked.text, speaker: null }, named);
    },
  };
}

/** All passages that an answer shows. */
function shownPassages(result: CheckResult): readonly FoundPassage[] {
  const others = result.notes.flatMap((note) => (note.kind === 'ambiguous' ? note.others : []));
  return [...passagesOf(result), ...others];
}
