import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const MAX_TRIES = 20;

/**
 * Listens on 127.0.0.1 and gives the port: `port`, or where that is busy the next free one of twenty; 0 = any free one.
 * Throws what the system says when none is free or listening is not allowed.
 */
export async function listenOnPort(server: Server, port: number): Promise<number> {
  for (let tried = 1; ; tried += 1) {
    const candidate = port === 0 ? 0 : port + tried - 1;
    try {
      server.listen(candidate, '127.0.0.1');
      await once(server, 'listening');
      return (server.address() as AddressInfo).port;
    } catch (error) {
      const isBusy = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!isBusy || tried === MAX_TRIES || candidate >= 65_535) throw error;
    }
  }
}
