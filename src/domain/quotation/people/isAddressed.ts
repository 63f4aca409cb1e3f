import { WORD } from '../lexicon/lexicon.ts';
import type { Tokens } from '../words/tokens.ts';
import type { Mention } from './mention.ts';

const SHORTEST_NAME = 3;

/** A name within quoted words that calls on somebody: "Listen, Ann, to me", "My dear Holmes!". */
export function isAddressed(tokens: Tokens, { from, last, opening }: Mention, known: boolean): boolean {
  // The capital of a first word does not make a name of it: "Nonsense, my dear!"
  if (opening && !known) return false;
  const before = from - 1;
  const setOff = tokens.isMark(before) || tokens.isSign(before, ',') || tokens.reads(before, 'dear');
  if (!setOff || tokens.length(last) < SHORTEST_NAME || tokens.is(last, WORD.title | WORD.role)) return false;
  return tokens.isPunctuation(last + 1) || tokens.isMark(last + 1);
}
