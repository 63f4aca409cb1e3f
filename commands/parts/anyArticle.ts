import type { HandlerContext } from '../../src/bot/handlerContext.ts';
import type { StringOption } from '../../src/bot/options.ts';

/** The option that names the article that a quote is from: one of the server's own, or of the library. */
export const anyArticle = {
  description: ({ commands }) => commands.curate.addArticle,
  maxLength: 100,
  suggest: (typed: string, { services, server }: HandlerContext) => services.articles.suggest(server, typed),
} satisfies StringOption;
