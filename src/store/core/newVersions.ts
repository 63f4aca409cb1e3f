import type { ArticleVersion } from '../../domain/curation.ts';
import type { Change } from '../port.ts';

type ArticlePut = NonNullable<Change['articles']>[number];

/** The versions that come with an article: its newest words, stored now, or all of them with their own times. */
export function newVersions(
  { value, text, versions = [] }: ArticlePut,
  now: number,
): readonly Omit<ArticleVersion, 'articleId'>[] {
  return text === undefined ? versions : [...versions, { version: value.version, text, storedAt: now }];
}
