import type { RawFile, REST } from 'discord.js';
import { Routes } from 'discord.js';
import type { Respond } from '../bot/interaction.ts';

/**
 * Answers an interaction by its callback. Straight through REST, since a reply is finished JSON already: nothing is
 * fetched back, and callbacks do not count against the global rate limit.
 */
export function respondTo(rest: REST, interaction: { readonly id: string; readonly token: string }): Respond {
  return async (response, files) => {
    await rest.post(Routes.interactionCallback(interaction.id, interaction.token), {
      auth: false,
      body: response,
      ...(files.length === 0
        ? {}
        : { files: files.map((file): RawFile => ({ name: file.name, data: file.data })) }),
    });
  };
}
