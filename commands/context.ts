import { defineCommand } from '../src/bot/command.ts';
import { contextComponents, openQuote } from './parts/openContext.ts';

/** A quote where it stands in its article: `/context legend`. */
export const context = defineCommand({
  name: 'context',
  description: 'The paragraphs around a quote',
  options: {
    quote: {
      description: 'The id of a quote, its speaker or words of it',
      required: true,
      maxLength: 100,
      suggest: (typed, { services, server }) => services.quotes.suggest(server, typed),
    },
  },
  components: contextComponents,
  async run({ quote: topic }, { services, server }) {
    const { quote, corrected } = await services.quotes.find(server, topic);
    return openQuote(quote, { isPrivate: false, corrected });
  },
});
