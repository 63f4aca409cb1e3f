import { WORD } from './lexicon/lexicon.ts';
import type { Segment } from './marks.ts';
import { defineModel } from './model.ts';
import type { Reading } from './reading.ts';
import type { Source } from './sources.ts';
import { FLAG, TOKEN } from './tokens.ts';

/** Whether a passage between marks is somebody's words at all. */
export const emitModel = defineModel('emit', [
  'bias',
  'oneWord',
  'twoWords',
  'fewWords',
  'someWords',
  'manyWords',
  'capital',
  'signInside',
  'titleCase',
  'opener',
  'determinerBefore',
  'nounAfter',
  'single',
  'near',
  'loose',
  'unattributed',
  'continued',
  'weakCue',
  'sourceProbability',
  'person',
  'headline',
  'carried',
  'cueBeside',
  'ownedBefore',
  'prepositionBefore',
  'listedAside',
  'listedSpoken',
  'shortLoose',
  'shortSilent',
  'lowerSilent',
  'thingSource',
]);
const f = emitModel.index;

/** The number of words of a segment, counted up to 40. */
export function countWords(reading: Reading, segment: Segment): number {
  let words = 0;
  for (let at = segment.first; at <= segment.last && words < 40; at++)
    if (reading.tokens.type[at] === TOKEN.word) words++;
  return words;
}

const NEAR = new Set([
  'subjectVerbAfter',
  'verbSubjectAfter',
  'accordingAfter',
  'subjectVerbBefore',
  'participleBefore',
  'accordingBefore',
  'nameColon',
]);

/** Whether the passage just before, with no more than two words between, was taken for somebody's words. */
export type Neighbour = 'none' | 'aside' | 'spoken';

/** Features of a segment whose source has been chosen. */
export function readKind(
  reading: Reading,
  segment: Segment,
  source: Source,
  probability: number,
  neighbour: Neighbour,
): Float64Array {
  const { tokens } = reading;
  const row = new Float64Array(emitModel.names.length);
  const words = countWords(reading, segment);
  row[f.bias] = 1;
  row[
    words < 2
      ? f.oneWord
      : words === 2
        ? f.twoWords
        : words < 6
          ? f.fewWords
          : words < 11
            ? f.someWords
            : f.manyWords
  ] = 1;
  if ((tokens.flags[segment.first] ?? 0) & FLAG.capital) row[f.capital] = 1;
  if (
    tokens.type[segment.last] === TOKEN.punctuation &&
    ',.?!…—'.includes(tokens.text.charAt(tokens.start[segment.last] ?? 0))
  )
    row[f.signInside] = 1;
  if (words > 1 && words < 12 && isTitleCase(reading, segment)) row[f.titleCase] = 1;
  const before = tokens.type[segment.from - 1] === TOKEN.word ? (tokens.bits[segment.from - 1] ?? 0) : 0;
  if (before & WORD.opener) row[f.opener] = 1;
  if (before & WORD.determiner) row[f.determinerBefore] = 1;
  const next = segment.to + 1;
  if (tokens.type[next] === TOKEN.word && row[f.signInside] === 0) {
    const bits = tokens.bits[next] ?? 0;
    if (
      !(
        bits &
        (WORD.preposition |
          WORD.conjunction |
          WORD.auxiliary |
          WORD.cueFinite |
          WORD.pronoun |
          WORD.adverb |
          WORD.determiner)
      )
    )
      row[f.nounAfter] = 1;
  }
  if (segment.single) row[f.single] = 1;
  if (NEAR.has(source.kind)) row[f.near] = 1;
  if (source.kind === 'looseBefore' || source.kind === 'earlierBefore' || source.kind === 'sentenceSubject')
    row[f.loose] = 1;
  if (source.kind === 'none' || source.kind === 'lastSentence' || source.kind === 'lastParagraph')
    row[f.unattributed] = 1;
  if (source.kind === 'continued') row[f.continued] = 1;
  if (source.attribution && !source.attribution.strong) row[f.weakCue] = 1;
  if (source.attribution && source.attribution.gap <= 0) row[f.cueBeside] = 1;
  row[f.sourceProbability] = probability;
  if (
    source.phrase &&
    (source.phrase.kind === 'pronoun' ||
      (source.phrase.kind === 'name' && reading.people.personOf[source.phrase.mention] !== -1))
  )
    row[f.person] = 1;
  if (segment.paragraph === 0) row[f.headline] = 1;
  if (segment.carried) row[f.carried] = 1;
  if ((tokens.flags[segment.from - 1] ?? 0) & FLAG.possessive) row[f.ownedBefore] = 1;
  if (before & WORD.preposition) row[f.prepositionBefore] = 1;
  if (neighbour !== 'none') row[neighbour === 'aside' ? f.listedAside : f.listedSpoken] = 1;
  if (words < 4 && row[f.loose]) row[f.shortLoose] = 1;
  if (words < 6 && (row[f.unattributed] || row[f.continued])) row[f.shortSilent] = 1;
  if (!row[f.capital] && (row[f.unattributed] || row[f.continued])) row[f.lowerSilent] = 1;
  if (source.phrase && !row[f.person] && source.phrase.kind !== 'pronoun') row[f.thingSource] = 1;
  return row;
}

/** Every word of four letters or more is capitalised, as in the title of a work. */
function isTitleCase(reading: Reading, segment: Segment): boolean {
  const { tokens } = reading;
  let words = 0;
  for (let at = segment.first; at <= segment.last; at++) {
    if (tokens.type[at] !== TOKEN.word || (tokens.end[at] ?? 0) - (tokens.start[at] ?? 0) < 4) continue;
    if (!((tokens.flags[at] ?? 0) & FLAG.capital)) return false;
    words++;
  }
  return words > 0;
}
