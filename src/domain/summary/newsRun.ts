import { cosine } from './countWords.ts';
import type { Candidate, ReadArticle } from './readCandidates.ts';
import { summaryLimits } from './summaryResult.ts';

/** A recap begins no further into an article, and tells nothing from further down. */
const BEGINNING = 12;
const REACH = 24;
/** Two sentences more alike than this say the same. */
const MAX_COSINE = 0.5;
/** A sentence with so much of the headline says it again. */
const TOLD_AGAIN = 0.45;
/** Fewer words of a headline that the article has too say little of its news. */
const FEWEST_WORDS = 4;
/** A recap of so many words is full. */
const FULL = 60;

/**
 * What a run is worth, in shares of the headline that its first sentence tells. Chosen by reading recaps of articles
 * with a headline: the opening is left only for a sentence that tells the news better, a gap costs more than a few
 * words, and the headline itself opens a recap only where the opening tells next to nothing of it.
 */
const WORTH = {
  toldByFirst: 1,
  toldByAll: 0.4,
  full: 0.5,
  gap: -0.1,
  single: -0.1,
  headline: -0.7,
  abstract: 0.25,
  notOpening: -0.25,
  place: -0.04,
  untold: -0.15,
} as const;

/**
 * The recap of an article that has paragraphs: sentences as they follow each other, from the opening or from what tells
 * the headline's news on. A gap is left only before a sentence that everything is told for. Empty where no sentence can
 * be the first.
 */
export function newsRun(article: ReadArticle): readonly Candidate[] {
  const run = bestRun(article, beginsClearly);
  return run.length > 0 ? run : bestRun(article, beginsSomehow);
}

function bestRun(article: ReadArticle, mayBegin: (first: Candidate) => boolean): readonly Candidate[] {
  const clean = readable(article.candidates);
  let best: readonly Candidate[] = [];
  let highest = -Infinity;
  const grow = (run: readonly Candidate[], from: number, words: number, characters: number): void => {
    if (run.length === 1 || run.at(-1)?.isThin === false) {
      const value = valueOf(run, words, article.headline);
      if (value > highest) [best, highest] = [run, value];
    }
    if (run.length === summaryLimits.sentences.long) return;
    for (let at = from; at < clean.length; at++) {
      const next = clean[at];
      if (next === undefined) continue;
      const total = characters + next.span.end - next.span.start + 1;
      if (
        words + next.words > (run.length === 1 ? summaryLimits.pair : summaryLimits.words) ||
        total > summaryLimits.characters + 1
      )
        continue;
      const fits = run.length === 0 ? mayBegin(next) : goesOn(run, next, article.headline);
      if (fits) grow([...run, next], at + 1, words + next.words, total);
    }
  };
  grow([], 0, 0, 0);
  return best;
}

/** Share of an abstract's words from which on the opening says the same. */
const ABSTRACT_AGAIN = 0.35;

/** What a run can be made of: an abstract is left out where the article's opening says the same. */
function readable(candidates: readonly Candidate[]): readonly Candidate[] {
  const clean = candidates.filter(
    ({ flaw, words, place }) =>
      (flaw === null || flaw === 'first-person' || flaw === 'verbless') &&
      words <= summaryLimits.words &&
      place < REACH,
  );
  const opening = clean.find(({ part, opens }) => part === 'body' && opens);
  return clean.filter(
    (one) => one.part !== 'abstract' || opening === undefined || common(one, opening) < ABSTRACT_AGAIN,
  );
}

function valueOf(run: readonly Candidate[], words: number, headline: readonly string[]): number {
  const [first] = run;
  if (first === undefined) return -Infinity;
  const gaps = run.filter((one, at) => at > 0 && !follows(run[at - 1], one)).length;
  let value =
    WORTH.toldByFirst * told([first], headline) +
    WORTH.toldByAll * told(run, headline) +
    WORTH.full * Math.min(1, words / FULL) +
    WORTH.gap * gaps +
    (run.length === 1 ? WORTH.single : 0);
  if (first.part === 'headline') value += WORTH.headline;
  else if (first.part === 'abstract') value += WORTH.abstract;
  else if (!first.opens)
    value += WORTH.notOpening + WORTH.place * first.place + WORTH.untold * first.untold.length;
  return value;
}

