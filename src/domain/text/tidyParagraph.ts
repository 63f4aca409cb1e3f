import { wellFormed } from './wellFormed.ts';

/** Soft hyphens, zero-width spaces, byte order marks. Joiners stay: scripts and emoji need them. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/g;
const CONTROL = /(?!\s)\p{Cc}/gu;

/**
 * A paragraph from outside as it is stored: each run of white space is one space, no-break spaces too, or one line
 * feed where it holds one; nothing invisible, none at the ends. Composition, marks and dashes stay as they are. Linear.
 */
export function tidyParagraph(text: string): string {
  return wellFormed(text)
    .replace(UNSEEN, '')
    .replace(CONTROL, ' ')
    .replace(/\s+/g, (space) => (space.includes('\n') ? '\n' : ' '))
    .trim();
}
