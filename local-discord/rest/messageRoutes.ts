import type { Refusal } from '../faults.ts';
import type { LocalMessage } from '../local.ts';
import { responseSchemas } from '../schemas.ts';
import type { State } from '../state.ts';
import { noContent, ok, type Call, type Reply, type Route } from './addRoutes.ts';

export type ActOnMessage = (local: LocalMessage, call: Call) => Reply | Refusal;

/** To read, edit and delete one message below a path. @param onMessage finds the message, or says why there is none */
export function messageRoutes(
  below: string,
  state: State,
  onMessage: (act: ActOnMessage) => Route['handler'],
  edit: ActOnMessage,
): Route[] {
  const path = `${below}/messages/:message`;
  return [
    { method: 'GET', path, handler: onMessage(({ message }) => ok(message, responseSchemas.message)) },
    { method: 'PATCH', path, handler: onMessage(edit) },
    {
      method: 'DELETE',
      path,
      handler: onMessage(({ message }) => {
        state.remove(message.id);
        return noContent;
      }),
    },
  ];
}
