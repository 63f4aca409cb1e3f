import type { Phrase } from '../phrases/phrase.ts';
import { lowerAt, type Reading } from '../reading/reading.ts';
import type { Finding } from './finding.ts';
import { WORD } from '../lexicon/lexicon.ts';
import { namedIn } from './namedIn.ts';
import type { Segment } from '../marks/segments.ts';
import { settleTurns, type Turn } from './settleTurns.ts';
import { FLAG } from '../words/tokens.ts';

const TURN_TRUST = 0.6;

/** A finding of a dialogue, and who acts in the sentence before it where its speaker is not named beside it. */
export interface Line {
  readonly finding: Finding;
  readonly silent: boolean;
  readonly acting: { readonly phrase: Phrase; readonly person: number } | null;
}

interface Speaker {
  readonly phrase: Phrase | null;
  readonly person: number;
}

/**
 * The findings of a dialogue that are better known from what stands around them, each with whoever is likeliest to
 * speak.
 */
export function settleDialogue(reading: Reading, lines: readonly Line[]): ReadonlyMap<Finding, Finding> {
  const settled = new Map<Finding, Finding>();
  if (lines.every(({ silent, acting }) => silent && acting === null)) return settled;
  const narrator = findNarrator(reading, lines);
  if (narrator !== -1) {
    for (const { finding } of lines)
      if (isNarrated(reading, finding))
        settled.set(finding, {
          ...finding,
          person: narrator,
          confidence: Math.min(finding.confidence, TURN_TRUST),
        });
  }
  // Where nobody is named, nobody can be told.
  if (lines.every(({ finding, acting }) => finding.phrase === null && acting === null)) return settled;
  const now = ({ finding }: Line): Finding => settled.get(finding) ?? finding;
  const turns = lines.map((line, index) => turnOf(reading, line, now(line), lines[index - 1]?.finding));
  const speakers = new Map<string, Speaker>();
  const meet = (speaker: Speaker): void => {
    speakers.set(nameOf(reading, speaker), speaker);
  };
  // Backwards first, so that whoever is named only later is known as well, by where that happens first.
  for (const line of lines.toReversed()) if (!line.silent) meet(now(line));
  for (const [index, name] of settleTurns(turns).entries()) {
    const line = lines[index];
    if (!line) continue;
    if (!line.silent) meet(now(line));
    if (line.acting) meet(line.acting);
    const speaker = name === null || name === '' ? undefined : (speakers.get(name) ?? calledBy(name));
    if (!line.silent || !speaker) continue;
    const { finding } = line;
    const last = lines[index - 1];
    const goesOn = finding.joins && last !== undefined && nameOf(reading, now(last)) === name;
    const confidence = goesOn ? finding.confidence : Math.min(finding.confidence, TURN_TRUST);
    const { phrase, person } = speaker;
    settled.set(finding, { ...finding, phrase, person, joins: goesOn, confidence });
  }
  return settled;
}

/** Whom somebody calls by name, without a phrase of the narration's own. */
const calledBy = (name: string): Speaker => ({ phrase: null, person: Number(name.slice(1)) });

function turnOf(
  reading: Reading,
  { silent, acting }: Line,
  finding: Finding,
  last: Finding | undefined,
): Turn {
  const { from } = finding.segment;
  const beside = last !== undefined && reading.turns.has(from);
  const { code, flags } = reading.tokens;
  const goesOn = ((flags[finding.segment.first] ?? 0) & FLAG.capital) === 0 || code[from - 1] === 44;
  const within = goesOn || reading.paragraphs.length > 1;
  const after = acting === null && last?.source.kind.endsWith('After') === true;
  return {
    said: silent ? null : takesTurns(reading, finding) ? nameOf(reading, finding) : '',
    link: beside ? 'beside' : !after ? 'apart' : within ? 'within' : 'after',
    answers: last !== undefined && isAnswer(reading, last.segment, finding.segment),
    acts: acting && nameOf(reading, acting),
    actsAfter: namedAfter(reading, finding.segment),
    addressed: new Set(namedIn(reading, finding.segment).addressed.map((person) => `#${person}`)),
  };
}

const YES_OR_NO = new Set(['yes', 'no', 'aye', 'nay']);

/** A question went before, or the words begin with yes or no. */
const isAnswer = (reading: Reading, last: Segment, next: Segment): boolean =>
  reading.tokens.code[last.last] === 63 || YES_OR_NO.has(lowerAt(reading, next.first));

/** Whose name opens the sentence after a quotation. */
function namedAfter({ mentions, mentionAt, people }: Reading, { to }: Segment): string | null {
  const found = mentionAt[to + 1] ?? -1;
  const person = people.personOf[found] ?? -1;
  return person === -1 || mentions[found]?.possessive !== false ? null : `#${person}`;
}

/** "I said", outside the marks: whoever tells the story. */
const isNarrated = (reading: Reading, { source: { phrase } }: Finding): boolean =>
  phrase?.kind === 'pronoun' && /^i\.?$/.test(lowerAt(reading, phrase.head));

/**
 * The person who tells the story, by what the others call them right before or after they speak; -1 where nobody does.
 */
function findNarrator(reading: Reading, lines: readonly Line[]): number {
  const named = new Set(lines.filter(({ silent }) => !silent).map(({ finding }) => finding.person));
  const calls = new Map<number, number>();
  for (const [index, { finding }] of lines.entries()) {
    if (!isNarrated(reading, finding)) continue;
    for (const step of [-1, 1, 2]) {
      const other = lines[index + step]?.finding;
      if (!other || isNarrated(reading, other)) continue;
      for (const person of namedIn(reading, other.segment).addressed)
        if (!named.has(person)) calls.set(person, (calls.get(person) ?? 0) + 1);
    }
  }
  let narrator = -1;
  for (const [person, times] of calls) if (times > (calls.get(narrator) ?? 0)) narrator = person;
  return narrator;
}

/** What a speaker is compared by: the person, or the words that stand for one. */
function nameOf({ tokens }: Reading, { phrase, person }: Speaker): string {
  if (person !== -1) return `#${person}`;
  return phrase ? tokens.text.slice(tokens.start[phrase.from], tokens.end[phrase.to]).toLowerCase() : '';
}

/** Letters and crowds speak, but do not answer: "it said", "they cried". */
const takesTurns = (reading: Reading, finding: Finding): boolean =>
  finding.person !== -1 ||
  finding.phrase?.kind !== 'pronoun' ||
  isNarrated(reading, finding) ||
  mayAct(reading, finding.phrase);

/** Whether a phrase can be somebody who does something: a person, "he", "the nurse". */
export function mayAct({ tokens, people }: Reading, phrase: Phrase): boolean {
  const bits = tokens.bits[phrase.head] ?? 0;
  if (phrase.kind === 'name') return people.personOf[phrase.mention] !== -1;
  if (phrase.kind === 'pronoun') return (bits & (WORD.malePronoun | WORD.femalePronoun)) !== 0;
  return (bits & (WORD.role | WORD.title)) !== 0;
}
