/** Ends a sentence, with what may close it. */
const ENDED = /[.!?…:][”’"')\]]*$/;

/**
 * Two pieces of a text that were cut because a field was full: with a blank line between them where the first ends with
 * a sentence, else with a blank, so that nobody's words are torn in two.
 */
export function joinPieces(first: string, rest: string): string {
  const [before, after] = [first.trimEnd(), rest.trimStart()];
  if (after === '') return before;
  return `${before}${ENDED.test(before) ? '\n\n' : ' '}${after}`;
}
