import { defineCommand } from '../src/bot/command.ts';
import { summaryView } from '../src/views/article/summaryView.ts';
import { sentenceSelect } from './parts/openContext.ts';

/** An article in a few of its own sentences. */
export const summary = defineCommand({
  name: 'summary',
  description: ({ commands }) => commands.summary.description,
  options: {
    article: {
      description: ({ commands }) => commands.summary.article,
      maxLength: 100,
      suggest: (typed, { services, server }) => services.articles.suggest(server, typed),
    },
    length: {
      description: ({ commands }) => commands.summary.length,
      choices: [
        { name: ({ commands }) => commands.summary.short, value: 'short' },
        { name: ({ commands }) => commands.summary.long, value: 'long' },
      ],
    },
  },
  async run({ length = 'long', article: wanted }, { services, server, publicTexts }) {
    const { article, ref, summary: recap, keyQuote } = await services.articles.recap(server, wanted, length);
    return summaryView(publicTexts, {
      article,
      summary: recap,
      keyQuote,
      select: {
        customId: sentenceSelect.customId({ article: ref }),
        valueOf: ({ start, end }) => `${start}-${end}`,
      },
    });
  },
});
