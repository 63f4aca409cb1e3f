import { FUNCTION_WORD, WORD } from '../lexicon/lexicon.ts';
import type { TokenRange } from '../words/paragraphs.ts';
import type { Reading } from '../reading/reading.ts';
import { FLAG, lower, TOKEN, type Tokens } from '../words/tokens.ts';

/**
 * What somebody says in an interview or transcript, without marks: a paragraph behind a label such as `A:` or `REYES:`.
 */
export interface LabelledTurn {
  readonly paragraphs: readonly number[];
  /** The tokens of the label, its colon left out, and those of the words in each paragraph, all inclusive. */
  readonly label: number;
  readonly labelTo: number;
  readonly parts: readonly (readonly [first: number, last: number])[];
  /** The person, -1 where the text does not tell. */
  readonly person: number;
}

interface Candidate extends LabelledTurn {
  readonly paragraph: number;
  readonly kind: 'question' | 'answer' | 'named';
  /** The same for the same speaker. */
  readonly key: string;
}

const LONGEST_LABEL = 7;
const LONGEST_ANSWER = 6;
const FEWEST_OF_A_KIND = 2;
const FEWEST_TURNS = 3;
const QUESTION = new Set(['q', 'q.', 'question']);
const ANSWER = new Set(['a', 'a.', 'answer']);

/**
 * The turns of an interview or transcript that is printed without marks, in order. Only where several paragraphs make
 * it sure: two questions and two answers at least, two speakers with two turns each of whom one is known as a
 * person, or one who is known and answers a question. The questions of an interview are the paper's own words and none
 * of them.
 */
export function findLabelledTurns(reading: Reading): LabelledTurn[] {
  const found: Candidate[] = [];
  for (const [paragraph, range] of reading.paragraphs.entries()) {
    const candidate = readCandidate(reading, paragraph, range);
    if (candidate) found.push(candidate);
  }
  if (found.length < FEWEST_TURNS) return [];
  const named = transcript(reading, found);
  const answers = found.filter(({ kind }) => kind === 'answer');
  const questions = found.filter(({ kind }) => kind === 'question');
  if (Math.min(answers.length, questions.length) < FEWEST_OF_A_KIND) return named;
  const person = onlyPerson(reading, found);
  const whole = found.flatMap((turn, index) => {
    const next = found[index + 1]?.paragraph ?? turn.paragraph;
    return turn.kind === 'answer' ? [{ ...continueAnswer(reading, turn, next), person }] : [];
  });
  return [...named, ...whole].sort((a, b) => a.label - b.label);
}

/**
 * An answer goes on from paragraph to paragraph up to `next`; what follows the last answer is the paper's own again.
 */
function continueAnswer(reading: Reading, answer: Candidate, next: number): LabelledTurn {
  if (next - answer.paragraph > LONGEST_ANSWER) return answer;
  const paragraphs = [...answer.paragraphs];
  const parts = [...answer.parts];
  for (let paragraph = answer.paragraph + 1; paragraph < next; paragraph++) {
    const range = reading.paragraphs[paragraph];
    if (!range) continue;
    paragraphs.push(paragraph);
    parts.push([range.from, range.to - 1]);
  }
  return { ...answer, paragraphs, parts };
}

function transcript(reading: Reading, found: readonly Candidate[]): Candidate[] {
  const turns = found.filter(({ kind }) => kind === 'named');
  const counts = new Map<string, number>();
  for (const { key } of turns) counts.set(key, (counts.get(key) ?? 0) + 1);
  const returns = turns.filter(({ key }) => (counts.get(key) ?? 0) >= FEWEST_OF_A_KIND);
  const speakers = new Set(returns.map(({ key }) => key));
  const spoken = turns.filter((turn) => endsLikeSpeech(reading, turn));
  if (isExchange(reading, turns)) return turns;
  if (speakers.size < 2 || spoken.length * 4 < turns.length * 3) return [];
  return returns.some((turn) => isSomebody(reading, turn)) || isShouted(reading, returns)
    ? turns.filter((turn) => speakers.has(turn.key) || turn.person !== -1)
    : [];
}

/** Somebody known, somebody else who asks, and the first again, one right after the other, all in capitals. */
function isExchange(reading: Reading, turns: readonly Candidate[]): boolean {
  const [first, second, third] = turns;
  if (!first || !second || !third || turns.length !== FEWEST_TURNS) return false;
  const asks = reading.tokens.isSign(second.parts[0]?.[1] ?? -1, '?');
  return (
    asks &&
    first.person !== -1 &&
    first.key === third.key &&
    second.key !== first.key &&
    third.paragraph === first.paragraph + 2 &&
    turns.every(({ label, labelTo }) => isNameInCapitals(reading.tokens, label, labelTo))
  );
}

/**
 * People whom nothing else names, by capitals alone: one of them must ask, and most ask or speak of themselves and of
 * who listens.
 */
