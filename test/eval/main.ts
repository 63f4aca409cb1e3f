import { evaluateCheck } from './check.ts';
import { formatOwnClaims } from './ownClaims.ts';
import { reportPassages } from './quotations/scorePassages.ts';
import { evaluatePages } from './pages.ts';
import { evaluateQuotations, formatQuotations } from './quotes.ts';
import { evaluateSpeakers } from './speakers.ts';
import { evaluateSummary } from './summary.ts';
import { evaluateTopics } from './topics.ts';
import { evaluateZones } from './zones.ts';

// npm run eval: how good the reading is, beside what others use. The development sets are not part of the project:
// where they are not beside it, their tables are left out, and this says so. Our own articles are always measured.

const SETS = '../shared/eval';

const tables: readonly (readonly [title: string, table: () => Promise<string | null> | string | null])[] = [
  ['Our own passages', reportPassages],
  ['Quotations and speakers', async () => formatQuotations(await evaluateQuotations(`${SETS}/quotes`))],
  ['Pages', () => evaluatePages(`${SETS}/pages`)],
  [
    'Speakers on unseen publishers',
    () => evaluateSpeakers(new URL(`../../${SETS}/quotes/`, import.meta.url)),
  ],
  ['Recaps and sentences', () => evaluateSummary(`${SETS}/summary`)],
  ['Topics that no quote has', () => evaluateTopics(`${SETS}/summary`)],
  ['Claims of our own', () => formatOwnClaims(SETS)],
  ['Time zones', evaluateZones],
  ['Checking a claim', () => evaluateCheck(`${SETS}/check`)],
];

/** `npm run eval -- topics`: only the tables whose title begins so. */
const wanted = process.argv[2]?.toLowerCase() ?? '';

for (const [title, table] of tables) {
  if (!title.toLowerCase().startsWith(wanted)) continue;
  process.stdout.write(`\n## ${title}\n\n${(await table()) ?? `Left out: ${SETS} is not here.`}\n`);
}
