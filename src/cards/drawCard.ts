import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import type { Card, CardLook, CardPicture, DrawnCard, Face, Hand, Typesetter } from '../domain/cards/card.ts';
import { layoutCard } from '../domain/cards/layoutCard.ts';
import { createFonts } from './fonts.ts';

/** In the folder that the program is started in, as the articles. */
const FOLDER = 'data/fonts';

const fonts = createFonts(FOLDER, (path, name) => {
  if (GlobalFonts.registerFromPath(path, name) === null) throw new Error(`${path} is no font`);
});
/**
 * Pixels of a picture for one of the layout. A card is shown 550 wide, so that 1020 are nearly two for each of those.
 * Packing them is nearly all of the time, and takes a quarter less than of 1200.
 */
const SCALE = 0.85;
const ruler = createCanvas(1, 1).getContext('2d');
/** The font that the ruler has: setting one is dearer than measuring a word by it. */
let ruled = '';

/** A card as a PNG. The first one loads the fonts of its scripts. */
export async function drawCard(card: Card, look: CardLook): Promise<DrawnCard> {
  const laid = layoutCard(card, look, typesetterOf(card.hand));
  return laid.kind === 'picture' ? { kind: 'drawn', png: await drawPicture(laid, card.hand) } : laid;
}

function typesetterOf(hand: Hand): Typesetter {
  return {
    measure(text, face, size) {
      const font = fontOf(face, size, hand);
      if (font !== ruled) ruler.font = ruled = font;
      return ruler.measureText(text).width;
    },
    lacks: (text) => fonts.lacks(text, hand),
  };
}

function drawPicture({ width, height, shapes }: CardPicture, hand: Hand): Promise<Uint8Array> {
  const canvas = createCanvas(Math.floor(width * SCALE), Math.floor(height * SCALE));
  const pen = canvas.getContext('2d');
  pen.scale(SCALE, SCALE);
  for (const shape of shapes) {
    pen.fillStyle = shape.fill;
    if (shape.kind === 'box') pen.fillRect(shape.x, shape.y, shape.width, shape.height);
    else write(pen, shape, hand);
  }
  return canvas.encode('png');
}

type WrittenShape = Extract<CardPicture['shapes'][number], { readonly kind: 'text' }>;

function write(
  pen: SKRSContext2D,
  { text, x, y, face, size, heldAt, direction }: WrittenShape,
  hand: Hand,
): void {
  pen.font = fontOf(face, size, hand);
  pen.direction = direction;
  pen.textAlign = heldAt;
  pen.fillText(text, x, y);
}

function fontOf(face: Face, size: number, hand: Hand): string {
  return `${size}px ${fonts.familyOf(face, hand)}`;
}
