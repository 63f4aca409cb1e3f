import type { Span } from '../article.ts';
import { readAfter, readBefore, firstSubject, sentenceStart, type Attribution } from './cues.ts';
import { WORD } from './lexicon/lexicon.ts';
import type { Segment } from './marks.ts';
import type { Phrase } from './phrases.ts';
import type { Quotation, QuotationKind } from './quotation.ts';
import { readText, type Reading } from './reading.ts';
import { FLAG, TOKEN } from './tokens.ts';

/** Everything known of one segment before parts are joined. */
interface Finding {
  readonly segment: Segment;
  readonly kind: QuotationKind;
  readonly attribution: Attribution | null;
  readonly subject: Phrase | null;
  person: number;
}

export function extractQuotations(text: string): readonly Quotation[] {
  const reading = readText(text);
  const { segments, paragraphs, tokens, people } = reading;
  const findings: Finding[] = [];
  const quotations: Quotation[] = [];
  let previous: Finding | null = null;
  const groups: Finding[][] = [];
  for (const segment of segments) {
    const range = paragraphs[segment.paragraph] ?? { from: 0, to: tokens.count };
    const after = segment.unclosed ? null : readAfter(reading, segment.to + 1, range.to);
    const before = readBefore(reading, segment.from, range.from);
    const attribution: Attribution | null = choose(reading, segment, before, after);
    const kind = kindOf(reading, segment, attribution);
    let subject = attribution?.subject ?? null;
    let person = subject ? personFor(reading, subject, findings) : -1;
    const floating = attribution === null;
    let joins = false;
    if (segment.carried && previous) joins = true;
    else if (
      floating &&
      kind === 'utterance' &&
      previous &&
      previous.segment.paragraph === segment.paragraph &&
      previous.kind !== 'scare' &&
      previous.kind !== 'title'
    )
      joins = true;
    if (floating && !joins && kind === 'utterance') {
      const start = sentenceStart(reading, segment.from, range.from);
      const prior =
        segment.from > range.from
          ? firstSubject(reading, sentenceStart(reading, start - 1, range.from), start)
          : null;
      if (prior && prior.kind !== 'nominal') {
        subject = prior;
        person = personFor(reading, prior, findings);
      } else if (previous && segment.from === range.from) {
        joins =
          segment.paragraph === previous.segment.paragraph + 1 &&
          previous.kind === 'utterance' &&
          previous.segment.to >= (paragraphs[previous.segment.paragraph]?.to ?? 0) - 2;
        person = previous.person;
        subject = previous.subject;
      }
    }
    if (joins && previous) {
      person = previous.person;
      subject = previous.subject;
    }
    const finding: Finding = { segment, kind, attribution, subject, person };
    findings.push(finding);
    if (joins && groups.length > 0) groups.at(-1)?.push(finding);
    else groups.push([finding]);
    previous = finding;
  }
  for (const group of groups) {
    const lead = group.find((finding) => finding.attribution) ?? group[0];
    if (!lead) continue;
    const cue: Span | null = lead.attribution
      ? { start: tokens.start[lead.attribution.cueFrom] ?? 0, end: tokens.end[lead.attribution.cueTo] ?? 0 }
      : null;
    const kind = group.some((finding) => finding.kind === 'utterance') ? 'utterance' : lead.kind;
    quotations.push({
      kind,
      spans: group.map(({ segment }) => ({ start: segment.start, end: segment.end })),
      cue,
      speakerSpan: lead.subject
        ? { start: tokens.start[lead.subject.from] ?? 0, end: tokens.end[lead.subject.to] ?? 0 }
        : null,
      speaker: lead.person >= 0 ? (people.persons[lead.person]?.name ?? null) : null,
      confidence: lead.attribution ? 0.9 : 0.5,
    });
  }
  return quotations;
}

function choose(
  reading: Reading,
  segment: Segment,
  before: Attribution | null,
  after: Attribution | null,
): Attribution | null {
  if (!before) return after;
  if (!after) return before;
  if (before.pattern === 'nameColon') return before;
  const comma = reading.tokens.code[segment.last] === 44;
  if (before.pattern === 'looseBefore') return after.strong ? after : before;
  return comma && after.strong ? after : before;
}

function kindOf(reading: Reading, segment: Segment, attribution: Attribution | null): QuotationKind {
  const { tokens } = reading;
  const words = countWords(reading, segment);
  const capital = ((tokens.flags[segment.first] ?? 0) & FLAG.capital) !== 0;
  const sign = tokens.type[segment.last] === TOKEN.punctuation;
  const opener = (tokens.bits[segment.from - 1] ?? 0) & WORD.opener;
  if (opener && words < 8) return 'title';
  if (capital && sign && words > 2) return 'utterance';
  if (attribution && attribution.pattern !== 'looseBefore')
    return words > 2 || attribution.pattern !== 'looseAfter' ? 'utterance' : 'fragment';
  if (attribution && words > 1) return 'fragment';
  if (words > 5) return 'utterance';
  return 'scare';
}

export function countWords(reading: Reading, segment: Segment): number {
  let words = 0;
  for (let at = segment.first; at <= segment.last && words < 40; at++)
    if (reading.tokens.type[at] === TOKEN.word) words++;
  return words;
}

function personFor(reading: Reading, subject: Phrase, findings: readonly Finding[]): number {
  const { people, tokens } = reading;
  if (subject.kind === 'name') return people.personOf[subject.mention] ?? -1;
  const word = tokens.text.slice(tokens.start[subject.head], tokens.end[subject.head]).toLowerCase();
  if (subject.kind === 'pronoun') {
    if (word !== 'he' && word !== 'she') return -1;
    const gender = word === 'he' ? 'male' : 'female';
    for (let index = findings.length - 1; index >= 0 && index > findings.length - 6; index--) {
      const person = people.persons[findings[index]?.person ?? -1];
      if (person && person.gender === gender) return person.index;
    }
    return nearest(reading, subject.from, gender);
  }
  return -1;
}

function nearest(reading: Reading, from: number, gender: string): number {
  const { people, mentionAt } = reading;
  for (let at = from - 1; at >= 0 && at > from - 400; at--) {
    const mention = mentionAt[at] ?? -1;
    if (mention === -1) continue;
    const person = people.persons[people.personOf[mention] ?? -1];
    if (person && (person.gender === gender || person.gender === 'unknown')) return person.index;
  }
  return -1;
}
