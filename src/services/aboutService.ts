import type { Limits } from '../domain/limits.ts';
import type { Quote } from '../domain/quotes.ts';
import type { ServerId, Store } from '../store/port.ts';
import type { LoadedArticle } from './article/loadArticle.ts';
import { ownArticles } from './article/ownArticles.ts';

/** What the bot knows of itself. The composition root fills in what Discord tells it. */
export interface Identity {
  readonly version: string;
  readonly license: string;
  readonly repository: string | null;
  /** `null` until it is connected, and on the local Discord, which nobody can be invited to. */
  inviteLink: string | null;
  /** Discord's ids of the slash commands by their names; empty until they are registered. */
  commandIds: ReadonlyMap<string, string>;
}

interface Counts {
  readonly articles: number;
  readonly quotes: number;
}

export interface About extends Omit<Identity, 'commandIds'> {
  /** What every server can see. */
  readonly library: Counts;
  /** What this server serves beside it, and how much of that it may have. */
  readonly own: Limits;
  readonly limits: Limits;
}

export interface AboutService {
  /** @throws {UserError} `store-unavailable` */
  describe(server: ServerId): Promise<About>;
  /** A command to press in a message, or its name as code where its id is not known. @param name `curate add` */
  mentionOf(name: string): string;
}

export function createAboutService(
  store: Store,
  identity: Identity,
  library: { readonly articles: readonly LoadedArticle[]; readonly quotes: readonly Quote[] },
  limits: Limits,
): AboutService {
  return {
    async describe(server) {
      const [articles, { total }, stored] = await Promise.all([
        ownArticles(store, server),
        store.listQuotes(server, { state: 'active' }, { offset: 0, limit: 0 }),
        store.storedBytes(server),
      ]);
      const { version, license, repository, inviteLink } = identity;
      return {
        version,
        license,
        repository,
        inviteLink,
        library: { articles: library.articles.length, quotes: library.quotes.length },
        own: { articles: articles.length, quotes: total, stored },
        limits,
      };
    },
    mentionOf(name) {
      const id = identity.commandIds.get(name.split(' ', 1)[0] ?? name);
      return id === undefined ? `\`/${name}\`` : `</${name}:${id}>`;
    },
  };
}
