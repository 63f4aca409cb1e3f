import type { Span } from '../article.ts';
import { isEnglish } from '../text/isEnglish.ts';
import { attribute } from './decide/attribute.ts';
import type { Finding } from './speakers/finding.ts';
import { countWords } from './decide/kinds.ts';
import type { Quotation, QuotationKind } from './quotation.ts';
import { readTokens, type Reading } from './reading/reading.ts';
import { findUnmarked } from './unmarked/findUnmarked.ts';
import { WORD } from './lexicon/lexicon.ts';
import type { Quoted } from './rank/candidates.ts';
import { rankSpeakers, type Ranked } from './rank/rankSpeakers.ts';
import { createDiscourse } from './speakers/discourse.ts';
import type { Discourse } from './speakers/reference.ts';
import { RANKER, type Forest } from './weights/forest.ts';
import type { Segment } from './marks/segments.ts';
import { tokenise } from './words/tokenise.ts';
import { endsSentence, FLAG, TOKEN, type Tokens } from './words/tokens.ts';

/**
 * Every quoted passage of a text, in order, parts of one quotation joined; with them what is printed without marks and
 * still surely somebody's words. Utterances and fragments carry their speaker as far as the text tells; titles and
 * scare quotes carry none. Where the text is not English no name is sure. Passages that are less sure than `atLeast` to
 * be somebody's words are left out, parts of a quotation too. Never throws; the cost is linear in the text.
 */
export function extractQuotations(text: string, atLeast = 0, ranker: Forest = RANKER): readonly Quotation[] {
  const tokens = tokenise(text);
  if (isCrowded(tokens)) return [];
  const reading = readTokens(tokens);
  const unmarked = findUnmarked(reading);
  const discourse = createDiscourse(reading);
  // What is quoted within words without marks is a part of them.
  const findings = attribute(reading, discourse).filter(
    ({ segment }) => !unmarked.paragraphs.has(segment.paragraph),
  );
  const groups = joinFindings(findings);
  const drafted = reading.turns.size > 0 || groups.length > MOST_RANKED;
  const ranked = drafted ? [] : rank(reading, discourse, groups, ranker);
  const quotations = unmarked.quotations.filter(({ quoted }) => quoted >= atLeast);
  for (const finding of findings)
    if (finding.emitted <= 0.5 && finding.emitted >= atLeast) quotations.push(asideOf(reading, finding));
  for (const [index, group] of groups.entries()) {
    const parts = keepSure(group.parts, atLeast);
    if (parts.length > 0) quotations.push(quotationOf(reading, parts, ranked[index] ?? told(group.lead)));
  }
  quotations.sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
  return isEnglish(text) ? quotations : quotations.map((quotation) => ({ ...quotation, sure: false }));
}

/** More marks, and closer together, than any article, book or log of talk has: a list of words, or an attack. */
function isCrowded(tokens: Tokens): boolean {
  if (tokens.count <= MOST_MARKS) return false;
  let marks = 0;
  for (let at = 0; at < tokens.count; at++) if (tokens.isMark(at)) marks++;
  return marks > MOST_MARKS && tokens.text.length < marks * LEAST_APART;
}
const [MOST_MARKS, LEAST_APART] = [10_000, 25];

/** No article has more quotations. Of a text that has, which may be hostile, the draft's speakers are kept. */
const MOST_RANKED = 5000;

function rank(
  reading: Reading,
  discourse: Discourse,
  groups: readonly Quoted[],
  ranker: Forest,
): readonly Ranked[] {
  discourse.advance(reading.tokens.count);
  return rankSpeakers(reading, discourse, groups, ranker);
}

/** A dialogue's speakers are settled together, turn by turn; this is the draft. */
const told = ({ person, phrase, source, confidence }: Finding): Ranked => ({
  person,
  phrase,
  source,
  probability: confidence,
});

/** What goes together, with the part whose attribution counts for all. */
export function joinFindings(findings: readonly Finding[]): Quoted[] {
  const groups: Finding[][] = [];
  for (const finding of findings) {
    if (finding.emitted <= 0.5) continue;
    const group = groups.at(-1);
    if (finding.joins && group) group.push(finding);
    else groups.push([finding]);
  }
  return groups.flatMap((parts) => {
    const lead = parts.find(({ source }) => source.attribution !== null) ?? parts[0];
    return lead ? [{ parts, lead }] : [];
  });
}

/** The parts that are sure enough. What an open mark carries on stays where one of them is. */
function keepSure(group: readonly Finding[], atLeast: number): readonly Finding[] {
  if (atLeast <= 0.5) return group;
  const isSure = ({ emitted }: Finding): boolean => emitted >= atLeast;
  if (!group.some(isSure)) return [];
  return group.filter((finding) => isSure(finding) || finding.segment.carried || finding.segment.unclosed);
}

const LEAST_KEPT = 0.501;
/**
 * From here on 1.4 % of names are wrong, on publishers that the ranker was not fitted on (`npm run eval -- speakers`).
 */
const SURE_SPEAKER = 0.968;

function quotationOf(
  reading: Reading,
  group: readonly Finding[],
  { person: index, phrase, source, probability }: Ranked,
): Quotation {
  const attribution = source?.attribution ?? null;
  const person = reading.people.persons[index];
  const { start, end } = reading.tokens;
  const quoted = group.reduce((most, finding) => Math.max(most, finding.emitted), 0);
  const confidence = round(probability * quoted);
  return {
    kind: group.some((finding) => isUtterance(reading, finding)) ? 'utterance' : 'fragment',
    spans: group.map(({ segment }) => ({ start: segment.start, end: segment.end })),
    cue: attribution ? spanOf(start[attribution.cueFrom], end[attribution.cueTo]) : null,
    speakerSpan: phrase ? spanOf(start[phrase.from], end[phrase.to]) : null,
    speaker: person?.name ?? null,
    // What was kept at odds just over one to one does not round to them.
    quoted: Math.max(LEAST_KEPT, round(quoted)),
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

/**
 * A passage that stands as a sentence of its own: it begins and ends like one, or a cue beside it introduces it whole.
 */
function isUtterance(reading: Reading, { segment, source }: Finding): boolean {
  const { tokens } = reading;
  if (segment.carried || segment.unclosed) return true;
  if (!beginsWhole(reading, segment))
    return source.attribution?.strong === true && isSetApart(reading, segment);
  if (tokens.type[segment.last] === TOKEN.punctuation) return true;
  const loose =
    source.kind === 'looseBefore' || source.kind === 'earlierBefore' || source.kind === 'sentenceSubject';
  return !loose && countWords(reading, segment) >= FRAGMENT_WORDS;
}

/** A capital begins it, perhaps in brackets: "[The] valve leaks". */
const beginsWhole = ({ tokens }: Reading, { first }: Segment): boolean =>
  tokens.isCapital(tokens.isSign(first, '[(') ? first + 1 : first);

/** It begins and ends a sentence, or follows a colon: "we r outside, where r u" is all that was written. */
function isSetApart({ tokens, paragraphs }: Reading, { from, paragraph, last }: Segment): boolean {
  const opens = from === paragraphs[paragraph]?.from || endsSentence(tokens, from - 1);
  return (opens && tokens.isPunctuation(last)) || tokens.isSign(from - 1, ':');
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
