import type { ArticleInfo } from '../../domain/article.ts';
import type { CuratedArticle, CuratedQuote } from '../../domain/curation.ts';
import type { Move } from '../../domain/curation/moveQuote.ts';
import { readQuoteForm } from '../../domain/curation/quoteForm.ts';
import { hasVisibleWords } from '../../domain/text/hasVisibleWords.ts';
import { UserError } from '../../domain/userError.ts';
import type { KeptQuote, ServerId, Untold } from '../../store/port.ts';
import { ownArticle, ownArticles } from '../article/ownArticles.ts';
import { checkMayQuote, ownQuote } from './allowed.ts';
import type { Actor } from '../parts/actor.ts';
import type { CurationParts } from './curationParts.ts';
import { createCurationLists, type CurationLists } from './curationLists.ts';
import { moveKept, type Moved } from './moveKept.ts';
import { nameSpeaker, type NamedSpeaker } from './nameSpeaker.ts';
import type { SavedMessage } from './submission.ts';
import { createSubmissions, type Submissions } from './submissions.ts';
import { undoAct, type Manager, type Undone } from './undoAct.ts';

/**
 * What moderators, and members who suggest, do with a server's own quotes. Every call may throw `store-unavailable`.
 */
export interface CurationService extends Submissions, CurationLists {
  /**
   * Holds a message until its form is filled in. @returns the id of the draft
   * @throws {UserError} `message-of-bot`, `quote-empty`, `opted-out`
   */
  holdMessage(who: Actor, message: SavedMessage & { readonly isBot: boolean }): Promise<string>;
  /** What was held. @throws {UserError} `draft-expired` */
  heldMessage(who: Actor, draft: string): Promise<SavedMessage>;
  /** A quote of the server's own, in any state. @throws {UserError} `quote-unknown` */
  find(server: ServerId, id: string): Promise<KeptQuote>;
  /** The articles that a quote may be of: the server's own, newest first, and then the library's. */
  articles(server: ServerId): Promise<readonly ArticleInfo[]>;
  /** One of them by id or by words of its title. @throws {UserError} `article-not-found` */
  findArticle(server: ServerId, wanted: string): Promise<CuratedArticle>;
  /** @throws {UserError} as `moveKept` */
  move(who: Actor, id: string, move: Move): Promise<Moved>;
  /** @throws {UserError} as `nameSpeaker` */
  nameSpeaker(who: Actor, named: NamedSpeaker): Promise<Moved>;
  /** Who suggested a quote here; `null` where nobody did, or they are no longer named. */
  suggestedBy(server: ServerId, id: string): Promise<string | null>;
  /** Remembers what became of a suggestion of somebody who could not be told. */
  keepUntold(server: ServerId, person: string, untold: Untold): Promise<void>;
  /** What they could not be told so far, with the quotes that are still kept. Given once. */
  takeUntold(server: ServerId, person: string): Promise<readonly ToldLate[]>;
  /** @throws {UserError} as `undoAct` */
  undo(who: Manager, act: number): Promise<Undone>;
}

/** What became of a suggestion. */
export interface ToldLate {
  readonly quote: CuratedQuote;
  readonly decision: Untold['decision'];
}

/** In how many of a quote's last acts its suggestion is looked for; a quote that waits for a decision has few. */
const LOOKED_AT = 50;

export function createCurationService(parts: CurationParts): CurationService {
  const { store, drafts } = parts;
  return {
    ...createSubmissions(parts),
    ...createCurationLists(store),
    async holdMessage(who, { isBot, ...message }) {
      if (isBot) throw new UserError({ code: 'message-of-bot' });
      const { text } = readQuoteForm({ text: message.text });
      if (!hasVisibleWords(text)) throw new UserError({ code: 'quote-empty' });
      await checkMayQuote(store, who.server, message.authorId);
      return drafts.keep(who, { kind: 'message', message: { ...message, text } });
    },
    async heldMessage(who, id) {
      const draft = await drafts.read(who, id);
      if (draft.kind !== 'message') throw new UserError({ code: 'draft-expired' });
      return draft.message;
    },
    find: (server, id) => ownQuote(store, server, id),
    articles: async (server) => [
      ...(await ownArticles(store, server)).map(({ value }) => value),
      ...parts.library.map(({ article }) => article),
    ],
    findArticle: async (server, wanted) => (await ownArticle(store, server, wanted)).value,
    move: (who, id, move) => moveKept(parts, who, { id, move }),
    nameSpeaker: (who, named) => nameSpeaker(parts, who, named),
    async suggestedBy(server, id) {
      const acts = await store.history(server, { subject: { kind: 'quote', id } }, LOOKED_AT);
      return acts.find(({ action }) => action === 'quote.suggest')?.by ?? null;
    },
    keepUntold: (server, person, untold) => store.keepUntold(server, person, untold),
    async takeUntold(server, person) {
      const untold = await store.takeUntold(server, person);
      const kept = await store.quotes(
        server,
        untold.map(({ quote }) => quote),
      );
      const decisions = new Map(untold.map(({ quote, decision }) => [quote, decision]));
      return kept.flatMap(({ value }) => {
        const decision = decisions.get(value.id);
        return decision === undefined ? [] : [{ quote: value, decision }];
      });
    },
    undo: (who, act) => undoAct(parts, who, act),
  };
}
