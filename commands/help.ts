import { defineCommand } from '../src/bot/command.ts';
import { helpView } from '../src/views/helpView.ts';

/** Everything that the bot can do. */
export const help = defineCommand({
  name: 'help',
  description: ({ commands }) => commands.help.description,
  private: true,
  options: {},
  run: (_args, { services, texts }) => helpView(texts, (command) => services.about.mentionOf(command)),
});