/** The share of the headline's words that sentences have. */
function told(sentences: readonly Candidate[], headline: readonly string[]): number {
  const said = headline.filter((word) => sentences.some(({ vector }) => vector.has(word))).length;
  return said / Math.max(FEWEST_WORDS, headline.length);
}

function beginsClearly(first: Candidate): boolean {
  if (first.flaw !== null) return false;
  if (first.part === 'headline') return true;
  if (first.part === 'body' && first.opens) return !first.opensByPointing;
  if (first.leans || first.place >= BEGINNING) return false;
  if (first.part === 'abstract')
    return first.untold.length === 0 && !first.opensVaguely && first.names.needs.size === 0;
  return (
    !first.isMeasured && !first.opensVaguely && !first.presumes.inPassing && first.names.needs.size === 0
  );
}

/** Where nothing begins clearly: what may take a thing for known, but no person, and is nobody's words. */
function beginsSomehow(first: Candidate): boolean {
  return (
    first.flaw === null &&
    !first.leans &&
    !first.quotes &&
    first.place < BEGINNING &&
    first.names.needs.size === 0
  );
}

function goesOn(run: readonly Candidate[], next: Candidate, headline: readonly string[]): boolean {
  const last = run.at(-1);
  if (last === undefined || run.some((taken) => saysTheSame(taken, next))) return false;
  if (last.part === 'headline') {
    if (told([next], headline) > TOLD_AGAIN && beginsClearly(next)) return false;
    if (next.opens) return true;
  }
  if (follows(last, next) && isWhole(run)) return true;
  if (follows(last, next) && next.flaw === null) return isTold(run, next);
  // “We” is read as the writer's only where nothing of the writer's is left out; what has no verb likewise.
  if (next.flaw !== null) return false;
  if (last.entry !== next.entry && last.part === 'body') return false;
  if (next.opens && last.part === 'abstract') return !next.leans;
  return !next.leans && !next.isMeasured && isTold(run, next) && isLinked(run, next);
}

/** Whether a sentence can be read right after another; where something between is left out, "he" needs a name there. */
function follows(last: Candidate | undefined, next: Candidate): boolean {
  if (last === undefined || !next.behind.includes(last.index)) return false;
  return last.index === next.index - 1 || !next.leans || last.names.gives.size > 0;
}

/** Whether a run is all that the article has told so far. */
function isWhole(run: readonly Candidate[]): boolean {
  const body = run[0]?.part === 'headline' ? run.slice(1) : run;
  return body[0]?.opens === true && body.every((one, at) => at === 0 || follows(body[at - 1], one));
}

/** Whether a run has told everybody and everything that a sentence takes for known. */
function isTold(run: readonly Candidate[], next: Candidate): boolean {
  const isSaid = (word: string): boolean => run.some(({ vector }) => vector.has(word));
  const { things } = next.presumes;
  if (things.length > 0 && !things.some(isSaid)) return false;
  if (!next.untold.every((words) => words.some(isSaid))) return false;
  return [...next.names.needs].every((name) => run.some(({ names }) => names.gives.has(name)));
}

/** Words that a sentence behind a gap has in common with what stands before it: it goes on about the same. */
const LINKS = 2;

function isLinked(run: readonly Candidate[], next: Candidate): boolean {
  return next.recurring.filter((word) => run.some(({ vector }) => vector.has(word))).length >= LINKS;
}

/** Share of the words of the shorter of two sentences that the longer has too, from which on it says the same. */
const SAME = 0.6;

function saysTheSame(one: Candidate, other: Candidate): boolean {
  if (cosine(one.vector, other.vector) > MAX_COSINE) return true;
  return common(one, other) > SAME;
}

/** The share of the words of the shorter of two sentences that the longer has too. */
function common(one: Candidate, other: Candidate): number {
  const [short, long] = one.vector.size < other.vector.size ? [one, other] : [other, one];
  const shared = [...short.vector.keys()].filter((word) => long.vector.has(word)).length;
  return shared / Math.max(1, short.vector.size);
}
