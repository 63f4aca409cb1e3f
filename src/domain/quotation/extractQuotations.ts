import type { Span } from '../article.ts';
import { attribute } from './decide/attribute.ts';
import type { Finding } from './speakers/finding.ts';
import { countWords } from './decide/kinds.ts';
import type { Quotation, QuotationKind } from './quotation.ts';
import { readText, type Reading } from './reading/reading.ts';
import { findUnmarked } from './unmarked/findUnmarked.ts';
import { WORD } from './lexicon/lexicon.ts';
import { FLAG, TOKEN } from './words/tokens.ts';

/**
 * Every quoted passage of a text, in order, parts of one quotation joined; with them what is printed without marks and still surely
 * somebody's words. Utterances and fragments carry their speaker as far as the text tells; titles and scare quotes carry none. Passages that are less sure than `atLeast` to be somebody's words are left
 * out, parts of a quotation too. Never throws; the cost is linear in the text.
 */
export function extractQuotations(text: string, atLeast = 0): readonly Quotation[] {
  const reading = readText(text);
  const unmarked = findUnmarked(reading);
  const quotations = unmarked.quotations.filter(({ quoted }) => quoted >= atLeast);
  let group: Finding[] = [];
  const close = (): void => {
    const parts = keepSure(group, atLeast);
    if (parts.length > 0) quotations.push(quotationOf(reading, parts));
    group = [];
  };
  for (const finding of attribute(reading)) {
    // What is quoted within words without marks is a part of them.
    if (unmarked.paragraphs.has(finding.segment.paragraph)) continue;
    if (finding.emitted <= 0.5) {
      if (finding.emitted >= atLeast) quotations.push(asideOf(reading, finding));
      continue;
    }
    if (!finding.joins) close();
    group.push(finding);
  }
  close();
  return quotations.sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
}

/** The parts that are sure enough. What an open mark carries on stays where one of them is. */
function keepSure(group: readonly Finding[], atLeast: number): readonly Finding[] {
  if (atLeast <= 0.5) return group;
  const isSure = ({ emitted }: Finding): boolean => emitted >= atLeast;
  if (!group.some(isSure)) return [];
  return group.filter((finding) => isSure(finding) || finding.segment.carried || finding.segment.unclosed);
}

const LEAST_KEPT = 0.501;
/** From here on a careful reader would bet on the name. */
const SURE_SPEAKER = 0.8;

function quotationOf(reading: Reading, group: readonly Finding[]): Quotation {
  const lead = group.find((finding) => finding.source.attribution !== null) ?? group[0];
  const phrase = lead?.phrase ?? null;
  const attribution = lead?.source.attribution ?? null;
  const person = reading.people.persons[lead?.person ?? -1];
  const { start, end } = reading.tokens;
  const confidence = round(
    (lead?.confidence ?? 0) * group.reduce((least, finding) => Math.min(least, finding.emitted), 1) ** 2,
  );
  return {
    kind: group.some((finding) => isUtterance(reading, finding)) ? 'utterance' : 'fragment',
    spans: group.map(({ segment }) => ({ start: segment.start, end: segment.end })),
    cue: attribution ? spanOf(start[attribution.cueFrom], end[attribution.cueTo]) : null,
    speakerSpan: phrase ? spanOf(start[phrase.from], end[phrase.to]) : null,
    speaker: person?.name ?? null,
    // What was kept at odds just over one to one does not round to them.
    quoted: Math.max(LEAST_KEPT, round(group.reduce((most, finding) => Math.max(most, finding.emitted), 0))),
    confidence,
    sure: person !== undefined && confidence >= SURE_SPEAKER,
  };
}

const spanOf = (start: number | undefined, end: number | undefined): Span => ({
  start: start ?? 0,
  end: end ?? 0,
});
const round = (value: number): number => Math.round(value * 1000) / 1000;

const FRAGMENT_WORDS = 4;

/** A passage that stands as a sentence of its own: it begins and ends like one, or a cue beside it introduces it whole. */
function isUtterance(reading: Reading, { segment, source }: Finding): boolean {
  const { tokens } = reading;
  if (segment.carried || segment.unclosed) return true;
  if (!((tokens.flags[segment.first] ?? 0) & FLAG.capital)) return false;
  if (tokens.type[segment.last] === TOKEN.punctuation) return true;
  const loose =
    source.kind === 'looseBefore' || source.kind === 'earlierBefore' || source.kind === 'sentenceSubject';
  return !loose && countWords(reading, segment) >= FRAGMENT_WORDS;
}

function asideOf(reading: Reading, { segment, emitted }: Finding): Quotation {
  const { tokens } = reading;
  const introduced =
    tokens.type[segment.from - 1] === TOKEN.word &&
    ((tokens.bits[segment.from - 1] ?? 0) & WORD.opener) !== 0;
  const capital = ((tokens.flags[segment.first] ?? 0) & FLAG.capital) !== 0;
  const kind: QuotationKind = capital && (introduced || countWords(reading, segment) > 1) ? 'title' : 'scare';
  return {
    kind,
    spans: [{ start: segment.start, end: segment.end }],
    cue: null,
    speakerSpan: null,
    speaker: null,
    quoted: round(emitted),
    confidence: 0,
    sure: false,
  };
}
