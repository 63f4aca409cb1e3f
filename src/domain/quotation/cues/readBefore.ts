import { WORD } from '../lexicon/lexicon.ts';
import { isFiniteCue, isStrongCue } from '../phrases/finiteCues.ts';
import { named, type Phrase } from '../phrases/phrase.ts';
import { readPhrase } from '../phrases/readPhrase.ts';
import { DISPLAYS, subjectBefore } from '../phrases/subjectBefore.ts';
import { withApposition } from '../phrases/withApposition.ts';
import { isComma, lowerAt, type Reading } from '../reading/reading.ts';
import type { Attribution } from './attribution.ts';
import { authorOf } from './authorOf.ts';
import { isAsked } from './isAsked.ts';
import { ownerOfWords } from './ownerOfWords.ts';
import { readUnsaid } from './readUnsaid.ts';

const MOST_BEFORE = 2;
/** So many other passages may stand between a verb and the quotation. */
const MOST_PASSAGES = 2;
/** So many words may stand between a verb and the comma or colon, or the "that", before the mark. */
const NEAR = 12;
const NEAR_THAT = 8;

/** The place before a quotation: its sentence begins at `start`, its mark stands at `from`, its last word at `last`. */
interface Place {
  readonly start: number;
  readonly from: number;
  readonly last: number;
  /** A comma or colon stands before the mark. */
  readonly parted: boolean;
}

/**
 * What stands before the quotation in its sentence, which begins at `start`, nearest first: `X said, "`, `X told Y that
 * "`, `According to X, "`, `NAME: "`.
 */
export function readBefore(reading: Reading, from: number, start: number): Attribution[] {
  const { tokens, segmentAt, segments, mentionAt } = reading;
  const place = placeBefore(reading, from, start);
  const colon = from - 1;
  const speaker = isColon(reading, colon) ? nameBeforeColon(reading, place.last, start) : null;
  if (speaker)
    return [{ pattern: 'nameColon', cueFrom: colon, cueTo: colon, subject: speaker, gap: 0, strong: true }];
  const found: Attribution[] = [];
  let passages = 0;
  for (let here = place.last; here >= start && found.length < MOST_BEFORE; here--) {
    const quoted = segmentAt[here] ?? -1;
    if (quoted !== -1) {
      if (++passages > MOST_PASSAGES) break;
      here = segments[quoted]?.from ?? here;
      continue;
    }
    if (!tokens.isWord(here) || mentionAt[here] !== -1) continue;
    const report = readReport(reading, here, place);
    const cue = report ?? readVerb(reading, here, place);
    if (!cue || (!report && found.some(({ subject }) => subject.from === cue.subject.from))) continue;
    found.push(cue);
    if (!report && isHeldUp(reading, here, cue)) break;
  }
  return found.length > 0 ? found : readUnsaid(reading, start, from);
}

function placeBefore(reading: Reading, from: number, start: number): Place {
  const at = from - 1;
  const signed = at >= start && reading.tokens.isPunctuation(at);
  const parted = signed && (isColon(reading, at) || isComma(reading, at));
  return { start, from, last: signed ? at - 1 : at, parted };
}

const isColon = ({ tokens, segmentAt }: Reading, at: number): boolean =>
  tokens.isSign(at, ':') && segmentAt[at] === -1;

/** Whoever holds up what has words on it does not say them. */
const isHeldUp = (reading: Reading, at: number, { subject }: Attribution): boolean =>
  isParticiple(reading, at) && DISPLAYS.has(lowerAt(reading, subject.head));

/** "according to X", "in the words of X", "X's warning". */
function readReport(reading: Reading, at: number, { start, from, last }: Place): Attribution | null {
  if (reading.tokens.is(at, WORD.preposition) && opensReport(reading, at)) {
    const subject = readPhrase(reading, at + 1, from);
    if (!subject) return null;
    return {
      pattern: 'accordingBefore',
      cueFrom: at - 1,
      cueTo: at,
      subject: authorOf(reading, subject, from) ?? withApposition(reading, subject, from),
      gap: last - subject.to,
      strong: true,
    };
  }
  const owner = ownerOfWords(reading, at, start);
  return (
    owner && { pattern: 'looseBefore', cueFrom: at, cueTo: at, subject: owner, gap: last - at, strong: true }
  );
}

