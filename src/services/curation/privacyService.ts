import type { CuratedQuote } from '../../domain/curation.ts';
import type { KeptQuote, QuoteFilter, ServerId, Store } from '../../store/port.ts';
import type { ChangeServer } from '../parts/changeServer.ts';

/** What a server keeps of a person. Of each kind of quote the newest few, and how many there are. */
export interface KeptOfPerson {
  /** Epoch milliseconds; `null`: they may be quoted. */
  readonly optedOut: number | null;
  readonly added: QuotesOfPerson;
  readonly saved: QuotesOfPerson;
}

export interface QuotesOfPerson {
  readonly newest: readonly CuratedQuote[];
  readonly total: number;
}

/** A person's own say, in one server. Ids are Discord's. Every call may throw `store-unavailable`. */
export interface PrivacyService {
  about(server: ServerId, person: string): Promise<KeptOfPerson>;
  /** Their messages can no longer be saved, and those that were are not served. Says how many that are. */
  optOut(server: ServerId, person: string): Promise<{ readonly hidden: number }>;
  /** They may be quoted again. What was hidden stays removed until a moderator restores it. */
  optIn(server: ServerId, person: string): Promise<void>;
  /** Erases what they added and what was saved of them, with its history. Their choice stays. */
  erase(server: ServerId, person: string): Promise<{ readonly quotes: number }>;
}

const SHOWN = 5;
const AT_ONCE = 200;

export function createPrivacyService(store: Store, change: ChangeServer): PrivacyService {
  const newestOf = async (server: ServerId, filter: QuoteFilter): Promise<QuotesOfPerson> => {
    const { quotes, total } = await store.listQuotes(server, filter, { offset: 0, limit: SHOWN });
    return { newest: quotes.map(({ value }) => value), total };
  };

  /** Their messages that are served or may be soon. */
  const savedOf = async (server: ServerId, person: string): Promise<readonly KeptQuote[]> => {
    const saved: KeptQuote[] = [];
    for (let offset = 0; ; offset += AT_ONCE) {
      const page = { offset, limit: AT_ONCE };
      const { quotes, total } = await store.listQuotes(server, { messageAuthor: person }, page);
      saved.push(...quotes.filter(({ value }) => value.state !== 'removed'));
      if (offset + AT_ONCE >= total) return saved;
    }
  };

  return {
    async about(server, person) {
      const [choice] = await store.optOuts(server, [person]);
      return {
        optedOut: choice?.value.optedOut ?? null,
        added: await newestOf(server, { addedBy: person }),
        saved: await newestOf(server, { messageAuthor: person }),
      };
    },
    optOut: (server, person) =>
      change(server, async (at) => {
        const [kept] = await store.optOuts(server, [person]);
        const saved = await savedOf(server, person);
        const since = kept?.value.optedOut ?? null;
        if (since !== null && saved.length === 0) return { kind: 'leave', answer: { hidden: 0 } };
        return {
          kind: 'change',
          change: {
            by: person,
            action: 'privacy.opt-out',
            optOuts: [{ id: person, value: { optedOut: since ?? at }, revision: kept?.revision ?? null }],
            quotes: saved.map(({ value, revision }) => ({
              value: { ...value, state: 'removed', changedAt: at },
              revision,
            })),
          },
          answer: () => ({ hidden: saved.length }),
        };
      }),
    optIn: (server, person) =>
      change(server, async () => {
        const [kept] = await store.optOuts(server, [person]);
        if (kept === undefined || kept.value.optedOut === null) return { kind: 'leave', answer: undefined };
        const optOuts = [{ id: person, value: { optedOut: null }, revision: kept.revision }];
        return {
          kind: 'change',
          change: { by: person, action: 'privacy.opt-in', optOuts },
          answer: () => undefined,
        };
      }),
    erase: (server, person) => store.erasePerson(server, person),
  };
}
