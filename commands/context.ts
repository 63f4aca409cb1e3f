import { idOf } from '../src/domain/servedQuote.ts';
import { defineCommand } from '../src/bot/command.ts';
import { defineComponent } from '../src/bot/component.ts';
import { textField } from '../src/bot/customId.ts';
import type { HandlerContext } from '../src/bot/handlerContext.ts';
import type { Texts } from '../src/texts/texts.ts';
import type { Reply } from '../src/views/parts/reply.ts';
import { offerMeant } from './parts/offerMeant.ts';
import { contextButton, contextComponents, openQuote } from './parts/openContext.ts';
import { showOption, showPicture, type Shown } from './parts/showPicture.ts';

/** The passage of what somebody chose when they were asked what they meant, for everybody to see. */
const meantButton = defineComponent({
  name: 'context.meant',
  fields: { query: textField },
  async press({ query }, asked) {
    const texts = asked.isOwn ? asked.publicTexts : asked.texts;
    return { ...(await show(texts, { topic: query }, asked)), private: !asked.isOwn };
  },
});

/** A quote where it stands in its article: `/context legend`. */
export const context = defineCommand({
  name: 'context',
  description: ({ commands }) => commands.context.description,
  options: {
    quote: {
      description: ({ commands }) => commands.context.quote,
      required: true,
      maxLength: 100,
      suggest: (typed, { services, server, texts }) => services.quotes.suggest(texts, server, typed),
    },
    show: showOption,
  },
  components: [...contextComponents, meantButton],
  run: ({ quote: topic, show: shown }, asked) =>
    offerMeant(
      asked.texts,
      () => show(asked.publicTexts, { topic, shown }, asked),
      (query) => meantButton.customId({ query }),
    ),
});

async function show(
  texts: Texts,
  { topic, shown }: { readonly topic: string; readonly shown?: Shown | undefined },
  asked: HandlerContext,
): Promise<Reply> {
  const { quote, corrected } = await asked.services.quotes.find(asked.server, topic);
  const asText = (remark: string | null): Reply =>
    openQuote(texts, quote, { isPrivate: false, corrected, remark });
  if (shown === undefined || quote.kind === 'words') return asText(null);
  const buttons = [{ label: texts.quote.context, customId: contextButton.customId({ id: idOf(quote) }) }];
  const setting = { place: 1, total: 1, corrected, buttons };
  return showPicture(texts, quote, { shown, layout: 'context', setting, asText }, asked);
}
