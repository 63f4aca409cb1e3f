import { contentWords } from './contentWords.ts';

/** Content words below which a sentence is not worth a recap's room, and below which it is a poor end. */
const FEWEST = 3;
const FEWEST_AT_END = 4;

const EMPTY = new RegExp(
  [
    '^(?:only )?time will tell',
    '^the rest is history',
    '^(?:more (?:details|information)|further (?:details|information)|details) (?:to follow|(?:will|would|are expected to) (?:follow|be))',
    '^(?:this|it) is a (?:developing|breaking)',
    "\\b(?:did(?:n[’']t| not)|has(?:n[’']t| not)|have(?:n[’']t| not)) (?:immediately |yet |publicly )?(?:respond|responded|return|returned|repl(?:y|ied)|comment|commented|react|reacted)\\b",
    '\\b(?:declined|refused) (?:to (?:comment|be interviewed)|(?:a |our )?requests? for comment)',
    '\\bcould not (?:immediately )?be reached\\b|\\bhad no (?:immediate )?comment\\b|\\bwas not (?:immediately )?available for comment\\b',
    '^(?:it|what|why|how|whether)\\b.{0,40}\\b(?:is|was|remains?|remained) (?:not (?:immediately |yet |entirely )?(?:clear|known)|unclear|unknown|to be seen)\\b',
    '^(?:an |the |police )?(?:investigations?|inquir(?:y|ies)|search) (?:is|are|was|were) (?:continuing|ongoing|under way|underway)',
  ].join('|'),
  'iu',
);

/** However long, a name is one word of it. */
const NAME = /\p{Lu}[\p{L}.’'-]{0,40}(?: \p{Lu}[\p{L}.’'-]{0,40})+/gu;

/** “But one person brings more than advice.” */
const ANNOUNCES =
  /^(?:But|Yet|Now|Still|And|Then)?,? ?(?:one|there(?: is| are|['’]s| was| were)|not everyone|here(?: is| are|['’]s)|that)(?![\p{L}’'-])|^(?:that|this|it)['’]s not (?:because|that|to say)(?!\p{L})|with one (?:\p{L}+ )?exception[.]$/iu;
const LONGEST_ANNOUNCEMENT = 14;

/** “It wasn't only that the boats were late.” */
const DENIES =
  /^(?:it|that|this)(?:(?: is| was) not|(?: is|['’]s| was)(?:n['’]t| not)) (?:just|only|even|merely|simply)(?!\p{L})/iu;

/** Whether a recap should not end with a sentence. */
export function isThin(sentence: string): boolean {
  if (DENIES.test(sentence)) return true;
  if (ANNOUNCES.test(sentence) && sentence.split(' ').length <= LONGEST_ANNOUNCEMENT) return true;
  return contentWords(sentence.replace(NAME, 'X')).length < FEWEST_AT_END && !/\d/.test(sentence);
}

/** Whether a sentence may be left out without loss: it has hardly a word of its own, or tells that nothing was told. */
export function saysNothing(sentence: string): boolean {
  return EMPTY.test(sentence) || (contentWords(sentence).length < FEWEST && !/\d/.test(sentence));
}
