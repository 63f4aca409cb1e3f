import { WORD, wordBits } from '../quotation/lexicon/lexicon.ts';
import { sentenceStarters } from '../text/abbreviations.ts';
import { isNoPerson } from './bareNames.ts';
import { pointingOpeners } from './pointingOpeners.ts';
import { withoutQuotations } from './sentenceFlaw.ts';
import { irregularPasts } from './sentenceWords.ts';

const POINTING = new RegExp(`^["“‘'(]*(?:${pointingOpeners.join('|')})(?![\\p{L}-])`, 'iu');

/** “of those plans”, “in that room”; but not “those who”. */
const DISTANT_NOUN =
  /(?<!\p{L})(?:those (?!who|whose|in|of|with|that|are|were|from|on|at|to|without|under|over|living|involved|responsible)\p{Ll}+|(?:in|on|at|of|for|to|with|by|from|about|like|under|over|make|made|notice|before|after|since) that \p{Ll}+|(?:that|this)(?=[,.;])|that['’]s the|this (?:the|a|an|as|to|by)|such (?!as|a|an)\p{Ll}+)(?!\p{L})/iu;

/** “…, they say, …”: who? “Ada Lund, its chairwoman, …”: whose? */
const SOMEBODY_ELSES =
  /, (?:he|she|they) (?:says?|said|adds?|added|argues?|argued|warns?|warned|believes?|believed|thinks?|thought)[,.]|^[^,“"]{3,40}, (?:its|their|his|her) (?!own)(?:\p{Ll}+ ?){1,4},/u;
/** “Ada Lund endorsed her”: never herself. */
const OBJECT =
  /(?:^|, )(?:\p{Lu}[\p{L}.'’-]*\s){1,5}(?:has |had |have |will |would |later |also )?\p{Ll}+(?:ed|s|t|d|k|w|e) (?:him|her|them)(?=[,.;:]|\s(?:to|for|as|on|in|at|with|over|after|because|that|when|by|and|from|about|into)(?!\p{L}))/u;

/** “in the same poll”: as which? */
const SAME_AS =
  /(?<!\p{L})(?:in|at|on|by|of|from|with|during|after|for) the same (?!time|way|as|thing|breath|boat|page|old|kind|sort|number)\p{Ll}+(?!\p{L}| (?:as|that|who|which|where)(?!\p{L}))/iu;

/** “four of the lobbyists they hired”: who did? */
const WHOSE_DOING =
  /(?<!\p{L})the \p{Ll}+ (?:he|she|they) (?:had |has |have )?(?!(?:is|are|was|were|will|would)(?!\p{L}))\p{Ll}+/u;

/** “Lund’s remarks came as …”: which? “Critical in both towns”: which two? */
const UNTOLD =
  /^[^,“"]{2,40}['’]s? (?:comments?|remarks?|statements?|words|tweets?|responses?|repl(?:y|ies)|answers?|decision|announcement) (?:came|comes?|followed|follows?|drew|prompted|sparked)(?!\p{L})|^(?:[^,]{0,40} )?(?:in|of|at|from|for) both \p{Ll}+s(?!\p{L})/u;

/** “In this forlorn southern town”: which? Its dateline is no part of a recap. */
const THIS_PLACE =
  /(?<!\p{L})(?:[Ii]n|of|[Ff]rom|[Aa]cross|to|[Nn]ear|[Aa]round) this (?:[\p{Ll}-]+,? (?:Southern |Northern |Midwestern |Western |Eastern )?){0,4}(?:town|city|village|county|suburb|island|valley|neighbou?rhood|hamlet|port|capital|resort)(?!\p{L})/u;

/** “People are buying it.” */
const CLOSING_PRONOUN = /(?<!\p{L})(?:it|them|this|that|those|so|there)[.!]["”’')]*$/iu;

/** “The act also allows”: one more of something told before. */
const ADDING =
  /^(?:\S+\s){1,4}(?:also|too|again|instead|however|nevertheless|therefore|likewise|soon|later|subsequently|eventually|thereafter|at the time)(?!\p{L})/u;

/** “The boats, though, were sold”: an aside that holds it against what was said before. */
const AGAINST =
  /^[^“"]{2,60}, (?:though|however|meanwhile|for example|for instance|by contrast|in contrast|in turn|in fact|of course|too|then|therefore|nevertheless|on the other hand),/u;

const PRONOUN = /(?<![\p{L}’'-])(?:he|she|him|his|her|hers|they|them|their)(?![\p{L}-])/iu;

const SINGULAR = /(?<![\p{L}’'-])(?:he|she|him|his|her|hers)(?![\p{L}-])/iu;
const PLURAL = /(?<![\p{L}’'-])(?:they|them|their)(?![\p{L}-])/iu;

/** A capitalised word after the first; or the first, where a name's verb follows. */
const NAME =
  /(?<=\S\s["“‘'(]*)\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)*|^\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}.'’-]*)+|^\p{Lu}\p{Ll}+(?<!ly|ing)(?=['’]s |, | (?:\p{Ll}+(?:ed|s)|said|had|who|will|would|could)(?!\p{L}))/gu;
/** What stands before a place or a thing more often than before a person. */
const BEFORE_PLACE = /(?<!\p{L})(?:the|a|an|in|at|from|on|of|near|across|into|to) $/iu;
const PERSON =
  /(?<!\p{L})(?:man|woman|boy|girl|person|child|teenager|student|mother|father|widow|parent|victim|suspect|user|one|who|everyone|anyone|someone|canine|dog|cat|horse|\p{L}+-old)(?!\p{L})/iu;
const PEOPLE =
  /(?<!\p{L})(?:men|women|people|children|those|who|everyone|anyone|someone|company|government|party|family)(?!\p{L})/iu;
const SEVERAL =
  /(?<!\p{L})(?!(?:miles|years|months|weeks|days|hours|minutes|seconds|times|pounds|dollars|feet|always|perhaps)(?!\p{L}))\p{L}{3,}s(?![\p{L}’'])|(?<!\p{L})(?:some|many|few|others|people|men|women|children)(?!\p{L})/iu;
const SAID_BY_PRONOUN = /(?:^|…\s?|,\s)(?:he|she|they)\s\p{Ll}+|…\s\p{Ll}+\s(?:he|she|they)(?![\p{L}-])/u;

/**
 * Whether a sentence needs the one before it to be understood: it opens with a word that points back, gives a
 * quotation to a bare pronoun, or uses a pronoun before it has named anybody. Where it `opensArticle`, a pronoun may
 * come before the name, since nothing else can be meant.
 */
export function leansOnPrevious(sentence: string, opensArticle: boolean): boolean {
  if (POINTING.test(sentence)) return true;
  const outside = withoutQuotations(sentence);
  if (SOMEBODY_ELSES.test(outside)) return true;
  if (CLOSING_PRONOUN.test(outside) && outside.split(' ').length < 9) return true;
  if (/^[^“"]{0,80}, that['’]s/u.test(outside) || THIS_PLACE.test(outside)) return true;
  if (!opensArticle && pointsWithin(sentence)) return true;
  if (
    !opensArticle &&
    [DISTANT_NOUN, SAME_AS, OBJECT, ADDING, AGAINST, WHOSE_DOING, UNTOLD].some((form) => form.test(outside))
  )
    return true;
  if (outside.startsWith('…') && SAID_BY_PRONOUN.test(outside)) {
    return !namesSomebody(outside.slice(0, PRONOUN.exec(outside)?.index ?? 0), false);
  }
  return [SINGULAR, PLURAL].some((pronouns) => isUnanswered(outside, pronouns, opensArticle));
}

/** Whether the sentence before one that opens with "they" has anybody or anything that it can mean. */
export function answersThey(previous: string): boolean {
  const outside = withoutQuotations(previous);
  return SEVERAL.test(outside) || speaksOfPerson(outside, true) || TWO_NAMES.test(outside);
}

const TWO_NAMES = /(?<!\p{L})\p{Lu}[\p{L}.’'-]{0,40} (?:and|or) (?:\p{Ll}{1,20} ){0,3}\p{Lu}/u;

/** What is said, of somebody or something that the sentence does not name. */
const SAID_OF = /(?<![\p{L}’'-])(?:he|she|him|they|them|those(?=[,.!?])|that one)(?![\p{L}-])/iu;

/** Whether a quotation speaks of people before the sentence has named any. */
function pointsWithin(sentence: string): boolean {
  for (const { 0: words, index } of sentence.matchAll(/“[^“”]*”|"[^"]*"/gu)) {
    const pronoun = SAID_OF.exec(words);
    if (pronoun === null) continue;
    const before = sentence.slice(0, index + pronoun.index);
    const many = /^th/i.test(pronoun[0]);
    if (!namesSomebody(before, !many) && !speaksOfPerson(before, many) && !(many && SEVERAL.test(before)))
      return true;
  }
  return false;
}

/** Whether the first of these pronouns comes before anybody it can mean. */
function isUnanswered(outside: string, pronouns: RegExp, opensArticle: boolean): boolean {
  const pronoun = pronouns.exec(outside);
  if (pronoun === null) return false;
  const many = pronouns === PLURAL;
  const before = outside.slice(0, pronoun.index);
  const named = !/^them$/i.test(pronoun[0]) && namesSomebody(before, !many);
  if (named || (many && SEVERAL.test(before)) || speaksOfPerson(before, many)) return false;
  return !namesSubjectAfter(outside.slice(pronoun.index), opensArticle ? 160 : 60);
}

/** Whether words hold a name; for `he` and `she`, one that can be a person's. */
function namesSomebody(words: string, person: boolean): boolean {
  const [first = '', second = ''] = words.split(' ');
  if (
    /^\p{Lu}\p{Ll}+$/u.test(first) &&
    irregularPasts.has(second) &&
    !sentenceStarters.has(first.toLowerCase())
  )
    return true;
  for (const { 0: run, index } of `${words} `.matchAll(NAME)) {
    // “When Ada Lund”
    const name = index === 0 && sentenceStarters.has(first.toLowerCase()) ? run.replace(/^\S+ ?/u, '') : run;
    if (name === '') continue;
    if (!person || (!BEFORE_PLACE.test(words.slice(0, index)) && !isNoPerson(lastWord(name)))) return true;
  }
  return false;
}

function lastWord(name: string): string {
  return (name.split(' ').at(-1) ?? name).replace(/['’]s$/u, '');
}

function speaksOfPerson(words: string, many: boolean): boolean {
  if ((many ? PEOPLE : PERSON).test(words)) return true;
  return words
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .some(
      (word) =>
        (wordBits(word) & (many ? WORD.role | WORD.group : WORD.role)) !== 0 && (many || !word.endsWith('s')),
    );
}

/** “In his speech, Lund said”: a pronoun may come first if the main clause soon names its subject. */
function namesSubjectAfter(rest: string, reach: number): boolean {
  const clause = /,\s(?:[\p{Ll}-]+\s){0,4}\p{Lu}\p{L}+/u.exec(rest.slice(0, reach + 40));
  return clause !== null && clause.index <= reach;
}
