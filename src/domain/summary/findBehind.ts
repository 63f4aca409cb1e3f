import type { ArticleLayout } from './articleLayout.ts';
import { withoutQuotations, type SentenceFlaw } from './sentenceFlaw.ts';

interface Surroundings {
  readonly flaws: readonly (SentenceFlaw | null)[];
  /** Whether a sentence lies inside a quotation that opened before it. */
  readonly inside: readonly boolean[];
  readonly layout: ArticleLayout;
}

/**
 * For each sentence, those that it can be read right after: the one before it, captions and the like left out; and
 * where that only quotes somebody who has been named already, the one before the quotation too. None behind a heading.
 */
export function findBehind(
  texts: readonly string[],
  { flaws, inside, layout }: Surroundings,
): readonly (readonly number[])[] {
  return texts.map((_, index) => {
    const behind: number[] = [];
    for (let before = index - 1; before >= layout.headline; before--) {
      if (layout.titles[before] === true || before === layout.bodyLabel) break;
      const written = texts[before] ?? '';
      if (standsBeside(written, flaws[before] ?? null)) continue;
      behind.push(before);
      if (GOES_ON.test(texts[index] ?? '') || !isAside(written, inside[before] === true)) break;
    }
    return behind;
  });
}

/** “…,” she added: read behind what she said first. */
const GOES_ON = /^["“][^"”]*["”] (?:he|she|they) (?:continued|added|went on)(?!\p{L})/u;

const ENDED = /[.!?…]["”’')\]]*$/u;

function standsBeside(sentence: string, flaw: SentenceFlaw | null): boolean {
  return flaw === 'caption' || flaw === 'appeal' || (flaw === 'fragment' && !ENDED.test(sentence));
}

const FULL_NAME = /(?<=\S )\p{Lu}[\p{L}.'’-]*,? \p{Lu}/u;

/** A quotation that brings nobody new in: what comes behind it goes on with the same speaker. */
function isAside(sentence: string, isInside: boolean): boolean {
  if (!isInside && !/^["“]/.test(sentence)) return false;
  return !FULL_NAME.test(withoutQuotations(sentence)) || !/["”]/.test(sentence);
}
