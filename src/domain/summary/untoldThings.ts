import { WORD, wordBits } from '../quotation/lexicon/lexicon.ts';
import { contentWords } from './contentWords.ts';
import { answersFor } from './knownThings.ts';
import { irregularPasts } from './sentenceWords.ts';

/** “the fleet”, “these crews”, “another storm”. */
const DEFINITE =
  /(?<![\p{L}’'-])(the|this|these|those|such|another|other) ((?:[\p{L}\p{N}][\p{L}\p{N}.’'-]*\s?){1,5})/giu;
const ONE_MORE = /^(?:such|another|other)$/i;

/** Ends the noun phrase: prepositions, verbs and the like. */
const PHRASE_END =
  WORD.preposition | WORD.auxiliary | WORD.conjunction | WORD.cueFinite | WORD.pronoun | WORD.adverb;
/** “the fleet of Tarn”, “the crews who left”: it says which. */
const EXPLAINING =
  /^(?:of|that|who|whose|which|where|when|for|to|in|on|at|from|with|between|against|about|behind|under|near)$/;

/** What everybody knows, there is one of, or says itself which is meant. */
const KNOWN = new Set(
  `world country nation president government public police media press internet economy military army navy weather past
  future present time times day days week weekend month year years morning afternoon evening night end beginning middle
  start way ground air sea sun sky moon street streets road number majority vast use idea fact death lack rest point first
  second third fourth fifth last latest next most least best worst only same other whole entire more very current house
  court left right far top bottom north south east west city state states party parties race election campaign presidency
  nomination vote voters candidate candidates general primary primaries convention pope queen king prime minister law
  environment poor rich elderly young dead truth question possibility risk chance need process area region coast border
  opposite kind sort type late former new old`.split(/\s+/),
);

/**
 * The things that a sentence speaks of as known already and has not named itself: for each, folded words of which one
 * must have been said before. Names are none ("the Hague"), nor is what explains itself ("the crews who left").
 */
export function untoldThings(sentence: string): readonly (readonly string[])[] {
  const things: string[][] = [];
  for (const { 0: match, 1: pointer = '', 2: following = '', index } of definitesOf(sentence)) {
    if (match === '') continue;
    const wanted = headOf(following, ONE_MORE.test(pointer)).flatMap(answersFor);
    const before = new Set(contentWords(sentence.slice(0, index)));
    if (wanted.length > 0 && !wanted.some((word) => before.has(word))) things.push(wanted);
  }
  return things;
}

/** Overlapping matches: "the crews of the fleet" has two. */
function definitesOf(sentence: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  DEFINITE.lastIndex = 0;
  for (let match = DEFINITE.exec(sentence); match !== null; match = DEFINITE.exec(sentence)) {
    matches.push(match);
    DEFINITE.lastIndex = match.index + (match[1]?.length ?? 1);
  }
  return matches;
}

function headOf(following: string, isOneMore: boolean): readonly string[] {
  const phrase: string[] = [];
  for (const written of following.trim().split(/\s+/)) {
    const word = written.replace(/[.,]$/, '');
    const isEnd = (wordBits(word) & PHRASE_END) !== 0 || irregularPasts.has(word) || /\p{Ll}ed$/u.test(word);
    if (isEnd && (phrase.length > 0 || EXPLAINING.test(word))) {
      if (EXPLAINING.test(word) && !isOneMore) return [];
      break;
    }
    if (/\p{Lu}|\d/u.test(word) || KNOWN.has(word) || /\p{Ll}est$/u.test(word)) return [];
    phrase.push(word);
    if (/['’]s?$/u.test(word)) break;
  }
  return contentWords(phrase.slice(-2).join(' '));
}

const MEASURED =
  /^["“][^"”]*[,.!?]["”]|^[^,“”"]{2,90}, (?:he|she|they) |(?<![\p{L}-])(?:also|too|again|instead|still|later|earlier|however|meanwhile|then|both|others|another|already|there(?! (?:is|are|was|were|has|have|will|would)(?!\p{L}))|immediately|quickly|previous|previously|it|its)(?![\p{L}-])/iu;

/** Whether a sentence has a word that measures it against what stands before, or begins with somebody's words. */
export function isMeasuredByBefore(sentence: string): boolean {
  return MEASURED.test(sentence);
}

const ONE_OF_A_KIND =
  'president|pope|number|government|world|country|nation|United|White|Supreme|federal|state|U\\.S';
const VAGUE = new RegExp(
  `^(?:The(?! (?:${ONE_OF_A_KIND})(?!\\p{L}))|This|These|That) |^\\S+ (?:its|their|his|her)(?!\\p{L})`,
  'u',
);

const POINTER =
  /^["“]?(?:he|she|it|they|his|hers?|its|their|th(?:is|at|ese|ose)|but|and|so|yet|or|then|here)(?![\p{L}-])|^(?:if|when|while|though|although|because) (?:he|she|it|they|this|that)(?![\p{L}-])|(?<!\p{L})the (?:short |simple )?answer is(?!\p{L})/iu;

/** Whether a sentence opens with a bare pronoun or a conjunction: an article may, a recap may not. */
export function opensByPointing(sentence: string): boolean {
  return POINTER.test(sentence);
}

/** Whether a sentence opens with something that it takes for known: it is no beginning. */
export function opensVaguely(sentence: string): boolean {
  return VAGUE.test(sentence);
}
