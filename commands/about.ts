import { defineCommand } from '../src/bot/command.ts';
import { aboutView } from '../src/views/aboutView.ts';

/** What the bot is, and where to turn. */
export const about = defineCommand({
  name: 'about',
  description: ({ commands }) => commands.about.description,
  private: true,
  options: {},
  async run(_args, { services, server, inServer, texts }) {
    const described = await services.about.describe(server);
    return aboutView(texts, { ...described, own: inServer ? described.own : null }, (command) =>
      services.about.mentionOf(command),
    );
  },
});
