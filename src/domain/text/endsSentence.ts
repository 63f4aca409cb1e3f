import {
  exclaimedNames,
  leadingAbbreviations,
  sentenceStarters,
  speechVerbs,
  timeWords,
  trailingAbbreviations,
} from './abbreviations.ts';

/** How far a rule looks to either side of a stop, in characters: enough for words and names, and it bounds the cost. */
const REACH = 90;

const OPENERS = /^["“‘'«([¿¡]+\s?/u;
const BRAND = /^[a-z]{1,2}\p{Lu}/u;
const NAMED_SPEAKER = /^(?:(?:\p{Lu}[\p{L}.'’-]*|de|van|von|al|bin|la|of),?\s+){1,5}(\p{Ll}+)/u;

/**
 * Whether the stop at `stop`, which with its closing marks reaches to `end`, ends the sentence that began at `from`.
 * `end` lies before the end of `body`.
 */
export function endsSentence(body: string, at: { from: number; stop: number; end: number }): boolean {
  const stops = body.slice(at.stop, at.end);
  const sign = stops.charAt(0);
  if ('。！？'.includes(sign)) return true;
  const after = body.slice(at.end, at.end + REACH);
  if (!/^\s/.test(after)) return false;
  const rest = after.trimStart();
  if (/^[—–―-]{1,2}\s/.test(rest) && sign === '.' && endsAbbreviated(body, at)) return false;
  const opener = OPENERS.exec(rest)?.[0] ?? '';
  const bare = rest.slice(opener.length).replace(/^[—–•·*\u200e\u200f-]+\s*/u, '');
  if (!startsUpper(bare))
    return opener !== '' && sign === '.' && /^["“«]/u.test(opener) && !endsAbbreviated(body, at);
  const quoted = /["”’'»]/u.test(stops);
  if (sign === '!' || sign === '?') {
    if (quoted && opener === '') return !startsWithSpeaker(bare) && !withinQuotation(body, at);
    return !(
      stops === '!' &&
      exclaimedNames.has(wordBefore(body, at)) &&
      !sentenceStarters.has(firstWord(bare))
    );
  }
  if (stops !== '.') return true;
  return stopEnds(body, at, bare, opener);
}

function startsUpper(text: string): boolean {
  return /^[\p{Lu}\p{Lt}\p{Lo}\p{N}$£€#@]/u.test(text) || BRAND.test(text);
}

function startsWithSpeaker(text: string): boolean {
  const verb = NAMED_SPEAKER.exec(text)?.[1];
  if (verb === undefined || !speechVerbs.has(verb)) return false;
  const first = firstWord(text);
  return first === 'i' || !sentenceStarters.has(first);
}

/** “When I hear ‘Why?’ I listen”: the inner marks close, the outer ones are still open. */
function withinQuotation(body: string, at: { from: number; stop: number; end: number }): boolean {
  const sentence = body.slice(Math.max(at.from, at.stop - 4 * REACH), at.end);
  return /[’']$/.test(sentence) && sentence.lastIndexOf('“') > sentence.lastIndexOf('”');
}

function stopEnds(body: string, at: { from: number; stop: number }, next: string, opener: string): boolean {
  const word = wordBefore(body, at);
  const follower = firstWord(next);
  const starts = sentenceStarters.has(follower) || opener !== '';
  const written = body.slice(at.stop - word.length, at.stop);
  if (word === '') return true;
  if (/^\d{1,3}$/.test(word)) return at.stop - word.length > at.from;
  if (word === 'no' || word === 'nos') return !/^\d/.test(next);
  if (word === 'a.m' || word === 'p.m') return !timeWords.has(follower);
  if (word === 'st' || word === 'ft') return sentenceStarters.has(follower);
  if (leadingAbbreviations.has(word)) return false;
  if (/^\p{L}$/u.test(word)) return written === word || sentenceStarters.has(follower);
  if (/^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u.test(word)) return starts;
  if (trailingAbbreviations.has(word) || isCompanyForm(body, at.stop, written))
    return !/^\p{Lu}/u.test(written) || (starts && !/^\d/.test(next));
  return true;
}

/** “Danube Foods Kft.”: a short form without a vowel behind a name, whatever country has it. */
function isCompanyForm(body: string, stop: number, written: string): boolean {
  if (!/^(?![AEIOUY])\p{Lu}[b-df-hj-np-tv-xz]{1,4}$/u.test(written)) return false;
  const before = body.slice(Math.max(0, stop - written.length - 40), stop - written.length);
  return /(?:^|\s)\p{Lu}[\p{L}\p{N}&’'-]*,?\s$/u.test(before);
}

function endsAbbreviated(body: string, at: { from: number; stop: number }): boolean {
  const word = wordBefore(body, at);
  return (
    leadingAbbreviations.has(word) || trailingAbbreviations.has(word) || /^(?:\p{L}\.)*\p{L}$/u.test(word)
  );
}

/** The word that the stop closes, in lower case, inner stops kept: "U.S" for "U.S.". */
function wordBefore(body: string, at: { from: number; stop: number }): string {
  const before = body.slice(Math.max(at.from, at.stop - 30), at.stop);
  return (/(?<![\p{L}\p{N}.])[\p{L}\p{N}.]+$/u.exec(before)?.[0] ?? '').toLowerCase();
}

function firstWord(text: string): string {
  return (/^[\p{L}\p{N}'’]+/u.exec(text)?.[0] ?? '').toLowerCase().replace('’', "'");
}
