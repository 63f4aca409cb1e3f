import type { CuratedQuote } from '../../domain/curation.ts';
import { moveQuote, type Move } from '../../domain/curation/moveQuote.ts';
import { UserError } from '../../domain/userError.ts';
import { alreadyThere, checkMayServe, ownQuote } from './allowed.ts';
import type { Actor } from '../parts/actor.ts';
import type { CurationParts } from './curationParts.ts';
import { findClashes } from './findClashes.ts';

/** A quote after an act; `act` names that in the history. */
export interface Moved {
  readonly quote: CuratedQuote;
  readonly act: number;
}

/**
 * Approves, rejects, removes or restores a quote.
 * @throws {UserError} `quote-unknown`, `wrong-state`; where it would be served again `quote-there`, `opted-out`,
 * `article-removed`, `on-shelf`, `server-full`
 */
export function moveKept(
  { store, change, shelf }: Pick<CurationParts, 'store' | 'change' | 'shelf'>,
  { server, user }: Actor,
  { id, move }: { readonly id: string; readonly move: Move },
): Promise<Moved> {
  return change(server, async (at) => {
    const { value, revision } = await ownQuote(store, server, id);
    const quote = moveQuote(value, move, at);
    if (quote === null) throw new UserError({ code: 'wrong-state', id, move, state: value.state });
    if (quote.state === 'active') {
      await checkMayServe({ store, shelf }, server, [quote]);
      const { same } = await findClashes(store, server, quote);
      if (same !== null && same.state === 'active') {
        throw alreadyThere(same);
      }
    }
    return {
      kind: 'change',
      change: { by: user, action: `quote.${move}`, quotes: [{ value: quote, revision }] },
      answer: (act) => ({ quote, act }),
    };
  });
}
