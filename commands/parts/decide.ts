import { defineComponent } from '../../src/bot/component.ts';
import { textField } from '../../src/bot/customId.ts';
import { movedView } from '../../src/views/curation/movedView.ts';
import type { ButtonPart } from '../../src/views/parts/components.ts';
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

function decideButton(decision: 'approve' | 'reject') {
  return defineComponent({
    name: `curate.${decision}`,
    access: 'moderators',
    private: true,
    fields: { id: textField },
    async press({ id }, { services, who }) {
      const { quote, act } = await services.curation.move(who, id, decision);
      return { ...movedView(quote, decision, [undoPart(act)]), update: true };
    },
  });
}
