import { UserError } from '../../domain/userError.ts';
import type { Actor } from './actor.ts';

/**
 * What stands between a question of the bot's and its answer, such as words that a moderator is asked to confirm.
 * Kept in memory only: a `custom_id` has no room for it, and after a restart the question is asked again.
 */
export interface Drafts<T> {
  /** Keeps a draft and gives its id, for the `custom_id` of the buttons. May let go of older ones. */
  keep(who: Actor, value: T): string;
  /**
   * @throws {UserError} `draft-expired` where there is no such draft any more, `draft-of-other` where it is another's
   */
  read(who: Actor, id: string): T;
  /**
   * Runs what a draft was kept for, once: it is gone meanwhile and afterwards, and back where `work` fails.
   * @throws {UserError} as `read`
   */
  use<R>(who: Actor, id: string, work: (value: T) => Promise<R>): Promise<R>;
}

export interface DraftsParts<T> {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** So many letters and digits by chance. */
  readonly newId: (length: number) => string;
  /** About how many characters a draft holds. */
  readonly sizeOf: (value: T) => number;
  /** Characters that all drafts together may hold; a single one may hold more and is then alone. */
  readonly room: number;
}

/** Epoch milliseconds' worth of time to answer in. */
const LIFE = 15 * 60_000;
/** Characters that a draft takes at least, with all that is kept beside its words. */
const LEAST_SIZE = 1000;
/** How much of the room one person in one server may take, so that nobody pushes out the drafts of others. */
const SHARE = 0.25;
/** 60 bits: not to be guessed within its life. */
const ID_LENGTH = 12;

interface Draft<T> {
  readonly who: Actor;
  readonly value: T;
  readonly size: number;
  readonly expires: number;
}

export function createDrafts<T>({ now, newId, sizeOf, room }: DraftsParts<T>): Drafts<T> {
  /** The oldest first. */
  const drafts = new Map<string, Draft<T>>();
  let held = 0;

  const remove = (id: string): void => {
    held -= drafts.get(id)?.size ?? 0;
    drafts.delete(id);
  };

  const put = (id: string, draft: Draft<T>): void => {
    const at = now();
    let own = draft.size;
    for (const [other, { who, expires, size }] of [...drafts].toReversed()) {
      const isOwn = isSame(who, draft.who);
      if (isOwn) own += size;
      if (expires <= at || (isOwn && own > room * SHARE)) remove(other);
    }
    for (const other of drafts.keys()) {
      if (held + draft.size <= room) break;
      remove(other);
    }
    drafts.set(id, draft);
    held += draft.size;
  };

  const find = (who: Actor, id: string): Draft<T> => {
    const draft = drafts.get(id);
    if (draft === undefined || draft.expires <= now()) throw new UserError({ code: 'draft-expired' });
    if (!isSame(draft.who, who)) throw new UserError({ code: 'draft-of-other' });
    return draft;
  };

  return {
    keep(who, value) {
      const id = newId(ID_LENGTH);
      put(id, { who, value, size: Math.max(LEAST_SIZE, sizeOf(value)), expires: now() + LIFE });
      return id;
    },
    read: (who, id) => find(who, id).value,
    async use(who, id, work) {
      const draft = find(who, id);
      // Gone at once, so that a second press of the button finds nothing.
      remove(id);
      try {
        return await work(draft.value);
      } catch (error) {
        put(id, draft);
        throw error;
      }
    },
  };
}

function isSame(one: Actor, other: Actor): boolean {
  return one.server === other.server && one.user === other.user;
}
