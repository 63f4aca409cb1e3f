import { defineCommand } from '../src/bot/command.ts';
import { defineComponent } from '../src/bot/component.ts';
import { textField } from '../src/bot/customId.ts';
import type { HandlerContext } from '../src/bot/handlerContext.ts';
import type { Reply } from '../src/views/parts/reply.ts';
import { offerMeant } from './parts/offerMeant.ts';
import { contextComponents, openQuote } from './parts/openContext.ts';

/** The passage of what somebody chose when they were asked what they meant, for everybody to see. */
const meantButton = defineComponent({
  name: 'context.meant',
  fields: { query: textField },
  press: ({ query }, asked) => show(query, asked),
});

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
  components: [...contextComponents, meantButton],
  run: ({ quote: topic }, asked) =>
    offerMeant(
      () => show(topic, asked),
      (query) => meantButton.customId({ query }),
    ),
});

async function show(topic: string, { services, server }: HandlerContext): Promise<Reply> {
  const { quote, corrected } = await services.quotes.find(server, topic);
  return openQuote(quote, { isPrivate: false, corrected });
}
