import type { REST } from 'discord.js';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Dispatcher } from '../bot/dispatch.ts';
import type { Interaction } from '../bot/interaction.ts';
import { idSchema } from './rawUser.ts';
import { isAutocomplete, MODAL, readInteraction } from './readInteraction.ts';
import { respondTo } from './respond.ts';

const sender = z.object({ id: idSchema }).nullish().catch(null);

/**
 * What an answer needs, and whom it would go to, however wrong the rest is. Without an application the first response
 * can still be given.
 */
const answerable = z.object({
  id: idSchema,
  token: z.string().min(1),
  application_id: idSchema.catch(''),
  type: z.unknown().optional(),
  user: sender,
  member: z.object({ user: sender }).nullish().catch(null),
});

/** How many interactions are remembered, so that none is handled twice. */
const REMEMBERED = 20_000;

/**
 * Makes the way in for interactions as Discord's API sends them, whatever they are: each is handed to the dispatcher
 * once, though a resumed connection sends it again, with the way to answer it. Never throws.
 */
export function createReceiver(rest: REST, dispatcher: Dispatcher, log: Logger): (raw: unknown) => void {
  const handled = new LRUCache<string, true>({ max: REMEMBERED });
  return (raw) => {
    const { data: found } = answerable.safeParse(raw);
    if (found === undefined) {
      log.error('an interaction came without an id or a token, so that it cannot be answered');
      return;
    }
    if (handled.has(found.id)) return;
    const person = found.member?.user?.id ?? found.user?.id;
    // What was typed into a form would be lost.
    if (person !== undefined && found.type !== MODAL && dispatcher.ignores(person)) return;
    handled.set(found.id, true);
    const send = respondTo(rest, {
      id: found.id,
      token: found.token,
      applicationId: found.application_id,
    });
    let read: Interaction;
    try {
      read = readInteraction(raw);
    } catch (error) {
      void dispatcher.apologize(error, send, isAutocomplete(raw));
      return;
    }
    void dispatcher.dispatch(read, send);
  };
}
