import { extractQuotations } from '../../../src/domain/quotation/extractQuotations.ts';
import { SURELY_QUOTED } from '../../../src/domain/quotation/quotation.ts';
import { isSpeaker, judgePassage, trimSpan } from '../../fixtures/judgePassage.ts';
import { readPassages, type Passage } from '../../fixtures/readPassages.ts';

interface Tally {
  readonly hits: number;
  readonly found: number;
  readonly known: number;
}

/** The line of `npm run eval` for the project's own passages. */
export function reportPassages(): string {
  const passages = readPassages();
  const right = passages.filter(
    (passage) => judgePassage(passage, extractQuotations(passage.text)).length === 0,
  );
  const tallies = passages.map(tallyPassage);
  const share = (right.length / passages.length).toFixed(3);
  return [
    '| passages | wholly right | share | span exact | span + speaker |',
    '| --- | --- | --- | --- | --- |',
    `| ${passages.length} | ${right.length} | ${share} | ${f1(tallies.map(({ exact }) => exact))} | ${f1(tallies.map(({ spoken }) => spoken))} |`,
  ].join('\n');
}

/**
 * As the development sets are scored: whole quotations between marks are wanted part by part, what is served is counted, and what is
 * served over other known words (parts of indirect speech, turns without marks) is neither right nor wrong.
 */
function tallyPassage({ text, words }: Passage): { readonly exact: Tally; readonly spoken: Tally } {
  const wanted = words.filter(({ form, optional }) => form === 'direct' && !optional);
  const owners = new Map(
    wanted.flatMap((known) => known.spans.map((span) => [key(trimSpan(text, span)), known])),
  );
  const aside = words.filter((known) => !wanted.includes(known)).flatMap(({ spans }) => spans);
  let found = 0;
  let exact = 0;
  let spoken = 0;
  for (const quotation of extractQuotations(text, SURELY_QUOTED)) {
    if (quotation.kind === 'unmarked') continue;
    for (const span of quotation.spans.map((whole) => trimSpan(text, whole))) {
      const owner = owners.get(key(span));
      if (!owner && aside.some(({ start, end }) => span.start < end && start < span.end)) continue;
      found++;
      if (!owner) continue;
      exact++;
      if (owner.speakers.some((speaker) => isSpeaker(text, quotation, speaker))) spoken++;
    }
  }
  const known = owners.size;
  return { exact: { hits: exact, found, known }, spoken: { hits: spoken, found, known } };
}

const key = ({ start, end }: { readonly start: number; readonly end: number }): string => `${start}-${end}`;

function f1(tallies: readonly Tally[]): string {
  const sum = (field: keyof Tally): number => tallies.reduce((total, tally) => total + tally[field], 0);
  return ((2 * sum('hits')) / (sum('found') + sum('known'))).toFixed(3);
}
