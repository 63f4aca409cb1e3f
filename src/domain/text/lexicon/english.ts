import english from './english.json' with { type: 'json' };

// The words of SCOWL (english.copyright.txt), written by scripts/writeEnglishWords.ts: a word and its level a line, in
// the order of their letters. One string is searched by halves, so that 110,000 words take 1.4 MB and no time to build.

const { words } = english;

/**
 * How rare an English word is: 1 to 3 are words that everybody uses (38,000), 8 are words that hardly anybody knows.
 * `null` where it is none. Both British and American spellings are English; names are not in it.
 * @param word folded, without marks
 */
export function englishLevel(word: string): number | null {
  let low = 0;
  let high = words.length - 1;
  while (low < high) {
    const start = words.lastIndexOf('\n', (low + high) >> 1) + 1;
    const end = words.indexOf('\n', start);
    const found = words.slice(start, end - 1);
    if (found === word) return Number(words[end - 1]);
    if (found < word) low = end;
    else high = start - 1;
  }
  return null;
}
