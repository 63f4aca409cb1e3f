import type { Reading } from '../reading/reading.ts';
import type { Discourse } from '../speakers/reference.ts';
import { scoreRows, type Forest } from '../weights/forest.ts';
import type { Phrase } from '../phrases/phrase.ts';
import type { Source } from '../cues/sources.ts';
import { addAfter, findCandidates, MOST_CANDIDATES, type Quoted, type Speaker } from './candidates.ts';
import { F, WIDTH } from './features.ts';
import { agrees, ask, createQuestion, type Question } from './question.ts';
import { readCandidate } from './readCandidate.ts';
import { readPerson } from './readPerson.ts';
import { readQuotation } from './readQuotation.ts';
import { createSpoken, lookAhead, noteSpeaker, type Spoken } from './spoken.ts';

/** Whose words a quotation is given to. */
export interface Ranked extends Speaker {
  /** The source that leads there, where one does. */
  readonly source: Source | null;
  /** The share of the probability. */
  readonly probability: number;
}

/** Goes through the quotations of a text in order. */
export interface Ranking {
  readonly question: Question;
  /** The candidates' rows of the quotation in hand, one after the other. */
  readonly rows: Float64Array;
  /** Fills `rows` for the next quotation; the number of candidates. */
  readonly next: () => number;
  /** What it would mean to choose a candidate. */
  readonly speakerOf: (candidate: number) => Omit<Ranked, 'probability'>;
  /** Notes whom the quotation in hand is given to, before the next. */
  readonly settle: (speaker: Speaker) => void;
}

export function startRanking(
  reading: Reading,
  discourse: Discourse,
  quotations: readonly Quoted[],
): Ranking | null {
  const [first] = quotations;
  if (!first) return null;
  const question = createQuestion(reading, discourse, first);
  const spoken = createSpoken(reading.people.persons.length, quotations);
  const rows = new Float64Array(MOST_CANDIDATES * WIDTH);
  let index = -1;
  let last: Speaker | null = null;
  return {
    question,
    rows,
    next: () => {
      index++;
      const quoted = quotations[index];
      if (!quoted) return 0;
      ask(question, quoted);
      lookAhead(spoken, quotations, index);
      const { described, standings } = question;
      const called = (word: string): boolean =>
        standings.recent.some((person) => described[person]?.has(word) === true);
      findCandidates(
        reading,
        called,
        question.traits.they,
        quoted.lead,
        standings.recent,
        (person) => question.history.last[standings.named[person] ?? -1] ?? -1,
        last,
        question.candidates,
      );
      const end = quoted.parts.at(-1)?.segment ?? quoted.lead.segment;
      const { places, candidates, history } = question;
      const paragraph = places.paragraph[end.to] ?? 0;
      addAfter(history, question.standings.read(), end.to, places.paragraph, paragraph, candidates);
      fillRows(question, spoken, quotations[index - 1] ?? null, rows);
      return candidates.count;
    },
    speakerOf: (candidate) => speakerOf(question, candidate, last),
    settle: (speaker) => {
      const quoted = quotations[index];
      if (quoted) noteSpeaker(spoken, quoted, speaker.person);
      last = speaker;
    },
  };
}

/** What holds of the quotation is read once and copied to every candidate. */
function fillRows(question: Question, spoken: Spoken, last: Quoted | null, rows: Float64Array): void {
  const { candidates, quoted, reading, standings } = question;
  rows.fill(0, 0, candidates.count * WIDTH);
  question.spokenOf = readQuotation(reading, rows, quoted, last);
  rows[F.phraseGender] = question.gender === 'unknown' ? 0 : 1;
  rows[F.inMind] = standings.recent.length;
  rows[F.agreeing] = standings.recent.filter((person) => agrees(question, person)).length;
  rows[F.emptySentences] = question.empty;
  rows[F.personsInLastSentence] = question.inLastSentence.count;
  rows[F.personsInLastParagraph] = question.inLastParagraph.count;
  rows[F.namedNextDistance] = spoken.nextDistance;
  for (let at = 1; at < candidates.count; at++) rows.copyWithin(at * WIDTH + F.quotation, F.quotation, WIDTH);
  for (let at = 0; at < candidates.count; at++) {
    readCandidate(question, rows, at * WIDTH, at);
    const person = candidates.person[at] ?? -1;
    if (person !== -1) readPerson(question, spoken, rows, at * WIDTH, person);
  }
}

/** A candidate as a speaker: with the phrase of the source that leads to it, or else its last mention. */
function speakerOf(question: Question, candidate: number, last: Speaker | null): Omit<Ranked, 'probability'> {
  const { candidates, quoted, standings, history, reading } = question;
  const person = candidates.person[candidate] ?? -1;
  const source = quoted.lead.evidence.sources[candidates.via[candidate] ?? -1] ?? null;
  if (source?.kind === 'continued') return { person, phrase: last?.phrase ?? null, source };
  if (source) return { person, phrase: source.phrase, source };
  const mention = standings.named[person] ?? -1;
  const index = mention === -1 ? (candidates.after[candidate] ?? -1) : mention;
  if (index === -1) return { person, phrase: null, source: null };
  return { person, phrase: phraseAt(reading, history.last[index] ?? 0), source: null };
}

/** The name that ends at a token. */
function phraseAt({ mentions, mentionAt }: Reading, last: number): Phrase | null {
  const mention = mentionAt[last] ?? -1;
  const name = mentions[mention];
  return name ? { kind: 'name', from: name.from, to: name.last, head: name.last, mention } : null;
}

/** Names the likeliest speaker of each quotation, one after the other. The cost is linear in the text. */
export function rankSpeakers(
  reading: Reading,
  discourse: Discourse,
  quotations: readonly Quoted[],
  forest: Forest,
): Ranked[] {
  const ranking = startRanking(reading, discourse, quotations);
  if (!ranking) return [];
  const sums = new Float64Array(MOST_CANDIDATES);
  return quotations.map(() => {
    const count = ranking.next();
    scoreRows(forest, ranking.rows, count, WIDTH, F.quotation, sums);
    let best = 0;
    for (let at = 1; at < count; at++) if ((sums[at] ?? 0) > (sums[best] ?? 0)) best = at;
    const top = sums[best] ?? 0;
    let total = 0;
    for (let at = 0; at < count; at++) total += Math.exp((sums[at] ?? 0) - top);
    const ranked = { ...ranking.speakerOf(best), probability: 1 / total };
    ranking.settle(ranked);
    return ranked;
  });
}
