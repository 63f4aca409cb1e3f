import { MessageReferenceType, MessageType } from 'discord-api-types/v10';
import { inputError } from '../interactions/inputError.ts';
import type { State } from '../state.ts';
import type { World } from '../world.ts';
import type { Setting } from './writeMessage.ts';

/**
 * What makes a message a reply: its type, and the message that it replies to, which Discord sends along. Throws an
 * InputError for one that is not there, or that only one person sees.
 */
export function replyTo(id: string, state: State, world: World): Pick<Setting, 'type' | 'extra'> {
  const local = state.message(id);
  if (local === undefined || local.visibleTo !== null)
    throw inputError(404, 'The message to reply to is not here.');
  // Discord goes one message back, no further.
  const { referenced_message: _before, ...referenced } = local.message;
  return {
    type: MessageType.Reply,
    extra: {
      message_reference: {
        type: MessageReferenceType.Default,
        channel_id: local.message.channel_id,
        guild_id: world.guild.id,
        message_id: id,
      },
      referenced_message: referenced,
    },
  };
}
