import type { APIMediaGalleryComponent } from 'discord-api-types/v10';
import type { CardFault } from '../../domain/cards/card.ts';
import { idOf, type ServedQuote } from '../../domain/servedQuote.ts';
import { buttonRow, textDisplay } from '../parts/components.ts';
import { escapeMarkdown } from '../parts/markdown.ts';
import type { Reply } from '../parts/reply.ts';
import { footOf, headingOf, type QuoteSetting } from './quoteView.ts';

/** A quote as a picture, with its source as text, to be followed and copied. @param alt what the picture says */
export function cardView(
  quote: ServedQuote,
  { png, alt }: { readonly png: Uint8Array; readonly alt: string },
  setting: QuoteSetting,
): Reply {
  const name = `quote-${idOf(quote)}.png`;
  const gallery: APIMediaGalleryComponent = {
    type: 12,
    items: [{ media: { url: `attachment://${name}` }, description: alt }],
  };
  return {
    kind: 'components',
    components: [
      ...headingOf(setting),
      gallery,
      textDisplay(footOf(quote, setting)),
      ...buttonRow(setting.buttons),
    ],
    files: [{ name, data: png }],
    private: setting.private ?? false,
  };
}

/** Why a quote comes as text where a picture was asked for, as markdown. */
export function explainNoCard(fault: CardFault): string {
  switch (fault.kind) {
    case 'direction-marks':
      return 'No picture: hidden marks in the text turn the direction of writing, and could show it backwards.';
    case 'not-covered':
      return `No picture: no font here has “${escapeMarkdown(fault.sign)}”.`;
    case 'too-long':
      return 'No picture: the words are too long for one, and are never shortened.';
    default:
      return fault satisfies never;
  }
}
