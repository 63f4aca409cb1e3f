import { WORD } from './lexicon/lexicon.ts';
import { isComma, isFiniteCue, isWord, readPhrase, withApposition, type Phrase } from './phrases.ts';
import type { Reading } from './reading.ts';
import { FLAG, TOKEN } from './tokens.ts';

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

const REACH = 45;
const SENTENCE_REACH = 70;

/** The end of the sentence that goes on after a quotation: the first stop, the next segment or the paragraph's end. */
export function clauseEnd(reading: Reading, at: number, limit: number): number {
  const { tokens, segmentAt } = reading;
  const stop = Math.min(limit, at + REACH);
  for (let here = at; here < stop; here++) {
    if (segmentAt[here] !== -1) return here;
    if (tokens.type[here] === TOKEN.punctuation && endsSentence(tokens.code[here] ?? 0)) return here;
  }
  return stop;
}

const endsSentence = (sign: number): boolean =>
  sign === 46 || sign === 33 || sign === 63 || sign === 59 || sign === 58 || sign === 0x2026;

/** The first token of the sentence that holds `at`; a quotation that ends its own sentence ends this one too. */
export function sentenceStart(reading: Reading, at: number, limit: number): number {
  const { tokens, segmentAt, segments } = reading;
  const stop = Math.max(limit, at - SENTENCE_REACH);
  let here = at - 1;
  while (here >= stop) {
    const inside = segmentAt[here] ?? -1;
    if (inside !== -1) {
      const segment = segments[inside];
      if (!segment) break;
      const last = tokens.code[segment.last] ?? 0;
      const full =
        tokens.type[segment.last] === TOKEN.punctuation && (last === 46 || last === 33 || last === 63);
      if (full && ((tokens.flags[here + 1] ?? 0) & FLAG.capital || segmentAt[here + 1] !== -1))
        return here + 1;
      here = segment.from - 1;
      continue;
    }
    if (tokens.type[here] === TOKEN.punctuation) {
      const sign = tokens.code[here] ?? 0;
      if (sign === 46 || sign === 33 || sign === 63 || sign === 0x2026 || sign === 0x2022) return here + 1;
    }
    here--;
  }
  return Math.max(here + 1, stop);
}

const strongAt = (reading: Reading, at: number): boolean =>
  ((reading.tokens.bits[at] ?? 0) & WORD.cueStrong) !== 0;

/** What stands after the quotation: `," X said`, `," said X`, `," according to X`. */
export function readAfter(reading: Reading, from: number, limit: number): Attribution | null {
  const { tokens } = reading;
  let at = from;
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
        strong: strongAt(reading, verb),
      };
    }
    return null;
  }
  const subject = readPhrase(reading, at, end);
  if (!subject) return null;
  const named = withApposition(reading, subject, end);
  const cue = cueAfterSubject(reading, named.to + 1, end);
  if (cue === -1) return null;
  return {
    pattern: 'subjectVerbAfter',
    cueFrom: cue,
    cueTo: cue,
    subject: named,
    gap: cue - named.to - 1,
    strong: strongAt(reading, cue),
  };
}

/** The verb of a subject that ends before `from`: past auxiliaries, adverbs, appositives, clauses with "who". */
function cueAfterSubject(reading: Reading, from: number, end: number): number {
  const { tokens } = reading;
  let depth = 0;
  for (let at = from; at < end; at++) {
    if (tokens.type[at] === TOKEN.punctuation) {
      if (isComma(reading, at)) depth++;
      continue;
    }
    if (isFiniteCue(reading, at)) {
      const beside =
        at === from ||
        ((tokens.bits[at - 1] ?? 0) & (WORD.auxiliary | WORD.adverb | WORD.conjunction)) !== 0 ||
        isComma(reading, at - 1);
      if (strongAt(reading, at) ? depth !== 1 || beside : at === from) return at;
    } else if (
      isWord(reading, at) &&
      (tokens.bits[at] ?? 0) & WORD.cueBase &&
      (tokens.bits[at - 1] ?? 0) & WORD.auxiliary &&
      strongAt(reading, at)
    ) {
      return at;
    }
  }
  return -1;
}

