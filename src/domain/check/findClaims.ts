import { slice, type Span } from '../article.ts';
import { extractQuotations } from '../quotation/extractQuotations.ts';
import type { Quotation } from '../quotation/quotation.ts';
import { splitWords } from '../text/splitWords.ts';

/** Words that are claimed to be somebody's, and who is named for them, if anybody is. */
export interface Claimed {
  readonly text: string;
  readonly speaker: string | null;
}

/** What a text may be claiming: to be a quotation as a whole, or to hold some. */
export interface FoundClaims {
  /** All of it, where a name was taken off its end: what looks like a signature may be a part of the words. */
  readonly asWritten: Claimed | null;
  /** Without the name that it is signed with. */
  readonly whole: Claimed;
  /** In the order of the text, each once; passages of a few words are left out. */
  readonly quoted: readonly Claimed[];
  /** Whether at least half of the words are quoted: the rest is about them, and not a part of a longer quotation. */
  readonly isMostlyQuoted: boolean;
}

/** Fewer words prove nothing. */
const ENOUGH_WORDS = 4;
/** A dash and a name, as below a motto: "— Ada Holm". */
const SIGNATURE =
  /^\s*(?:[-–—―~]\s*){1,2}(\p{Lu}[\p{L}\p{M}'’.-]*(?: (?:(?:al|bin|da|de|del|den|der|di|du|la|le|ten|van|von|y) ){0,2}\p{Lu}[\p{L}\p{M}'’.-]*){0,4})[.!]?\s*(?:$|\n|[,;(])/u;
const LONGEST_SIGNATURE = 100;
/** Where the last dash of a text stands in front of the rest of a line. */
const LAST_DASH = /\s[-–—―~]{1,2}\s*[^-–—―~\n]{1,80}$|\n[^\S\n]*[-–—―~]{1,2}\s*[^\n]{1,80}$/u;
const CLOSING = /^[.,!?…]?["'”’“‘»›]?/u;

/** The claims of a text that somebody wrote, such as a chat message. Linear in the text. */
export function findClaims(text: string): FoundClaims {
  const quoted = extractQuotations(text)
    .flatMap((quotation) => claimsOf(text, quotation))
    .filter((claim) => countWords(claim.text) >= ENOUGH_WORDS);
  const quotedWords = quoted.reduce((sum, claim) => sum + countWords(claim.text), 0);
  const once = new Map(quoted.map((claim) => [`${claim.speaker ?? ''}\n${claim.text}`, claim]));
  const whole = readWhole(text);
  const all = { text: text.trim(), speaker: null };
  return {
    asWritten: whole.speaker === null ? null : all,
    whole,
    quoted: [...once.values()],
    isMostlyQuoted: quotedWords * 2 >= countWords(text),
  };
}

function readWhole(text: string): Claimed {
  const dash = LAST_DASH.exec(text);
  const speaker = dash === null ? null : signatureAt(text, dash.index);
  return speaker === null || dash === null
    ? { text: text.trim(), speaker: null }
    : { text: text.slice(0, dash.index).trim(), speaker };
}

/** The parts of a quotation, broken where its writer marks it; in one where a part is too short by itself. */
function claimsOf(text: string, { spans, speaker, sure }: Quotation): Claimed[] {
  const named = signatureAt(text, spans.at(-1)?.end ?? 0) ?? (sure ? speaker : null);
  const parts = spans.map((span: Span) => slice(text, span).trim());
  const isApart = parts.every((part) => countWords(part) >= ENOUGH_WORDS);
  return (isApart ? parts : [parts.join(' ')]).map((part) => ({ text: part, speaker: named }));
}

/** The name that words are signed with behind an offset, where a closing mark may stand between. */
function signatureAt(text: string, at: number): string | null {
  const rest = text.slice(at, at + LONGEST_SIGNATURE).replace(CLOSING, '');
  return SIGNATURE.exec(rest)?.[1] ?? null;
}

function countWords(text: string): number {
  return splitWords(text).words.length;
}
