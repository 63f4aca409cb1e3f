import { defineCommand } from '../src/bot/command.ts';
import { summaryView } from '../src/views/article/summaryView.ts';
import { sentenceSelect } from './parts/openContext.ts';

/** An article in a few of its own sentences. */
export const summary = defineCommand({
  name: 'summary',
  description: 'An article in a few of its own sentences',
  options: {
    article: {
      description: 'Which article; the newest one if you leave it out',
      maxLength: 100,
      suggest: (typed, { services, server }) => services.articles.suggest(server, typed),
    },
    length: {
      description: 'short: at most two sentences; long: at most four (the default)',
      choices: [
        { name: 'short', value: 'short' },
        { name: 'long', value: 'long' },
      ],
    },
  },
  async run({ length = 'long', article: wanted }, { services, server }) {
    const { article, ref, summary: recap, keyQuote } = await services.articles.recap(server, wanted, length);
    return summaryView({
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