/** What stands before the quotation in its sentence: `X said, "`, `X told Y that "`, `According to X, "`, `NAME: "`. */
export function readBefore(reading: Reading, from: number, floor: number): Attribution | null {
  const { tokens, segmentAt, segments } = reading;
  const start = sentenceStart(reading, from, floor);
  let at = from - 1;
  const colon = at >= start && tokens.code[at] === 58 && segmentAt[at] === -1;
  if (at >= start && tokens.type[at] === TOKEN.punctuation) at--;
  if (colon && at >= start) {
    const mention = reading.mentionAt[at] ?? -1;
    const name = mention === -1 ? undefined : reading.mentions[mention];
    if (name && name.from <= start && !name.possessive) {
      return {
        pattern: 'nameColon',
        cueFrom: at + 1,
        cueTo: at + 1,
        subject: { kind: 'name', from: name.from, to: name.last, head: name.last, mention },
        gap: 0,
        strong: true,
      };
    }
  }
  for (let here = at; here >= start; here--) {
    const inside = segmentAt[here] ?? -1;
    if (inside !== -1) {
      here = segments[inside]?.from ?? here;
      continue;
    }
    const bits = tokens.bits[here] ?? 0;
    if (tokens.type[here] !== TOKEN.word || reading.mentionAt[here] !== -1) continue;
    if (
      bits & WORD.preposition &&
      tokens.text.slice(tokens.start[here], tokens.end[here]).toLowerCase() === 'to' &&
      lowerAt(reading, here - 1) === 'according'
    ) {
      const subject = readPhrase(reading, here + 1, from);
      if (subject)
        return {
          pattern: 'accordingBefore',
          cueFrom: here - 1,
          cueTo: here,
          subject: withApposition(reading, subject, from),
          gap: at - subject.to,
          strong: true,
        };
    }
    const ing = (bits & WORD.cueIng) !== 0 && !((tokens.bits[here - 1] ?? 0) & WORD.determiner);
    const base =
      (bits & WORD.cueBase) !== 0 &&
      (bits & WORD.cueFinite) === 0 &&
      ((tokens.bits[here - 1] ?? 0) & WORD.auxiliary || lowerAt(reading, here - 1) === 'to');
    if (!ing && !base && !isFiniteCue(reading, here)) continue;
    const subject = subjectBefore(reading, here, start, ing);
    if (!subject) continue;
    const gap = at - here;
    const near =
      gap <= 0 || (gap < 12 && (colon || isComma(reading, from - 1))) || lowerAt(reading, at) === 'that';
    const strong = strongAt(reading, here);
    const pattern: Pattern =
      near && strong ? (ing ? 'participleBefore' : 'subjectVerbBefore') : 'looseBefore';
    return { pattern, cueFrom: here, cueTo: here, subject, gap, strong };
  }
  return null;
}

const lowerAt = (reading: Reading, at: number): string =>
  at < 0 ? '' : reading.tokens.text.slice(reading.tokens.start[at], reading.tokens.end[at]).toLowerCase();

