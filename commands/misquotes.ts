import { defineCommand } from '../src/bot/command.ts';
import { defineComponent } from '../src/bot/component.ts';
import type { HandlerContext } from '../src/bot/handlerContext.ts';
import { countField, textField } from '../src/bot/customId.ts';
import { defineModal } from '../src/bot/modal.ts';
import { isMisquoteId } from '../src/domain/misquote.ts';
import { UserError } from '../src/domain/userError.ts';
import { misquotesView, misquoteView } from '../src/views/check/misquoteView.ts';
import { pageButtons } from '../src/views/parts/pageButtons.ts';
import type { Reply } from '../src/views/parts/reply.ts';
import { REASON_LENGTH, shelveComponents, shelveForm } from './parts/shelve.ts';
import { undoPart } from './parts/undo.ts';

const removeForm = defineModal({
  name: 'misquotes.remove',
  title: ({ misquotes: said }) => said.takeOff.title,
  access: 'moderators',
  private: true,
  fields: { id: textField },
  inputs: {
    reason: {
      kind: 'paragraph',
      label: ({ misquotes: said }) => said.takeOff.why,
      description: ({ misquotes: said }) => said.takeOff.shownTo,
      required: true,
      maxLength: REASON_LENGTH,
    },
  },
  async submit({ id, reason }, context) {
    const removed = await context.services.misquotes.remove(context.who, id, reason);
    const { texts } = context;
    const notice = texts.misquotes.isOff;
    return misquoteView(texts, removed, { notice, buttons: [undoPart(texts, removed.act)], private: true });
  },
});

const removeSelect = defineComponent({
  name: 'misquotes.choose',
  access: 'moderators',
  fields: {},
  press(_values, { chosen: [id = ''], texts }) {
    if (!isMisquoteId(id)) throw new UserError({ code: 'stale-button' });
    return removeForm.open(texts, { fields: { id } });
  },
});

type Which = 'shelved' | 'removed';

const pageButton = defineComponent({
  name: 'misquotes.page',
  access: 'moderators',
  private: true,
  fields: { which: textField, page: countField },
  press({ which, page }, context) {
    if (which !== 'shelved' && which !== 'removed') throw new UserError({ code: 'stale-button' });
    return showPage(context, which, { page, update: true });
  },
});

/** A server's known misquotes, for its moderators. New ones are put there from under a `/check`. */
export const misquotes = defineCommand({
  name: 'misquotes',
  description: ({ commands }) => commands.misquotes.description,
  access: 'moderators',
  private: true,
  options: {
    show: {
      description: ({ commands }) => commands.misquotes.show,
      choices: [
        { name: ({ commands }) => commands.misquotes.shelved, value: 'shelved' },
        { name: ({ commands }) => commands.misquotes.removed, value: 'removed' },
      ],
    },
  },
  components: [...shelveComponents, removeSelect, pageButton],
  modals: [shelveForm, removeForm],
  run: ({ show = 'shelved' }, context) => showPage(context, show, { page: 0, update: false }),
});

async function showPage(
  { services, server, texts }: HandlerContext,
  which: Which,
  { page, update }: { readonly page: number; readonly update: boolean },
): Promise<Reply> {
  const found = await services.misquotes.list(server, which, page);
  const buttons = pageButtons(texts, found, (wanted) => pageButton.customId({ which, page: wanted }));
  return misquotesView(texts, found, { which, buttons, removeId: removeSelect.customId({}), update });
}
