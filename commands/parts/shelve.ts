import { defineComponent } from '../../src/bot/component.ts';
import { textField } from '../../src/bot/customId.ts';
import { defineModal } from '../../src/bot/modal.ts';
import { misquoteView } from '../../src/views/check/misquoteView.ts';
import { undoPart } from './undo.ts';

/** Characters of a reason. */
export const REASON_LENGTH = 500;

/** What is known of words, and why, before they are put on the shelf. */
export const shelveForm = defineModal({
  name: 'misquotes.mark',
  title: ({ misquotes }) => misquotes.putOn.title,
  access: 'moderators',
  private: true,
  fields: { draft: textField },
  inputs: {
    verdict: {
      kind: 'select',
      label: ({ misquotes }) => misquotes.putOn.whatIsWrong,
      required: true,
      options: [
        { label: ({ misquotes }) => misquotes.putOn.misquote, value: 'misquote' },
        { label: ({ misquotes }) => misquotes.putOn.disputed, value: 'disputed' },
      ],
    },
    reason: {
      kind: 'paragraph',
      label: ({ misquotes }) => misquotes.putOn.why,
      description: ({ misquotes }) => misquotes.putOn.shownTo,
      required: true,
      maxLength: REASON_LENGTH,
    },
  },
  async submit({ draft, verdict, reason }, context) {
    const marked = await context.services.misquotes.mark(context.who, draft, { verdict, reason });
    const { texts } = context;
    const { isOn, isOnWithdrawn } = texts.misquotes;
    const notice = marked.withdrawn === 0 ? isOn : isOnWithdrawn(marked.withdrawn);
    return misquoteView(texts, marked, { notice, buttons: [undoPart(texts, marked.act)], private: true });
  },
});

/** For moderators who have seen what is known of the words. */
const shelveAnywayButton = defineComponent({
  name: 'misquotes.anyway',
  access: 'moderators',
  fields: { draft: textField },
  async press({ draft }, context) {
    const known = await context.services.misquotes.known(context.who, draft);
    return shelveForm.open(context.texts, {
      fields: { draft },
      values: { verdict: known?.misquote.verdict },
    });
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
      const verdict = await context.services.misquotes.likelyVerdict(context.who, draft);
      return shelveForm.open(context.texts, { fields: { draft }, values: { verdict } });
    }
    const isRemoved = known.misquote.removed !== null;
    const customId = shelveAnywayButton.customId({ draft });
    const { texts } = context;
    const { takenOffBefore, onAlready, putBack, otherReason } = texts.misquotes;
    return misquoteView(texts, known, {
      notice: isRemoved ? takenOffBefore : onAlready,
      buttons: [{ label: isRemoved ? putBack : otherReason, customId }],
      private: true,
    });
  },
});

export const shelveComponents = [shelveButton, shelveAnywayButton];
