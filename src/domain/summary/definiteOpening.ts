import { WORD, wordBits, wordId } from '../quotation/lexicon/lexicon.ts';
import { contentWords } from './contentWords.ts';
import { irregularPasts } from './sentenceWords.ts';

const OPENING =
  /^(?:(?:In|On|At|After|Before|During|By|For|With|Since|Under|Last|Earlier|Late)\s[^,]{1,50},\s|(?:As|When|While|If|Because|Although|Though|Once|Since|After|Before|Until|Even)\s)?["“‘']?[Tt]he\s((?:[\p{L}\p{N}.'’-]+\s){1,5})/u;

/** Ends the noun phrase after "the": prepositions, verbs and the like. */
const PHRASE_END =
  WORD.preposition | WORD.auxiliary | WORD.conjunction | WORD.cueFinite | WORD.pronoun | WORD.adverb;

const SELF_EXPLAINING =
  /^(?:first|second|third|last|latest|most|least|best|worst|biggest|largest|smallest|highest|lowest|longest|only|same|world|number|majority|vast|use|idea|fact|death|lack|rest)$/;

/**
 * The last content words of the "the …" with which a sentence opens, where that points at something an article has
 * spoken of before: "The vehicles arrived" has ["vehicl"]. Empty for names ("The Hague"), for what explains itself ("The
 * number of …", "The first …"), and where the sentence opens otherwise.
 */
export function definiteOpening(sentence: string): readonly string[] {
  const following = OPENING.exec(sentence)?.[1]?.trim().split(/\s+/) ?? [];
  const phrase: string[] = [];
  for (const word of following) {
    const bits = wordBits(wordId(word.toLowerCase()));
    if (phrase.length > 0 && (bits & PHRASE_END || irregularPasts.has(word) || /\p{Ll}ed$/u.test(word))) {
      if (word === 'of') return [];
      break;
    }
    if (/\p{Lu}/u.test(word) || SELF_EXPLAINING.test(word)) return [];
    phrase.push(word);
  }
  return contentWords(phrase.slice(-2).join(' '));
}
