import { isFiniteCue, isStrongCue } from '../phrases/finiteCues.ts';
import type { Phrase } from '../phrases/phrase.ts';
import { readPhrase } from '../phrases/readPhrase.ts';
import { DISPLAYS, subjectBefore } from '../phrases/subjectBefore.ts';
import { withApposition } from '../phrases/withApposition.ts';
import { isComma, isWord, lowerAt, type Reading } from '../reading/reading.ts';
import { WORD } from '../lexicon/lexicon.ts';
import { ownerOfWords } from './ownerOfWords.ts';
import { nearerSubject } from '../phrases/nearerSubject.ts';
import { clauseEnd } from '../phrases/sentences.ts';
import { FLAG, TOKEN } from '../words/tokens.ts';

/** How a cue and its subject stand to the quotation; the name is also the name of a feature. */
export type Pattern =
  | 'subjectVerbAfter'
  | 'verbSubjectAfter'
  | 'accordingAfter'
  | 'subjectVerbBefore'
  | 'participleBefore'
  | 'accordingBefore'
  | 'nameColon'
  | 'looseBefore'
  | 'looseAfter';

/** A place in the text that says who speaks. `gap` counts the words between cue and mark. */
export interface Attribution {
  readonly pattern: Pattern;
  readonly cueFrom: number;
  readonly cueTo: number;
  readonly subject: Phrase;
  readonly gap: number;
  /** Whether the verb can introduce a full utterance. */
  readonly strong: boolean;
}

const MOST_BEFORE = 2;

/** What stands after the quotation: `," X said`, `," said X`, `," according to X`. */
export function readAfter(reading: Reading, from: number, limit: number): Attribution | null {
  const { tokens } = reading;
  let at = from;
  while (tokens.type[at] === TOKEN.mark && reading.segmentAt[at] === -1) at++;
  if (
    isComma(reading, at) ||
    (tokens.type[at] === TOKEN.punctuation && [0x2013, 0x2014, 45].includes(tokens.code[at] ?? 0))
  )
    at++;
  const end = clauseEnd(reading, at, limit);
  if (at >= end || !isWord(reading, at)) return null;
  const word = (here: number): string =>
    tokens.text.slice(tokens.start[here], tokens.end[here]).toLowerCase();
  if ((word(at) === 'according' && word(at + 1) === 'to') || (word(at) === 'per' && end - at < 12)) {
    const start = word(at) === 'per' ? at + 1 : at + 2;
    const subject = readPhrase(reading, start, end);
    return (
      subject && {
        pattern: 'accordingAfter',
        cueFrom: at,
        cueTo: start - 1,
        subject: withApposition(reading, subject, end),
        gap: 0,
        strong: true,
      }
    );
  }
  if (word(at) === 'as') at++;
  // `"a mess" that he would mend`, `"a mess," suggesting he would`: the sentence only goes on.
  if (word(at) === 'that' || ((tokens.bits[at] ?? 0) & WORD.cueIng && reading.mentionAt[at] === -1))
    return null;
  let verb = at;
  while (verb < end && (tokens.bits[verb] ?? 0) & WORD.adverb && reading.mentionAt[verb] === -1) verb++;
  if (
    verb < end &&
    isFiniteCue(reading, verb) &&
    !((tokens.flags[verb] ?? 0) & FLAG.capital && reading.mentionAt[verb] !== -1)
  ) {
    let start = verb + 1;
    while (start < end && (tokens.bits[start] ?? 0) & WORD.adverb && reading.mentionAt[start] === -1) start++;
    const subject = readPhrase(reading, start, end);
    const dated =
      subject && subject.kind === 'nominal' && ((tokens.bits[subject.head] ?? 0) & WORD.time) !== 0;
    if (subject && !dated && (subject.kind !== 'pronoun' || verb === at)) {
      return {
        pattern: 'verbSubjectAfter',
        cueFrom: verb,
        cueTo: verb,
        subject: withApposition(reading, subject, end),
        gap: verb - at,
        strong: isStrongCue(reading, verb),
      };
    }
    return null;
  }
  const subject = readPhrase(reading, at, end);
  if (!subject) return null;
  const first = withApposition(reading, subject, end);
  const cue = cueAfterSubject(reading, first.to + 1, end);
  if (cue === -1) return null;
  const named = nearerSubject(reading, first, cue) ?? first;
  return {
    pattern: 'subjectVerbAfter',
    cueFrom: cue,
    cueTo: cue,
    subject: named,
    gap: cue - named.to - 1,
    strong: isStrongCue(reading, cue),
  };
}

/** Before these a participle is passive: "which was written". */
const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being']);

/** The verb of a subject that ends before `from`: past auxiliaries, adverbs, appositives, clauses with "who". */
function cueAfterSubject(reading: Reading, from: number, end: number): number {
  const { tokens } = reading;
  let depth = 0;
  let unclosed = -1;
  for (let at = from; at < end; at++) {
    if (tokens.type[at] === TOKEN.punctuation) {
      if (isComma(reading, at)) depth++;
      continue;
    }
    if (isFiniteCue(reading, at)) {
      if (BE.has(lowerAt(reading, at - 1))) continue;
      const beside =
        at === from ||
        ((tokens.bits[at - 1] ?? 0) & (WORD.auxiliary | WORD.adverb | WORD.conjunction)) !== 0 ||
        isComma(reading, at - 1);
      if (isStrongCue(reading, at) ? depth !== 1 || beside : at === from) return at;
      if (unclosed === -1 && isStrongCue(reading, at)) unclosed = at;
    } else if (
      isWord(reading, at) &&
      (tokens.bits[at] ?? 0) & WORD.cueBase &&
      (tokens.bits[at - 1] ?? 0) & WORD.auxiliary &&
      isStrongCue(reading, at)
    ) {
      return at;
    }
  }
  return unclosed;
}

