import type { APIMediaGalleryComponent } from 'discord-api-types/v10';
import type { CardFault } from '../../domain/cards/card.ts';
import { idOf, type ServedQuote } from '../../domain/servedQuote.ts';
import type { Texts } from '../../texts/texts.ts';
import { buttonRow, textDisplay } from '../parts/components.ts';
import { escapeMarkdown } from '../parts/markdown.ts';
import type { Reply } from '../parts/reply.ts';
import { footOf, headingOf, type QuoteSetting } from './quoteView.ts';

/** A quote as a picture, with its source as text, to be followed and copied. @param alt what the picture says */
export function cardView(
  texts: Texts,
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
      textDisplay(footOf(texts, quote, setting)),
      ...buttonRow(setting.buttons),
    ],
    files: [{ name, data: png }],
    private: setting.private ?? false,
  };
}

/** Why a quote comes as text where a picture was asked for, as markdown. */
export function explainNoCard({ quote: { noPicture } }: Texts, fault: CardFault): string {
  switch (fault.kind) {
    case 'direction-marks':
      return noPicture.directionMarks;
    case 'not-covered':
      return noPicture.notCovered(escapeMarkdown(fault.sign));
    case 'too-long':
      return noPicture.tooLong;
    default:
      return fault satisfies never;
  }
}
