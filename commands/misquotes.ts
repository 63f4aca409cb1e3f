import { defineCommand } from '../src/bot/command.ts';
import { defineComponent } from '../src/bot/component.ts';
import type { HandlerContext } from '../src/bot/handlerContext.ts';
import { countField, textField } from '../src/bot/customId.ts';
import { defineModal } from '../src/bot/modal.ts';
import { isMisquoteId } from '../src/domain/misquote.ts';
import { UserError } from '../src/domain/userError.ts';
import { misquotesView, misquoteView } from '../src/views/check/misquoteView.ts';
import type { ButtonPart } from '../src/views/parts/components.ts';
import type { Reply } from '../src/views/parts/reply.ts';
import { undoPart } from './curate/undo.ts';

const REASON_LENGTH = 500;

const ownerOf = ({ server, user }: HandlerContext) => ({ server, user: user.id });

/** What is known of words, and why, before they are put on the shelf. */
const markForm = defineModal({
  name: 'misquotes.mark',
  title: 'Put on the misquote shelf',
  access: 'moderators',
  private: true,
  fields: { draft: textField },
  inputs: {
    verdict: {
      kind: 'select',
      label: 'What is wrong with it',
      required: true,
      options: [
        { label: 'Misquote: it was said otherwise', value: 'misquote' },
        { label: 'Disputed: nobody has shown that it was said', value: 'disputed' },
      ],
    },
    reason: {
      kind: 'paragraph',
      label: 'Why',
      description: 'Shown to everybody who asks /quote for these words',
      required: true,
      maxLength: REASON_LENGTH,
    },
  },
  async submit({ draft, verdict, reason }, context) {
    const marked = await context.services.misquotes.mark(ownerOf(context), draft, { verdict, reason });
    const notice = 'It is on the misquote shelf. `/quote` with these words is now answered with this first:';
    return misquoteView(marked, { notice, buttons: [undoPart(marked.act)], private: true });
  },
});

/** For moderators who have seen what is known of the words. */
const shelveAnywayButton = defineComponent({
  name: 'misquotes.anyway',
  access: 'moderators',
  fields: { draft: textField },
  async press({ draft }, context) {
    const known = await context.services.misquotes.known(ownerOf(context), draft);
    return markForm.open({ fields: { draft }, values: { verdict: known?.misquote.verdict } });
  },
});

/** Under a moderator's check. */
export const shelveButton = defineComponent({
  name: 'misquotes.shelve',
  access: 'moderators',
  fields: { draft: textField },
  async press({ draft }, context) {
    const known = await context.services.misquotes.known(ownerOf(context), draft);
    if (known === null) return markForm.open({ fields: { draft } });
    const isRemoved = known.misquote.removed !== null;
    const customId = shelveAnywayButton.customId({ draft });
    return misquoteView(known, {
      notice: isRemoved
        ? 'These words were taken off the shelf before.'
        : 'These words are on the shelf already.',
      buttons: [{ label: isRemoved ? 'Put them back all the same' : 'Write another reason', customId }],
      private: true,
    });
  },
});

const removeForm = defineModal({
  name: 'misquotes.remove',
  title: 'Take off the misquote shelf',
  access: 'moderators',
  private: true,
  fields: { id: textField },
  inputs: {
    reason: {
      kind: 'paragraph',
      label: 'Why',
      description: 'Shown to whoever puts the same words on the shelf again',
      required: true,
      maxLength: REASON_LENGTH,
    },
  },
  async submit({ id, reason }, context) {
    const removed = await context.services.misquotes.remove(ownerOf(context), id, reason);
    const notice = 'It is off the misquote shelf.';
    return misquoteView(removed, { notice, buttons: [undoPart(removed.act)], private: true });
  },
});

const removeSelect = defineComponent({
  name: 'misquotes.choose',
  access: 'moderators',
  fields: {},
  press(_values, { chosen: [id = ''] }) {
    if (!isMisquoteId(id)) throw new UserError({ code: 'stale-button' });
    return removeForm.open({ fields: { id } });
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
  description: 'The misquote shelf: words that were not said, or not like that',
  access: 'moderators',
  private: true,
  options: {
    show: {
      description: 'Those on the shelf (the default), or those that were taken off it',
      choices: [
        { name: 'on the shelf', value: 'shelved' },
        { name: 'taken off', value: 'removed' },
      ],
    },
  },
  components: [shelveButton, shelveAnywayButton, removeSelect, pageButton],
  modals: [markForm, removeForm],
  run: ({ show = 'shelved' }, context) => showPage(context, show, { page: 0, update: false }),
});

async function showPage(
  { services, server }: HandlerContext,
  which: Which,
  { page, update }: { readonly page: number; readonly update: boolean },
): Promise<Reply> {
  const found = await services.misquotes.list(server, which, page);
  const customId = (wanted: number): string => pageButton.customId({ which, page: wanted });
  const buttons: readonly ButtonPart[] =
    found.pages === 1
      ? []
      : [
          { label: 'Previous', customId: customId(Math.max(0, page - 1)), disabled: page === 0 },
          { label: 'Next', customId: customId(page + 1), disabled: page === found.pages - 1 },
        ];
  return misquotesView(found, { which, buttons, removeId: removeSelect.customId({}), update });
}
