import type { CuratedQuote } from '../../domain/curation.ts';
import {
  isLongEnough,
  matchMisquote,
  misquoteId,
  misquoteWords,
  type Misquote,
  type MisquotePage,
  type ShelvedMisquote,
} from '../../domain/misquote.ts';
import { createShelfIndex } from '../../domain/shelvedQuotes.ts';
import { UserError } from '../../domain/userError.ts';
import type { ActName } from '../../domain/curation/acts.ts';
import type { KeptMisquote, Put, ServerId, Store } from '../../store/port.ts';
import { allKept } from '../parts/allQuotes.ts';
import type { ChangeServer } from '../parts/changeServer.ts';
import type { Actor } from '../parts/actor.ts';
import type { Drafts } from '../parts/drafts.ts';
import { isRight, type Shelf } from './shelf.ts';

/** What a check found out about words that may go onto the shelf. */
export type WrongWords = Pick<Misquote, 'claim' | 'speaker' | 'isOnlyMisattributed' | 'right'>;

/** A misquote after an act, which `act` names in the history. */
export interface ChangedMisquote extends ShelvedMisquote {
  readonly act: number;
  /** How many of the server's quotes had the words, and are served no more. */
  readonly withdrawn: number;
}

/** Each server's shelf of known misquotes. Every call may throw `store-unavailable`. */
export interface MisquoteService {
  /** The misquote that asked words are from, unless they are what was said. Looks nowhere for fewer than four words. */
  match(server: ServerId, asked: string): Promise<ShelvedMisquote | null>;
  /**
   * Holds wrong words for a while and gives the draft's id, for a button; `null` where the words are too few or too
   * many.
   */
  hold(who: Actor, wrong: WrongWords): Promise<string | null>;
  /** What is known of the words that are held, on the shelf or taken off it. @throws {UserError} `draft-expired` */
  known(who: Actor, draft: string): Promise<ShelvedMisquote | null>;
  /** What the check says of the words that are held: an article has others, or none has any. @throws as `known` */
  likelyVerdict(who: Actor, draft: string): Promise<Misquote['verdict']>;
  /** Puts the words that are held on the shelf, also again. @throws {UserError} `draft-expired`, `shelf-full` */
  mark(who: Actor, draft: string, judged: Pick<Misquote, 'verdict' | 'reason'>): Promise<ChangedMisquote>;
  /** Takes words off the shelf. @throws {UserError} `stale-button` where they are not on it (any more) */
  remove(who: Actor, id: string, reason: string): Promise<ChangedMisquote>;
  /** @param page from 0 @throws {UserError} `stale-button` where there is no such page */
  list(server: ServerId, which: 'shelved' | 'removed', page: number): Promise<MisquotePage>;
}

/** Of a server, with those that were taken off: all of them are read when somebody asks for four words and more. */
const MOST = 500;
const PAGE = 5;

export interface MisquoteParts {
  readonly store: Pick<Store, 'misquotes' | 'history' | 'listQuotes'>;
  readonly shelf: Shelf;
  readonly change: ChangeServer;
  readonly drafts: Drafts<WrongWords>;
}

export function createMisquoteService({ store, shelf, change, drafts }: MisquoteParts): MisquoteService {
  const kept = async (server: ServerId, id: string): Promise<KeptMisquote | undefined> =>
    (await store.misquotes(server, [id]))[0];

  /** One act that changes one entry; `decide` is given what is known of the words now. */
  const changeEntry = async (
    { server, user }: Actor,
    id: string,
    action: Extract<ActName, `misquote.${string}`>,
    decide: (known: Misquote | null, at: number) => Promise<Misquote>,
  ): Promise<ChangedMisquote> => {
    const changed = await change(server, async (at) => {
      const before = await kept(server, id);
      const value = await decide(before?.value ?? null, at);
      const shelved = await shelf.placed(server, id, value);
      const quotes = value.removed === null ? await withdraw(server, shelved, at) : [];
      const misquotes = [{ id, value, revision: before?.revision ?? null }];
      return {
        kind: 'change',
        change: { by: user, action, misquotes, quotes },
        answer: (act) => ({ ...shelved, act, withdrawn: quotes.length }),
      };
    });
    return changed;
  };

  /** The quotes that serve the words, or would once they are approved, as they are from now on. */
  const withdraw = async (
    server: ServerId,
    shelved: ShelvedMisquote,
    at: number,
  ): Promise<readonly Put<CuratedQuote>[]> => {
    const { misquote } = shelved;
    const index = createShelfIndex([misquote]);
    const own = await allKept(store, server);
    return own
      .filter(({ value }) => value.state !== 'removed' && index.find(value).length > 0)
      .filter(({ value }) => misquote.isOnlyMisattributed || !isRight(shelved, value.text))
      .map(({ value, revision }) => ({ value: { ...value, state: 'removed', changedAt: at }, revision }));
  };

  return {
    async match(server, asked) {
      if (!isLongEnough(asked)) return null;
      const shelved = (await shelf.entries(server)).filter(({ misquote }) => misquote.removed === null);
      const found = matchMisquote(shelved, asked);
      if (found === null) return null;
      const match = await shelf.placed(server, found.id, found.misquote);
      return !found.misquote.isOnlyMisattributed && isRight(match, asked) ? null : match;
    },
    hold: async (who, wrong) => (isLongEnough(wrong.claim) ? drafts.keep(who, wrong) : null),
    async likelyVerdict(who, draft) {
      return (await drafts.read(who, draft)).right.length === 0 ? 'disputed' : 'misquote';
    },
    async known(who, draft) {
      const id = misquoteId((await drafts.read(who, draft)).claim);
      const misquote = (await kept(who.server, id))?.value ?? null;
      return misquote === null ? null : shelf.placed(who.server, id, misquote);
    },
    mark: (who, draft, judged) =>
      drafts.use(who, draft, (wrong) =>
        changeEntry(who, misquoteId(wrong.claim), 'misquote.mark', async (known, at) => {
          if (known === null && (await shelf.entries(who.server)).length >= MOST) {
            throw new UserError({ code: 'shelf-full', limit: MOST });
          }
          return {
            ...wrong,
            ...judged,
            words: misquoteWords(wrong.claim),
            markedAt: at,
            removed: null,
          };
        }),
      ),
    remove: (who, id, reason) =>
      changeEntry(who, id, 'misquote.remove', async (known, at) => {
        if (known === null || known.removed !== null) throw new UserError({ code: 'stale-button' });
        return { ...known, removed: { reason, at } };
      }),
    async list(server, which, page) {
      const entries = (await shelf.entries(server))
        .filter(({ misquote }) => (misquote.removed === null) === (which === 'shelved'))
        .sort((one, other) => changedAt(other.misquote) - changedAt(one.misquote));
      const pages = Math.max(1, Math.ceil(entries.length / PAGE));
      if (page >= pages) throw new UserError({ code: 'stale-button' });
      const shown = entries.slice(page * PAGE, (page + 1) * PAGE).map(async ({ id, misquote }) => {
        const of = { subject: { kind: 'misquote' as const, id } };
        const [last] = await store.history(server, of, 1);
        return { ...(await shelf.placed(server, id, misquote)), by: last?.by ?? null };
      });
      return { entries: await Promise.all(shown), page, pages };
    },
  };
}

function changedAt({ markedAt, removed }: Misquote): number {
  return removed?.at ?? markedAt;
}
