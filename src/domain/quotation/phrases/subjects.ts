import { firstSubject } from './firstSubject.ts';
import { interruptedSubject } from './interruptedSubject.ts';
import { WORD } from '../lexicon/lexicon.ts';
import { isComma, isFiniteCue, isQuantifier, isRelativeThat, isWord, type Phrase } from './phrases.ts';
import { governs, phraseStart } from './phraseStart.ts';
import { lowerAt, type Reading } from '../reading/reading.ts';
import { FLAG, TOKEN } from '../words/tokens.ts';

const PERCENT = 37;
/** What has words on it: "a sign saying" speaks itself, "a letter saying" does for whoever wrote it. */
export const DISPLAYS = new Set(
  'sign signs banner banners poster posters placard placards shirt shirts t-shirt t-shirts caption headline'.split(
    ' ',
  ),
);

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
  if (lowerAt(reading, at) === 'which' || (at === verb - 1 && isRelativeThat(reading, at)))
    return { kind: 'pronoun', from: at, to: at, head: at, mention: -1 };
  const beforeVerb = at;
  if (!participle && isQuantifier(lowerAt(reading, at)) && !isComma(reading, at + 1))
    return { kind: 'nominal', from: at, to: at, head: at, mention: -1 };
  if (participle && at >= start && DISPLAYS.has(lowerAt(reading, at)))
    return { kind: 'nominal', from: phraseStart(reading, at, start), to: at, head: at, mention: -1 };
  // "..., Smith said, adding": whoever said it adds it.
  if (participle && isComma(reading, at) && at > start && isFiniteCue(reading, at - 1)) {
    const sayer = subjectBefore(reading, at - 1, start, false);
    if (sayer) return sayer;
  }
  const beside = mentions[mentionAt[at] ?? -1];
  if (
    participle &&
    beside &&
    beside.last === at &&
    !beside.possessive &&
    !isWhereabouts(reading, phraseStart(reading, beside.from, start) - 1)
  ) {
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
  const plain = participle ? null : plainSubject(reading, at, start);
  if (plain) return plain;
  const interrupted = participle ? null : interruptedSubject(reading, at, start);
  if (interrupted) return interrupted;
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
      if (mention.kind !== 'body' || (at === beforeVerb && !participle)) return phrase;
      apposed = phrase;
      at = left;
      continue;
    }
    if (apposed && apposed.kind === 'name' && isFiniteCue(reading, at)) return apposed;
    if (!apposed && isShare(reading, at))
      return { kind: 'nominal', from: at, to: beforeVerb, head: beforeVerb, mention: -1 };
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
        at !== beforeVerb &&
        (isComma(reading, left - 1) || ['and', 'now', 'then'].includes(lowerAt(reading, left - 1)));
      if (!linked) return phrase;
      apposed = phrase;
      at = left;
    }
  }
  return apposed ?? (participle ? null : first());
}

/** "a familiar voice said", "one conservative has said": a noun that no list knows, with its determiner, right before the verb. */
function plainSubject(reading: Reading, at: number, start: number): Phrase | null {
  const { tokens } = reading;
  const bits = tokens.bits[at] ?? 0;
  if (at < start || !isWord(reading, at) || reading.mentionAt[at] !== -1) return null;
  if ((bits & ~WORD.demonym) !== 0 || (tokens.flags[at] ?? 0) & (FLAG.capital | FLAG.possessive)) return null;
  const left = phraseStart(reading, at, start);
  if (left === at || !((tokens.bits[left] ?? 0) & WORD.determiner)) return null;
  if (left > start && governs(reading, left - 1)) return null;
  return { kind: 'nominal', from: left, to: at, head: at, mention: -1 };
}

/** "the senator from Ohio saying": a place, where "with Smith saying" is the speaker. */
const isWhereabouts = (reading: Reading, at: number): boolean =>
  governs(reading, at) && !['with', 'of'].includes(lowerAt(reading, at));

/** "21 percent", "31% of the voters": a part of those who were asked. */
const isShare = (reading: Reading, at: number): boolean =>
  reading.tokens.type[at] === TOKEN.number &&
  (lowerAt(reading, at + 1) === 'percent' || reading.tokens.code[at + 1] === PERCENT);

/** "the Smith campaign": a name directly before a noun only says which. */
export function isModifier(reading: Reading, last: number): boolean {
  const bits = reading.tokens.bits[last + 1] ?? 0;
  return (
    isWord(reading, last + 1) &&
    (bits & (WORD.role | WORD.group | WORD.document)) !== 0 &&
    !isFiniteCue(reading, last + 1) &&
    !(bits & (WORD.determiner | WORD.preposition))
  );
}
