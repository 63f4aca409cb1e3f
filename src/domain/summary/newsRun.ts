import type { Candidate, ReadArticle } from './readCandidates.ts';
import { saysTheSame, sharedWords } from './saysTheSame.ts';
import { summaryLimits } from './summaryResult.ts';

/** A recap begins no further into an article, and tells nothing from further down. */
const BEGINNING = 12;
const REACH = 24;
/** A sentence with so much of the headline says it again; one that reports, with less. */
const TOLD_AGAIN = 0.6;
const REPORTED_AGAIN = 0.45;
/** Fewer words of a headline that the article has too say little of its news. */
const FEWEST_WORDS = 4;
/** Where more sentences stand between, a headline is the first line of a list: in sentences. */
const BELOW_HEADLINE = 5;
/** What begins further down has to tell a share of the headline's words. */
const TELLS = 0.25;
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
  headline: -0.6,
  label: -0.1,
  reports: 0.2,
  abstract: 0.25,
  notOpening: -0.25,
  place: -0.04,
  untold: -0.15,
} as const;

/**
 * The recap of an article that has paragraphs: sentences as they follow each other, from the opening or what tells the
 * headline's news on. A gap is left only before one that everything is told for. Empty where none can be the first.
 */
export function newsRun(article: ReadArticle): readonly Candidate[] {
  const run = bestRun(withoutStranger(article), beginsClearly);
  return run.length > 0 ? run : bestRun(article, beginsSomehow);
}

/** “Lund brings a witness. She …”: whoever opens the article without a name need not be who the headline names. */
function withoutStranger(article: ReadArticle): ReadArticle {
  const isNamed = article.candidates.some(({ part, names }) => part === 'headline' && names.needs.size > 0);
  const candidates = article.candidates.filter((one) => !(isNamed && one.opens && one.opensByPerson));
  return { ...article, candidates };
}

function bestRun(article: ReadArticle, mayBegin: (first: Candidate) => boolean): readonly Candidate[] {
  const clean = readable(article);
  const hasOpening = clean.some((one) => one.opens && one.part === 'body' && beginsClearly(one));
  let best: readonly Candidate[] = [];
  let highest = -Infinity;
  const grow = (run: readonly Candidate[], from: number, words: number, characters: number): void => {
    if (mayEnd(run)) {
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
      const counted = next.part === 'headline' ? 0 : next.words;
      const fits =
        run.length === 0
          ? mayBegin(next)
          : goesOn(run, next, article.headline) || (!hasOpening && answersHeadline(run, next));
      if (fits) grow([...run, next], at + 1, words + counted, total);
    }
  };
  grow([], 0, 0, 0);
  return best;
}

/** The run with one more sentence, though it be longer than others are; itself where none can stand behind it. */
export function oneMore(article: ReadArticle, run: readonly Candidate[]): readonly Candidate[] {
  const size = run.reduce((total, { span }) => total + span.end - span.start + 1, 0);
  const words = run.reduce((total, one) => total + one.words, 0);
  const next = readable(article).find(
    (one) =>
      one.index > (run.at(-1)?.index ?? 0) &&
      one.flaw === null &&
      !one.quotes &&
      words + one.words <= summaryLimits.pair &&
      size + one.span.end - one.span.start <= summaryLimits.characters &&
      goesOn(run, one, article.headline) &&
      mayEnd([...run, one]),
  );
  return next === undefined ? run : [...run, next];
}

/** A headline alone is no recap, nor is what only announces something its end. */
function mayEnd(run: readonly Candidate[]): boolean {
  const last = run.at(-1);
  if (last === undefined || last.part === 'headline') return false;
  // Who “he” is that a sentence announced and did not name, only the next says.
  const before = run.at(-2);
  const announced = before?.isThin === true && before.part !== 'headline' && before.names.gives.size === 0;
  return !last.isThin && !(last.leans && announced);
}

/** Share of an abstract's words from which on the opening says the same. */
const ABSTRACT_AGAIN = 0.35;

/** By so much more of the headline's words an opening tells the news better than the abstract. */
const BETTER = 0.3;

