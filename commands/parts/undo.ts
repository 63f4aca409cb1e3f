import { defineComponent } from '../../src/bot/component.ts';
import { countField } from '../../src/bot/customId.ts';
import type { ButtonPart } from '../../src/views/parts/components.ts';
import { undoneView } from '../../src/views/curation/undoneView.ts';

/** Takes back an act; what comes of it can take back that. */
export const undoButton = defineComponent({
  name: 'curate.undo',
  access: 'moderators',
  private: true,
  fields: { act: countField },
  async press({ act }, { services, who, isManager }) {
    const { undone, act: undoing } = await services.curation.undo({ ...who, isManager }, act);
    return {
      ...undoneView(undone, [undoPart(undoing, undone.action === 'undo' ? 'Undo' : 'Redo')]),
      update: true,
    };
  },
});

export function undoPart(act: number, label: 'Undo' | 'Redo' = 'Undo'): ButtonPart {
  return { label, customId: undoButton.customId({ act }) };
}
