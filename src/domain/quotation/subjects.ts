import { WORD } from './lexicon/lexicon.ts';
import { isComma, isFiniteCue, isWord, readPhrase, withApposition, type Phrase } from './phrases.ts';
import type { Reading } from './reading.ts';
import { endsSentence, FLAG, TOKEN } from './tokens.ts';

const NOUN = WORD.role | WORD.group | WORD.document | WORD.title;
const REACH = 45;
const SENTENCE_REACH = 70;

/** The word at a token, lower case; empty before the text. */
export const lowerAt = (reading: Reading, at: number): string =>
  at < 0 || at >= reading.tokens.count
    ? ''
    : reading.tokens.text.slice(reading.tokens.start[at], reading.tokens.end[at]).toLowerCase();

/** The end of the sentence that goes on after a quotation: the first stop, the next segment or the paragraph's end. */
export function clauseEnd(reading: Reading, at: number, limit: number): number {
  const { tokens, segmentAt } = reading;
  const stop = Math.min(limit, at + REACH);
  for (let here = at; here < stop; here++) {
    if (segmentAt[here] !== -1) return here;
    if (tokens.type[here] !== TOKEN.punctuation) continue;
    const sign = tokens.code[here];
    if (sign === 58 || sign === 59 || endsSentence(tokens, here)) return here;
  }
  return stop;
}

/** The first token of the sentence that holds `at`; a quotation that ends its own sentence ends this one too. */
export function sentenceStart(reading: Reading, at: number, limit: number): number {
  const { tokens, segmentAt, segments } = reading;
  const stop = Math.max(limit, at - SENTENCE_REACH);
  let here = at - 1;
  while (here >= stop) {
    const segment = segments[segmentAt[here] ?? -1];
    if (segment) {
      const last = tokens.type[segment.last] === TOKEN.punctuation ? tokens.code[segment.last] : 0;
      const full = last === 46 || last === 33 || last === 63;
      if (full && ((tokens.flags[here + 1] ?? 0) & FLAG.capital || segmentAt[here + 1] !== -1))
        return here + 1;
      here = segment.from - 1;
      continue;
    }
    if (endsSentence(tokens, here)) return here + 1;
    here--;
  }
  return Math.max(here + 1, stop);
}

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
  if (lowerAt(reading, at) === 'which') return { kind: 'pronoun', from: at, to: at, head: at, mention: -1 };
  const beside = mentions[mentionAt[at] ?? -1];
  if (participle && beside && beside.last === at && !beside.possessive) {
    return {
      kind: 'name',
      from: beside.from,
      to: beside.last,
      head: beside.last,
      mention: mentionAt[at] ?? -1,
    };
  }
  if (lowerAt(reading, at) === 'and' || lowerAt(reading, at) === 'but' || (participle && at >= start)) {
    const subject = first();
    if (subject) return subject;
  }
  let apposed: Phrase | null = null;
  let relative = false;
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
      const governed = left > start && governs(reading, left - 1);
      const object = governed && !(relative && !isComma(reading, left - 2));
      if (
        mention.last > at ||
        mention.possessive ||
        object ||
        isModifier(reading, mention.last) ||
        (apposed && mention.kind === 'body')
      ) {
        at = left;
        continue;
      }
      const phrase: Phrase = {
        kind: 'name',
        from: mention.from,
        to: mention.last,
        head: mention.last,
        mention: found,
      };
      if (mention.kind !== 'body') return phrase;
      apposed = phrase;
      at = left;
      continue;
    }
    if (apposed && apposed.kind === 'name' && isFiniteCue(reading, at)) return apposed;
    if (tokens.type[at] !== TOKEN.word) continue;
    if (bits & WORD.pronoun) {
      if (lowerAt(reading, at) === 'who') {
        relative = true;
        continue;
      }
      return apposed ?? { kind: 'pronoun', from: at, to: at, head: at, mention: -1 };
    }
    if (
      !apposed &&
      bits & (WORD.role | WORD.group | WORD.document | WORD.title) &&
      !(bits & WORD.preposition) &&
      !((tokens.flags[at + 1] ?? 0) & FLAG.possessive)
    ) {
      const left = phraseStart(reading, at, start);
      if (!relative && left > start && governs(reading, left - 1)) {
        at = left;
        continue;
      }
      const phrase: Phrase = { kind: 'nominal', from: left, to: at, head: at, mention: -1 };
      const linked =
        left > start &&
        (isComma(reading, left - 1) || ['and', 'now', 'then'].includes(lowerAt(reading, left - 1)));
      if (!linked) return phrase;
      apposed = phrase;
      at = left;
    }
  }
  return apposed ?? (participle ? null : first());
}

/** "the Smith campaign": a name directly before a noun only says which. */
function isModifier(reading: Reading, last: number): boolean {
  const bits = reading.tokens.bits[last + 1] ?? 0;
  return (
    isWord(reading, last + 1) &&
    (bits & (WORD.role | WORD.group | WORD.document)) !== 0 &&
    !isFiniteCue(reading, last + 1) &&
    !(bits & (WORD.determiner | WORD.preposition))
  );
}

/** A preposition whose object follows; "after X said" and "as X put it" are clauses of their own. */
function governs(reading: Reading, at: number): boolean {
  const bits = reading.tokens.bits[at] ?? 0;
  return (
    isWord(reading, at) &&
    (bits & WORD.preposition) !== 0 &&
    !(bits & WORD.conjunction) &&
    reading.mentionAt[at] === -1
  );
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
    if (
      lowerAt(reading, before).endsWith('ing') &&
      !((tokens.bits[before] ?? 0) & NOUN) &&
      !((tokens.bits[before - 1] ?? 0) & WORD.determiner)
    )
      break;
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
      const dated = phrase?.kind === 'nominal' && ((tokens.bits[phrase.head] ?? 0) & WORD.time) !== 0;
      if (phrase && !dated) return withApposition(reading, phrase, limit);
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
