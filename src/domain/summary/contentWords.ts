const FUNCTION_WORDS = new Set(
  `a about above after again against all also am an and any are as at be because been before being below between both but by
  can could did do does doing down during each even every few for from further get got had has have having he her here hers
  herself him himself his how i if in into is it its itself just like made make many may me might more most much must my myself
  no nor not now of off on once one only or other our ours out over own said same say says she should since so some still such
  than that the their theirs them themselves then there these they this those though through to too told two under until up
  upon us very was we were what when where which while who whom whose why will with would you your yours it's he's she's
  they're that's i'm we're don't didn't doesn't isn't wasn't can't won't mr mrs ms`.split(/\s+/),
);

/**
 * The words of a passage that carry its subject, in order, folded so that "claims" meets "claim" and "Lund’s" meets
 * "Lund". A crude fold, for counting only.
 */
export function contentWords(passage: string): string[] {
  const words: string[] = [];
  for (const match of passage.toLowerCase().matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu)) {
    const word = match[0].replaceAll('’', "'");
    if (FUNCTION_WORDS.has(word)) continue;
    words.push(fold(word.replace(/'s?$/, '')));
  }
  return words;
}

function fold(word: string): string {
  if (word.length < 5) return word.length === 4 && /[^su]s$/.test(word) ? word.slice(0, -1) : word;
  return word
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?:(?<=[^aeiou])ing|(?<=[^aeiou])ed|(?<=s|x|ch|sh)es|(?<=[^su])s)$/, '')
    .replace(/e$/, '');
}
