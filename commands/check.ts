import { defineCommand } from '../src/bot/command.ts';
import { messageWords } from '../src/views/parts/messageWords.ts';
import { copyCorrectionButton, showReport } from './parts/showReport.ts';

/** Whether somebody really said it: `/check text: We are giving up on the old boat`. */
export const check = defineCommand({
  name: 'check',
  description: 'Is this what they really said?',
  options: {
    text: {
      description: 'The words, or a text with quotations in it',
      required: true,
      maxLength: 2000,
    },
    speaker: {
      description: 'Who is said to have said it',
      maxLength: 100,
      suggest: (typed, { services, server }) => services.search.suggestSpeakers(server, typed),
    },
    article: {
      description: 'In which article; all of them if you leave it out',
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
