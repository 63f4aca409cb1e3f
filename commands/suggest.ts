import { defineCommand } from '../src/bot/command.ts';
import { UserError } from '../src/domain/userError.ts';
import { anyArticle } from './parts/anyArticle.ts';
import { openFresh } from './parts/submitQuote.ts';

/** Any member proposes a quote; a moderator decides. */
export const suggest = defineCommand({
  name: 'suggest',
  description: ({ commands }) => commands.suggest.description,
  access: 'members',
  private: true,
  options: { article: anyArticle },
  async run({ article }, context) {
    const { services, server } = context;
    const { mostWaiting } = await services.settings.read(server);
    if (mostWaiting === 0) throw new UserError({ code: 'suggestions-closed' });
    const chosen = article === undefined ? null : await services.articles.find(server, article);
    return openFresh('suggest', context, { articleId: chosen?.id ?? null });
  },
});
