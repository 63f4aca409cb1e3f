import type { Client } from 'discord.js';
import { Events } from 'discord.js';
import type { Dispatcher } from '../bot/dispatch.ts';
import type { Interaction } from '../bot/interaction.ts';
import { readInteraction } from './readInteraction.ts';
import { respondTo } from './respond.ts';

/** Hands every interaction of a client to the dispatcher, with the way to answer it. */
export function listen(client: Client, dispatcher: Dispatcher): void {
  client.on(Events.InteractionCreate, (interaction) => {
    const send = respondTo(client.rest, interaction);
    let read: Interaction | null;
    try {
      read = readInteraction(interaction);
    } catch (error) {
      void dispatcher.apologize(error, send);
      return;
    }
    if (read !== null) void dispatcher.dispatch(read, send);
  });
}
