import { WORD, wordBits } from '../quotation/lexicon/lexicon.ts';
import { contentWords } from './contentWords.ts';
import { answersFor, isKnownThing } from './knownThings.ts';
import { withoutQuotations } from './sentenceFlaw.ts';
import { irregularPasts } from './sentenceWords.ts';

/** “The vehicles arrived”, “As the vehicles arrived”. */
const OPENING =
  /^(?:(?:As|When|While|If|Because|Although|Though|Once|Since|After|Before|Until|Even)\s)?["“‘']?[Tt]he\s((?:[\p{L}\p{N}.'’-]+,?\s){1,5})/u;
/** “On Monday, the vehicles arrived”. */
const MAIN_CLAUSE = /^[^,“”"]{1,60},\sthe\s((?:[\p{L}\p{N}.'’-]+,?\s){1,5})/u;

/** Ends the noun phrase after "the": prepositions, verbs and the like. */
const PHRASE_END =
  WORD.preposition | WORD.auxiliary | WORD.conjunction | WORD.cueFinite | WORD.pronoun | WORD.adverb;

const SELF_EXPLAINING =
  /^(?:first|second|third|last|latest|most|least|best|worst|biggest|largest|smallest|highest|lowest|longest|only|same|world|number|majority|vast|use|idea|fact|death|lack|rest|military|government|police|public|country|nation|economy|internet|media|press|army|navy|president|pope|queen|king|prime|weather)$/;

const THE_THING =
  /(?<!\p{L})the (\p{Ll}+)(?=['’]s|[\s,.;:])(?! (?:of|that|who|which|whose|where|in|at|on|for|to|from|with|about|between|against|near)(?!\p{L}))/gu;

/** “this plan”, “these women”; but not “this week”. */
const POINTING_NOUN =
  /(?<![\p{L}-])(?:this|these) (?!week|weekend|month|year|season|summer|winter|spring|autumn|fall|morning|afternoon|evening|decade|century|time|day|january|february|march|april|may|june|july|august|september|october|november|december|is|was|will|kind|sort|type|of|to|and)((?:\p{Ll}+ ?){1,2})/iu;

/** What a sentence speaks of as known already, in folded words of which one must have been said before. */
export interface PresumedThings {
  /** For the "the …" it opens with: "The vehicles arrived" presumes vehicles; "this plan" does anywhere. Or empty. */
  readonly things: readonly string[];
  /** Whether it says "the crash" or the like in passing, unexplained: then it is no first sentence. */
  readonly inPassing: boolean;
}

/** “Officials say it's the largest”: what is? */
const SAID_OF_IT =
  /(?<!\p{L})(?:say|says|said|believe|believes|think|thinks) (?:that )?(?:it|they)(?:['’]s|['’]re| is| are| was| were)(?!\p{L})/iu;

/** “two of the races”: which races? */
const SOME_OF =
  /(?<!\p{L})(?:one|two|three|four|five|some|most|many|all|half|none|both|several) of the \p{Ll}+s(?!\p{L}| (?:of|that|who|in|at))/iu;

/**
 * Reads what a sentence presumes. Nothing for names ("The Hague"), for what explains itself ("The number of …", "the
 * crash that …") and for what the sentence itself has named before.
 */
export function presumedThings(sentence: string): PresumedThings {
  const inPassing =
    SOME_OF.test(sentence) ||
    SAID_OF_IT.test(sentence) ||
    isNationality(sentence) ||
    [...sentence.matchAll(THE_THING)].some((match) => {
      const noun = match[1] ?? '';
      if (!isKnownThing(noun)) return false;
      const before = new Set(contentWords(sentence.slice(0, match.index)));
      return !contentWords(noun)
        .flatMap(answersFor)
        .some((word) => before.has(word));
    });
  const pointing = contentWords(POINTING_NOUN.exec(withoutQuotations(sentence))?.[1] ?? '');
  const named = pointing.length > 0 ? pointing : definiteOpening(sentence);
  return { things: named.flatMap(answersFor), inPassing };
}

/** “The Swede won”: one who is called so only after being named. */
function isNationality(sentence: string): boolean {
  const word = /^The (\p{Lu}\p{Ll}+)(?: \p{Ll}| --|,)/u.exec(sentence)?.[1] ?? '';
  return (wordBits(word) & WORD.demonym) !== 0;
}

/** “The 34-year-old”, “The Vermont senator”: somebody who has been named before; not “The Vermont senator Ada Lund”. */
const CALLED =
  /^The ((?:[\p{L}\d.'’-]+\s){0,3}[\p{L}\d.'’-]+)(?=\s\p{Ll})(?!\s(?:of|who|whose|for|from|in|at)\s)/u;
const ROLES = new Set(
  'frontrunner front-runner nominee candidate contender hopeful businessman businesswoman billionaire mogul magnate lawmaker congressman congresswoman politician tycoon incumbent challenger star legend veteran rookie midfielder striker goalkeeper defender winger playwright novelist rapper comedian'.split(
    ' ',
  ),
);

/** Whether a sentence opens with somebody by role or age, without the name. */
export function callsByRole(sentence: string): boolean {
  return calledBy(sentence).length > 0;
}

/** The word by which a sentence calls its subject without a name, folded; empty where it does not. */
function calledBy(sentence: string): readonly string[] {
  const [, people = ''] = /^The (\p{Lu}\p{Ll}+)['’]s\s/u.exec(sentence) ?? [];
  if ((wordBits(people) & WORD.demonym) !== 0) return contentWords(people);
  const words = (CALLED.exec(sentence)?.[1] ?? '').split(' ');
  for (const [at, word] of words.entries()) {
    const [, age] = /^(\d{1,3})-year-old$/.exec(word) ?? [];
    if (age !== undefined && !/^\p{Lu}/u.test(words[at + 1] ?? '')) return [age];
    const isRole = ROLES.has(word) || (wordBits(word) & WORD.role) !== 0;
    if (!isRole || /^\p{Lu}/u.test(words[at + 1] ?? '') || words[at + 1] === 'of') continue;
    // “The mayor” alone is read as any thing is.
    if (words.slice(0, at).some((other) => /^\p{Lu}/u.test(other)) || ROLES.has(word))
      return contentWords(word);
  }
  return [];
}

/** The last content words of the "the …" with which a sentence or its main clause opens. */
function definiteOpening(sentence: string): readonly string[] {
  const called = calledBy(sentence);
  if (called.length > 0) return called;
  const phrase = definitePhrase(OPENING.exec(sentence)?.[1]);
  return phrase.length > 0 ? phrase : definitePhrase(MAIN_CLAUSE.exec(sentence)?.[1]);
}

function definitePhrase(following = ''): readonly string[] {
  const phrase: string[] = [];
  for (const written of following.trim().split(/\s+/)) {
    const word = written.replace(',', '');
    const bits = wordBits(word);
    if (phrase.length > 0 && (bits & PHRASE_END || irregularPasts.has(word) || /\p{Ll}ed$/u.test(word))) {
      if (word === 'of') return [];
      break;
    }
    if (phrase.length > 1 && /\p{Lu}/u.test(word)) break;
    if (/\p{Lu}/u.test(word) || SELF_EXPLAINING.test(word)) return [];
    phrase.push(word);
    if (word !== written) {
      if (/^(?:\p{Lu}|an? )/u.test(following.slice(following.indexOf(written) + written.length).trimStart()))
        return [];
      break;
    }
  }
  return contentWords(phrase.slice(-2).join(' '));
}
