import { foldText } from '../../domain/text/fold.ts';
import { nextTurn } from './nextTurn.ts';

// What takes tens of milliseconds for the longest articles is done piece by piece, so that others are answered between.

/** Quotes, and characters, that take a few milliseconds. */
const QUOTES = 200;
const CHARACTERS = 50_000;

/** What `work` makes of a list. */
export async function mapInPieces<T, R>(
  list: readonly T[],
  work: (piece: readonly T[]) => readonly R[],
): Promise<readonly R[]> {
  const made: R[] = [];
  for (let at = 0; at < list.length; at += QUOTES) {
    if (at > 0) await nextTurn();
    made.push(...work(list.slice(at, at + QUOTES)));
  }
  return made;
}

/** As `foldText`. */
export async function foldInPieces(text: string): Promise<string> {
  let folded = '';
  for (let start = 0; start < text.length;) {
    if (start > 0) await nextTurn();
    const space = text.indexOf(' ', start + CHARACTERS);
    const end = space === -1 ? text.length : space + 1;
    folded += foldText(text.slice(start, end));
    start = end;
  }
  // Where a run of white space was cut it has become several blanks.
  return folded.replaceAll(/ {2,}/g, ' ');
}
