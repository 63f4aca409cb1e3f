import type { Span } from '../../article.ts';
import { extractQuotations } from '../../quotation/extractQuotations.ts';
import type { FoundPassage } from '../checkResult.ts';

/** Words that a speaker gives as somebody else's, as in “He said, ‘Go home.’” */
export interface InnerSpeech {
  /** Who the speaker says said so: a name, or a phrase such as "my mother"; `null` where nobody is named. */
  readonly said: string | null;
  /** Whether the speaker quotes himself: "I said". */
  readonly isOwn: boolean;
}

const OPENING = /(?<=^|[\s(—–-])['‘]/gu;
const CLOSING = /['’](?=$|[\s.,;:!?)”"—–-])/gu;
const WORD = /[\p{L}\p{N}]/u;
/** A word or two in inner marks are a term, not something said. */
const FEWEST_WORDS = 3;
const SELF = /^(?:I|me|we|us)$/i;
/** A verb of saying in the words before the inner marks, with who said so. */
const INTRODUCED =
  /(?:^|[\s,;“"])(\p{L}[\p{L}’'-]*)(?: \p{L}+){0,2}? (?:said|says?|told|tells|asked|asks|answered|replied|wrote|shouted|whispered|goes|went|go|like|thought|saying|asking|telling)\b[^.!?]{0,30}[,:]?\s*$/iu;

const LONGEST_INTRODUCTION = 120;

/** The speech within a quotation that a passage lies in, or `null` where the words are the speaker's own. */
export function findInnerSpeech({ spans, quotation }: FoundPassage, text: string): InnerSpeech | null {
  const first = spans[0];
  const last = spans.at(-1);
  if (first === undefined || last === undefined) return null;
  for (const part of quotation?.spans ?? []) {
    if (first.start < part.start || last.end > part.end) continue;
    const inner = innerMarks(text, part).find(
      ({ start, end }) => !WORD.test(text.slice(first.start, start)) && !WORD.test(text.slice(end, last.end)),
    );
    if (inner !== undefined) return readSpeech(text, part, inner);
  }
  return null;
}

/** The stretches of a part that stand in marks of their own. */
function innerMarks(text: string, part: Span): readonly Span[] {
  const words = text.slice(part.start, part.end);
  const found: Span[] = [];
  let from = 0;
  for (const { index } of words.matchAll(OPENING)) {
    if (index < from) continue;
    CLOSING.lastIndex = index + 1;
    const closing = CLOSING.exec(words);
    const end = closing?.index ?? words.length;
    if (words.slice(index + 1, end).split(/\s+/).length >= FEWEST_WORDS) {
      found.push({ start: part.start + index + 1, end: part.start + end });
    }
    from = end;
  }
  return found;
}

/** Reads the part as a text of its own, in which the inner marks are quotation marks. */
function readSpeech(text: string, part: Span, inner: Span): InnerSpeech | null {
  const before = text.slice(part.start, inner.start - 1);
  const own = `${before}“${text.slice(inner.start, inner.end)}”${text.slice(inner.end + 1, part.end)}`;
  const at = inner.start - part.start;
  const quotation = extractQuotations(own).find(({ spans }) => spans.some(({ start }) => start === at));
  const phrase =
    quotation === undefined || quotation.speakerSpan === null
      ? null
      : own.slice(quotation.speakerSpan.start, quotation.speakerSpan.end);
  const subject = phrase ?? INTRODUCED.exec(before.slice(-LONGEST_INTRODUCTION))?.[1] ?? null;
  if (subject === null && (quotation === undefined || quotation.cue === null)) return null;
  if (subject !== null && SELF.test(subject)) return { said: null, isOwn: true };
  return { said: quotation?.speaker ?? nameOf(subject), isOwn: false };
}

/** A subject as it may be shown: "he" says nothing. */
function nameOf(subject: string | null): string | null {
  return subject === null || /^(?:he|she|they|it|him|her|them|who|you|and|but)$/i.test(subject)
    ? null
    : subject;
}
