import { randomUUID } from 'node:crypto';
import type { RequestData } from 'discord.js';
import type { MessageFile } from '../domain/posting.ts';

/**
 * A message and its files as a request of discord.js' REST client. Files as that client takes them become Blobs, whose
 * memory Node does not count: a thousand pictures took 290 MiB before anything asked for a collection.
 */
export function messageRequest(
  body: object,
  files: readonly MessageFile[],
): Pick<RequestData, 'body' | 'headers' | 'passThroughBody'> {
  if (files.length === 0) return { body };
  const boundary = randomUUID();
  const part = (name: string, type: string, data: string | Uint8Array): readonly Uint8Array[] => [
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name=${name}\r\nContent-Type: ${type}\r\n\r\n`,
    ),
    typeof data === 'string' ? Buffer.from(data) : data,
    Buffer.from('\r\n'),
  ];
  const parts = [
    ...part('"payload_json"', 'application/json', JSON.stringify(body)),
    ...files.flatMap(({ name, data }, at) =>
      part(
        `"files[${at}]"; filename="${quotable(name)}"`,
        name.endsWith('.png') ? 'image/png' : 'application/octet-stream',
        data,
      ),
    ),
    Buffer.from(`--${boundary}--\r\n`),
  ];
  return {
    body: Buffer.concat(parts),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    passThroughBody: true,
  };
}

/** A name between quotation marks, as browsers send it. */
function quotable(name: string): string {
  return name.replaceAll('\n', '%0A').replaceAll('\r', '%0D').replaceAll('"', '%22');
}
