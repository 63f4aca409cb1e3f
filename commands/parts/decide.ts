import { defineComponent } from '../../src/bot/component.ts';
import { textField } from '../../src/bot/customId.ts';
import type { HandlerContext } from '../../src/bot/handlerContext.ts';
import type { Moved } from '../../src/services/curation/moveKept.ts';
import { movedView } from '../../src/views/curation/movedView.ts';
import type { Decision } from '../../src/views/curation/outcomeView.ts';
import type { ButtonPart } from '../../src/views/parts/components.ts';
import { tellSuggester } from './tell.ts';
import { undoPart } from './undo.ts';

const approveButton = decideButton('approve');
const rejectButton = decideButton('reject');

export const decideComponents = [approveButton, rejectButton];

/** The buttons that decide about a suggestion that is shown by itself. */
export function decideParts(id: string): readonly ButtonPart[] {
  return [
    { label: 'Approve', customId: approveButton.customId({ id }), style: 'success' },
    { label: 'Reject', customId: rejectButton.customId({ id }), style: 'danger' },
  ];
}

/** Decides about a suggestion, and tells whoever made it. */
export async function decide(context: HandlerContext, id: string, decision: Decision): Promise<Moved> {
  const moved = await context.services.curation.move(context.who, id, decision);
  await tellSuggester(context, moved.quote, decision);
  return moved;
}

function decideButton(decision: Decision) {
  return defineComponent({
    name: `curate.${decision}`,
    access: 'moderators',
    private: true,
    fields: { id: textField },
    async press({ id }, context) {
      const { quote, act } = await decide(context, id, decision);
      return { ...movedView(quote, decision, [undoPart(act)], context.user.id), update: true };
    },
  });
}