function isShouted(reading: Reading, turns: readonly Candidate[]): boolean {
  const { tokens } = reading;
  const asks = ({ parts }: Candidate): boolean => tokens.isSign(parts[0]?.[1] ?? -1, '?');
  const talks = turns.filter((turn) => asks(turn) || speaksOfSelf(reading, turn));
  if (talks.length * 2 < turns.length || !turns.some(asks)) return false;
  return turns.every(({ label, labelTo }) => isNameInCapitals(tokens, label, labelTo));
}

/** "I", "we" or "you" is among the words. */
function speaksOfSelf({ tokens }: Reading, { parts }: LabelledTurn): boolean {
  return parts.some(([first, last]) => {
    for (let at = first; at <= last; at++)
      if (tokens.is(at, WORD.pronoun) && SELF.has(tokens.word(at))) return true;
    return false;
  });
}

const NO_NAME = FUNCTION_WORD | WORD.document | WORD.time | WORD.opener;
const SELF = new Set(['i', 'we', 'you']);

function isNameInCapitals(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at <= to; at++)
    if (!tokens.has(at, FLAG.allCapitals | FLAG.initial) || tokens.is(at, NO_NAME)) return false;
  return true;
}

function isSomebody(reading: Reading, { person, label, labelTo }: Candidate): boolean {
  if (person !== -1) return true;
  for (let at = label; at <= labelTo; at++)
    if ((reading.tokens.bits[at] ?? 0) & (WORD.role | WORD.title)) return true;
  return false;
}

function endsLikeSpeech({ tokens }: Reading, { parts }: LabelledTurn): boolean {
  const last = parts.at(-1)?.[1] ?? 0;
  return tokens.type[last] === TOKEN.mark || tokens.type[last] === TOKEN.punctuation;
}

/** A paragraph that begins with a label: capitalised words and a colon, or "Q." and "A.". */
function readCandidate(reading: Reading, paragraph: number, range: TokenRange): Candidate | null {
  const { tokens } = reading;
  const word = lower(tokens, range.from);
  const stopped = word === 'q.' || word === 'a.';
  const labelTo = stopped ? range.from : endOfLabel(reading, range);
  const first = labelTo + (stopped ? 1 : 2);
  if (labelTo < range.from || first >= range.to) return null;
  // Words between marks are read as such.
  const marked = reading.segments[reading.segmentAt[first] ?? -1]?.from === first;
  if (!((tokens.flags[first] ?? 0) & FLAG.spaceBefore) || marked) return null;
  const single = labelTo === range.from;
  const kind = single && QUESTION.has(word) ? 'question' : single && ANSWER.has(word) ? 'answer' : 'named';
  const person = kind === 'named' ? personIn(reading, range.from, labelTo) : -1;
  const words = tokens.text.slice(tokens.start[range.from], tokens.end[labelTo]);
  const key = person === -1 ? words.toLowerCase() : String(person);
  return {
    paragraph,
    paragraphs: [paragraph],
    label: range.from,
    labelTo,
    parts: [[first, range.to - 1]],
    person,
    kind,
    key,
  };
}

/** The last token of the label before its colon; -1 where the paragraph begins with none. */
function endOfLabel({ tokens }: Reading, { from, to }: TokenRange): number {
  let bracket = false;
  for (let at = from; at < to && at <= from + LONGEST_LABEL; at++) {
    const sign = tokens.type[at] === TOKEN.punctuation ? tokens.code[at] : 0;
    if (sign === 58) return bracket ? -1 : at - 1;
    if (sign === 40 && at > from) bracket = true;
    else if (sign === 41 && bracket) bracket = false;
    else if (!bracket && !isNameWord(tokens.type[at], tokens.flags[at] ?? 0, tokens.bits[at] ?? 0)) return -1;
  }
  return -1;
}

const isNameWord = (type: number | undefined, flags: number, bits: number): boolean =>
  type === TOKEN.word && ((flags & FLAG.capital) !== 0 || (bits & WORD.particle) !== 0);

function personIn(reading: Reading, from: number, to: number): number {
  for (let at = to; at >= from; at--) {
    const person = reading.people.personOf[reading.mentionAt[at] ?? -1] ?? -1;
    if (person !== -1) return person;
  }
  return -1;
}

/** Whoever is asked: the only person the article names outside the interview; -1 where it names several. */
function onlyPerson({ mentions, people, paragraphs }: Reading, turns: readonly Candidate[]): number {
  let only = -1;
  let turn = 0;
  for (const [index, mention] of mentions.entries()) {
    const person = people.personOf[index] ?? -1;
    while (turn < turns.length && (paragraphs[turns[turn]?.paragraph ?? -1]?.to ?? 0) <= mention.from) turn++;
    if (person === -1 || (turns[turn]?.label ?? Infinity) <= mention.from) continue;
    if (only !== -1 && only !== person) return -1;
    only = person;
  }
  return only;
}
