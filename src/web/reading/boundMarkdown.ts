/** Lines of a file, and quotes and lists in each other on one line. */
const MOST_LINES = 100_000;
const NESTED = /^(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])){100}/m;
/** Signs that may open something times the characters in which its end is looked for: 4 s of CPU at worst. */
const MOST_COST = 1_000_000_000;
const SIGNS = /[*_~`[\]!<>]/g;
/** Ends what belongs together: an empty line, or the beginning of a list's item. */
const BLOCK_END = /\n[^\S\n]*(?=\n)|\n {0,3}(?=[-*+] +\S)/;

/**
 * Lets Markdown through that can be read in a few seconds: its parser takes time by the square of the signs in a
 * paragraph.
 * @throws {RangeError} for any other
 */
export function boundMarkdown(source: string): string {
  if (NESTED.test(source)) throw new RangeError('too deeply nested');
  let lines = 1;
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) lines++;
  if (lines > MOST_LINES) throw new RangeError('too many lines');
  let cost = 0;
  for (const block of source.split(BLOCK_END)) cost += (block.match(SIGNS)?.length ?? 0) * block.length;
  if (cost > MOST_COST) throw new RangeError('too many signs in a paragraph');
  return source;
}
