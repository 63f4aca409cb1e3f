import { splitWords } from './splitWords.ts';
import { diffWords } from './diffWords.ts';

/** A stretch of two texts: the same in both, or replaced. One of the two may be empty. */
export type Stretch =
  | { readonly kind: 'same'; readonly text: string }
  | { readonly kind: 'changed'; readonly before: string; readonly after: string };

/** Beyond so many pairs of words one stretch stands for all that differs: the time grows with the pairs. */
const MOST_PAIRS = 2_000_000;

/**
 * Two texts side by side, word by word, each word with the marks around it.
 * @param typography whether another mark, dash or capital is a difference; `same` stretches are those of `after`
 */
export function compareTexts(
  before: string,
  after: string,
  { typography }: { readonly typography: boolean },
): readonly Stretch[] {
  const old = unitsOf(before, typography);
  const now = unitsOf(after, typography);
  const most = Math.min(old.keys.length, now.keys.length);
  let head = 0;
  while (head < most && old.keys[head] === now.keys[head]) head++;
  let tail = 0;
  while (tail < most - head && old.keys.at(-1 - tail) === now.keys.at(-1 - tail)) tail++;
  const oldMiddle = old.keys.slice(head, old.keys.length - tail);
  const nowMiddle = now.keys.slice(head, now.keys.length - tail);
  const changes =
    oldMiddle.length * nowMiddle.length > MOST_PAIRS
      ? [{ before: { start: 0, end: oldMiddle.length }, after: { start: 0, end: nowMiddle.length } }]
      : diffWords(oldMiddle, nowMiddle).changes;
  const stretches: Stretch[] = [];
  let at = 0;
  const keep = (end: number): void => {
    const text = now.textOf(at, end);
    if (text !== '') stretches.push({ kind: 'same', text });
  };
  for (const change of changes) {
    keep(head + change.after.start);
    stretches.push({
      kind: 'changed',
      before: old.textOf(head + change.before.start, head + change.before.end),
      after: now.textOf(head + change.after.start, head + change.after.end),
    });
    at = head + change.after.end;
  }
  keep(now.keys.length);
  return stretches;
}

interface Units {
  readonly keys: readonly string[];
  /** The text of a run of units, without the blanks around it. */
  textOf(start: number, end: number): string;
}

function unitsOf(text: string, typography: boolean): Units {
  const { words, starts, ends } = splitWords(text);
  // A text without words is one unit.
  const count = Math.max(words.length, text.trim() === '' ? 0 : 1);
  const startOf = (at: number): number => {
    const start = starts[at];
    if (at === 0 || start === undefined) return at === 0 ? 0 : text.length;
    // A mark that stands behind a blank opens the word after it.
    const opening = /\s(\S*)$/.exec(text.slice(ends[at - 1], start))?.[1] ?? '';
    return start - opening.length;
  };
  const textOf = (start: number, end: number): string =>
    start < end ? text.slice(startOf(start), startOf(end)).trim() : '';
  const keys = Array.from({ length: count }, (_, at) =>
    typography ? textOf(at, at + 1) : (words[at] ?? text),
  );
  return { keys, textOf };
}
