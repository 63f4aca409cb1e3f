import { refusalView } from '../views/refusalView.ts';
import type { Reply } from '../views/parts/reply.ts';
import type { Answer } from './answer.ts';
import type { MessageBody, Outgoing, Send } from './interaction.ts';
import { deferral, editBody, firstResponse, isUpdate, messageBody } from './response.ts';

/** The way of one answer to Discord: at once, or after a deferral. */
export interface Delivery {
  /** Says that the answer takes a while. */
  readonly defer: () => void;
  /** Sends the answer. May be called once more with another one where Discord did not take it. */
  send(answer: Answer): Promise<void>;
}

/**
 * @param onMessage whether there is a message that was pressed, which an answer may take the place of
 * @param isPrivate whether the caller alone sees a new message that was deferred
 */
export function createDelivery(send: Send, onMessage: boolean, isPrivate: boolean): Delivery {
  /** The deferral's way to Discord; null where the first response is still to come. */
  let deferred: Promise<void> | null = null;
  /** Whether a message stands there and waits for its answer. */
  let isThinking = false;

  const sendLater = async (reply: Reply): Promise<void> => {
    if (onMessage) return send(isUpdate(reply) ? outgoing('edit', reply) : outgoing('followUp', reply));
    if (isThinking && reply.private === true && !isPrivate) {
      // What everyone sees thinking cannot become private any more.
      await send({ kind: 'remove' });
      isThinking = false;
    }
    return send(outgoing(isThinking ? 'edit' : 'followUp', reply));
  };

  return {
    defer: () => {
      deferred = send({ kind: 'respond', body: deferral(onMessage, isPrivate), files: [] });
      isThinking = !onMessage;
      // A rejection is for `send`, which awaits it; until then nobody does.
      deferred.catch(() => undefined);
    },
    async send(answer) {
      if (deferred === null) {
        return send({ kind: 'respond', body: firstResponse(answer, onMessage), files: filesOf(answer) });
      }
      await deferred;
      // A form can only be the first response.
      return sendLater(answer.kind === 'modal' ? refusalView({ code: 'took-too-long' }) : answer);
    },
  };
}

function outgoing(kind: 'edit' | 'followUp', reply: Reply): Outgoing {
  const body: MessageBody = kind === 'edit' ? editBody(reply) : messageBody(reply);
  return { kind, body, files: filesOf(reply) };
}

function filesOf(answer: Answer) {
  return answer.kind === 'components' ? (answer.files ?? []) : [];
}
