import type { Segment } from './segments.ts';
import { defineModel, newRow, type Row } from './model.ts';
import type { Reading } from './reading.ts';
import type { Before, Source } from './sources.ts';
import { FLAG, TOKEN } from './tokens.ts';

/** Whether a passage goes on with the quotation before it. */
export const joinModel = defineModel('join', [
  'bias',
  'carried',
  'sameCue',
  'continued',
  'nextParagraph',
  'laterParagraph',
  'ownCue',
  'samePerson',
  'beforeEndsOpen',
  'capital',
  'sentenceBetween',
  'textBetween',
  'paragraphStart',
  'fullBoth',
  'cueBetween',
]);
const f = joinModel.index;

/** Features of the step from one passage to the next. */
export function readJoin(
  reading: Reading,
  segment: Segment,
  source: Source,
  previous: Before,
  samePerson: boolean,
): Row {
  const { tokens, paragraphs } = reading;
  const row = newRow(joinModel);
  const apart = segment.paragraph - previous.segment.paragraph;
  row[f.bias] = 1;
  if (segment.carried) row[f.carried] = 1;
  const cue = source.attribution?.cueFrom ?? -1;
  if (cue !== -1 && cue === previous.source.attribution?.cueFrom) row[f.sameCue] = 1;
  else if (cue !== -1) row[f.ownCue] = 1;
  if (source.kind === 'continued') row[f.continued] = 1;
  if (apart > 0) row[apart === 1 ? f.nextParagraph : f.laterParagraph] = 1;
  if (samePerson) row[f.samePerson] = 1;
  const sign =
    tokens.type[previous.segment.last] === TOKEN.punctuation ? tokens.code[previous.segment.last] : 0;
  if (sign === 44 || sign === 0x2026 || sign === 0x2014 || sign === 0) row[f.beforeEndsOpen] = 1;
  const capital = ((tokens.flags[segment.first] ?? 0) & FLAG.capital) !== 0;
  if (capital) row[f.capital] = 1;
  if (capital && sign !== 0 && tokens.type[segment.last] === TOKEN.punctuation) row[f.fullBoth] = 1;
  const { between } = previous;
  if (between.sentences > (apart === 0 ? 1 : 0)) row[f.sentenceBetween] = 1;
  if (between.cue) row[f.cueBetween] = 1;
  if (between.subject) row[f.textBetween] = 1;
  if (segment.from === paragraphs[segment.paragraph]?.from) row[f.paragraphStart] = 1;
  return row;
}
