import { request } from 'node:http';
import type { LocalDiscord } from '../../local-discord/localDiscord.ts';

/** A request with headers that fetch would not let us choose; its status. */
export async function ask(
  discord: LocalDiscord,
  path: string,
  headers: Record<string, string>,
  method = 'GET',
  body = '',
) {
  return new Promise<number>((resolve, reject) => {
    const asked = request(`${discord.url}${path}`, { method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asked.on('error', reject);
    asked.end(body);
  });
}
