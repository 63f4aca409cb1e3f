import type { Phrase } from '../phrases/phrase.ts';
import type { Reading } from '../reading/reading.ts';
import { readBetween } from '../cues/between.ts';
import { mayAct, settleDialogue, type Line } from '../speakers/dialogue.ts';
import { genderOfPhrase } from '../speakers/descriptions.ts';
import type { Discourse, Reference } from '../speakers/reference.ts';
import { quotesNothing } from './quotesNothing.ts';
import { isHeadlineSpeech, readKind, wordsModel } from './kinds.ts';
import { isAnothersTurn, joinModel, mayJoin, readJoin } from './joins.ts';
import type { Segment } from '../marks/segments.ts';
import type { Finding } from '../speakers/finding.ts';
import { best, logistic, score, type Overrule, type Row } from '../weights/model.ts';
import { namedIn } from '../speakers/namedIn.ts';
import { findSources, sourceModel, type Before, type Source } from '../cues/sources.ts';

/** Lets training look at every choice with its features and overrule it. */
export interface Teacher {
  readonly source: (
    segment: number,
    rows: readonly Row[],
    sources: readonly Source[],
    index: number,
    previous: Finding | null,
  ) => number;
  readonly person: (segment: number) => Overrule<number>;
  readonly emit: (segment: number, row: Row, emitted: boolean) => boolean;
  readonly join: (segment: number, row: Row, joins: boolean, previous: number) => boolean;
}

/**
 * Goes through the passages in order and decides for each: whose words, whether words at all, and whether it goes on.
 */
export function attribute(reading: Reading, discourse: Discourse, teacher?: Teacher): Finding[] {
  const findings: Finding[] = [];
  const lines: Line[] = [];
  const dialogue = reading.turns.size > 0;
  let turned = 0;
  let previous: Finding | null = null;
  let previousIndex = -1;
  for (const [index, segment] of reading.segments.entries()) {
    if (reading.turns.has(segment.from) && reading.segments[index - 1]?.paragraph === segment.paragraph)
      turned++;
    const before: Before | null = previous && beforeOf(reading, previous, segment);
    const { sources, rows } = findSources(reading, segment, before);
    const choice = best(sourceModel, rows);
    if (!choice) continue;
    const chosen = teacher ? teacher.source(index, rows, sources, choice.index, previous) : choice.index;
    const source = sources[chosen];
    if (!source) continue;
    const silent = source.kind === 'continued' || source.kind === 'none';
    const turns = silent && reading.turns.has(segment.from) && previousIndex === index - 1;
    const acting = dialogue ? actingBefore(reading, sources, discourse) : null;
    const continued =
      turns && previous ? otherSpeaker(findings, previous) : source.kind === 'continued' ? previous : null;
    let phrase: Phrase | null = continued ? continued.phrase : source.phrase;
    let reference: Reference = { person: -1, probability: 1 };
    if (continued) {
      reference = { person: continued.person, probability: continued.confidence };
    } else if (phrase) {
      discourse.advance(Math.max(phrase.from, phrase.kind === 'name' ? phrase.to + 1 : 0));
      const { named, addressed } = namedIn(reading, segment);
      const answering =
        previous?.source.attribution && reading.turns.has(segment.from)
          ? [...addressed, previous.person]
          : addressed;
      reference = discourse.resolve(phrase, teacher?.person(index), { named, addressed: answering });
      const meant =
        dialogue && !teacher ? unnamedBy(reading, phrase, reference.person, acting, findings) : null;
      if (meant) {
        phrase = meant;
        reference = { person: -1, probability: TURN_TRUST };
      }
    }
    const emitRow = readKind(reading, segment, source, neighbourOf(findings.at(-1), segment));
    const sure = logistic(score(wordsModel, emitRow));
    const said = turns || isHeadlineSpeech(reading, segment, source, sources);
    const emitted = quotesNothing(reading, segment) ? 0 : said ? Math.max(sure, SAID) : sure;
    const emits = teacher ? teacher.emit(index, emitRow, emitted > 0.5) : emitted > 0.5;
    let joins = false;
    if (emits && before && previous && mayJoin(reading, segment, before.segment)) {
      const same =
        previous.person !== -1
          ? previous.person === reference.person
          : previous.phrase?.from === phrase?.from;
      const joinRow = readJoin(reading, segment, source, before, same);
      joins =
        source.kind !== 'nameColon' &&
        !turns &&
        !isAnothersTurn(reading, segment, source, before, previous.person) &&
        score(joinModel, joinRow) > 0;
      if (teacher) joins = teacher.join(index, joinRow, joins, previousIndex);
    }
    const finding: Finding = {
      segment,
      source,
      phrase,
      person: reference.person,
      emitted: emits ? Math.max(emitted, 0.5) : Math.min(emitted, 0.5),
      joins,
      evidence: { sources, sums: choice.sums, between: before?.between ?? null },
      confidence: choice.probability * reference.probability,
    };
    findings.push(finding);
    if (!emits) continue;
    if (dialogue)
      lines.push({ finding, silent: source.attribution === null && source.kind !== 'nameColon', acting });
    if (reference.person !== -1) {
      discourse.spoke(reference.person, segment.paragraph + turned);
    }
    previous = finding;
    previousIndex = index;
  }
  if (!dialogue || teacher) return findings;
  const settled = settleDialogue(reading, lines);
  return settled.size === 0 ? findings : findings.map((finding) => settled.get(finding) ?? finding);
}

