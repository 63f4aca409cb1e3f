import { WORD } from '../lexicon/lexicon.ts';
import { isComma, lowerAt, type Reading } from '../reading/reading.ts';
import { FLAG } from '../words/tokens.ts';
import { isFiniteCue } from './finiteCues.ts';
import { isModifier } from './isModifier.ts';
import { named, nominal, pronounAt, type Phrase } from './phrase.ts';
import { governs, phraseStart } from './phraseStart.ts';

const NOUN = WORD.role | WORD.group | WORD.document | WORD.title;

/** A search leftwards for a subject: what has been met on the way. */
interface Search {
  readonly beforeVerb: number;
  readonly start: number;
  readonly participle: boolean;
  /** What may only be in apposition to the subject: "Smith, the mayor". */
  apposed: Phrase | null;
  /** Inside "who ...", and where that began; -1 for nowhere. */
  relative: boolean;
  who: number;
  found: Phrase | null;
}

/**
 * The nearest phrase at or before `from`, not before `start`, that a verb right after `from` can have for its subject.
 */
export function searchSubject(
  reading: Reading,
  from: number,
  start: number,
  participle: boolean,
): Phrase | null {
  const search: Search = {
    beforeVerb: from,
    start,
    participle,
    apposed: null,
    relative: false,
    who: -1,
    found: null,
  };
  let at = from;
  while (at >= start && search.found === null) at = step(reading, search, at);
  return search.found ?? search.apposed;
}

/** Looks at one token, or one phrase, and returns where to look next. */
function step(reading: Reading, search: Search, at: number): number {
  const { tokens, segments, segmentAt } = reading;
  const quoted = segmentAt[at] ?? -1;
  if (quoted !== -1) return (segments[quoted]?.from ?? at) - 1;
  if (reading.mentionAt[at] !== -1) return stepOverName(reading, search, at);
  const { apposed } = search;
  if (apposed?.kind === 'name' && isFiniteCue(reading, at)) search.found = apposed;
  else if (!apposed && isShare(reading, at)) search.found = nominal(at, search.beforeVerb);
  else if (tokens.is(at, WORD.pronoun)) {
    if (reading.tokens.reads(at, 'who')) {
      search.relative = true;
      search.who = at;
    } else search.found = apposed ?? pronounAt(at);
  } else if (!apposed && isNoun(reading, at)) return stepOverNoun(reading, search, at);
  return at - 1;
}

function stepOverName(reading: Reading, search: Search, at: number): number {
  const index = reading.mentionAt[at] ?? -1;
  const mention = reading.mentions[index];
  if (!mention) return at - 1;
  const left = phraseStart(reading, mention.from, search.start);
  if (mention.last > at || mention.possessive || isModifier(reading, mention.last)) return left - 1;
  const governed = left > search.start && governs(reading, left - 1) && !endsBody(reading, left, at, search);
  // "A vote from Ann Smith, who said", but not "Bell, of Ann Smith's Kell, who said".
  const isPerson = reading.people.personOf[index] !== -1;
  const who = isPerson && mention.last === search.who - 2;
  if (governed && !(search.relative && (who || !isComma(reading, left - 2)))) return left - 1;
  if (mention.kind !== 'body') search.found = named(mention, index);
  else if (!search.apposed) {
    const beside = at === search.beforeVerb && !search.participle;
    search[beside ? 'found' : 'apposed'] = named(mention, index);
  }
  return left - 1;
}

/** "Kell Center for Public Safety director Ann Smith said": the preposition belongs to the name of the body. */
const endsBody = (
  { tokens, mentions, mentionAt }: Reading,
  left: number,
  at: number,
  { beforeVerb }: Search,
): boolean =>
  at === beforeVerb && tokens.isCapital(left) && mentions[mentionAt[left - 2] ?? -1]?.kind === 'body';

/** A noun that can be a subject: "the mayor", but not "the mayor's". */
const isNoun = ({ tokens }: Reading, at: number): boolean =>
  tokens.is(at, NOUN) && !tokens.is(at, WORD.preposition) && !tokens.has(at + 1, FLAG.possessive);

const LINKS = new Set(['and', 'now', 'then']);

function stepOverNoun(reading: Reading, search: Search, at: number): number {
  const { start } = search;
  const left = phraseStart(reading, at, start);
  if (!search.relative && left > start && governs(reading, left - 1)) return left - 1;
  const linked =
    left > start &&
    at !== search.beforeVerb &&
    (isComma(reading, left - 1) || LINKS.has(lowerAt(reading, left - 1))) &&
    // "The crowd left, and a banner read": a clause of its own.
    !(isComma(reading, left - 2) && reading.tokens.reads(left - 1, 'and'));
  search[linked ? 'apposed' : 'found'] = nominal(left, at);
  return left - 1;
}

/** "21 percent", "31% of the voters": a part of those who were asked. */
const isShare = ({ tokens }: Reading, at: number): boolean =>
  tokens.isNumber(at) && (tokens.reads(at + 1, 'percent') || tokens.isSign(at + 1, '%'));
