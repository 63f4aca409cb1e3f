import { sentenceStarters } from '../text/abbreviations.ts';

/** Which words of an article stand for a person that it has named in full: "Lund" once "Amara Lund" is known. */
export interface NameBook {
  /** Surname → every full name of the article that ends with it. */
  readonly fullNames: ReadonlyMap<string, readonly string[]>;
}

const CAPITALS =
  /\p{Lu}[\p{L}\p{M}'’-]*(?:\.(?=\s\p{Lu}))?(?:\s(?:(?:bin|de|del|der|la|van|von|al|el)\s)?\p{Lu}[\p{L}\p{M}'’-]*(?:\.(?=\s\p{Lu}))?)*/gu;

/** Reads the full names of a text whose last word also stands alone somewhere, and is no common noun ("the House"). */
export function readNames(text: string): NameBook {
  const full = new Map<string, Set<string>>();
  const alone = new Set<string>();
  const common = new Set<string>();
  for (const match of text.matchAll(CAPITALS)) {
    const words = nameWords(match[0]);
    const last = words.at(-1) ?? '';
    if (sentenceStarters.has(last.toLowerCase())) continue;
    if (words.length === 1) {
      alone.add(last);
      if (
        /\b(?:the|a|an|in|at|from|to|near|across)\s$/i.test(
          text.slice(Math.max(0, match.index - 7), match.index),
        )
      )
        common.add(last);
    } else {
      const names = full.get(last) ?? new Set();
      names.add(words.slice(-2).join(' '));
      full.set(last, names);
    }
  }
  for (const [word] of text.matchAll(/(?<![\p{L}’'-])\p{Ll}+/gu)) common.add(capitalised(word));
  const fullNames = new Map<string, readonly string[]>();
  for (const [last, names] of full) if (alone.has(last) && !common.has(last)) fullNames.set(last, [...names]);
  return { fullNames };
}

/** The names of one sentence: surnames it uses bare before naming them in full, and those it names in full. */
export interface SentenceNames {
  readonly needs: ReadonlySet<string>;
  readonly gives: ReadonlySet<string>;
}

export function namesIn(sentence: string, book: NameBook): SentenceNames {
  const needs = new Set<string>();
  const gives = new Set<string>();
  for (const match of sentence.matchAll(CAPITALS)) {
    const words = nameWords(match[0]);
    const last = words.at(-1) ?? '';
    if (!book.fullNames.has(last)) continue;
    if (words.length > 1) gives.add(last);
    else if (!gives.has(last)) needs.add(last);
  }
  return { needs, gives };
}

function nameWords(capitals: string): string[] {
  const words = capitals.replace(/['’]s?$/u, '').split(/\s+/);
  while (words.length > 1 && sentenceStarters.has(words[0]?.toLowerCase() ?? '')) words.shift();
  return words;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