const TURN_TRUST = 0.6;

/**
 * In a story: the unnamed somebody a pronoun stands for, who has just acted or, where nobody named fits, has spoken
 * last.
 */
function unnamedBy(
  reading: Reading,
  pronoun: Phrase,
  person: number,
  acting: Line['acting'],
  findings: readonly Finding[],
): Phrase | null {
  if (acting?.person === -1 && standsFor(reading, pronoun, acting.phrase)) return acting.phrase;
  if (person !== -1) return null;
  for (let at = findings.length - 1; at >= 0 && at > findings.length - TURNS_BACK; at--) {
    const finding = findings[at];
    if (finding?.phrase && finding.person === -1 && standsFor(reading, pronoun, finding.phrase))
      return finding.phrase;
  }
  return null;
}

/** "The nurse bent down. "..." she said": the pronoun stands for whoever has just done something. */
const standsFor = (reading: Reading, pronoun: Phrase, actor: Phrase): boolean =>
  pronoun.kind === 'pronoun' &&
  actor.kind === 'nominal' &&
  mayAct(reading, pronoun) &&
  ['unknown', genderOfPhrase(reading, pronoun)].includes(genderOfPhrase(reading, actor));

/** Who does something in the sentence right before the passage. */
function actingBefore(reading: Reading, sources: readonly Source[], discourse: Discourse): Line['acting'] {
  const phrase = sources.find(({ kind }) => kind === 'lastSentence')?.phrase;
  if (!phrase || !mayAct(reading, phrase)) return null;
  discourse.advance(phrase.kind === 'name' ? phrase.to + 1 : phrase.from);
  return { phrase, person: discourse.resolve(phrase).person };
}

function beforeOf(reading: Reading, previous: Finding, segment: Segment): Before {
  const { source } = previous;
  const spoken = source.kind.endsWith('After') ? (source.phrase?.to ?? 0) : 0;
  const end = Math.max(previous.segment.to, source.attribution?.cueTo ?? 0, spoken);
  return {
    segment: previous.segment,
    source,
    between: readBetween(reading, previous.segment.to, end + 1, segment.from),
  };
}

/** What answers a quotation in a dialogue is said, however short it is, and so is what a headline gives to a name. */
const SAID = 0.9;
const TURNS_BACK = 10;

/** Whoever spoke last before somebody else did. */
function otherSpeaker(findings: readonly Finding[], last: Finding): Finding | null {
  for (let at = findings.length - 1; at >= 0 && at > findings.length - TURNS_BACK; at--) {
    const finding = findings[at];
    if (!finding || finding.emitted <= 0.5) continue;
    const same =
      finding.person === -1 ? finding.phrase?.from === last.phrase?.from : finding.person === last.person;
    if (!same && finding.phrase) return finding;
  }
  return null;
}

/** How sure the passage before in the same paragraph was, around 0. */
const neighbourOf = (last: Finding | undefined, segment: Segment): number =>
  last && last.segment.paragraph === segment.paragraph ? last.emitted - 0.5 : 0;
