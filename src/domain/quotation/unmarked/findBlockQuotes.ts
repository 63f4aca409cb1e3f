import type { Attribution } from '../cues/attribution.ts';
import { readBefore } from '../cues/readBefore.ts';
import type { TokenRange } from '../words/paragraphs.ts';
import type { Reading } from '../reading/reading.ts';
import { sentenceStart } from '../phrases/sentences.ts';
import { TOKEN } from '../words/tokens.ts';

/**
 * A passage set off from the text without marks: lines behind ">" or indented ones, after a line that says whose words
 * follow.
 */
export interface BlockQuote {
  readonly paragraphs: readonly number[];
  /** The first and last token of each part. */
  readonly parts: readonly (readonly [first: number, last: number])[];
  readonly attribution: Attribution;
}

const GREATER = 62;
const FEWEST_BLANKS = 2;

/**
 * Block quotes, in order. Only where the paragraph before ends in a reporting verb and a colon, and typography says how
 * far the words go: nothing else tells a block quote without marks from a report that goes on.
 */
export function findBlockQuotes(reading: Reading): BlockQuote[] {
  const { paragraphs } = reading;
  const found: BlockQuote[] = [];
  for (let at = 1; at < paragraphs.length; at++) {
    const attribution = introduction(reading, paragraphs[at - 1]);
    if (!attribution) continue;
    const members: number[] = [];
    while (isSetOff(reading, paragraphs[at])) members.push(at++);
    const parts = members.flatMap((paragraph) => partsOf(reading, paragraphs[paragraph]));
    if (parts.length > 0) found.push({ paragraphs: members, parts, attribution });
  }
  return found;
}

/** The attribution that ends a paragraph with a colon. */
function introduction(reading: Reading, range: TokenRange | undefined): Attribution | null {
  const { tokens } = reading;
  if (!range || tokens.type[range.to - 1] !== TOKEN.punctuation || tokens.code[range.to - 1] !== 58)
    return null;
  if (isSetOff(reading, range)) return null;
  const [attribution] = readBefore(reading, range.to, sentenceStart(reading, range.to, range.from));
  return attribution?.strong ? attribution : null;
}

/**
 * Begins with ">", or stands two blanks or a tab further in than the margin; a passage between marks is read as such.
 */
function isSetOff({ tokens, segmentAt }: Reading, range: TokenRange | undefined): boolean {
  if (!range) return false;
  const quoted = tokens.type[range.from] === TOKEN.punctuation && tokens.code[range.from] === GREATER;
  if (segmentAt[quoted ? range.from + 1 : range.from] !== -1) return false;
  if (quoted) return true;
  const start = tokens.start[range.from] ?? 0;
  let blanks = 0;
  for (let at = start - 1; at >= 0 && blanks < FEWEST_BLANKS; at--) {
    const sign = tokens.text.charAt(at);
    if (sign === '\t') return true;
    if (sign !== ' ') return false;
    blanks++;
  }
  return blanks === FEWEST_BLANKS;
}

/** The words of a paragraph, parted where a line begins with ">". */
function partsOf(reading: Reading, range: TokenRange | undefined): (readonly [number, number])[] {
  const parts: (readonly [number, number])[] = [];
  if (!range) return parts;
  const { tokens } = reading;
  const isSign = (at: number): boolean =>
    tokens.type[at] === TOKEN.punctuation && tokens.code[at] === GREATER;
  let first = range.from;
  for (let at = range.from; at <= range.to; at++) {
    if (at < range.to && !(isSign(at) && opensLine(reading, at, range.from))) continue;
    while (first < at && isSign(first)) first++;
    if (at > first) parts.push([first, at - 1]);
    first = at;
  }
  return parts;
}

const opensLine = ({ tokens }: Reading, at: number, from: number): boolean =>
  at > from && tokens.text.slice(tokens.end[at - 1], tokens.start[at]).includes('\n');
