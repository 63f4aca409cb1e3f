import { defineComponent } from '../../src/bot/component.ts';
import { countField } from '../../src/bot/customId.ts';
import type { ButtonPart } from '../../src/views/parts.ts';
import { undoneView } from '../../src/views/undoneView.ts';

/** Takes back an act, and can then take back that. */
export const undoButton = defineComponent({
  name: 'curate.undo',
  access: 'moderators',
  private: true,
  fields: { act: countField },
  async press({ act }, { services, server, user }) {
    const { undone, act: undoing } = await services.curation.undo({ server, user: user.id }, act);
    return { ...undoneView(undone, [undoPart(undoing)]), update: true };
  },
});

export function undoPart(act: number): ButtonPart {
  return { label: 'Undo', customId: undoButton.customId({ act }) };
}
