import { closeSync, openSync, readSync } from 'node:fs';

/** Bytes of a table's entry in the directory that a font begins with, behind the first 12. */
const ENTRY = 16;

/**
 * The code points that a TrueType or OpenType font has signs for, read from its `cmap` table; the rest of the file,
 * megabytes of it, is left where it is.
 * @throws {RangeError} where it is no such font
 */
export function readCoverage(path: string): ReadonlySet<number> {
  const table = readCmap(path);
  const covered = new Set<number>();
  for (let at = 0; at < table.readUInt16BE(2); at++) {
    const from = table.readUInt32BE(8 + 8 * at);
    const format = table.readUInt16BE(from);
    if (format === 4) addSegments(table, from, covered);
    else if (format === 12) addGroups(table, from, covered);
  }
  return covered;
}

function readCmap(path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    const read = (from: number, length: number): Buffer => {
      const bytes = Buffer.alloc(length);
      readSync(file, bytes, 0, length, from);
      return bytes;
    };
    const count = read(0, 12).readUInt16BE(4);
    const directory = read(12, ENTRY * count);
    for (let at = 0; at < directory.length; at += ENTRY) {
      if (directory.toString('latin1', at, at + 4) === 'cmap')
        return read(directory.readUInt32BE(at + 8), directory.readUInt32BE(at + 12));
    }
    throw new RangeError(`a font without a cmap: ${path}`);
  } finally {
    closeSync(file);
  }
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
