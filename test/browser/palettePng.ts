import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST = 16;

/** A picture as PNG of few colours, a fraction of the size: text on plain grounds has no more. @param pixels RGBA */
export function palettePng(pixels: Uint8ClampedArray, width: number): Buffer {
  const height = pixels.length / 4 / width;
  const counts = new Map<number, number>();
  const colours = new Uint32Array(pixels.length / 4);
  for (let at = 0; at < colours.length; at++) {
    const colour =
      ((pixels[at * 4] ?? 0) << 16) | ((pixels[at * 4 + 1] ?? 0) << 8) | (pixels[at * 4 + 2] ?? 0);
    colours[at] = colour;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const palette = paletteOf(counts);
  const places = new Map([...counts.keys()].map((colour) => [colour, nearest(palette, colour)]));
  const rows = Buffer.alloc(height * (width + 1));
  for (let at = 0; at < colours.length; at++)
    rows[Math.floor(at / width) + at + 1] = places.get(colours[at] ?? 0) ?? 0;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3], 8);
  const inks = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', inks),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/**
 * The commonest colour, then again and again the one that the palette would change most, times how often it occurs: thin
 * lines of a colour of their own stay.
 */
function paletteOf(counts: ReadonlyMap<number, number>): readonly number[] {
  const palette: number[] = [];
  const left = new Map(Array.from(counts.keys(), (colour) => [colour, Infinity]));
  for (let size = 0; size < Math.min(MOST, counts.size); size++) {
    const worth = (colour: number): number =>
      (counts.get(colour) ?? 0) * Math.min(left.get(colour) ?? 0, 2 ** 20);
    const [next = 0] = [...left.keys()].toSorted((one, other) => worth(other) - worth(one) || one - other);
    palette.push(next);
    left.delete(next);
    for (const [colour, far] of left) left.set(colour, Math.min(far, distance(colour, next)));
  }
  return palette;
}

/** The square of how far two colours are apart. */
function distance(one: number, other: number): number {
  return [16, 8, 0].reduce((sum, shift) => sum + (((one >> shift) & 255) - ((other >> shift) & 255)) ** 2, 0);
}

function nearest(palette: readonly number[], colour: number): number {
  return palette.reduce(
    (best, other, at) => (distance(colour, other) < distance(colour, palette[best] ?? 0) ? at : best),
    0,
  );
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
}
