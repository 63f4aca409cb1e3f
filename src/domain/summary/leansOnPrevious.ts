import { withoutQuotations } from './sentenceFlaw.ts';

/** Openers that point back: at a person, a thing, or an argument of the sentence before. */
const POINTING = new RegExp(
  `^["“‘'(]*(?:${[
    "(?:he|she|it|they)(?:['’](?:s|d|ll|re|ve))?|his|hers?|him|their|theirs|them|its",
    "th(?:is|at|ese|ose)(?:['’]s)?|such|same|one(?! of )|ones|both|neither|either|each(?! of the )|another|others?|none|nor",
    'but|and|or|yet|so|however|meanwhile|also|still|instead|moreover|furthermore|nevertheless|nonetheless|therefore|thus|hence',
    'then|later|afterwards?|besides|additionally|indeed|otherwise|similarly|likewise|consequently|finally|here|elsewhere',
    'again|too|plus|because|rather|even so|even then|either way|in fact|in short|in turn|in other words',
    'in addition|in contrast|by contrast|for example|for instance|for that|as a result|as such|as well|at the same time|at that',
    'at the time|after that|since then|by then|until then|from there|that said|to that end|with that|on the other hand',
    'on top of|some of (?:them|those|these)|most of (?:them|those|these)|of those|of these|among (?:them|those|these)|all of (?:this|that|them)',
    'the (?:first|second|third|last|latter|former|other|others|same|two|three|pair|duo|couple|latest|rest|answer|result|reason|problem|idea|point|difference|trouble) ?(?:ones?)?(?= (?:is|are|was|were|has|had|have|said|also|will|would|did|do|of which)|,)',
    'the (?:former|latter|pair|duo|trio|other|others|same|rest)',
    'like (?:his|her|him|them|many|most|so many|all|\\p{Lu}[\\p{L} ]+,)|unlike|as for|not (?:only|that|so|everyone)|no wonder|no one|as (?:he|she|it|they)',
    'the (?:move|decision|news|announcement|comments?|remarks?|statement|incident|claims?|ruling|findings) (?:came|comes|follows|followed)',
    'yes|no,|well,|ok|okay|sure|of course|naturally|perhaps|maybe|hence|after all|more importantly|most importantly|importantly|sadly|unfortunately|luckily|fortunately',
  ].join('|')})(?![\\p{L}-])`,
  'iu',
);

/** “this plan”, “these women”; but not “this week”. */
const POINTING_NOUN =
  /(?<![\p{L}-])(?:this|these) (?!week|weekend|month|year|season|summer|winter|spring|autumn|fall|morning|afternoon|evening|decade|century|time|day|days|january|february|march|april|may|june|july|august|september|october|november|december|is|was|will|kind|sort|type|of|to|and)(?:\p{Ll}+)/iu;

const PRONOUN = /(?<![\p{L}’'-])(?:he|she|him|his|her|hers|they|them|their)(?![\p{L}-])/iu;
const PERSON =
  /\b(?:man|woman|men|women|boy|girl|people|person|child|children|mother|father|son|daughter|husband|wife|couple|teenager|student|officer|officials?|family|families|parents?|police|victims?|suspects?|driver|players?|members?|users?|residents|researchers|scientists|experts|authorities|doctors|fans|leaders?|president|minister|actor|actress|singer|star|striker|captain|manager|coach|judge|prosecutors?|lawyers?|soldiers?|troops|workers?|voters|critics|supporters|ones?|those|who|everyone|anyone|someone|company|team|club|group|government|party)\b/iu;
const NAME =
  /(?<=\S\s["“‘'(]*)\p{Lu}[\p{L}.'’-]*|^\p{Lu}[\p{L}'’-]*(?= \p{Lu})|^(?:[A-Z][a-z]+)(?=,? (?:\p{Ll}+ed|said|says|has|had|is|was|who|will)\b)/u;
const SAID_BY_PRONOUN = /(?:^|…\s?|,\s)(?:he|she|they)\s\p{Ll}+|…\s\p{Ll}+\s(?:he|she|they)(?![\p{L}-])/u;

/**
 * Whether a sentence needs the one before it to be understood: it opens with a word that points back, gives a
 * quotation to a bare pronoun, or uses a pronoun before it has named anybody.
 */
export function leansOnPrevious(sentence: string): boolean {
  if (POINTING.test(sentence)) return true;
  const outside = withoutQuotations(sentence);
  if (POINTING_NOUN.test(outside)) return true;
  const pronoun = PRONOUN.exec(outside);
  if (pronoun === null) return false;
  const name = NAME.exec(outside);
  const before = outside.slice(0, pronoun.index);
  if (
    /^the/i.test(pronoun[0]) &&
    /\p{L}{3}s(?![\p{L}’'])|\b(?:some|many|few|others|people|men|women|children)\b/iu.test(before)
  )
    return false;
  if (outside.startsWith('…') && SAID_BY_PRONOUN.test(outside))
    return name === null || name.index > pronoun.index;
  if (name !== null && name.index < pronoun.index) return false;
  if (PERSON.test(before)) return false;
  return !namesSubjectAfter(outside, pronoun.index);
}

/** “In his speech, Lund said”: a pronoun may come first where the main clause names its subject at once. */
function namesSubjectAfter(outside: string, pronoun: number): boolean {
  return /^[^,]{0,60},\s(?:[\p{Ll}-]+\s){0,4}\p{Lu}\p{L}+/u.test(outside.slice(pronoun));
}
