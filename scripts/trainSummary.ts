/**
 * Fits the weights of the recap to the evaluation sets and writes them to `src/domain/summary/summaryWeights.ts`:
 * numbers over named features, nothing of the texts. Prints the cross-validated figures first.
 *
 *     npx tsx scripts/trainSummary.ts [FOLDER]      FOLDER defaults to ../shared/eval/summary
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { crossValidate } from './summary/crossValidate.ts';
import { fitWeights } from './summary/fitWeights.ts';
import { formatComparison } from './summary/formatComparison.ts';
import { readExamples } from './summary/readExamples.ts';
import { loadRouge } from './summary/rouge.ts';

const folder = process.argv[2] ?? fileURLToPath(new URL('../../shared/eval/summary', import.meta.url));
const target = new URL('../src/domain/summary/summaryWeights.ts', import.meta.url);

const rouge = await loadRouge(folder);
const news = readExamples(`${folder}/cnndm.dev.jsonl`, rouge);
const writers = readExamples(`${folder}/writers.dev.jsonl`, rouge);
process.stdout.write(formatComparison('cnndm, 5 folds', crossValidate(news, writers, rouge)));
process.stdout.write(formatComparison('writers, 5 folds', crossValidate(writers, news, rouge)));

const weights = fitWeights([...news, ...writers]);
const lines = Object.entries(weights).map(([name, weight]) => `  ${name}: ${weight},`);
writeFileSync(
  target,
  `import type { SummaryWeights } from './chooseSentences.ts';

/** Fitted by \`scripts/trainSummary.ts\`; do not edit. */
export const summaryWeights: SummaryWeights = {
${lines.join('\n')}
};
`,
);
process.stdout.write(`${lines.length} weights written to ${fileURLToPath(target)}\n`);