/** What a run can be made of: no abstract where the article's opening says the same, or tells the news better. */
function readable({ candidates, title }: ReadArticle): readonly Candidate[] {
  const clean = candidates.filter(
    ({ flaw, words, place }) =>
      (flaw === null || flaw === 'first-person' || flaw === 'verbless') &&
      words <= summaryLimits.words &&
      place < REACH,
  );
  const opening = clean.find(({ part, opens }) => part === 'body' && opens);
  return clean.filter(
    (one) =>
      one.part !== 'abstract' ||
      opening === undefined ||
      (sharedWords(one, opening) <
        Math.max(FEWEST_WORDS, ABSTRACT_AGAIN * Math.min(one.vector.size, opening.vector.size)) &&
        told([opening], title) - told([one], title) < BETTER),
  );
}

function valueOf(run: readonly Candidate[], words: number, headline: readonly string[]): number {
  const [first] = run;
  if (first === undefined) return -Infinity;
  const toldByAll = told(run, headline);
  if (beginsFurtherDown(first) && headline.length > 0 && toldByAll < TELLS) return -Infinity;
  const gaps = run.filter((one, at) => at > 0 && !follows(run[at - 1], one)).length;
  return (
    WORTH.toldByFirst * (first.part === 'headline' ? 1 : told([first], headline)) +
    WORTH.toldByAll * toldByAll +
    WORTH.full * Math.min(1, words / FULL) +
    WORTH.gap * gaps +
    (run.length === 1 ? WORTH.single : 0) +
    worthOfBeginning(first)
  );
}

function beginsFurtherDown(first: Candidate): boolean {
  return first.part === 'body' && !first.opens;
}

function worthOfBeginning(first: Candidate): number {
  if (first.part === 'headline') return WORTH.headline + (first.flaw === null ? 0 : WORTH.label);
  if (first.part === 'abstract') return WORTH.abstract;
  if (first.opens) return first.reports ? WORTH.reports : 0;
  return WORTH.notOpening + WORTH.place * first.place + WORTH.untold * first.untold.length;
}

/** The share of the headline's words that sentences have. */
export function told(sentences: readonly Candidate[], headline: readonly string[]): number {
  const said = headline.filter((word) => sentences.some(({ vector }) => vector.has(word))).length;
  return said / Math.max(FEWEST_WORDS, headline.length);
}

function beginsClearly(first: Candidate): boolean {
  if (first.part === 'headline') return first.flaw === null || first.flaw === 'verbless';
  if (first.flaw !== null) return false;
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
    const again = next.reports ? REPORTED_AGAIN : TOLD_AGAIN;
    if (told([next], headline) > again && beginsClearly(next)) return false;
    return next.opens && next.index - last.index <= BELOW_HEADLINE;
  }
  if (follows(last, next) && isWhole(run)) return true;
  if (follows(last, next) && next.flaw === null) return isTold(run, next);
  // “We” is read as the writer's only where nothing of the writer's is left out; what has no verb likewise.
  if (next.flaw !== null) return false;
  if (last.entry !== next.entry && last.part === 'body') return false;
  if (next.opens && last.part === 'abstract') return !next.leans;
  return !next.leans && !next.isMeasured && isTold(run, next) && isLinked(run, next);
}

/** Where an article's opening cannot be read, what stands behind the headline in its place. */
function answersHeadline(run: readonly Candidate[], next: Candidate): boolean {
  const [headline] = run;
  if (run.length > 1 || headline?.part !== 'headline' || headline.flaw !== null) return false;
  // A name that the headline has may stand behind it.
  const named = { ...headline, names: { ...headline.names, gives: headline.names.needs } };
  if (next.leans || next.flaw !== null || !isTold([headline, named], next)) return false;
  return !next.isMeasured && (isLinked(run, next) || (next.place < BEGINNING && next.reports));
}

/** Whether a sentence can be read right after another; where something between is left out, "he" needs a name there. */
export function follows(last: Candidate | undefined, next: Candidate): boolean {
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
