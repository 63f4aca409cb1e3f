import type { ArticleVersion, CuratedArticle } from '../../domain/curation.ts';
import type { ServerId, Store } from '../../store/port.ts';

/** An article's words in all of its versions, the oldest first. */
export async function allVersions(
  store: Store,
  server: ServerId,
  { id, version: newest }: CuratedArticle,
): Promise<readonly ArticleVersion[]> {
  const versions: ArticleVersion[] = [];
  for (let version = 1; version <= newest; version++) {
    const stored = await store.articleText(server, id, version);
    if (stored !== null) versions.push(stored);
  }
  return versions;
}
