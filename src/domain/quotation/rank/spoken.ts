import { moveToFront } from '../speakers/moveToFront.ts';
import type { Quoted } from './candidates.ts';

/** Who has spoken so far, and who will, as far as the text names them beside their words. */
export interface Spoken {
  /** The last three speakers, each once, the latest first. */
  readonly last: number[];
  /** The speaker of the quotation before, -1 for nobody named. */
  before: number;
  /**
   * By person: quotations so far, the paragraph of the last one, and how many of all the article names its speaker
   * beside.
   */
  readonly times: Int32Array;
  readonly paragraph: Int32Array;
  readonly named: Int32Array;
  /** Whoever is named beside one of the next quotations, and how many paragraphs on; -1 and 9 for nobody. */
  next: number;
  nextDistance: number;
}

const KEPT = 3;
const NEXT_REACH = 3;
const NO_NEXT = 9;

export function createSpoken(persons: number, quotations: readonly Quoted[]): Spoken {
  const named = new Int32Array(persons);
  for (const { lead } of quotations) {
    const person = namedBeside({ lead });
    if (person !== -1) named[person] = (named[person] ?? 0) + 1;
  }
  return {
    last: [],
    before: -1,
    times: new Int32Array(persons),
    paragraph: new Int32Array(persons).fill(-1),
    named,
    next: -1,
    nextDistance: NO_NEXT,
  };
}

const namedBeside = ({ lead: { source, person } }: Pick<Quoted, 'lead'>): number =>
  source.phrase?.kind === 'name' ? person : -1;

/** Looks ahead from a quotation. */
export function lookAhead(spoken: Spoken, quotations: readonly Quoted[], index: number): void {
  spoken.next = -1;
  spoken.nextDistance = NO_NEXT;
  const here = quotations[index]?.parts.at(-1)?.segment.paragraph ?? 0;
  for (let at = index + 1; at <= index + NEXT_REACH; at++) {
    const quoted = quotations[at];
    const person = quoted ? namedBeside(quoted) : -1;
    if (person === -1 || !quoted) continue;
    spoken.next = person;
    spoken.nextDistance = Math.min(NO_NEXT, quoted.lead.segment.paragraph - here);
    return;
  }
}

/** Notes who spoke. */
export function noteSpeaker(spoken: Spoken, { parts }: Quoted, person: number): void {
  spoken.before = person;
  if (person === -1) return;
  spoken.times[person] = (spoken.times[person] ?? 0) + 1;
  spoken.paragraph[person] = parts.at(-1)?.segment.paragraph ?? 0;
  moveToFront(spoken.last, person, KEPT);
}
