import { FUNCTION_WORD, WORD } from '../lexicon/lexicon.ts';
import type { TokenRange } from '../words/paragraphs.ts';
import { endsSentence, type Tokens } from '../words/tokens.ts';

const GIVEN = WORD.givenMale | WORD.givenFemale;

/** True where a sentence begins, so that a capital says nothing. */
export function startsSentence(tokens: Tokens, at: number, range: TokenRange): boolean {
  let before = at - 1;
  while (before >= range.from && tokens.isMark(before)) before--;
  if (before < range.from) return true;
  if (!tokens.isPunctuation(before)) return before !== at - 1;
  return tokens.isSign(before, ':([') || endsSentence(tokens, before);
}

/** A first word that is capitalised only because it opens the sentence: a verb form or a word of no name. */
export function opensSentence(tokens: Tokens, at: number): boolean {
  if (tokens.is(at, GIVEN)) return false;
  if (tokens.is(at, FUNCTION_WORD | WORD.cueFinite | WORD.cueIng | WORD.cueBase)) return true;
  return !tokens.is(at, WORD.organisation) && /(?:ing|ed|ly)$/.test(tokens.word(at));
}

/** Whether the first word of a sentence, which is capitalised anyhow, names somebody or something by itself. */
export function mayOpenAlone(tokens: Tokens, at: number, range: TokenRange): boolean {
  if (opensSentence(tokens, at) && !speaksNext(tokens, at, range)) return false;
  return isRead(tokens, at) || standsAsName(tokens, at, range);
}

/** A word of a known reading; any other could name anything. */
const isRead = (tokens: Tokens, at: number): boolean => (tokens.bits[at] ?? 0) !== 0;

/** "Boring said": the verb right after it makes a name of a word that looks like a verb form. */
const speaksNext = (tokens: Tokens, at: number, range: TokenRange): boolean =>
  at + 1 < range.to &&
  !isRead(tokens, at) &&
  tokens.is(at + 1, WORD.cueFinite) &&
  tokens.is(at + 1, WORD.cueStrong);

const SPEAKING = WORD.auxiliary | WORD.cueFinite | WORD.adverb | WORD.phrasal;

/**
 * A lone capitalised word at a sentence's start is a name if a verb, an owner's mark or a comma comes right after it.
 */
function standsAsName(tokens: Tokens, at: number, range: TokenRange): boolean {
  const next = at + 1;
  if (next >= range.to) return false;
  if (!tokens.isWord(next)) return tokens.isSign(next, ',:');
  return tokens.is(next, SPEAKING) || /(?:ed|s|ly)$/.test(tokens.word(next));
}
