import type { CardFault, CardLayout, CardLook, CardWords, DrawnCard } from '../../domain/cards/card.ts';
import { cardOf } from '../../domain/cards/cardOf.ts';
import { layoutFor } from '../../domain/cards/layoutCard.ts';
import type { ServedQuote } from '../../domain/servedQuote.ts';
import type { ServerId } from '../../store/port.ts';
import type { SettingsService } from '../settingsService.ts';
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
   * @param look what is not named is as the server chose it; where it did not, the layout is what suits the quote
   * @throws {UserError} `busy` where too many wait, `too-heavy`
   */
  draw(
    server: ServerId,
    quote: ServedQuote,
    look: Partial<CardLook>,
    said: CardWords,
  ): Promise<PictureCard | CardFault>;
}

export function createCardService(
  background: Pick<BackgroundWork, 'drawCard'>,
  settings: Pick<SettingsService, 'read'>,
): CardService {
  return {
    async draw(server, quote, { layout, theme }, said) {
      const card = cardOf(quote, said);
      const { cardLayout, cardTheme } = await settings.read(server);
      const draw = (chosen: CardLayout): Promise<DrawnCard> =>
        background.drawCard(server, { card, look: { layout: chosen, theme: theme ?? cardTheme } });
      // Words of no article have nothing around them.
      const liked = cardLayout === 'context' && card.context === null ? null : cardLayout;
      const first = await draw(layout ?? liked ?? layoutFor(card));
      const isForced = layout !== undefined || liked === null;
      const drawn = first.kind === 'too-long' && !isForced ? await draw(layoutFor(card)) : first;
      return drawn.kind === 'drawn' ? { kind: 'card', png: drawn.png, alt: card.alt } : drawn;
    },
  };
}
