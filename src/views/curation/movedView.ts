import { en } from '../../texts/en/index.ts';
import type { CuratedQuote } from '../../domain/curation.ts';
import type { Move } from '../../domain/curation/moveQuote.ts';
import { curatedBlock } from './curatedBlock.ts';
import { fittingTexts } from '../parts/fittingTexts.ts';
import { buttonRow, textDisplay, type ButtonPart } from '../parts/components.ts';
import { personMention } from '../parts/personMention.ts';
import type { ComponentsReply } from '../parts/reply.ts';

export const MOVED: Readonly<Record<Move, string>> = {
  approve: 'Approved.',
  reject: 'Rejected.',
  remove: 'Removed. It is no longer served; `/curate restore` brings it back.',
  restore: 'Restored. It is served again.',
};

/**
 * A quote that was moved from one state to another. Always private, but in place of a notice to all moderators.
 * @param by who did it, where others see it too: a Discord id
 */
export function movedView(
  quote: CuratedQuote,
  move: Move,
  buttons: readonly ButtonPart[],
  by: string | null = null,
): ComponentsReply {
  const doer = by === null ? '' : ` By ${personMention(en, by)}.`;
  const texts = fittingTexts((size) => [`**${MOVED[move]}**${doer}`, curatedBlock(quote, null, size)]);
  return {
    kind: 'components',
    components: [...texts.map((text) => textDisplay(text)), ...buttonRow(buttons)],
    private: true,
  };
}
