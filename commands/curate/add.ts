import { defineSubcommand } from '../../src/bot/command.ts';
import { ownArticle } from './ownArticle.ts';
import { openFresh } from '../parts/submitQuote.ts';

/** Opens the form of a new quote. */
export const add = defineSubcommand({
  description: 'Add a quote; with an article its words are checked and kept as a part of it',
  private: true,
  options: {
    article: ownArticle('The article it is from; it can be chosen in the form too'),
  },
  async run({ article }, context) {
    const { services, server } = context;
    const chosen = article === undefined ? null : await services.curation.findArticle(server, article);
    return openFresh('add', context, { articleId: chosen?.id ?? null });
  },
});
