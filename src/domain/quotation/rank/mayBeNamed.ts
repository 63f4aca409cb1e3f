import { WORD } from '../lexicon/lexicon.ts';
import type { Phrase } from '../phrases/phrase.ts';
import { DISPLAYS } from '../phrases/subjectBefore.ts';
import type { Reading } from '../reading/reading.ts';
import { possessorOf } from '../speakers/possessorOf.ts';

/** Whether somebody in mind has been called so. */
export type Called = (word: string) => boolean;

/** "Smith's statement", "her letter": whoever's words a document holds. */
export const ownerOf = (reading: Reading, phrase: Phrase): Phrase | null =>
  reading.tokens.is(phrase.head, WORD.document) ? possessorOf(reading, phrase) : null;

/** Somebody who speaks for others is nobody named, unless the article has called somebody so. */
const SPEAKS_FOR = /^(?:spokes|rep$|representative$|publicist$)/;

/** "The pair": more than one. */
const SEVERAL = /^(?:both|pair|couple|duo|trio)$/;

/** Not "the company", "critics", "21 percent" and "a sign": whoever is called so may have a name. */
export function mayBeNamed(reading: Reading, called: Called, phrase: Phrase): boolean {
  const { tokens } = reading;
  if (phrase.kind === 'pronoun') return !tokens.reads(phrase.head, 'which');
  if (phrase.kind !== 'nominal' || ownerOf(reading, phrase)) return true;
  const head = tokens.word(phrase.head);
  if (DISPLAYS.has(head) || tokens.reads(phrase.to + 1, 'reading')) return false;
  if (SPEAKS_FOR.test(head)) return called(head);
  if (SEVERAL.test(head)) return false;
  if (tokens.is(phrase.head, WORD.role | WORD.title)) return true;
  return !tokens.is(phrase.head, WORD.group | WORD.document) && !tokens.isNumber(phrase.from);
}
