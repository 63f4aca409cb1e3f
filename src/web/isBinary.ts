/** As much of a resource as the standard looks at. */
const LOOKED_AT = 1445;

/**
 * Whether bytes are no text in any encoding, by the rule of https://mimesniff.spec.whatwg.org/#binary-data-byte: what
 * says by its mark to be UTF-16 is text, anything else with bytes that no text has is not.
 */
export function isBinary(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xfe && second === 0xff) || (first === 0xff && second === 0xfe)) return false;
  return bytes.subarray(0, LOOKED_AT).some(isBinaryByte);
}

/** Control characters but tab, line feed, form feed, carriage return and escape. */
function isBinaryByte(byte: number): boolean {
  return byte <= 0x08 || byte === 0x0b || (byte >= 0x0e && byte <= 0x1a) || (byte >= 0x1c && byte <= 0x1f);
}
