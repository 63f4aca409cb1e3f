import { request } from 'node:http';
import type { Emulator } from '../../src/emulator/emulator.ts';

/** A request with headers that fetch would not let us choose; its status. */
export const ask = async (
  emulator: Emulator,
  path: string,
  headers: Record<string, string>,
  method = 'GET',
  body = '',
) =>
  new Promise<number>((resolve, reject) => {
    const asked = request(`${emulator.url}${path}`, { method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asked.on('error', reject);
    asked.end(body);
  });
