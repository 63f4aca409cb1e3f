import { defineComponent } from '../../src/bot/component.ts';
import { textField } from '../../src/bot/customId.ts';
import { defineModal } from '../../src/bot/modal.ts';
import { counted } from '../../src/domain/text/counted.ts';
import { misquoteView } from '../../src/views/check/misquoteView.ts';
import { undoPart } from './undo.ts';

/** Characters of a reason. */
export const REASON_LENGTH = 500;

/** What is known of words, and why, before they are put on the shelf. */
export const shelveForm = defineModal({
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
    const marked = await context.services.misquotes.mark(context.who, draft, { verdict, reason });
    const withdrawn =
      marked.withdrawn === 0
        ? ''
        : ` ${counted(marked.withdrawn, 'quote of this server with them is', 'quotes of this server with them are')} served no more.`;
    const notice = `It is on the misquote shelf.${withdrawn} \`/quote\` with these words is now answered with this first:`;
    return misquoteView(marked, { notice, buttons: [undoPart(marked.act)], private: true });
  },
});

/** For moderators who have seen what is known of the words. */
const shelveAnywayButton = defineComponent({
  name: 'misquotes.anyway',
  access: 'moderators',
  fields: { draft: textField },
  async press({ draft }, context) {
    const known = await context.services.misquotes.known(context.who, draft);
    return shelveForm.open({ fields: { draft }, values: { verdict: known?.misquote.verdict } });
  },
});

/** Under a moderator's check. */
export const shelveButton = defineComponent({
  name: 'misquotes.shelve',
  access: 'moderators',
  fields: { draft: textField },
  async press({ draft }, context) {
    const known = await context.services.misquotes.known(context.who, draft);
    if (known === null) {
      const verdict = context.services.misquotes.likelyVerdict(context.who, draft);
      return shelveForm.open({ fields: { draft }, values: { verdict } });
    }
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

export const shelveComponents = [shelveButton, shelveAnywayButton];
