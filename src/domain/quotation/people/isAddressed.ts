import { WORD } from '../lexicon/lexicon.ts';
import { lower, TOKEN, type Tokens } from '../words/tokens.ts';
import type { Mention } from './mentions.ts';

const SHORTEST_NAME = 3;

/** A name within quoted words that calls on somebody: "Listen, Ann, to me", "My dear Holmes!". */
export function isAddressed(tokens: Tokens, { from, last, opening }: Mention, known: boolean): boolean {
  // The capital of a first word does not make a name of it: "Nonsense, my dear!"
  if (opening && !known) return false;
  const before = from - 1;
  const setOff =
    tokens.type[before] === TOKEN.mark ||
    tokens.code[before] === 44 ||
    (tokens.type[before] === TOKEN.word && lower(tokens, before) === 'dear');
  const bits = tokens.bits[last] ?? 0;
  if ((tokens.end[last] ?? 0) - (tokens.start[last] ?? 0) < SHORTEST_NAME || bits & (WORD.title | WORD.role))
    return false;
  return setOff && (tokens.type[last + 1] === TOKEN.punctuation || tokens.type[last + 1] === TOKEN.mark);
}
