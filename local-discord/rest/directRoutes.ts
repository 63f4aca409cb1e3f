import { ChannelType } from 'discord-api-types/v10';
import { checkBody } from '../checkBody.ts';
import { invalidForm, refusals } from '../faults.ts';
import { requestSchemas, responseSchemas } from '../schemas.ts';
import type { World } from '../world.ts';
import { ok, type Route } from './addRoutes.ts';

/** Opens the channel of direct messages to somebody; all people here take them, and nobody else does. */
export function directRoutes({ directChannels }: World): Route[] {
  return [
    {
      method: 'POST',
      path: '/users/@me/channels',
      handler: ({ body: { json } }) => {
        const { faults } = checkBody(requestSchemas.directCreate, json);
        if (faults.length > 0) return invalidForm(faults);
        const { recipient_id: recipient } = json as { readonly recipient_id?: string };
        const direct = directChannels.find(({ persona }) => persona.user.id === recipient);
        if (direct === undefined) return refusals.cannotSend;
        const { id, persona } = direct;
        const channel = {
          id,
          type: ChannelType.DM,
          flags: 0,
          last_message_id: null,
          recipients: [persona.user],
        };
        return ok(channel, responseSchemas.direct);
      },
    },
  ];
}
