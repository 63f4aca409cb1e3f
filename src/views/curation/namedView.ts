import { en } from '../../texts/en/index.ts';
import { namedIn, type CuratedQuote } from '../../domain/curation.ts';
import type { ButtonPart } from '../parts/components.ts';
import { notice } from '../parts/notice.ts';
import type { ComponentsReply } from '../parts/reply.ts';
import { speakerName } from '../parts/speakerName.ts';

const SPEAKER_LENGTH = 200;

/** A quote whose speaker a moderator confirmed or corrected. Always private. */
export function namedView(quote: CuratedQuote, buttons: readonly ButtonPart[]): ComponentsReply {
  const who = speakerName(en, namedIn(quote), SPEAKER_LENGTH);
  return notice(`Done. \`${quote.id}\` is given as: ${who}`, buttons);
}
