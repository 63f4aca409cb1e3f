import type { CardFault, CardLook } from '../../domain/cards/card.ts';
import { altText, cardOf } from '../../domain/cards/cardOf.ts';
import { layoutFor } from '../../domain/cards/layoutCard.ts';
import type { ServedQuote } from '../../domain/servedQuote.ts';
import type { ServerId } from '../../store/port.ts';
import type { BackgroundWork } from '../../worker/backgroundWork.ts';

/** A quote as a picture, with what it says for those who do not see it. */
export interface PictureCard {
  readonly kind: 'card';
  readonly png: Uint8Array;
  readonly alt: string;
}

export interface CardService {
  /**
   * Draws a quote's card, or says why there is none.
   * @param look the layout is the one that suits the quote where none is named
   * @throws {UserError} `busy` where too many wait, `too-heavy`
   */
  draw(
    server: ServerId,
    quote: ServedQuote,
    look: Pick<CardLook, 'theme'> & Partial<CardLook>,
  ): Promise<PictureCard | CardFault>;
}

export function createCardService(background: Pick<BackgroundWork, 'drawCard'>): CardService {
  return {
    async draw(server, quote, { layout, theme }) {
      const card = cardOf(quote);
      const drawn = await background.drawCard(server, {
        card,
        look: { layout: layout ?? layoutFor(card), theme },
      });
      return drawn.kind === 'drawn' ? { kind: 'card', png: drawn.png, alt: altText(card) } : drawn;
    },
  };
}
