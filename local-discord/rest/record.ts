import type { Interactions } from '../interactions/interactions.ts';
import type { Recorder } from './addRoutes.ts';

/** Keeps a request with the interaction whose token its path carries. */
export function recordOf(interactions: Interactions): Recorder {
  return ({ param, body }, method, path, status, code) =>
    interactions.byToken(param('token'))?.requests.push({
      method,
      path,
      body: body.json,
      files: body.uploads.map(({ name, contentType, bytes }) => ({ name, contentType, size: bytes.length })),
      status,
      code,
    });
}
