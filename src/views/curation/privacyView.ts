import { timeStamp } from '../parts/markdown.ts';
import type { CuratedQuote } from '../../domain/curation.ts';
import { counted } from '../../domain/text/counted.ts';
import { curatedBlock } from './curatedBlock.ts';
import { fittingTexts, type ShownSize } from '../parts/fittingTexts.ts';
import { buttonRow, textDisplay, type ButtonPart } from '../parts/components.ts';
import type { ComponentsReply } from '../parts/reply.ts';

interface QuotesOfPerson {
  readonly newest: readonly CuratedQuote[];
  readonly total: number;
}

/** What a server keeps of the person who asks. @param buttons where all of it may be erased */
export function privacyView(
  about: {
    /** Epoch milliseconds; `null`: they may be quoted. */
    readonly optedOut: number | null;
    readonly added: QuotesOfPerson;
    readonly saved: QuotesOfPerson;
  },
  buttons: readonly ButtonPart[],
): ComponentsReply {
  const { optedOut, added, saved } = about;
  const choice =
    optedOut === null
      ? 'Your messages **may be saved** as quotes here. `/privacy opt-out` forbids it.'
      : `Your messages **may not be saved** as quotes here, since ${timeStamp(optedOut)}.`;
  const texts = fittingTexts((size) => [
    buttons.length === 0 ? '**What this server keeps of you**' : '**Erase all of this for good?**',
    choice,
    ...listed('saved of what you wrote', saved, size),
    ...listed('added or suggested by you', added, size),
    buttons.length === 0
      ? '-# The history of changes names you beside what you changed. `/privacy delete` erases all of this but your choice.'
      : '-# These quotes go with their history, and your name is taken out of the rest of it. Your choice whether you may be quoted stays.',
  ]);
  return {
    kind: 'components',
    components: [...texts.map((text) => textDisplay(text)), ...buttonRow(buttons)],
    private: true,
  };
}

function listed(what: string, { newest, total }: QuotesOfPerson, size: ShownSize): readonly string[] {
  const count = total === 0 ? 'No quote is' : counted(total, 'quote is', 'quotes are');
  const more = total > newest.length && newest.length > 0 ? `; the newest ${newest.length} of them:` : '';
  return [`**${count}** ${what}${more}`, ...newest.map((quote) => curatedBlock(quote, null, size))];
}
