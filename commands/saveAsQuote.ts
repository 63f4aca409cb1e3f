import { defineMessageCommand } from '../src/bot/command.ts';
import { textsOf } from '../src/texts/texts.ts';
import { openSave } from './parts/submitQuote.ts';

/** Saves what somebody wrote, with its author and the link to it, unless they opted out. */
export const saveAsQuote = defineMessageCommand({
  name: textsOf(null).commands.menus.saveAsQuote,
  access: 'moderators',
  private: true,
  async run({ content, author, link, sentAt }, { services, who, texts }) {
    const { curation } = services;
    const draft = await curation.holdMessage(who, {
      link,
      authorId: author.id,
      authorName: author.name,
      text: content,
      sentAt,
      isBot: author.isBot,
    });
    const { text, authorName } = await curation.heldMessage(who, draft);
    return openSave(texts, draft, text, authorName);
  },
});
