import type { HandlerContext } from '../../src/bot/handlerContext.ts';
import type { Say } from '../../src/texts/texts.ts';
import type { StringOption } from '../../src/bot/options.ts';
import type { QuoteState } from '../../src/domain/curation.ts';

/** The option that names one of the server's own quotes, in some states. */
export function ownId(description: Say, states: readonly QuoteState[]) {
  return {
    description,
    maxLength: 100,
    suggest: (typed: string, { services, server }: HandlerContext) =>
      services.curation.suggest(server, typed, states),
  } satisfies StringOption;
}
