import { MENTIONED, type History } from '../speakers/mentionHistory.ts';
import { moveToFront } from '../speakers/moveToFront.ts';

/** So many people are kept in mind; whoever was mentioned longer ago is no candidate. */
const KEPT = 12;

/**
 * How each person stands when the text has been read up to some place: indices into the history of the last mention of
 * each sort, -1 for none, by person. Places must be asked for in order.
 */
export interface Standings {
  /** Reads on to `token`, exclusive. */
  readonly advance: (token: number) => void;
  /** How much of the history lies before. */
  readonly read: () => number;
  /** The persons mentioned last, the latest first. */
  readonly recent: readonly number[];
  readonly last: Int32Array;
  readonly named: Int32Array;
  readonly subject: Int32Array;
  readonly speaking: Int32Array;
  readonly full: Int32Array;
  readonly anyhow: Int32Array;
  /** Mentions by name outside quotations so far. */
  readonly times: Int32Array;
}

export function createStandings(history: History, persons: number): Standings {
  const column = (): Int32Array => new Int32Array(persons).fill(-1);
  const [last, named, subject, speaking, full, anyhow] = [
    column(),
    column(),
    column(),
    column(),
    column(),
    column(),
  ];
  const times = new Int32Array(persons);
  const recent: number[] = [];
  let read = 0;
  const note = (index: number): void => {
    const person = history.person[index] ?? 0;
    const how = history.how[index] ?? 0;
    anyhow[person] = index;
    moveToFront(recent, person, KEPT);
    if (how & MENTIONED.quoted) return;
    last[person] = index;
    if (how & MENTIONED.subject) subject[person] = index;
    if (how & (MENTIONED.speaks | MENTIONED.inverted)) speaking[person] = index;
    if (how & MENTIONED.pronoun) return;
    named[person] = index;
    times[person] = (times[person] ?? 0) + 1;
    if (how & MENTIONED.full) full[person] = index;
  };
  return {
    advance: (token) => {
      while (read < history.count && (history.last[read] ?? 0) < token) note(read++);
    },
    read: () => read,
    recent,
    last,
    named,
    subject,
    speaking,
    full,
    anyhow,
    times,
  };
}
