import { describe, expect, it } from 'vitest';
import type { QuoteState } from '../../../src/domain/curation.ts';
import { moveQuote, type Move } from '../../../src/domain/curation/moveQuote.ts';
import { undoItem } from '../../../src/domain/curation/undoItem.ts';
import { article, misquote, quote } from '../../store/samples.ts';

describe('moving a quote', () => {
  const allowed: Readonly<Record<Move, Partial<Record<QuoteState, QuoteState>>>> = {
    approve: { pending: 'active' },
    reject: { pending: 'removed' },
    remove: { active: 'removed', pending: 'removed' },
    restore: { removed: 'active' },
  };
  it.each(['approve', 'reject', 'remove', 'restore'] as const)('%s goes from its own states only', (move) => {
    for (const state of ['active', 'pending', 'removed'] as const) {
      const before = quote('a', 'Words.', { state });
      const to = allowed[move][state];
      expect(moveQuote(before, move, 9)).toEqual(
        to === undefined ? null : { ...before, state: to, changedAt: 9 },
      );
    }
  });
});

describe('taking back a change', () => {
  const before = quote('a', 'Before.');
  const after = quote('a', 'After.');

  it('puts back what was there, and removes what was new', () => {
    const item = { subject: 'quote' as const, id: 'a', before, after };
    expect(undoItem(item, { ...after }, 9)).toEqual({ kind: 'quote', value: { ...before, changedAt: 9 } });
    expect(undoItem({ ...item, before: null }, after, 9)).toEqual({
      kind: 'quote',
      value: { ...after, state: 'removed', changedAt: 9 },
    });
    const marked = { subject: 'misquote' as const, id: 'm', before: null, after: misquote('We wait.') };
    expect(undoItem(marked, misquote('We wait.'), 9)).toEqual({ kind: 'misquote', value: null });
    expect(undoItem({ ...marked, before: marked.after, after: null }, null, 9)).toEqual({
      kind: 'misquote',
      value: marked.after,
    });
  });

  it('keeps the newest version of an article', () => {
    const item = {
      subject: 'article' as const,
      id: 'match',
      before: article('match', { title: 'Old' }),
      after: article('match', { version: 2 }),
    };
    expect(undoItem(item, article('match', { version: 2 }), 9)).toEqual({
      kind: 'article',
      value: article('match', { title: 'Old', version: 2, changedAt: 9 }),
    });
    expect(undoItem({ ...item, before: null }, item.after, 9)).toMatchObject({ value: { state: 'removed' } });
  });

  it('does not touch what was changed since or was erased', () => {
    const item = { subject: 'quote' as const, id: 'a', before, after };
    expect(undoItem(item, before, 9)).toEqual({ kind: 'changed' });
    expect(undoItem(item, null, 9)).toEqual({ kind: 'changed' });
    expect(undoItem({ ...item, before: null, after: null }, null, 9)).toEqual({ kind: 'erased' });
  });
});
