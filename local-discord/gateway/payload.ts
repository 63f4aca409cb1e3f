import type { GatewayOpcodes as Op } from 'discord-api-types/v10';
import type { RawData } from 'ws';

/** What a client sends: an opcode and its data ({} where the opcode has none). */
export interface Payload {
  readonly op: Op;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Discord's limit for what a client sends, in bytes. */
const MAX_PAYLOAD_BYTES = 4096;

/** Reads one frame; null for what is too long or no payload (close code 4002). */
export function readPayload(raw: RawData): Payload | null {
  const bytes = raw as Buffer;
  if (bytes.length > MAX_PAYLOAD_BYTES) return null;
  try {
    const { op, d } = JSON.parse(bytes.toString('utf8')) as { readonly op: Op; readonly d?: unknown };
    return { op, data: typeof d === 'object' && d !== null ? (d as Record<string, unknown>) : {} };
  } catch {
    return null;
  }
}
