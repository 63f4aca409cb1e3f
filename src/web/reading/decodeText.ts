import { TextDecoder } from '@exodus/bytes/encoding.js';
import sniffEncoding from 'html-encoding-sniffer';

/**
 * Bytes as text: by their byte order mark, else as they are said to be written, else in HTML as its head says, else
 * as UTF-8, else as Windows wrote it before. The decoder is not Node's own: Node 20 reads Windows' quotation marks as
 * control characters.
 * @param charset of the Content-Type; one that nobody knows is passed over
 */
export function decodeText(bytes: Uint8Array, charset: string | null, isHtml: boolean): string {
  const encoding = sniffEncoding(bytes, {
    xml: !isHtml,
    defaultEncoding: '',
    ...(charset !== null && { transportLayerEncodingLabel: charset }),
  });
  if (encoding !== '') return new TextDecoder(encoding).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
