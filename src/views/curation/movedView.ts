import type { CuratedQuote } from '../../domain/curation.ts';
import type { Move } from '../../domain/curation/moveQuote.ts';
import type { Texts } from '../../texts/texts.ts';
import { curatedBlock } from './curatedBlock.ts';
import { fittingTexts } from '../parts/fittingTexts.ts';
import { buttonRow, textDisplay, type ButtonPart } from '../parts/components.ts';
import { personMention } from '../parts/personMention.ts';
import type { ComponentsReply } from '../parts/reply.ts';

/**
 * A quote that was moved from one state to another. Always private, but in place of a notice to all moderators.
 * @param by who did it, where others see it too: a Discord id
 */
export function movedView(
  texts: Texts,
  quote: CuratedQuote,
  move: Move,
  buttons: readonly ButtonPart[],
  by: string | null = null,
): ComponentsReply {
  const { moved, movedBy } = texts.curation;
  const doer = by === null ? '' : ` ${movedBy(personMention(texts, by))}`;
  const shown = fittingTexts((size) => [`**${moved[move]}**${doer}`, curatedBlock(texts, quote, null, size)]);
  return {
    kind: 'components',
    components: [...shown.map((text) => textDisplay(text)), ...buttonRow(buttons)],
    private: true,
  };
}
