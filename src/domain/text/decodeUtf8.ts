/**
 * The text of UTF-8 bytes, a byte order mark included; else the first line, from 1, that is not UTF-8. A line feed
 * never stands inside a longer sequence, so the lines can be tried one by one.
 */
export function decodeUtf8(
  bytes: Uint8Array,
): { readonly kind: 'text'; readonly text: string } | { readonly kind: 'invalid'; readonly line: number } {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const decode = (part: Uint8Array): string | null => {
    try {
      return decoder.decode(part);
    } catch {
      return null;
    }
  };
  const text = decode(bytes);
  if (text !== null) return { kind: 'text', text };
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const feed = bytes.indexOf(10, start);
    const end = feed === -1 ? bytes.length : feed + 1;
    if (decode(bytes.subarray(start, end)) === null) break;
    start = end;
  }
  return { kind: 'invalid', line };
}
