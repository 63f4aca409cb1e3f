import type { Span } from '../../article.ts';
import { WORD, wordBits } from '../../quotation/lexicon/lexicon.ts';
import { editDistance } from '../../search/editDistance.ts';
import { stopWords } from '../../search/stopWords.ts';
import { foldText, foldWithOffsets, foldWords, unfoldSpan } from '../../text/fold.ts';
import { nameWords } from './compareSpeakers.ts';

/** A stop ends a name, unless it is behind an initial. */
const NAME = /(?:\p{Lu}\.|\p{Lu}[\p{L}\p{M}'’-]*)(?: (?:\p{Lu}\.|\p{Lu}[\p{L}\p{M}'’-]*))*/gu;
/** The given names that a title leaves out. */
const OTHERS_BY_TITLE: readonly (readonly [number, RegExp])[] = [
  [WORD.givenMale, /^(?:mrs|ms|miss)\b/i],
  [WORD.givenFemale, /^mr\b/i],
];
const GIVEN = WORD.givenMale | WORD.givenFemale;

/**
 * How many people of one surname a text names, told apart by what stands before it.
 * @param phrase that may leave out those of the other sex: "Mrs. Okafor"
 */
export function countBearers(text: string, surname: string, phrase: string): number {
  const [other] = OTHERS_BY_TITLE.find(([, title]) => title.test(phrase)) ?? [];
  const first = new Set<string>();
  for (const [name] of text.matchAll(NAME)) {
    const words = nameWords(name);
    const given = words.slice(0, Math.max(0, words.indexOf(surname))).filter((word) => !stopWords.has(word));
    const known = given.find((word) => (bitsOf(word) & GIVEN) !== 0);
    const unknown = given.findLast((word) => bitsOf(word) === 0);
    const told = known ?? unknown;
    // “Hilary” for “Hillary” is a slip, and no sister.
    if (told !== undefined && ![...first].some((one) => editDistance(one, told, 1) <= 1)) first.add(told);
  }
  return [...first].filter((name) => other === undefined || (bitsOf(name) & GIVEN) !== other).length;
}

const KIN =
  'brothers?|sisters?|twins?|wife|husband|sons?|daughters?|mother|father|cousins?|uncle|aunt|niece|nephew';
const BETWEEN_KIN = new RegExp(`^[^.!?\\n]{0,60}\\b(?:and|${KIN})\\b[^.!?\\n]{0,20}$`, 'i');

/** Whether a text introduces two people of one surname together: "Mara Quill and her brother Jonas Quill". */
export function areNamedTogether(text: string, surname: string): boolean {
  let last: { readonly given: string; readonly end: number } | null = null;
  for (const { 0: name, index } of text.matchAll(NAME)) {
    const words = nameWords(name);
    const given = words[words.indexOf(surname) - 1];
    if (given === undefined) continue;
    if (isGiven(given) && followsGivenName(text.slice(Math.max(0, index - NEAR), index))) return true;
    if (last !== null && last.given !== given && BETWEEN_KIN.test(text.slice(last.end, index))) return true;
    last = { given, end: index + name.length };
  }
  return false;
}

/** Whether words end as "Mara and" does before "Jonas Quill". */
function followsGivenName(before: string): boolean {
  const [and, first = '', whole = ''] = before.trimEnd().split(/\s/).toReversed();
  return and === 'and' && isGiven(first.toLowerCase()) && /^\p{Lu}/u.test(first) && !/^\p{Lu}/u.test(whole);
}

function isGiven(word: string): boolean {
  return (wordBits(word) & GIVEN) !== 0;
}

/** Whether a name is surely a person's: by a given name or title, its own or one that the text has for it. */
export function isPersonIn(text: string, name: string): boolean {
  if (isPersonal(name)) return true;
  const surname = nameWords(name).at(-1);
  return (
    surname !== undefined &&
    Array.from(text.matchAll(NAME), ([found]) => found).some(
      (found) => nameWords(found).at(-1) === surname && isPersonal(found),
    )
  );
}

function isPersonal(name: string): boolean {
  const words = foldWords(name);
  return words.length > 1 && (words.some(isGiven) || nameWords(name).length < words.length);
}

function bitsOf(word: string): number {
  return wordBits(word);
}

/**
 * Whom a text calls by a description: "Lucy Farr, the boy's mother", "the engineer Tom Aldridge". `null` where nobody
 * or more than one person is called so.
 */
export function bearerOf(text: string, description: string): string | null {
  const wanted = describing(description);
  if (wanted === '') return null;
  const folded = foldWithOffsets(text);
  const found = new Set<string>();
  for (let at = folded.text.indexOf(wanted); at >= 0; at = folded.text.indexOf(wanted, at + 1)) {
    const name = nameBeside(text, unfoldSpan(folded, at, at + wanted.length));
    if (name !== null) found.add(name);
  }
  const [name = null] = found;
  return found.size === 1 ? name : null;
}

/** A description without its article, folded. */
export function describing(description: string): string {
  return foldText(description)
    .trim()
    .replace(/^(?:the|a|an) /, '');
}

const NAME_BEFORE =
  /(\p{Lu}[\p{L}\p{M}'’-]*(?: \p{Lu}[\p{L}\p{M}'’.-]*)+), (?:(?:the|a|an|who is the|who is a) )?$/u;
const NAME_BEHIND = /^(?:,)? (\p{Lu}[\p{L}\p{M}'’-]*(?: \p{Lu}[\p{L}\p{M}'’.-]*)+)/u;
const NEAR = 80;

function nameBeside(text: string, span: Span): string | null {
  if (/[\p{L}\p{N}]/u.test(text.charAt(span.end)) || /[\p{L}\p{N}]/u.test(text.charAt(span.start - 1)))
    return null;
  const before = NAME_BEFORE.exec(text.slice(Math.max(0, span.start - NEAR), span.start))?.[1];
  if (before !== undefined) return before;
  // A stop ends the sentence, unless it is an initial's.
  return (
    NAME_BEHIND.exec(text.slice(span.end, span.end + NEAR))?.[1]?.replace(/(?<=\p{L}{2})\.$/u, '') ?? null
  );
}

/** Whether a text has a phrase, articles before it aside. */
export function mentions(text: string, phrase: string): boolean {
  const wanted = foldWords(describing(phrase)).join(' ');
  return wanted !== '' && ` ${foldWords(text).join(' ')} `.includes(` ${wanted} `);
}
