import { UserError } from '../../src/domain/userError.ts';
import { shorten } from '../../src/domain/text/shorten.ts';
import type { Texts } from '../../src/texts/texts.ts';
import type { Reply } from '../../src/views/parts/reply.ts';
import { refusalView } from '../../src/views/refusalView.ts';

/** What a button's label has room for, in characters. */
const LABEL_LENGTH = 80;

/**
 * An answer; where there is none, but something like it may have been meant, the question which, to the person alone.
 * @param customIdOf the button that answers with a topic
 */
export async function offerMeant(
  texts: Texts,
  answer: () => Promise<Reply>,
  customIdOf: (topic: string) => string,
): Promise<Reply> {
  try {
    return await answer();
  } catch (error) {
    const refusal = error instanceof UserError ? error.refusal : null;
    if (refusal?.code !== 'quote-not-found' || refusal.meant.length === 0) throw error;
    const buttons = refusal.meant.map((topic) => ({
      label: shorten(topic, LABEL_LENGTH),
      customId: customIdOf(topic),
    }));
    return refusalView(texts, refusal, buttons);
  }
}
