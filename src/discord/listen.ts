import type { Client } from 'discord.js';

/**
 * Hands every interaction of a client over as Discord sent it. discord.js' own reader, which has no public name, does
 * not run: it throws out of the client on what it cannot read, and keeps every user that it sees.
 */
export function listen(client: Client, receive: (raw: unknown) => void): void {
  const { actions } = client as unknown as {
    readonly actions: { readonly InteractionCreate: { handle(raw: unknown): void } };
  };
  actions.InteractionCreate.handle = receive;
}
