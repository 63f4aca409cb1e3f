import { slice } from '../article.ts';
import type { Named } from '../quotation/labelSpeaker.ts';
import type { Placed, Placement } from './placeClaim.ts';

/** What whoever adds words of an article should know about them. */
export type Remark =
  /** The article gives them to somebody else than was typed, or names nobody. */
  | { readonly kind: 'dissent'; readonly saidBy: Named }
  /** The sentence goes on, or began, with words that change what it says. */
  | { readonly kind: 'cut-short'; readonly side: 'before' | 'after'; readonly rest: string }
  /** What was left out at a mark denies something. */
  | { readonly kind: 'omits-negation'; readonly omitted: string }
  /** The same words stand elsewhere in it too. */
  | { readonly kind: 'ambiguous' }
  /** They stand outside of quotation marks: they are the article's own words. */
  | { readonly kind: 'narration' };

/** The remarks on words that were found, or of which the article's are taken. @param text of the article */
export function remarksOf(
  text: string,
  placement: Extract<Placement, { readonly kind: 'found' | 'near' }>,
): readonly Remark[] {
  const remarks: Remark[] = [];
  if (placement.dissent !== null) remarks.push({ kind: 'dissent', saidBy: dissenting(placement) });
  if (placement.quotation.quoted === 0) remarks.push({ kind: 'narration' });
  for (const note of placement.kind === 'found' ? placement.notes : []) {
    if (note.kind === 'cut-short') {
      remarks.push({ kind: 'cut-short', side: note.side, rest: slice(text, note.rest) });
    } else if (note.kind === 'omits-negation') {
      remarks.push({ kind: 'omits-negation', omitted: slice(text, note.omitted) });
    } else if (note.kind === 'ambiguous') {
      remarks.push({ kind: 'ambiguous' });
    }
  }
  return remarks;
}

/** Whom the article names instead. What stands there itself, such as the label of a transcript, is not in doubt. */
function dissenting({ quotation, dissent }: Placed): Named {
  const speaker = dissent?.saidBy ?? null;
  return { speaker, sure: speaker !== null && (quotation.speaker !== speaker || quotation.sure) };
}
