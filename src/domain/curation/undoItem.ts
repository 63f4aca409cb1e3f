import type { CuratedArticle, CuratedQuote } from '../curation.ts';
import { isPrivacyKey } from './privacy.ts';

/** One value that an act changed; `before` is null where there was none, both are where the words were erased. */
export interface ActItem {
  readonly subject: 'quote' | 'article' | 'setting';
  readonly id: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What taking back one change of an act comes to. */
export type UndoneItem =
  | { readonly kind: 'quote'; readonly value: CuratedQuote }
  | { readonly kind: 'article'; readonly value: CuratedArticle }
  | { readonly kind: 'setting'; readonly value: unknown }
  /** Somebody changed it since. */
  | { readonly kind: 'changed' }
  /** The words were erased at a person's wish: there is nothing to put back. */
  | { readonly kind: 'erased' }
  /** A person's own choice, which nobody else takes back. */
  | { readonly kind: 'own-choice' };

/**
 * The value that was there before an act, provided that what stands there now is what the act left. What the act
 * made is removed, since an id is never given again; an article keeps the newest of its versions.
 * @param current as the store gives it; `null` where there is none
 */
export function undoItem({ subject, id, before, after }: ActItem, current: unknown, at: number): UndoneItem {
  if (subject === 'setting' && isPrivacyKey(id)) return { kind: 'own-choice' };
  if (subject !== 'setting' && after === null) return { kind: 'erased' };
  if (JSON.stringify(current) !== JSON.stringify(after)) return { kind: 'changed' };
  if (subject === 'setting') return { kind: 'setting', value: before };
  if (subject === 'quote') {
    const value = (before ?? { ...(after as CuratedQuote), state: 'removed' }) as CuratedQuote;
    return { kind: 'quote', value: { ...value, changedAt: at } };
  }
  const { version } = after as CuratedArticle;
  const value = (before ?? { ...(after as CuratedArticle), state: 'removed' }) as CuratedArticle;
  return { kind: 'article', value: { ...value, version, changedAt: at } };
}
