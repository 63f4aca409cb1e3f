import { WORD } from '../lexicon/lexicon.ts';
import { firstSubject } from '../phrases/firstSubject.ts';
import { named } from '../phrases/phrase.ts';
import { governs } from '../phrases/phraseStart.ts';
import { readPhrase } from '../phrases/readPhrase.ts';
import type { Reading } from '../reading/reading.ts';
import type { Attribution } from './attribution.ts';

const REACH = 24;

/** Who is introduced without a verb of speech. At most one. */
export function readUnsaid(reading: Reading, start: number, from: number): Attribution[] {
  const made = readMaker(reading, start, from);
  return made.length > 0 ? made : readLastName(reading, start, from);
}

/** `There was a post by the council at noon: "`: whoever made what is read. */
function readMaker(reading: Reading, start: number, from: number): Attribution[] {
  const { tokens } = reading;
  if (!tokens.isSign(from - 1, ':')) return [];
  for (let at = Math.max(start, from - REACH); at < from; at++) {
    const makes = tokens.reads(at + 1, 'by') || tokens.reads(at + 1, 'from');
    if (!makes || !tokens.is(at, WORD.document)) continue;
    const subject = readPhrase(reading, at + 2, from);
    if (!subject) return [];
    const gap = from - 2 - subject.to;
    return [{ pattern: 'looseBefore', cueFrom: at, cueTo: at + 1, subject, gap, strong: true }];
  }
  return [];
}

/** `The loss did not surprise its coach, Ann Smith: "`, `including Ann Smith — "`: whoever is named right before. */
function readLastName(reading: Reading, start: number, from: number): Attribution[] {
  const { tokens, people, mentions, mentionAt, segmentAt } = reading;
  let at = from - 1;
  if (segmentAt[at] !== -1 || !tokens.isSign(at, ':' + DASHES)) return [];
  while (tokens.isSign(at, ':' + DASHES)) at--;
  const index = at < start ? -1 : (mentionAt[at] ?? -1);
  const name = mentions[index];
  if (name?.last !== at || name.possessive || (people.personOf[index] ?? -1) === -1) return [];
  const aboutThing = isAboutThing(reading, start, from);
  // "She sent a message to its coach, Ann Smith: “...”".
  const governed = governs(reading, name.from - 1) && !LISTING.has(tokens.word(name.from - 1));
  if (governed && !aboutThing) return [];
  const subject = named(name, index);
  const colon = from - 1;
  return [{ pattern: 'looseBefore', cueFrom: colon, cueTo: colon, subject, gap: 0, strong: aboutThing }];
}
const DASHES = '—–-';
const LISTING = new Set(['from', 'including']);

/** "The last word goes to Ann Smith": the sentence is about nobody. */
function isAboutThing(reading: Reading, start: number, from: number): boolean {
  const subject = firstSubject(reading, start, from);
  return subject?.kind === 'nominal' && !reading.tokens.is(subject.head, WORD.role | WORD.title | WORD.group);
}
