import { WORD, wordBits, wordId } from '../quotation/lexicon/lexicon.ts';
import { sentenceStarters } from '../text/abbreviations.ts';
import { pointingOpeners } from './pointingOpeners.ts';
import { withoutQuotations } from './sentenceFlaw.ts';

const POINTING = new RegExp(`^["“‘'(]*(?:${pointingOpeners.join('|')})(?![\\p{L}-])`, 'iu');

/** “this plan”, “these women”; but not “this week”. */
const POINTING_NOUN =
  /(?<![\p{L}-])(?:this|these) (?!week|weekend|month|year|season|summer|winter|spring|autumn|fall|morning|afternoon|evening|decade|century|time|day|january|february|march|april|may|june|july|august|september|october|november|december|is|was|will|kind|sort|type|of|to|and)(?:\p{Ll}+)/iu;

/** “The act also allows”: one more of something told before. */
const ADDING = /^(?:\S+\s){1,4}(?:also|too|again|instead|however|nevertheless|therefore|likewise)(?!\p{L})/u;

const PRONOUN = /(?<![\p{L}’'-])(?:he|she|him|his|her|hers|they|them|their)(?![\p{L}-])/iu;

/** A capitalised word after the first; or the first, where it is no common opener and a name's verb follows. */
const NAME =
  /(?<=\S\s["“‘'(]*)\p{Lu}[\p{L}.'’-]*|^\p{Lu}[\p{L}'’-]*(?= \p{Lu})|^\p{Lu}\p{Ll}+(?=['’]s |, | (?:\p{Ll}+(?:ed|s)|said|had|who|will|would|could)(?!\p{L}))/u;
const PERSON =
  /(?<!\p{L})(?:man|woman|men|women|boy|girl|people|person|child|children|teenager|student|parents?|victims?|suspects?|users?|ones?|those|who|everyone|anyone|someone|company|government|party|canine|dog|cat|horse|\p{L}+-old)(?!\p{L})/iu;
const PLURAL =
  /\p{L}{3}s(?![\p{L}’'])|(?<!\p{L})(?:some|many|few|others|people|men|women|children)(?!\p{L})/iu;
const SAID_BY_PRONOUN = /(?:^|…\s?|,\s)(?:he|she|they)\s\p{Ll}+|…\s\p{Ll}+\s(?:he|she|they)(?![\p{L}-])/u;

/**
 * Whether a sentence needs the one before it to be understood: it opens with a word that points back, gives a
 * quotation to a bare pronoun, or uses a pronoun before it has named anybody. Where it `opensArticle`, a pronoun may
 * come before the name, since nothing else can be meant.
 */
export function leansOnPrevious(sentence: string, opensArticle: boolean): boolean {
  if (POINTING.test(sentence)) return true;
  const outside = withoutQuotations(sentence);
  if (!opensArticle && (POINTING_NOUN.test(outside) || ADDING.test(outside))) return true;
  const pronoun = PRONOUN.exec(outside);
  if (pronoun === null) return false;
  const named = nameAt(outside);
  if (outside.startsWith('…') && SAID_BY_PRONOUN.test(outside)) return named === -1 || named > pronoun.index;
  if (named !== -1 && (opensArticle || named < pronoun.index)) return false;
  const before = outside.slice(0, pronoun.index);
  if (/^the/i.test(pronoun[0]) && PLURAL.test(before)) return false;
  return !speaksOfPerson(before) && !namesSubjectAfter(outside, pronoun.index);
}

/** Where the first name stands, -1 for none. */
function nameAt(outside: string): number {
  const name = NAME.exec(outside);
  if (name === null) return -1;
  if (name.index > 0 || !sentenceStarters.has(name[0].toLowerCase())) return name.index;
  const later = /(?<=\S\s["“‘'(]*)\p{Lu}[\p{L}.'’-]*/u.exec(outside);
  return later?.index ?? -1;
}

function speaksOfPerson(words: string): boolean {
  if (PERSON.test(words)) return true;
  return words
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .some((word) => (wordBits(wordId(word)) & (WORD.role | WORD.group)) !== 0);
}

/** “In his speech, Lund said”: a pronoun may come first where the main clause names its subject at once. */
function namesSubjectAfter(outside: string, pronoun: number): boolean {
  return /^[^,]{0,60},\s(?:[\p{Ll}-]+\s){0,4}\p{Lu}\p{L}+/u.test(outside.slice(pronoun));
}
