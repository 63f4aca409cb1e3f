import { fittingTexts } from '../parts/fittingTexts.ts';
import type { HistoryEntry } from '../../domain/curation/historyEntry.ts';
import type { Texts } from '../../texts/texts.ts';
import { actText } from './historyView.ts';
import { buttonRow, textDisplay, type ButtonPart } from '../parts/components.ts';
import type { ComponentsReply } from '../parts/reply.ts';

/** An act that was taken back; of an undo that is a redo. Always private. */
export function undoneView(texts: Texts, act: HistoryEntry, buttons: readonly ButtonPart[]): ComponentsReply {
  const { redone, undone } = texts.history;
  const done = act.action === 'undo' ? redone : undone;
  const shown = fittingTexts((size) => [done, actText(texts, act, size)]);
  return {
    kind: 'components',
    components: [...shown.map((text) => textDisplay(text)), ...buttonRow(buttons)],
    private: true,
  };
}
