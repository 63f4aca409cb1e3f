import type { WebSocket } from 'ws';

/** So many events are kept for a resume; a client that missed more has to identify anew. */
const KEPT_EVENTS = 1000;

/** One identified bot connection, which outlives its socket until it is resumed or ended. */
export interface Session {
  readonly id: string;
  readonly shard: readonly [number, number];
  readonly isConnected: () => boolean;
  /** Numbers the event, keeps it for a resume, and sends it when a socket is there. `data` is JSON text. */
  readonly send: (event: string, data: string) => void;
  /** Whether `seq` is the number of an event of this session (0 = none yet). */
  readonly hasSent: (seq: number) => boolean;
  /** Takes over `socket` and replays everything after `seq`; false when more was missed than is kept. */
  readonly resume: (socket: WebSocket, seq: number) => boolean;
  readonly detach: (socket: WebSocket) => void;
}

export function createSession(id: string, shard: readonly [number, number], first: WebSocket): Session {
  const kept: string[] = [];
  let socket: WebSocket | null = first;
  let last = 0;
  return {
    id,
    shard,
    isConnected: () => socket !== null,
    send: (event, data) => {
      last += 1;
      const frame = `{"t":"${event}","s":${last},"op":0,"d":${data}}`;
      kept[last % KEPT_EVENTS] = frame;
      socket?.send(frame);
    },
    hasSent: (seq) => Number.isInteger(seq) && seq >= 0 && seq <= last,
    resume: (next, seq) => {
      if (last - seq > KEPT_EVENTS) return false;
      socket = next;
      for (let missed = seq + 1; missed <= last; missed += 1) next.send(kept[missed % KEPT_EVENTS] ?? '');
      return true;
    },
    detach: (gone) => {
      if (socket === gone) socket = null;
    },
  };
}
