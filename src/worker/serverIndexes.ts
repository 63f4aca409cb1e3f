import { LRUCache } from 'lru-cache';
import { checkedArticle } from '../domain/check/checkedArticle.ts';
import { createCheckIndex, type CheckIndex } from '../domain/check/createCheckIndex.ts';
import type { SeenArticles, ServerArticle } from './jobs.ts';

/** Characters of articles that are kept, of one server and of all: what is not asked for goes first. */
export interface Room {
  readonly server: number;
  readonly all: number;
}

/** Indexes of the library and of each server's own articles, which come and go with what each request names. */
export interface ServerIndexes {
  /** What the server can see, or what has to be known first. */
  find(
    request: SeenArticles,
  ):
    | { readonly kind: 'found'; readonly index: CheckIndex; readonly leftOut: number }
    | { readonly kind: 'missing'; readonly ids: readonly string[]; readonly room: number };
}

/** A server's own articles. */
interface Kept {
  /** Stands on the library's. */
  readonly index: CheckIndex;
  /** What is in the index or was left out of it, by article: the stamp of what was read, and its length. */
  readonly articles: Map<string, { readonly stamp: string; readonly length: number | null }>;
  length: number;
}

export function createServerIndexes(library: CheckIndex, room: Room): ServerIndexes {
  const servers = new LRUCache<string, Kept>({
    maxSize: room.all,
    sizeCalculation: ({ length }) => Math.min(length, room.all) || 1,
  });

  const forget = (kept: Kept, id: string): void => {
    kept.index.remove(id);
    kept.length -= kept.articles.get(id)?.length ?? 0;
    kept.articles.delete(id);
  };

  /** Takes out what is gone or has changed; with it goes the memory of what had no room. */
  const bringUp = (kept: Kept, wanted: ReadonlyMap<string, string>): void => {
    const stale = [...kept.articles].filter(([id, { stamp }]) => wanted.get(id) !== stamp);
    for (const [id] of stale) forget(kept, id);
    if (stale.length === 0) return;
    for (const [id, { length }] of kept.articles) if (length === null) kept.articles.delete(id);
  };

  return {
    find({ server, articles, texts }) {
      const kept = servers.get(server) ?? {
        index: createCheckIndex(library),
        articles: new Map(),
        length: 0,
      };
      // It is put back with the length that it has then.
      servers.delete(server);
      if (articles.length === 0) return { kind: 'found', index: library, leftOut: 0 };
      const wanted = new Map(articles.map((article) => [article.id, stampOf(article)]));
      bringUp(kept, wanted);
      const textOf = new Map(texts.map(({ id, text }) => [id, text]));
      for (const { id, speakers } of articles) {
        const text = textOf.get(id);
        if (text === undefined || kept.articles.has(id)) continue;
        const fits = text !== null && kept.length + text.length <= room.server;
        kept.articles.set(id, { stamp: wanted.get(id) ?? '', length: fits ? text.length : null });
        if (!fits) continue;
        kept.index.add(checkedArticle(id, text, speakers));
        kept.length += text.length;
      }
      servers.set(server, kept);
      const ids = articles.map(({ id }) => id).filter((id) => !kept.articles.has(id));
      if (ids.length > 0) return { kind: 'missing', ids, room: room.server - kept.length };
      const leftOut = [...kept.articles.values()].filter(({ length }) => length === null).length;
      return { kind: 'found', index: kept.index, leftOut };
    },
  };
}

/** Changes whenever the article has to be read again. */
function stampOf({ version, speakers }: ServerArticle): string {
  return `${version}${JSON.stringify(speakers)}`;
}
