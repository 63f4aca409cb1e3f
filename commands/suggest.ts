import { defineCommand } from '../src/bot/command.ts';
import { UserError } from '../src/domain/userError.ts';
import { openFresh } from './parts/submitQuote.ts';

/** Any member proposes a quote; a moderator decides. */
export const suggest = defineCommand({
  name: 'suggest',
  description: ({ commands }) => commands.suggest.description,
  access: 'members',
  private: true,
  options: {},
  async run(_args, context) {
    const { mostWaiting } = await context.services.settings.read(context.server);
    if (mostWaiting === 0) throw new UserError({ code: 'suggestions-closed' });
    return openFresh('suggest', context, { articleId: null });
  },
});
