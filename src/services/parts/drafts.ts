import { LRUCache } from 'lru-cache';
import { UserError } from '../../domain/userError.ts';
import type { DraftRecord, DraftStore } from '../../store/port.ts';
import type { Actor } from './actor.ts';

/**
 * What stands between a question of the bot's and its answer, such as words that a moderator is asked to confirm. A
 * `custom_id` has no room for it. It is kept in the store, so that a press may come after a restart, or to another
 * process. `read` and `use` may throw `store-unavailable`.
 */
export interface Drafts<T> {
  /** Keeps a draft and gives its id, for the `custom_id` of the buttons. May let go of older ones. */
  keep(who: Actor, value: T): Promise<string>;
  /**
   * @throws {UserError} `draft-expired` where the server has no such draft any more, `draft-of-other` where it is
   * another person's
   */
  read(who: Actor, id: string): Promise<T>;
  /**
   * Runs what a draft was kept for, once: it is gone meanwhile and afterwards, and back where `work` fails.
   * @throws {UserError} as `read`
   */
  use<R>(who: Actor, id: string, work: (value: T) => Promise<R>): Promise<R>;
}

/** Keeps drafts; which kind of value goes with which name is said where services are made. */
export type KeepDrafts = <T>(kind: string) => Drafts<T>;

export interface DraftsParts {
  readonly store: Omit<DraftStore, 'forgetExpiredDrafts'>;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** So many letters and digits by chance. */
  readonly newId: (length: number) => string;
}

/** Milliseconds to answer in. */
const LIFE = 15 * 60_000;
/** Characters of one kind that a server may hold, and one person in it; a draft that is larger is alone in its room. */
const ROOM = { ofServer: 10_000_000, ofPerson: 2_500_000 };
/** 60 bits: not to be guessed within its life. */
const ID_LENGTH = 12;
/** Raised whenever a kind of draft changes its form: what an older program asked is then asked again. */
const FORM = 1;

export function createDrafts({ store, now, newId }: DraftsParts): KeepDrafts {
  /** What was typed is not lost where the database is away: this process keeps it meanwhile. */
  const meanwhile = new LRUCache<string, DraftRecord>({
    maxSize: ROOM.ofServer,
    sizeCalculation: ({ record }) => record.length,
    ttl: LIFE,
    ttlAutopurge: true,
  });

  const put = async (server: string, draft: DraftRecord): Promise<void> => {
    try {
      await store.keepDraft(server, draft, { ...ROOM, now: now() });
    } catch (error) {
      if (!isUnavailable(error)) throw error;
      meanwhile.set(keyOf(server, draft.id), draft);
    }
  };
  const get = async (server: string, id: string): Promise<DraftRecord | null> => {
    const here = meanwhile.get(keyOf(server, id));
    if (here === undefined) return store.draft(server, id, now());
    return here.expires > now() ? here : null;
  };
  const take = async (server: string, id: string): Promise<boolean> => {
    const wasHere = meanwhile.delete(keyOf(server, id));
    // A connection that broke may have kept it there too.
    return store.takeDraft(server, id).then(
      (wasThere) => wasHere || wasThere,
      (error: unknown) => {
        if (wasHere && isUnavailable(error)) return true;
        throw error;
      },
    );
  };

  return <T>(kind: string): Drafts<T> => {
    const find = async (
      who: Actor,
      id: string,
    ): Promise<{ readonly draft: DraftRecord; readonly value: T }> => {
      const draft = await get(who.server, id);
      if (draft === null || draft.kind !== kind) throw new UserError({ code: 'draft-expired' });
      if (draft.person !== who.user) throw new UserError({ code: 'draft-of-other' });
      const { form, value } = JSON.parse(draft.record) as { readonly form: number; readonly value: T };
      if (form !== FORM) throw new UserError({ code: 'draft-expired' });
      return { draft, value };
    };

    return {
      async keep({ server, user }, value) {
        const id = newId(ID_LENGTH);
        const record = JSON.stringify({ form: FORM, value });
        await put(server, { id, person: user, kind, expires: now() + LIFE, record });
        return id;
      },
      read: async (who, id) => (await find(who, id)).value,
      async use(who, id, work) {
        const { draft, value } = await find(who, id);
        // Gone at once, so that a second press of the button finds nothing.
        if (!(await take(who.server, id))) throw new UserError({ code: 'draft-expired' });
        try {
          return await work(value);
        } catch (error) {
          // Why it failed is what people are to hear, also where the question has to be asked again.
          await put(who.server, draft).catch(() => undefined);
          throw error;
        }
      },
    };
  };
}

function keyOf(server: string, id: string): string {
  return `${server} ${id}`;
}

function isUnavailable(error: unknown): boolean {
  return error instanceof UserError && error.refusal.code === 'store-unavailable';
}
