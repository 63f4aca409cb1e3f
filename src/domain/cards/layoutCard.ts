import type { Card, CardFault, CardLayout, CardLook, CardPicture, Typesetter } from './card.ts';
import { clipping } from './clipping.ts';
import { inContext } from './inContext.ts';
import { PALETTES, type Page } from './page.ts';
import { poster } from './poster.ts';
import { directionOf, stackedSign, turnsDirection } from './signs.ts';

const LAYOUTS: Readonly<Record<CardLayout, (page: Page) => CardPicture | null>> = {
  clipping,
  context: inContext,
  poster,
};

/** UTF-16 code units: more words fit on no card, and are not even measured. */
const MOST = 2000;

/** Up to so many UTF-16 code units a quote is a poster. */
const POSTER_LENGTH = 75;

/** The layout of a quote for which none was chosen. */
export function layoutFor({ bare }: Card): CardLayout {
  return bare !== null && bare.length <= POSTER_LENGTH ? 'poster' : 'clipping';
}

/** Where everything on a card stands. Too much for a poster becomes a clipping. */
export function layoutCard(
  card: Card,
  { layout, theme }: CardLook,
  type: Typesetter,
): CardPicture | CardFault {
  if (card.words.join('').length > MOST) return { kind: 'too-long' };
  const told = [card.who, card.title, card.interview, card.publisher, ...card.words].filter(
    (part) => part !== null,
  );
  const drawn = [...told, layout === 'context' ? (card.context?.text ?? '') : ''].join('\n');
  if (turnsDirection(drawn)) return { kind: 'direction-marks' };
  const sign = stackedSign(drawn) ?? type.lacks(drawn);
  if (sign !== null) return { kind: 'not-covered', sign };
  const page: Page = {
    card,
    palette: PALETTES[theme],
    direction: directionOf(card.words.join(' ')),
    type,
  };
  const picture = LAYOUTS[layout](page) ?? (layout === 'poster' ? clipping(page) : null);
  return picture ?? { kind: 'too-long' };
}
