import type { ArticleInfo } from './article.ts';
import { shortHash } from './shortHash.ts';

/** As many letters as a quote's id has: 40 bits, so that no two articles of a library share a key. */
const LENGTH = 8;

/** What stands for an article where its id has no room, as in a button: letters and digits of its id's hash. */
export function articleKey({ id }: Pick<ArticleInfo, 'id'>): string {
  return shortHash(id, LENGTH);
}
