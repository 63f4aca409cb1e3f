import { defineCommand } from '../src/bot/command.ts';
import { messageWords } from '../src/views/parts/messageWords.ts';
import { copyCorrectionButton, showReport } from './parts/showReport.ts';

/** Whether somebody really said it: `/check text: We are giving up on the old boat`. */
export const check = defineCommand({
  name: 'check',
  description: ({ commands }) => commands.check.description,
  options: {
    text: {
      description: ({ commands }) => commands.check.text,
      required: true,
      maxLength: 2000,
    },
    speaker: {
      description: ({ commands }) => commands.check.speaker,
      maxLength: 100,
      suggest: (typed, { services, server, texts }) => services.search.suggestSpeakers(texts, server, typed),
    },
    article: {
      description: ({ commands }) => commands.check.article,
      maxLength: 100,
      suggest: (typed, { services, server }) => services.articles.suggest(server, typed),
    },
  },
  components: [copyCorrectionButton],
  run: async ({ text, speaker, article }, context) => {
    const asked = { text: messageWords(text), speaker: speaker?.trim() || null, article: article ?? null };
    return showReport(await context.services.checks.check(context.server, asked), context);
  },
});
