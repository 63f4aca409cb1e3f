import { defineComponent } from '../../src/bot/component.ts';
import { textField } from '../../src/bot/customId.ts';
import { idOf, type ServedQuote } from '../../src/domain/servedQuote.ts';
import { UserError } from '../../src/domain/userError.ts';
import type { Texts } from '../../src/texts/texts.ts';
import type { ButtonPart } from '../../src/views/parts/components.ts';
import { copyQuoteView } from '../../src/views/quote/quoteView.ts';
import { contextButton } from './openContext.ts';

/** The words with who said them and where, privately, to be copied. */
export const copyButton = defineComponent({
  name: 'quote.copy',
  fields: { id: textField },
  async press({ id }, { services, server, texts }) {
    const found = await services.quotes.byId(server, id);
    if (found === undefined) throw new UserError({ code: 'stale-button' });
    return copyQuoteView(texts, found);
  },
});

/** What is under a quote wherever it stands: its context, where it has one, and its words. */
export function standingButtons({ quote: said }: Texts, quote: ServedQuote): readonly ButtonPart[] {
  const id = idOf(quote);
  return [
    ...(quote.kind === 'article' ? [{ label: said.context, customId: contextButton.customId({ id }) }] : []),
    { label: said.copyText, customId: copyButton.customId({ id }) },
  ];
}
