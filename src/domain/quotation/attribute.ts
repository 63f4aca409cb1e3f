import { readBetween } from './between.ts';
import { createDiscourse, type Overrule, type Reference } from './discourse.ts';
import { readKind, wordsModel } from './kinds.ts';
import { joinModel, mayJoin, readJoin } from './joins.ts';
import type { Segment } from './segments.ts';
import { best, logistic, score, type Row } from './model.ts';
import type { Phrase } from './phrases.ts';
import type { Reading } from './reading.ts';
import { findSources, sourceModel, type Before, type Source } from './sources.ts';

/** Everything known of one passage between marks. */
export interface Finding {
  readonly segment: Segment;
  readonly source: Source;
  /** The phrase that names the speaker; for a continued quotation that of the one before. */
  readonly phrase: Phrase | null;
  readonly person: number;
  /** How sure it is that these are somebody's words. */
  readonly emitted: number;
  /** Whether it goes on with the emitted finding before. */
  readonly joins: boolean;
  /** How sure the speaker is. */
  readonly confidence: number;
}

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

/** Goes through the passages in order and decides for each: whose words, whether words at all, and whether it goes on. */
export function attribute(reading: Reading, teacher?: Teacher): Finding[] {
  const discourse = createDiscourse(reading);
  const findings: Finding[] = [];
  const dialogue = isDialogue(reading.segments);
  let previous: Finding | null = null;
  let previousIndex = -1;
  for (const [index, segment] of reading.segments.entries()) {
    const before: Before | null = previous && beforeOf(reading, previous, segment);
    const { sources, rows } = findSources(reading, segment, before);
    const choice = best(sourceModel, rows);
    if (!choice) continue;
    const chosen = teacher ? teacher.source(index, rows, sources, choice.index, previous) : choice.index;
    const source = sources[chosen];
    if (!source) continue;
    const silent = source.kind === 'continued' || source.kind === 'none';
    const turns = dialogue && silent && previous !== null && takesTurn(previous.segment, segment);
    const continued =
      turns && previous ? otherSpeaker(findings, previous) : source.kind === 'continued' ? previous : null;
    const phrase: Phrase | null = continued ? continued.phrase : source.phrase;
    let reference: Reference = { person: -1, probability: 1 };
    if (continued) {
      const probability = continued.confidence * (turns ? TURN_TRUST : 1);
      reference = { person: continued.person, probability };
    } else if (phrase) {
      discourse.advance(Math.max(phrase.from, phrase.kind === 'name' ? phrase.to + 1 : 0));
      reference = discourse.resolve(phrase, teacher?.person(index));
    }
    const emitRow = readKind(reading, segment, source, neighbourOf(findings.at(-1), segment));
    const sure = logistic(score(wordsModel, emitRow));
    const emitted = isAttributeValue(reading, segment) ? 0 : turns ? Math.max(sure, TURN_SAID) : sure;
    const emits = teacher ? teacher.emit(index, emitRow, emitted > 0.5) : emitted > 0.5;
    let joins = false;
    if (emits && before && previous && mayJoin(reading, segment, before.segment)) {
      const same =
        previous.person !== -1
          ? previous.person === reference.person
          : previous.phrase?.from === phrase?.from;
      const joinRow = readJoin(reading, segment, source, before, same);
      joins = source.kind !== 'nameColon' && !turns && score(joinModel, joinRow) > 0;
      if (teacher) joins = teacher.join(index, joinRow, joins, previousIndex);
    }
    const finding: Finding = {
      segment,
      source,
      phrase,
      person: reference.person,
      emitted: emits ? Math.max(emitted, 0.5) : Math.min(emitted, 0.5),
      joins,
      confidence: choice.probability * reference.probability,
    };
    findings.push(finding);
    if (!emits) continue;
    if (reference.person !== -1) {
      discourse.spoke(reference.person, segment.paragraph);
    }
    previous = finding;
    previousIndex = index;
  }
  return findings;
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

const TURN_TRUST = 0.6;
/** What answers a quotation in a dialogue is said, however short it is. */
const TURN_SAID = 0.85;
const TURNS_BACK = 10;

const FEWEST_TURNS = 4;

/** A text in which quotation answers quotation, as stories and interviews do; a report rarely sets two side by side. */
function isDialogue(segments: readonly Segment[]): boolean {
  let turns = 0;
  for (const [index, segment] of segments.entries()) {
    const last = segments[index - 1];
    if (last && takesTurn(last, segment)) turns++;
  }
  return turns >= FEWEST_TURNS;
}

/** Two closed quotations side by side in one paragraph: somebody answers. */
function takesTurn(last: Segment, next: Segment): boolean {
  return next.from === last.to + 1 && next.paragraph === last.paragraph && !last.unclosed && !next.carried;
}

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

/** `name="value"`: the marks of mark-up left in a text. */
function isAttributeValue(reading: Reading, segment: Segment): boolean {
  return segment.from > 0 && reading.tokens.code[segment.from - 1] === 61;
}
