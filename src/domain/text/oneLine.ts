import { wellFormed } from './wellFormed.ts';

/** Control characters, and marks that turn the direction of what follows them. */
const HARMFUL = /[\p{Cc}\u202a-\u202e\u2066-\u2069\s]+/gu;

/** What was typed as one line of at most `length` characters; `null` where it has no letter and no digit. */
export function oneLine(typed: string, length: number): string | null {
  const text = wellFormed(wellFormed(typed).replace(HARMFUL, ' ').trim().slice(0, length)).trim();
  return /[\p{L}\p{N}]/u.test(text) ? text : null;
}
