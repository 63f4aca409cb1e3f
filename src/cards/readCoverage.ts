import { brotliDecompressSync } from 'node:zlib';

/** The number under which WOFF2 knows the table: https://www.w3.org/TR/WOFF2/#table_dir_format */
const CMAP_IN_WOFF2 = 0;
const GLYF_IN_WOFF2 = 10;
const LOCA_IN_WOFF2 = 11;
const UNKNOWN_TABLE = 63;

/**
 * The code points that a TrueType, OpenType or WOFF2 font has signs for, read from its `cmap` table.
 * @throws {RangeError} where it is no such font
 */
export function readCoverage(font: Buffer): ReadonlySet<number> {
  const table = font.toString('latin1', 0, 4) === 'wOF2' ? cmapOfWoff2(font) : cmapOfOpenType(font);
  const covered = new Set<number>();
  for (let at = 0; at < table.readUInt16BE(2); at++) {
    const from = table.readUInt32BE(8 + 8 * at);
    const format = table.readUInt16BE(from);
    if (format === 4) addSegments(table, from, covered);
    else if (format === 12) addGroups(table, from, covered);
  }
  return covered;
}

function cmapOfOpenType(font: Buffer): Buffer {
  for (let at = 0; at < font.readUInt16BE(4); at++) {
    const entry = 12 + 16 * at;
    if (font.toString('latin1', entry, entry + 4) === 'cmap')
      return font.subarray(font.readUInt32BE(entry + 8));
  }
  throw new RangeError('a font without a cmap');
}

function cmapOfWoff2(font: Buffer): Buffer {
  let at = 48;
  const readLength = (): number => {
    let value = 0;
    for (;;) {
      const byte = font.readUInt8(at++);
      value = value * 128 + (byte & 127);
      if ((byte & 128) === 0) return value;
    }
  };
  let offset = 0;
  let found: { readonly start: number; readonly end: number } | undefined;
  for (let left = font.readUInt16BE(12); left > 0; left--) {
    const flags = font.readUInt8(at++);
    const table = flags & 63;
    if (table === UNKNOWN_TABLE) at += 4;
    const plain = readLength();
    // Two tables are transformed where nothing is said, all others where something is.
    const isTransformed =
      table === GLYF_IN_WOFF2 || table === LOCA_IN_WOFF2 ? flags >> 6 !== 3 : flags >> 6 !== 0;
    const length = isTransformed ? readLength() : plain;
    if (table === CMAP_IN_WOFF2) found = { start: offset, end: offset + length };
    offset += length;
  }
  if (found === undefined) throw new RangeError('a font without a cmap');
  return brotliDecompressSync(font.subarray(at)).subarray(found.start, found.end);
}

/** Format 4: segments of 16-bit code points, of which some may have no sign. */
function addSegments(table: Buffer, from: number, covered: Set<number>): void {
  const size = table.readUInt16BE(from + 6);
  for (let segment = 0; segment < size; segment += 2) {
    const last = table.readUInt16BE(from + 14 + segment);
    const first = table.readUInt16BE(from + 16 + size + segment);
    const delta = table.readUInt16BE(from + 16 + 2 * size + segment);
    const place = from + 16 + 3 * size + segment;
    const shift = table.readUInt16BE(place);
    for (let code = first; code <= last && code < 0xffff; code++) {
      const glyph =
        shift === 0 ? (code + delta) & 0xffff : table.readUInt16BE(place + shift + 2 * (code - first));
      if (glyph !== 0) covered.add(code);
    }
  }
}

/** Format 12: groups of code points. */
function addGroups(table: Buffer, from: number, covered: Set<number>): void {
  const count = table.readUInt32BE(from + 12);
  for (let at = 0; at < count; at++) {
    const group = from + 16 + 12 * at;
    const last = table.readUInt32BE(group + 4);
    for (let code = table.readUInt32BE(group); code <= last; code++) covered.add(code);
  }
}