/** "according to X", "in the words of X". */
function opensReport(reading: Reading, at: number): boolean {
  const word = lowerAt(reading, at);
  if (word === 'to') return reading.tokens.reads(at - 1, 'according');
  return word === 'of' && reading.tokens.reads(at - 1, 'words') && reading.tokens.reads(at - 2, 'the');
}

/** A reporting verb and its subject: "X said", "said X:", "was told by X", "X, saying". */
function readVerb(reading: Reading, at: number, place: Place): Attribution | null {
  const participle = isParticiple(reading, at);
  if (!participle && !isFiniteCue(reading, at) && !isGovernedCue(reading, at)) return null;
  if (isAsked(reading.tokens, at)) return null;
  const subject = subjectOf(reading, at, place, participle);
  if (!subject) return null;
  const gap = place.last - at;
  const near =
    gap <= 0 || (gap < NEAR && place.parted) || (gap < NEAR_THAT && reading.tokens.reads(place.last, 'that'));
  const strong = isStrongCue(reading, at);
  const direct = participle ? 'participleBefore' : 'subjectVerbBefore';
  return { pattern: near && strong ? direct : 'looseBefore', cueFrom: at, cueTo: at, subject, gap, strong };
}

const isParticiple = ({ tokens }: Reading, at: number): boolean =>
  tokens.is(at, WORD.cueIng) && !tokens.is(at - 1, WORD.determiner);

function subjectOf(
  reading: Reading,
  verb: number,
  { start, from, last, parted }: Place,
  participle: boolean,
): Phrase | null {
  const passive = reading.tokens.reads(verb + 1, 'by') && reading.tokens.is(verb - 1, WORD.auxiliary);
  if (passive) return readPhrase(reading, verb + 2, from);
  const quoted = participle ? quotedAs(reading, verb, start) : null;
  if (quoted) return quoted;
  const opens = verb <= start || isComma(reading, verb - 1);
  const inverted = !participle && parted && opens ? invertedSubject(reading, verb, last) : null;
  const subject = inverted ?? subjectBefore(reading, verb, start, participle);
  // "Part of a letter by Ann Smith read".
  return subject && (authorOf(reading, subject, verb) ?? subject);
}

const QUOTING = new Set('quoted quotes cited cites recorded records reported reports'.split(' '));
const QUOTED_REACH = 24;

/** "The Ledger quoted Ann Smith, a former clerk, as saying": whom the paper lets speak. */
function quotedAs(reading: Reading, verb: number, start: number): Phrase | null {
  if (lowerAt(reading, verb - 1) !== 'as') return null;
  for (let at = verb - 2; at >= start && at > verb - QUOTED_REACH; at--) {
    if (reading.segmentAt[at] !== -1) return null;
    if (!QUOTING.has(lowerAt(reading, at))) continue;
    // "Ann Smith was quoted as saying".
    if (at === verb - 2) return subjectBefore(reading, at, start, false);
    const phrase = readPhrase(reading, at + 1, verb - 1);
    return phrase && withApposition(reading, phrase, verb - 1);
  }
  return null;
}

/** "would say", "went on to say": the plain form under an auxiliary or "to". */
function isGovernedCue({ tokens }: Reading, at: number): boolean {
  if (!tokens.is(at, WORD.cueBase) || tokens.is(at, WORD.cueFinite)) return false;
  return tokens.is(at - 1, WORD.auxiliary) || tokens.reads(at - 1, 'to');
}

/** The name that alone stands before a colon. */
function nameBeforeColon({ mentions, mentionAt }: Reading, at: number, start: number): Phrase | null {
  const index = at < start ? -1 : (mentionAt[at] ?? -1);
  const name = mentions[index];
  return !name || name.from > start || name.possessive ? null : named(name, index);
}

/** `explained Ann Smith: "`: the subject fills the space between verb and mark. */
function invertedSubject(reading: Reading, verb: number, last: number): Phrase | null {
  const phrase = readPhrase(reading, verb + 1, last + 1);
  if (phrase?.kind !== 'name' || phrase.to < last) return null;
  return reading.people.personOf[phrase.mention] === -1 ? null : phrase;
}
