import { namedIn, type CuratedQuote } from '../../domain/curation.ts';
import type { Texts } from '../../texts/texts.ts';
import type { ButtonPart } from '../parts/components.ts';
import { notice } from '../parts/notice.ts';
import type { ComponentsReply } from '../parts/reply.ts';
import { speakerName } from '../parts/speakerName.ts';

const SPEAKER_LENGTH = 200;

/** A quote whose speaker a moderator confirmed or corrected. Always private. */
export function namedView(
  texts: Texts,
  quote: CuratedQuote,
  buttons: readonly ButtonPart[],
): ComponentsReply {
  const who = speakerName(texts, namedIn(quote), SPEAKER_LENGTH);
  return notice(texts.curation.named(quote.id, who), buttons);
}
