import { timeStamp } from '../parts/markdown.ts';
import type { CuratedQuote } from '../../domain/curation.ts';
import type { Texts } from '../../texts/texts.ts';
import { curatedBlock } from './curatedBlock.ts';
import { fittingTexts } from '../parts/fittingTexts.ts';
import { buttonRow, textDisplay, type ButtonPart } from '../parts/components.ts';
import type { ComponentsReply } from '../parts/reply.ts';

interface QuotesOfPerson {
  readonly newest: readonly CuratedQuote[];
  readonly total: number;
}

/** What a server keeps of the person who asks. @param buttons where all of it may be erased */
export function privacyView(
  texts: Texts,
  about: {
    /** Epoch milliseconds; `null`: they may be quoted. */
    readonly optedOut: number | null;
    readonly added: QuotesOfPerson;
    readonly saved: QuotesOfPerson;
  },
  buttons: readonly ButtonPart[],
): ComponentsReply {
  const { optedOut, added, saved } = about;
  const { privacy } = texts;
  const isAsked = buttons.length > 0;
  const shown = fittingTexts((size) => [
    isAsked ? privacy.eraseAll : privacy.keeps,
    optedOut === null ? privacy.maySave : privacy.mayNotSave(timeStamp(optedOut)),
    heading(privacy.saved, saved),
    ...saved.newest.map((quote) => curatedBlock(texts, quote, null, size)),
    heading(privacy.added, added),
    ...added.newest.map((quote) => curatedBlock(texts, quote, null, size)),
    `-# ${isAsked ? privacy.goesWithHistory : privacy.historyNames}`,
  ]);
  return {
    kind: 'components',
    components: [...shown.map((text) => textDisplay(text)), ...buttonRow(buttons)],
    private: true,
  };
}

function heading(
  { none, all, newest }: Texts['privacy']['saved'],
  { newest: shown, total }: QuotesOfPerson,
): string {
  if (total === 0) return none;
  return total > shown.length && shown.length > 0 ? newest(total, shown.length) : all(total);
}
