import { defineComponent } from '../../src/bot/component.ts';
import { countField } from '../../src/bot/customId.ts';
import type { Texts } from '../../src/texts/texts.ts';
import type { ButtonPart } from '../../src/views/parts/components.ts';
import { undoneView } from '../../src/views/curation/undoneView.ts';

/** Takes back an act; what comes of it can take back that. */
export const undoButton = defineComponent({
  name: 'curate.undo',
  access: 'moderators',
  private: true,
  fields: { act: countField },
  async press({ act }, { services, who, isManager, texts }) {
    const { undone, act: undoing } = await services.curation.undo({ ...who, isManager }, act);
    const again = undone.action === 'undo' ? undoPart(texts, undoing) : redoPart(texts, undoing);
    return { ...undoneView(texts, undone, [again]), update: true };
  },
});

export function undoPart({ history }: Texts, act: number): ButtonPart {
  return { label: history.undo, customId: undoButton.customId({ act }) };
}

/** Of an undo, which is taken back in the same way. */
export function redoPart({ history }: Texts, act: number): ButtonPart {
  return { label: history.redo, customId: undoButton.customId({ act }) };
}
