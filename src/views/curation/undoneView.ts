import { fittingTexts } from '../parts/fittingTexts.ts';
import type { HistoryEntry } from '../../domain/curation/historyEntry.ts';
import { actText } from './historyView.ts';
import { buttonRow, textDisplay, type ButtonPart } from '../parts/components.ts';
import type { ComponentsReply } from '../parts/reply.ts';

/** An act that was taken back; of an undo that is a redo. Always private. */
export function undoneView(act: HistoryEntry, buttons: readonly ButtonPart[]): ComponentsReply {
  const done = act.action === 'undo' ? 'Redone' : 'Undone';
  const texts = fittingTexts((size) => [`**${done}.** This no longer counts:`, actText(act, size)]);
  return {
    kind: 'components',
    components: [...texts.map((text) => textDisplay(text)), ...buttonRow(buttons)],
    private: true,
  };
}
