import { defineSubcommand } from '../../src/bot/command.ts';
import { defineComponent } from '../../src/bot/component.ts';
import type { HandlerContext } from '../../src/bot/handlerContext.ts';
import { countField, textField } from '../../src/bot/customId.ts';
import { curatedListView } from '../../src/views/curation/curatedListView.ts';
import type { Reply } from '../../src/views/parts/reply.ts';
import { pageButtons } from '../../src/views/parts/pageButtons.ts';
import { EDIT, editPart } from '../parts/editButton.ts';
import { decide } from '../parts/decide.ts';
import { openEdit } from '../parts/submitQuote.ts';

const SIZE = 4;

const approveButton = decideButton('approve');
const rejectButton = decideButton('reject');

const editButton = defineComponent({
  ...EDIT,
  access: 'moderators',
  private: true,
  async press({ id }, { services, server, texts }) {
    const { value, revision } = await services.curation.find(server, id);
    return openEdit(texts, { id, revision }, value);
  },
});

const pageButton = defineComponent({
  name: 'pending.page',
  access: 'moderators',
  private: true,
  fields: { page: countField },
  async press({ page }, context) {
    return { ...(await show(page, null, context)), update: true };
  },
});

export const pendingComponents = [approveButton, rejectButton, editButton, pageButton];

/** What members suggested and nobody has decided about. */
export const pending = defineSubcommand({
  description: ({ commands }) => commands.curate.pending,
  private: true,
  options: {},
  run: (_args, context) => show(0, null, context),
});

/** Decides about one of a page, and goes on with the rest of it. */
function decideButton(decision: 'approve' | 'reject') {
  return defineComponent({
    name: `pending.${decision}`,
    access: 'moderators',
    private: true,
    fields: { id: textField, page: countField },
    async press({ id, page }, context) {
      const decided = await decide(context, id, decision);
      if ('question' in decided) return decided.question;
      const done = `\`${decided.quote.id}\` · ${context.texts.curation.moved[decision]}`;
      return { ...(await show(page, done, context)), update: true };
    },
  });
}

async function show(
  page: number,
  done: string | null,
  { services, server, texts }: HandlerContext,
): Promise<Reply> {
  const found = await services.curation.list(server, { state: 'pending' }, page, SIZE);
  const { total } = found;
  const { noneWaiting, waiting, approve, reject } = texts.curation;
  const count = total === 0 ? noneWaiting : waiting(total);
  return curatedListView(texts, {
    heading: done === null ? count : `${done}\n${count}`,
    quotes: found.quotes.map(({ value, article }) => ({
      value,
      title: article?.title ?? null,
      buttons: [
        {
          label: approve,
          customId: approveButton.customId({ id: value.id, page: found.page }),
          style: 'success',
        },
        editPart(texts, value.id),
        {
          label: reject,
          customId: rejectButton.customId({ id: value.id, page: found.page }),
          style: 'danger',
        },
      ],
    })),
    page: found.page,
    pages: found.pages,
    buttons: pageButtons(texts, found, (wanted) => pageButton.customId({ page: wanted })),
  });
}
