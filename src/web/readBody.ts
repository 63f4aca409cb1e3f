import type { IncomingMessage } from 'node:http';
import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import { Refused } from './refused.ts';

/**
 * The whole body, decompressed.
 * @param limit of bytes, as sent and as decompressed
 * @throws {Refused} `too-large`, `wrong-type` for an unknown compression, `unreachable` where it breaks off
 */
export async function readBody(answer: IncomingMessage, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  try {
    if (Number(answer.headers['content-length']) > limit) throw new Refused('too-large');
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of decompressed(answer, limit)) {
      size += (chunk as Buffer).length;
      if (size > limit) throw new Refused('too-large');
      chunks.push(chunk as Buffer);
    }
    const body = new Uint8Array(size);
    let at = 0;
    for (const chunk of chunks) {
      body.set(chunk, at);
      at += chunk.length;
    }
    return body;
  } catch (error) {
    if (error instanceof Refused) throw error;
    // Whatever else a stream fails with: the connection broke, or what came is not what it was said to be.
    throw new Refused('unreachable', error);
  }
}

function decompressed(answer: IncomingMessage, limit: number): Readable {
  const decoder = decoderOf(answer.headers['content-encoding']);
  if (decoder === null) return answer;
  const counted = async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let size = 0;
    for await (const chunk of source) {
      size += chunk.length;
      if (size > limit) throw new Refused('too-large');
      yield chunk;
    }
  };
  // Its faults end the decoder too, and are heard by whoever reads that.
  return pipeline(answer, counted, decoder, () => undefined);
}

function decoderOf(encoding = 'identity') {
  switch (encoding.trim().toLowerCase()) {
    case 'identity':
    case '':
      return null;
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'br':
      return createBrotliDecompress();
    default:
      throw new Refused('wrong-type');
  }
}
