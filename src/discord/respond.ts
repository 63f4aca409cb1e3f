import { Routes, type REST } from 'discord.js';
import type { Send } from '../bot/interaction.ts';
import { messageRequest } from './messageRequest.ts';

/**
 * Answers an interaction by its callback and its webhook. Straight through REST, since a reply is finished JSON
 * already: nothing is fetched back. Both are open to whoever has the interaction's token, and need none of the bot's.
 */
export function respondTo(
  rest: REST,
  {
    id,
    token,
    applicationId,
  }: { readonly id: string; readonly token: string; readonly applicationId: string },
): Send {
  return async (outgoing) => {
    const { kind } = outgoing;
    if (kind === 'remove') {
      await rest.delete(Routes.webhookMessage(applicationId, token), { auth: false });
      return;
    }
    const request = { auth: false, ...messageRequest(outgoing.body, outgoing.files) };
    if (kind === 'respond') await rest.post(Routes.interactionCallback(id, token), request);
    else if (kind === 'edit') await rest.patch(Routes.webhookMessage(applicationId, token), request);
    else await rest.post(Routes.webhook(applicationId, token), request);
  };
}
