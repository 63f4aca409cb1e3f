import { namedIn, withSure } from '../../domain/curation.ts';
import { UserError } from '../../domain/userError.ts';
import type { Actor } from '../parts/actor.ts';
import { checkMayServe, ownQuote } from './allowed.ts';
import type { CurationParts } from './curationParts.ts';
import type { Moved } from './moveKept.ts';

/** Whom a person names for a quote of an article: a name, or nobody. */
export interface NamedSpeaker {
  readonly id: string;
  /** The one that was shown to them. */
  readonly revision: number;
  readonly speaker: string | null;
}

/**
 * Confirms who said a quote of an article, or names another speaker. Whom a person names is not in doubt.
 * @throws {UserError} `quote-unknown`; `stale-button` where the quote was changed meanwhile, is of no article, or says
 * so already; what may not be served as `moveKept`
 */
export function nameSpeaker(
  { store, change, shelf }: Pick<CurationParts, 'store' | 'change' | 'shelf'>,
  { server, user }: Actor,
  { id, revision, speaker }: NamedSpeaker,
): Promise<Moved> {
  return change(server, async (at) => {
    const { value, revision: seen } = await ownQuote(store, server, id);
    const isSame = value.speaker === speaker;
    if (seen !== revision || value.source.kind !== 'article' || (isSame && namedIn(value).sure)) {
      throw new UserError({ code: 'stale-button' });
    }
    const source = withSure(value.source, speaker !== null);
    const quote = { ...value, speaker, source, changedAt: at };
    if (quote.state === 'active') await checkMayServe({ store, shelf }, server, [quote]);
    return {
      kind: 'change',
      change: {
        by: user,
        action: isSame ? 'quote.confirm' : 'quote.speaker',
        quotes: [{ value: quote, revision: seen }],
      },
      answer: (act) => ({ quote, act }),
    };
  });
}
