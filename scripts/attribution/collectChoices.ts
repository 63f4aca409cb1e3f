import { attribute } from '../../src/domain/quotation/decide/attribute.ts';
import { joinFindings } from '../../src/domain/quotation/extractQuotations.ts';
import type { Speaker } from '../../src/domain/quotation/rank/candidates.ts';
import { WIDTH } from '../../src/domain/quotation/rank/features.ts';
import { startRanking } from '../../src/domain/quotation/rank/rankSpeakers.ts';
import { WORD } from '../../src/domain/quotation/lexicon/lexicon.ts';
import { readTokens } from '../../src/domain/quotation/reading/reading.ts';
import { createDiscourse } from '../../src/domain/quotation/speakers/discourse.ts';
import { tokenise } from '../../src/domain/quotation/words/tokenise.ts';
import type { Tokens } from '../../src/domain/quotation/words/tokens.ts';
import type { Choice } from './tabulate.ts';

/** A speaker as scorers know one. */
export interface Shown {
  readonly speaker: string | null;
  readonly speakerSpan: readonly [number, number] | null;
  readonly speakerCanonical: string | null;
}

/** What is known of one stretch of quoted words: whether a speaker is right, and how much that counts. */
export interface Known {
  readonly span: readonly [number, number];
  readonly isRight: (shown: Shown) => boolean;
  readonly weight: number;
}

const MATCH = 0.8;

/**
 * Every choice of a speaker that a text asks for, with the answers that are right: once as it stands, and once with half of the given
 * names unknown, as those of most of the world are.
 */
export function collectChoices(text: string, known: readonly Known[], trim: Trim): Choice[] {
  const all = known.map((each) => ({ ...each, weight: each.weight / 2 }));
  const forgetful = tokenise(text);
  forget(forgetful);
  return [...collect(tokenise(text), all, trim), ...collect(forgetful, all, trim)];
}

type Trim = (text: string, span: readonly [number, number]) => readonly [number, number];

/** Takes the reading as a given name from every other word, drawn by its letters. */
function forget(tokens: Tokens): void {
  for (let at = 0; at < tokens.count; at++) {
    if (!tokens.is(at, WORD.givenMale | WORD.givenFemale)) continue;
    let sum = 0;
    for (const letter of tokens.word(at)) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1009;
    if (sum % 2 === 0) tokens.bits[at] = (tokens.bits[at] ?? 0) & ~(WORD.givenMale | WORD.givenFemale);
  }
}

function collect(tokens: Tokens, known: readonly Known[], trim: Trim): Choice[] {
  const { text } = tokens;
  const reading = readTokens(tokens);
  if (reading.turns.size > 0) return [];
  const discourse = createDiscourse(reading);
  const quotations = joinFindings(attribute(reading, discourse));
  discourse.advance(reading.tokens.count);
  const ranking = startRanking(reading, discourse, quotations);
  const choices: Choice[] = [];
  if (!ranking) return choices;
  const show = ({ person, phrase }: Speaker): Shown => {
    const span =
      phrase && ([reading.tokens.start[phrase.from] ?? 0, reading.tokens.end[phrase.to] ?? 0] as const);
    return {
      speaker: span && text.slice(...span),
      speakerSpan: span,
      speakerCanonical: reading.people.persons[person]?.name ?? null,
    };
  };
  for (const { parts, lead } of quotations) {
    const count = ranking.next();
    const matched = parts.flatMap(({ segment }) => {
      const found = bestMatch(trim(text, [segment.start, segment.end]), known);
      return found ? [found] : [];
    });
    const candidates = Array.from({ length: count }, (_, at) => ranking.speakerOf(at));
    const shown = candidates.map(show);
    const right = shown.map(
      (speaker) =>
        matched.length > 0 && matched.filter(({ isRight }) => isRight(speaker)).length * 2 >= matched.length,
    );
    const weight = matched.reduce((sum, each) => sum + each.weight, 0);
    if (right.includes(true) && !right.every(Boolean))
      choices.push({ rows: ranking.rows.slice(0, count * WIDTH), right, weight });
    const { person, phrase } = lead;
    ranking.settle(
      matched.length > 0 && right.includes(true) ? pick(candidates, right, lead) : { person, phrase },
    );
  }
  return choices;
}

function pick(candidates: readonly Speaker[], right: readonly boolean[], lead: Speaker): Speaker {
  const found = candidates.findIndex(({ person }, at) => right[at] === true && person === lead.person);
  return candidates[found === -1 ? right.indexOf(true) : found] ?? lead;
}

function bestMatch([start, end]: readonly [number, number], known: readonly Known[]): Known | null {
  let best: Known | null = null;
  let most = MATCH;
  for (const each of known) {
    const [from, to] = each.span;
    const common = Math.max(0, Math.min(end, to) - Math.max(start, from));
    const share = common / (end - start + to - from - common);
    if (share < most) continue;
    most = share;
    best = each;
  }
  return best;
}
