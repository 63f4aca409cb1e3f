import { defineMessageCommand } from '../src/bot/command.ts';
import { UserError } from '../src/domain/userError.ts';
import { textsOf } from '../src/texts/texts.ts';
import { notice } from '../src/views/parts/notice.ts';

/** Takes away what the bot answered to this person's own command, for everybody. */
export const removeAnswer = defineMessageCommand({
  name: textsOf(null).commands.menus.removeAnswer,
  private: true,
  async run({ id, channelId, askedBy }, { services, user, texts }) {
    if (askedBy !== user.id) throw new UserError({ code: 'answer-of-other' });
    const outcome = await services.poster.remove(channelId, id);
    if (outcome.kind !== 'removed') throw new UserError({ code: 'cannot-remove' });
    return notice(texts.curation.answerRemoved);
  },
});