/** What stands before the quotation in its sentence, which begins at `start`, nearest first: `X said, "`, `X told Y that "`, `According to X, "`, `NAME: "`. */
export function readBefore(reading: Reading, from: number, start: number): Attribution[] {
  const { tokens, segmentAt, segments } = reading;
  const found: Attribution[] = [];
  let at = from - 1;
  const colon = at >= start && tokens.code[at] === 58 && segmentAt[at] === -1;
  const comma = at >= start && isComma(reading, at);
  if (at >= start && tokens.type[at] === TOKEN.punctuation) at--;
  const speaker = colon ? nameBeforeColon(reading, at, start) : null;
  if (speaker)
    return [{ pattern: 'nameColon', cueFrom: at + 1, cueTo: at + 1, subject: speaker, gap: 0, strong: true }];
  for (let here = at; here >= start && found.length < MOST_BEFORE; here--) {
    const inside = segmentAt[here] ?? -1;
    if (inside !== -1) {
      here = segments[inside]?.from ?? here;
      continue;
    }
    const bits = tokens.bits[here] ?? 0;
    if (tokens.type[here] !== TOKEN.word || reading.mentionAt[here] !== -1) continue;
    const gap = at - here;
    if (bits & WORD.preposition && opensReport(reading, here)) {
      const subject = readPhrase(reading, here + 1, from);
      if (subject)
        found.push({
          pattern: 'accordingBefore',
          cueFrom: here - 1,
          cueTo: here,
          subject: withApposition(reading, subject, from),
          gap: at - subject.to,
          strong: true,
        });
      continue;
    }
    const owner = ownerOfWords(reading, here, start);
    if (owner) {
      found.push({ pattern: 'looseBefore', cueFrom: here, cueTo: here, subject: owner, gap, strong: true });
      continue;
    }
    const participle = (bits & WORD.cueIng) !== 0 && !((tokens.bits[here - 1] ?? 0) & WORD.determiner);
    if (!participle && !isFiniteCue(reading, here) && !isGovernedCue(reading, here)) continue;
    const passive =
      lowerAt(reading, here + 1) === 'by' && ((tokens.bits[here - 1] ?? 0) & WORD.auxiliary) !== 0;
    const inverted =
      participle || passive || !(colon || comma) || (here > start && !isComma(reading, here - 1))
        ? null
        : invertedSubject(reading, here, at);
    const subject = passive
      ? readPhrase(reading, here + 2, from)
      : (inverted ?? subjectBefore(reading, here, start, participle));
    if (!subject || found.some((other) => other.subject.from === subject.from)) continue;
    const near = gap <= 0 || (gap < 12 && (colon || comma)) || (gap < 8 && lowerAt(reading, at) === 'that');
    const strong = isStrongCue(reading, here);
    const pattern: Pattern =
      near && strong ? (participle ? 'participleBefore' : 'subjectVerbBefore') : 'looseBefore';
    found.push({ pattern, cueFrom: here, cueTo: here, subject, gap, strong });
    // Whoever holds up what has words on it does not say them.
    if (participle && DISPLAYS.has(lowerAt(reading, subject.head))) break;
  }
  return found;
}

/** "according to X", "in the words of X". */
function opensReport(reading: Reading, at: number): boolean {
  const word = lowerAt(reading, at);
  if (word === 'to') return lowerAt(reading, at - 1) === 'according';
  return word === 'of' && lowerAt(reading, at - 1) === 'words' && lowerAt(reading, at - 2) === 'the';
}

/** "would say", "went on to say": the plain form under an auxiliary or "to". */
function isGovernedCue(reading: Reading, at: number): boolean {
  const bits = reading.tokens.bits[at] ?? 0;
  if (!(bits & WORD.cueBase) || bits & WORD.cueFinite || at === 0) return false;
  return ((reading.tokens.bits[at - 1] ?? 0) & WORD.auxiliary) !== 0 || lowerAt(reading, at - 1) === 'to';
}

/** The name that alone stands before a colon. */
function nameBeforeColon(reading: Reading, at: number, start: number): Phrase | null {
  if (at < start) return null;
  const mention = reading.mentionAt[at] ?? -1;
  const name = mention === -1 ? undefined : reading.mentions[mention];
  if (!name || name.from > start || name.possessive) return null;
  return { kind: 'name', from: name.from, to: name.last, head: name.last, mention };
}

/** `explained Ann Smith: "`: the subject fills the space between verb and mark. */
function invertedSubject(reading: Reading, verb: number, last: number): Phrase | null {
  const phrase = readPhrase(reading, verb + 1, last + 1);
  if (!phrase || phrase.kind === 'pronoun' || phrase.to < last) return null;
  const person = phrase.kind === 'name' && reading.people.personOf[phrase.mention] !== -1;
  return person ? phrase : null;
}
