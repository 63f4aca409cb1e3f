import { answeredPrivatelyView, refusalView } from '../views/refusalView.ts';
import type { Texts } from '../texts/texts.ts';
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

/** Whether Discord took a deferral, as far as it can be known. */
type Deferral = 'taken' | 'unknown';

/**
 * @param way `onMessage`: whether there is a message that was pressed, which an answer may take the place of;
 * `isPrivate`: whether the caller alone sees a new message that was deferred; `texts`: in the caller's language,
 * `publicTexts`: in the server's
 */
export function createDelivery(
  send: Send,
  {
    onMessage,
    isPrivate,
    texts,
    publicTexts,
  }: Readonly<{ onMessage: boolean; isPrivate: boolean; texts: Texts; publicTexts: Texts }>,
): Delivery {
  /** The deferral's way to Discord; null where the first response is still to come. */
  let deferred: Promise<Deferral> | null = null;
  /** Whether a message stands there and waits for its answer. */
  let isThinking = false;

  const sendFirst = (answer: Answer): Promise<void> =>
    send({ kind: 'respond', body: firstResponse(answer, onMessage), files: filesOf(answer) });

  /** What everyone sees thinking cannot become private any more. */
  const stopThinking = async (): Promise<void> => {
    isThinking = false;
    try {
      await send({ kind: 'remove' });
    } catch {
      // A follow-up fills what still thinks, for everyone to see; so that has to say something else first.
      await send(outgoing('edit', answeredPrivatelyView(publicTexts))).catch(unless(isMissing));
    }
  };

  const sendLater = async (reply: Reply): Promise<void> => {
    if (onMessage) return send(isUpdate(reply) ? outgoing('edit', reply) : outgoing('followUp', reply));
    if (isThinking && reply.private === true && !isPrivate) await stopThinking();
    return send(outgoing(isThinking ? 'edit' : 'followUp', reply));
  };

  return {
    defer: () => {
      deferred = send({ kind: 'respond', body: deferral(onMessage, isPrivate), files: [] }).then(
        () => 'taken',
        judgeDeferral,
      );
      isThinking = !onMessage;
      // A rejection is for `send`, which awaits it; until then nobody does.
      deferred.catch(() => undefined);
    },
    async send(answer) {
      if (deferred === null) return sendFirst(answer);
      const taken = await deferred;
      try {
        // A form can only be the first response.
        await sendLater(answer.kind === 'modal' ? refusalView(texts, { code: 'took-too-long' }) : answer);
      } catch (error) {
        if (taken === 'taken' || !isMissing(error)) throw error;
        await sendFirst(answer);
      }
    },
  };
}

/**
 * What an error says about a deferral. One whose answer was lost on its way is sent again, and then found to be there
 * already. @throws it where Discord refused the deferral
 */
function judgeDeferral(error: unknown): Deferral {
  const { status, code } = error as { readonly status?: unknown; readonly code?: unknown };
  if (code === 40_060) return 'taken';
  if (typeof status === 'number' && status < 500) throw error;
  return 'unknown';
}

/** Whether Discord knows nothing of what a request is about. */
function isMissing(error: unknown): boolean {
  return (error as { readonly status?: unknown }).status === 404;
}

/** Swallows the errors that are of a kind. */
function unless(kind: (error: unknown) => boolean): (error: unknown) => void {
  return (error) => {
    if (!kind(error)) throw error;
  };
}

function outgoing(kind: 'edit' | 'followUp', reply: Reply): Outgoing {
  const body: MessageBody = kind === 'edit' ? editBody(reply) : messageBody(reply);
  return { kind, body, files: filesOf(reply) };
}

function filesOf(answer: Answer) {
  return answer.kind === 'components' ? (answer.files ?? []) : [];
}
