import { defineMessageCommand } from '../src/bot/command.ts';
import { splitCustomId } from '../src/bot/customId.ts';
import { textsOf } from '../src/texts/texts.ts';
import { messageWords } from '../src/views/parts/messageWords.ts';
import { contextButton } from './parts/openContext.ts';
import { showReport } from './parts/showReport.ts';

/** The quotes that a message of the bot's shows, by its buttons. */
function quotesIn(customIds: readonly string[]): readonly string[] {
  return customIds.map(splitCustomId).flatMap((id) => (id?.component === contextButton.name ? id.raw : []));
}

/** Every quotation of a message: a right click, Apps, Check quotes. */
export const checkQuotes = defineMessageCommand({
  name: textsOf(null).commands.menus.checkQuotes,
  run: async ({ content, link, urls, repliesTo }, context) =>
    showReport(
      await context.services.checks.checkMessage(context.server, {
        text: messageWords(content),
        urls: [...urls, ...(repliesTo?.urls ?? [])],
        quoteIds: quotesIn(repliesTo?.customIds ?? []),
      }),
      context,
      link,
    ),
});
