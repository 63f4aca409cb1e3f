import type { HandlerContext } from '../../src/bot/handlerContext.ts';
import type { Say } from '../../src/texts/texts.ts';
import type { StringOption } from '../../src/bot/options.ts';

/** The option that names one of the server's own articles. */
export function ownArticle(description: Say) {
  return {
    description,
    maxLength: 100,
    suggest: (typed: string, { services, server }: HandlerContext) =>
      services.curatedArticles.suggest(server, typed),
  } satisfies StringOption;
}
