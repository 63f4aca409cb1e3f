import type { CuratedArticle, CuratedQuote } from '../curation.ts';
import type { DailySettings } from '../daily/dailySettings.ts';
import type { Misquote } from '../misquote.ts';
import { undoSettings, type ServerSettings } from '../serverSettings.ts';
import type { ActItem } from './actItem.ts';

/** What taking back one change of an act comes to. */
export type UndoneItem =
  | { readonly kind: 'quote'; readonly value: CuratedQuote }
  | { readonly kind: 'article'; readonly value: CuratedArticle }
  | { readonly kind: 'misquote'; readonly value: Misquote | null }
  | { readonly kind: 'settings'; readonly value: ServerSettings }
  | { readonly kind: 'daily'; readonly value: DailySettings | null }
  /** Somebody changed it since. */
  | { readonly kind: 'changed' }
  /** The words were erased at a person's wish: there is nothing to put back. */
  | { readonly kind: 'erased' };

/**
 * The value that was there before an act, provided that what stands there now is what the act left. What the act
 * made is removed, since an id is never given again; an article keeps the newest of its versions, and of settings only
 * what the act changed goes back.
 * @param current as the store gives it; `null` where there is none
 */
export function undoItem(
  item: Exclude<ActItem, { readonly subject: 'opt-out' }>,
  current: unknown,
  at: number,
): UndoneItem {
  if (item.subject !== 'misquote' && item.subject !== 'daily' && item.after === null)
    return { kind: 'erased' };
  if (item.subject === 'settings') {
    const { before, after } = item;
    const value = after === null ? null : undoSettings({ before, after }, current as ServerSettings);
    return value === null ? { kind: 'changed' } : { kind: 'settings', value };
  }
  if (JSON.stringify(current) !== JSON.stringify(item.after)) return { kind: 'changed' };
  if (item.subject === 'misquote') return { kind: 'misquote', value: item.before };
  if (item.subject === 'daily') return { kind: 'daily', value: item.before };
  if (item.after === null) return { kind: 'erased' };
  if (item.subject === 'quote') {
    const value = item.before ?? { ...item.after, state: 'removed' };
    return { kind: 'quote', value: { ...value, changedAt: at } };
  }
  const value = item.before ?? { ...item.after, state: 'removed' };
  return { kind: 'article', value: { ...value, version: item.after.version, changedAt: at } };
}
