import type { CuratedQuote, QuoteState } from '../curation.ts';

/** What moves a quote from one state to another. */
export type Move = 'approve' | 'reject' | 'remove' | 'restore';

const MOVES: Readonly<Record<Move, { readonly from: readonly QuoteState[]; readonly to: QuoteState }>> = {
  approve: { from: ['pending'], to: 'active' },
  reject: { from: ['pending'], to: 'removed' },
  remove: { from: ['active', 'pending'], to: 'removed' },
  restore: { from: ['removed'], to: 'active' },
};

/** The quote as it is after a move; `null` where it cannot be made from the state it is in. */
export function moveQuote(quote: CuratedQuote, move: Move, at: number): CuratedQuote | null {
  const { from, to } = MOVES[move];
  return from.includes(quote.state) ? { ...quote, state: to, changedAt: at } : null;
}
