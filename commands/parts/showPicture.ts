import type { HandlerContext } from '../../src/bot/handlerContext.ts';
import type { CardLayout, CardLook } from '../../src/domain/cards/card.ts';
import type { ServedQuote } from '../../src/domain/servedQuote.ts';
import type { Texts } from '../../src/texts/texts.ts';
import type { Reply } from '../../src/views/parts/reply.ts';
import { cardView, explainNoCard } from '../../src/views/quote/cardView.ts';
import type { QuoteSetting } from '../../src/views/quote/quoteView.ts';

/** Asks for a picture in place of text. */
export const showOption = {
  description: ({ commands }: Texts) => commands.show.description,
  choices: [
    { name: ({ commands }: Texts) => commands.show.picture, value: 'picture' },
    { name: ({ commands }: Texts) => commands.show.dark, value: 'dark' },
  ],
} as const;

export type Shown = (typeof showOption.choices)[number]['value'];

/** What is drawn, and what is answered with the reason where it cannot be. */
interface Wanted {
  readonly shown: Shown;
  readonly layout?: CardLayout;
  readonly setting: QuoteSetting;
  readonly asText: (remark: string) => Reply;
}

/** A quote's card, or its text and why it has none. */
export async function showPicture(
  texts: Texts,
  quote: ServedQuote,
  { shown, layout, setting, asText }: Wanted,
  { services, server }: HandlerContext,
): Promise<Reply> {
  const look: Partial<CardLook> = {
    ...(shown === 'dark' ? { theme: 'night' } : {}),
    ...(layout === undefined ? {} : { layout }),
  };
  const drawn = await services.cards.draw(server, quote, look, texts);
  return drawn.kind === 'card' ? cardView(texts, quote, drawn, setting) : asText(explainNoCard(texts, drawn));
}
