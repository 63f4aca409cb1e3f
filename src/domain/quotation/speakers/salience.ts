import type { Phrase } from '../phrases/phrase.ts';
import type { Reading } from '../reading/reading.ts';
import { WORD } from '../lexicon/lexicon.ts';
import { defineModel, newRow, type Row } from '../weights/model.ts';
import type { Gender } from '../people/people.ts';
import { TOKEN } from '../words/tokens.ts';

/** How a pronoun or a description finds its person. Features from `headDescribed` on speak of descriptions only. */
export const personModel = defineModel('person', [
  'nearest',
  'sameSentenceSubject',
  'lastSentence',
  'sameParagraph',
  'lastParagraph',
  'farParagraph',
  'subject',
  'afterPreposition',
  'possessive',
  'quoted',
  'spokenOf',
  'lastSpeaker',
  'spokeInParagraph',
  'lastSource',
  'genderUnsure',
  'topic',
  'firstInParagraph',
  'unconfirmed',
  'headDescribed',
  'nominalSource',
  'unnamed',
  'unnamedDefinite',
  'unnamedIndefinite',
  'unnamedGroup',
  'unnamedOwned',
]);
const f = personModel.index;

/** How a person was mentioned last. `count` is the number of mentions so far. */
export interface Salience {
  readonly paragraph: number;
  readonly sentence: number;
  readonly subject: boolean;
  readonly afterPreposition: boolean;
  readonly possessive: boolean;
  readonly quoted: boolean;
  readonly count: number;
}

/** Where the reader is, and who has been in the foreground. Persons by index, -1 for nobody. */
export interface Scene {
  readonly paragraph: number;
  readonly sentence: number;
  /** Who spoke the last quotation, and in which paragraph. */
  readonly lastSpeaker: number;
  readonly spokenParagraph: number;
  /** Who was the last subject of a speech verb, with or without a quotation. */
  readonly lastSource: number;
  readonly mostMentioned: number;
  readonly firstOfParagraph: number;
}

/** What is asked: a phrase, the gender it shows, the head of a description, and whether it stands in running text. */
export interface Question {
  readonly phrase: Phrase;
  readonly gender: Gender;
  readonly head: string | undefined;
  readonly running: boolean;
}

/** One person as an answer. */
export interface Candidate {
  readonly person: number;
  readonly gender: Gender;
  readonly confirmed: boolean;
  readonly described: ReadonlySet<string> | undefined;
  readonly nearest: boolean;
  /** Named within the words whose speaker is asked for. */
  readonly spokenOf: boolean;
}

const FARTHEST = 8;

/** Features of one candidate for a question. */
export function readCandidate(state: Salience, scene: Scene, question: Question, candidate: Candidate): Row {
  const row = newRow(personModel);
  const { person } = candidate;
  if (candidate.nearest) row[f.nearest] = 1;
  if (state.sentence === scene.sentence && state.subject && !question.running) row[f.sameSentenceSubject] = 1;
  if (state.sentence === scene.sentence - 1) row[f.lastSentence] = 1;
  const far = scene.paragraph - state.paragraph;
  if (far === 0) row[f.sameParagraph] = 1;
  else if (far === 1) row[f.lastParagraph] = 1;
  else row[f.farParagraph] = Math.min(far, FARTHEST) / 4;
  if (state.subject) row[f.subject] = 1;
  if (state.afterPreposition) row[f.afterPreposition] = 1;
  if (state.possessive) row[f.possessive] = 1;
  if (state.quoted) row[f.quoted] = 1;
  if (candidate.spokenOf) row[f.spokenOf] = 1;
  if (person === scene.lastSpeaker) row[f.lastSpeaker] = 1;
  if (person === scene.lastSpeaker && scene.spokenParagraph === scene.paragraph) row[f.spokeInParagraph] = 1;
  if (person === scene.lastSource) row[f.lastSource] = 1;
  if (candidate.gender === 'unknown' && question.gender !== 'unknown') row[f.genderUnsure] = 1;
  if (person === scene.mostMentioned) row[f.topic] = 1;
  if (person === scene.firstOfParagraph) row[f.firstInParagraph] = 1;
  if (!candidate.confirmed) row[f.unconfirmed] = 1;
  if (question.phrase.kind === 'nominal') {
    if (question.head !== undefined && candidate.described?.has(question.head)) row[f.headDescribed] = 1;
    if (person === scene.lastSource) row[f.nominalSource] = 1;
  }
  return row;
}

/** Features of the answer "nobody the article names". */
export function readUnnamed(reading: Reading, phrase: Phrase): Row {
  const { tokens } = reading;
  const row = newRow(personModel);
  const first = tokens.text.slice(tokens.start[phrase.from], tokens.end[phrase.from]).toLowerCase();
  const definite = first === 'the' || first === 'this' || first === 'that';
  const bits = tokens.bits[phrase.head] ?? 0;
  const one =
    (bits & (WORD.role | WORD.title | WORD.demonym)) !== 0 || tokens.type[phrase.head] === TOKEN.number;
  row[f.unnamed] = 1;
  if (bits & (WORD.group | WORD.document) || !one) row[f.unnamedGroup] = 1;
  else if (definite) row[f.unnamedDefinite] = 1;
  if (!definite) row[f.unnamedIndefinite] = 1;
  if ((tokens.bits[phrase.from] ?? 0) & (WORD.malePronoun | WORD.femalePronoun)) row[f.unnamedOwned] = 1;
  return row;
}
