import type { Span } from '../article.ts';
import { splitSentences } from '../text/splitSentences.ts';
import type { FoundPassage, Note } from './checkResult.ts';
import { isNegation } from './flagChange.ts';
import { splitWords } from '../text/splitWords.ts';

/** Words by which the rest of a sentence takes back, limits or turns around what stands beside it. */
const TURNS = new Set(
  'but however unless if until except though although yet only whether instead rather otherwise despite while'.split(
    ' ',
  ),
);
/** Words by which a sentence denies some of its own words, or gives them to others: the report of a report. */
const DISTANCES = new Set(
  (
    'mischaracterization mischaracterisation mischaracterized mischaracterised misquote misquoted misrepresentation ' +
    'misrepresented misunderstanding misunderstood misread misleading distortion distorted twisted fabrication fabricated ' +
    'false falsely untrue wrong wrongly lie lies lied lying myth hoax fake rumor rumors rumour rumours nonsense joke joking ' +
    'supposedly allegedly purportedly described portrayed depicted pretend pretended imagine'
  ).split(' '),
);
/** Words that make what follows a mere case. */
const CONDITIONS = new Set('if unless until whether'.split(' '));
/** How much text around a passage is read for the sentence it lies in, in characters. */
const REACH = 1200;

/** Where a passage starts or stops inside a sentence whose other part may change what it says. */
export function findCuts(text: string, { spans, quotation }: FoundPassage): Note[] {
  const start = spans[0]?.start ?? 0;
  const end = spans.at(-1)?.end ?? 0;
  const notes: Note[] = [];
  const head = { start: sentenceAround(text, start).start, end: start };
  const tail = { start: end, end: sentenceAround(text, Math.max(start, end - 1)).end };
  // Within a quotation only its speaker's words count, not the "he said" behind it.
  const first = quotation?.spans.find((part) => part.start <= start && start < part.end);
  const last = quotation?.spans.find((part) => part.start < end && end <= part.end);
  const before = trim(text, { start: Math.max(head.start, first?.start ?? 0), end: head.end });
  const after = trim(text, { start: tail.start, end: Math.min(tail.end, last?.end ?? text.length) });
  if (hasWord(text, before, (word) => isNegation(word) || DISTANCES.has(word) || CONDITIONS.has(word))) {
    notes.push({ kind: 'cut-short', side: 'before', rest: before });
  }
  if (hasWord(text, after, (word) => isNegation(word) || DISTANCES.has(word) || TURNS.has(word))) {
    notes.push({ kind: 'cut-short', side: 'after', rest: after });
  }
  return notes;
}

/** The stretches left out behind a mark whose words deny something. */
export function findOmittedNegations(text: string, omitted: readonly Span[]): Note[] {
  return omitted
    .filter((span) => hasWord(text, span, isNegation))
    .map((span) => ({ kind: 'omits-negation', omitted: span }));
}

function hasWord(text: string, span: Span, matches: (word: string) => boolean): boolean {
  return span.end > span.start && splitWords(text.slice(span.start, span.end)).words.some(matches);
}

function sentenceAround(text: string, at: number): Span {
  const from = Math.max(0, at - REACH);
  for (const { start, end } of splitSentences(text.slice(from, at + REACH))) {
    if (from + start <= at && at < from + end) return { start: from + start, end: from + end };
  }
  return { start: at, end: at };
}

/** Without the marks and spaces around the first and last word. */
function trim(text: string, { start, end }: Span): Span {
  if (end <= start) return { start, end: start };
  const { starts, ends } = splitWords(text.slice(start, end));
  const first = starts[0];
  const last = ends.at(-1);
  return first === undefined || last === undefined
    ? { start, end: start }
    : { start: start + first, end: start + last };
}
