import { readFileSync, writeFileSync } from 'node:fs';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { drawCard } from '../../src/cards/drawCard.ts';
import { loadGallery, uncheckedCard } from './gallery.ts';

// The cards in docs/cards. After a change that is meant to change them, `UPDATE_CARDS=1 npx vitest run test/cards`
// draws them anew: look at them, small and large.
const update = process.env['UPDATE_CARDS'] === '1';

/** A colour that is so far off (of 255) is another one, not the smoothing of a letter's edge. */
const OFF = 48;
/** Share of a picture's pixels that may be off: a tenth of a small letter. */
const TOLERANCE = 0.00002;

const gallery = await loadGallery();

describe('the gallery of cards', () => {
  it.each(gallery)('has $name as it is drawn', async ({ name, card, layout, theme }) => {
    const drawn = await drawCard(card, { layout, theme });
    if (drawn.kind !== 'drawn') throw new Error(`no card: ${JSON.stringify(drawn)}`);
    const file = `docs/cards/${name}.png`;
    if (update) writeFileSync(file, drawn.png);
    const pixels = await pixelsOf(drawn.png);
    const stored = await pixelsOf(readFileSync(file));
    expect([pixels.width, pixels.height]).toEqual([stored.width, stored.height]);
    expect(shareOff(pixels.data, stored.data)).toBeLessThanOrEqual(TOLERANCE);
  });

  it('would tell one other digit', async () => {
    const [
      { card, layout, theme } = {
        card: uncheckedCard('', null),
        layout: 'clipping',
        theme: 'paper',
      } as const,
    ] = gallery;
    const [one, other] = await Promise.all(
      ['2022-09-04', '2022-09-05'].map(async (day) => {
        const drawn = await drawCard({ ...card, day }, { layout, theme });
        if (drawn.kind !== 'drawn') throw new Error('no card');
        return (await pixelsOf(drawn.png)).data;
      }),
    );
    expect(shareOff(one ?? [], other ?? [])).toBeGreaterThan(TOLERANCE);
  });
});

describe('what no font here covers', () => {
  const look = { layout: 'clipping', theme: 'paper' } as const;

  it.each([
    ['Tibetan', 'བོད', 'བོ'],
    ['a tower of marks', `a${'\u0301'.repeat(8)}`, `a${'\u0301'.repeat(8)}`],
    ['half a sign', 'a \ud83d', '\ud83d'],
    ['hieroglyphs among letters', 'eye 𓂀', '𓂀'],
  ])('gets no card, and the sign is named: %s', async (_, text, sign) => {
    expect(await drawCard(uncheckedCard(text, null), look)).toEqual({ kind: 'not-covered', sign });
  });

  it.each([
    'Ελλάδα',
    'Україна',
    'Tiếng Việt',
    'naïve e\u0301',
    'עברית',
    'العربية',
    'हिन्दी',
    'ไทย',
    '日本語ー々',
    '한국어',
    '漢字汉字',
    '🇳🇴👩🏽‍🍳❤️1️⃣',
    '½ → € „x“',
  ])('is not %s', async (text) => {
    expect((await drawCard(uncheckedCard(text, null), look)).kind).toBe('drawn');
  });
});

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: ArrayLike<number>;
}

async function pixelsOf(png: Uint8Array): Promise<Pixels> {
  const image = await loadImage(Buffer.from(png));
  const pen = createCanvas(image.width, image.height).getContext('2d');
  pen.drawImage(image, 0, 0);
  return pen.getImageData(0, 0, image.width, image.height);
}

function shareOff(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let off = 0;
  for (let at = 0; at < one.length; at += 4) {
    if ([0, 1, 2].some((channel) => Math.abs((one[at + channel] ?? 0) - (other[at + channel] ?? 0)) > OFF))
      off++;
  }
  return off / (one.length / 4);
}