/** The subject of the verb at `verb`, read leftwards: past adverbs, objects of prepositions, owners and appositives. */
export function subjectBefore(
  reading: Reading,
  verb: number,
  start: number,
  participle: boolean,
): Phrase | null {
  const { tokens, mentionAt, mentions, segmentAt, segments } = reading;
  const first = (): Phrase | null => firstSubject(reading, start, verb);
  let at = verb - 1;
  while (
    at >= start &&
    isWord(reading, at) &&
    (tokens.bits[at] ?? 0) & (WORD.adverb | WORD.auxiliary) &&
    mentionAt[at] === -1
  )
    at--;
  if (lowerAt(reading, at) === 'and' || lowerAt(reading, at) === 'but' || (participle && at >= start)) {
    const subject = first();
    if (subject) return subject;
  }
  let apposed: Phrase | null = null;
  for (; at >= start; at--) {
    const inside = segmentAt[at] ?? -1;
    if (inside !== -1) {
      at = segments[inside]?.from ?? at;
      continue;
    }
    const bits = tokens.bits[at] ?? 0;
    const found = mentionAt[at] ?? -1;
    const mention = found === -1 ? undefined : mentions[found];
    if (mention) {
      const left = phraseStart(reading, mention.from, start);
      const object =
        left > start &&
        isWord(reading, left - 1) &&
        ((tokens.bits[left - 1] ?? 0) & WORD.preposition) !== 0 &&
        mentionAt[left - 1] === -1;
      if (mention.last > at || mention.possessive || object || (apposed && mention.kind === 'body')) {
        at = left;
        continue;
      }
      return { kind: 'name', from: left, to: mention.last, head: mention.last, mention: found };
    }
    if (tokens.type[at] !== TOKEN.word) continue;
    if (bits & WORD.pronoun) {
      if (lowerAt(reading, at) === 'who') continue;
      return apposed ?? { kind: 'pronoun', from: at, to: at, head: at, mention: -1 };
    }
    if (
      !apposed &&
      bits & (WORD.role | WORD.group | WORD.document | WORD.title) &&
      !(bits & WORD.preposition) &&
      !((tokens.flags[at + 1] ?? 0) & FLAG.possessive)
    ) {
      const left = phraseStart(reading, at, start);
      const before = left > start ? (tokens.bits[left - 1] ?? 0) : 0;
      if (left > start && isWord(reading, left - 1) && before & WORD.preposition) {
        at = left;
        continue;
      }
      const phrase: Phrase = { kind: 'nominal', from: left, to: at, head: at, mention: -1 };
      if (!isComma(reading, left - 1)) return phrase;
      apposed = phrase;
      at = left;
    }
  }
  return apposed ?? (participle ? null : first());
}

/** The leftmost token of the noun phrase that ends at `at`: back over adjectives, numbers and a determiner. */
function phraseStart(reading: Reading, at: number, start: number): number {
  const { tokens } = reading;
  let left = at;
  while (left > start && left > at - 8) {
    const before = left - 1;
    if (tokens.type[before] === TOKEN.number && reading.segmentAt[before] === -1) {
      left = before;
      continue;
    }
    if (!isWord(reading, before)) break;
    const bits = tokens.bits[before] ?? 0;
    if (bits & WORD.determiner) return before;
    if (
      bits &
        (WORD.preposition |
          WORD.conjunction |
          WORD.auxiliary |
          WORD.pronoun |
          WORD.cueFinite |
          WORD.adverb) &&
      reading.mentionAt[before] === -1
    ) {
      if (!((tokens.flags[before] ?? 0) & FLAG.possessive)) break;
    }
    left = before;
  }
  return left;
}

/** The first noun phrase of a sentence that is no part of an opening phrase set off by a comma. */
export function firstSubject(reading: Reading, start: number, limit: number): Phrase | null {
  const { tokens } = reading;
  let at = start;
  for (let tries = 0; tries < 3 && at < limit; tries++) {
    while (at < limit && tokens.type[at] === TOKEN.punctuation) at++;
    const bits = tokens.bits[at] ?? 0;
    const opening =
      isWord(reading, at) &&
      (bits & (WORD.preposition | WORD.conjunction | WORD.cueIng) ||
        /(?:ing|ed|ly)$/.test(lowerAt(reading, at))) &&
      reading.mentionAt[at] === -1;
    if (!opening || bits & WORD.determiner) {
      const phrase = readPhrase(reading, at, limit);
      if (phrase) return withApposition(reading, phrase, limit);
    }
    if (
      lowerAt(reading, at) === 'but' ||
      lowerAt(reading, at) === 'and' ||
      (bits & WORD.adverb && !(bits & WORD.preposition))
    ) {
      at++;
      continue;
    }
    while (at < limit && !isComma(reading, at)) at++;
    at++;
  }
  return null;
}
