import { defineSubcommand } from '../../src/bot/command.ts';
import { anyArticle } from '../parts/anyArticle.ts';
import { openFresh } from '../parts/submitQuote.ts';

/** Opens the form of a new quote. */
export const add = defineSubcommand({
  description: ({ commands }) => commands.curate.add,
  private: true,
  options: { article: anyArticle },
  async run({ article }, context) {
    const { services, server } = context;
    const chosen = article === undefined ? null : await services.articles.find(server, article);
    return openFresh('add', context, { articleId: chosen?.id ?? null });
  },
});
