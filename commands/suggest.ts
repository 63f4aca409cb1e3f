import { defineCommand } from '../src/bot/command.ts';
import { openFresh } from './parts/submitQuote.ts';

/** Any member proposes a quote; a moderator decides. */
export const suggest = defineCommand({
  name: 'suggest',
  description: 'Suggest a quote to this server’s moderators',
  access: 'members',
  private: true,
  options: {},
  run: (_args, context) => openFresh('suggest', context, { articleId: null }),
});
