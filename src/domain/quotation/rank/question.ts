import type { Gender } from '../people/people.ts';
import type { Reading } from '../reading/reading.ts';
import { bestDescribed, genderOfPhrase, tellingWords, type Descriptions } from '../speakers/descriptions.ts';
import type { Discourse } from '../speakers/reference.ts';
import type { History } from '../speakers/mentionHistory.ts';
import { namedIn } from '../speakers/namedIn.ts';
import { possessorOf } from '../speakers/possessorOf.ts';
import { createCandidates, type Candidates, type Quoted } from './candidates.ts';
import { ownerOf } from './mayBeNamed.ts';
import { readPlaces, type Places } from './places.ts';
import { createScene, lookBack, type Scene } from './scene.ts';
import type { SpokenOf } from './readQuotation.ts';
import { createStandings, type Standings } from './standings.ts';
import { readTraits, type Traits } from './traits.ts';

/** Persons in the order in which a stretch of text names them first. */
export interface Named {
  count: number;
  readonly persons: Int32Array;
}

/** What a row of features is read from. The columns are filled anew for each quotation. */
export interface Question {
  readonly reading: Reading;
  readonly history: History;
  readonly described: Descriptions;
  readonly places: Places;
  readonly traits: Traits;
  readonly standings: Standings;
  readonly candidates: Candidates;
  readonly scene: Scene;
  readonly inSentence: Named;
  readonly inLastSentence: Named;
  readonly inParagraph: Named;
  readonly inLastParagraph: Named;
  quoted: Quoted;
  /** Where the phrase stands that names the speaker, or the quotation begins. */
  anchor: number;
  sentence: number;
  paragraph: number;
  /** The last sentence before the quotation's that names anybody, and how many that name nobody lie between. */
  lastSentence: number;
  empty: number;
  gender: Gender;
  spokenOf: SpokenOf;
  /** The telling words of a description, and whom they fit best. */
  words: readonly string[];
  fits: readonly number[];
  inside: readonly number[];
  addressed: readonly number[];
  /** Whom the cue has as its object, and how near. */
  objects: readonly number[];
  nearObjects: number;
  /** The phrase is "his brother", "Smith's wife" or the like. */
  kin: boolean;
}

const named = (): Named => ({ count: 0, persons: new Int32Array(MOST_NAMED) });
const MOST_NAMED = 12;
const MOST_EMPTY = 6;
const OBJECT_REACH = 8;

export function createQuestion(
  reading: Reading,
  { history, described }: Discourse,
  quoted: Quoted,
): Question {
  return {
    reading,
    history,
    described,
    places: readPlaces(reading),
    traits: readTraits(reading, history),
    standings: createStandings(history, reading.people.persons.length),
    candidates: createCandidates(),
    scene: createScene(),
    inSentence: named(),
    inLastSentence: named(),
    inParagraph: named(),
    inLastParagraph: named(),
    quoted,
    anchor: 0,
    sentence: 0,
    paragraph: 0,
    lastSentence: -1,
    empty: 0,
    gender: 'unknown',
    spokenOf: { male: 0, female: 0 },
    words: [],
    fits: [],
    inside: [],
    addressed: [],
    objects: [],
    nearObjects: 0,
    kin: false,
  };
}

const KIN = new Set(
  'brother sister wife husband mother father son daughter cousin uncle aunt nephew niece twin grandson granddaughter grandfather grandmother mum mom dad widow widower'.split(
    ' ',
  ),
);
const SILENT = new Set<string>(['lastSentence', 'lastParagraph']);

/** Moves a question on to the next quotation of the text. */
export function ask(question: Question, quoted: Quoted): void {
  const { reading, history, places, standings, scene } = question;
  const { lead, parts } = quoted;
  const first = parts[0]?.segment ?? lead.segment;
  const phrase = lead.source.kind === 'continued' ? null : lead.phrase;
  question.quoted = quoted;
  // What a sentence before only is about says nothing of those whom it names later on.
  question.anchor = phrase && !SILENT.has(lead.source.kind) ? phrase.from : first.from;
  standings.advance(question.anchor);
  lookBack(history, standings.read(), scene);
  question.sentence = places.sentence[question.anchor] ?? 0;
  question.paragraph = places.paragraph[question.anchor] ?? 0;
  collect(question, question.inSentence, places.sentence, question.sentence);
  collect(question, question.inParagraph, places.paragraph, question.paragraph);
  collect(question, question.inLastParagraph, places.paragraph, question.paragraph - 1);
  question.lastSentence = (places.sentence[first.from] ?? 0) - 1;
  question.empty = 0;
  collect(question, question.inLastSentence, places.sentence, question.lastSentence);
  while (question.inLastSentence.count === 0 && question.lastSentence > 0 && question.empty < MOST_EMPTY) {
    question.empty++;
    question.lastSentence--;
    collect(question, question.inLastSentence, places.sentence, question.lastSentence);
  }
  question.gender = phrase ? genderOfPhrase(reading, ownerOf(reading, phrase) ?? phrase) : 'unknown';
  question.kin =
    phrase?.kind === 'nominal' &&
    KIN.has(reading.tokens.word(phrase.head)) &&
    possessorOf(reading, phrase) !== null;
  question.words = phrase?.kind === 'nominal' ? tellingWords(reading, phrase.from, phrase.to) : [];
  question.fits =
    question.words.length > 0 ? bestDescribed(question.described, standings.recent, question.words) : [];
  const { named: inside, addressed } = namedIn(reading, lead.segment);
  question.inside = inside;
  question.addressed = addressed;
  findObjects(question);
}

/** Who is named, in order, in the sentence or paragraph `number`, as far as the scene reaches. */
function collect({ history, scene }: Question, found: Named, numbers: Int32Array, number: number): void {
  found.count = 0;
  for (let place = scene.count - 1; place >= 0 && found.count < MOST_NAMED; place--) {
    const index = scene.events[place] ?? 0;
    const at = numbers[history.first[index] ?? 0] ?? 0;
    if (at > number) return;
    const person = history.person[index] ?? 0;
    if (at === number && placeIn(found, person) === -1) found.persons[found.count++] = person;
  }
}

/** The place of a person among those named, -1 for none. */
export function placeIn({ count, persons }: Named, person: number): number {
  for (let at = 0; at < count; at++) if (persons[at] === person) return at;
  return -1;
}

/** `he told Smith`: who is named right after the cue. */
function findObjects(question: Question): void {
  const { reading, places, quoted } = question;
  const { attribution } = quoted.lead.source;
  const { phrase } = quoted.lead;
  const found: number[] = [];
  question.objects = found;
  question.nearObjects = 0;
  if (!attribution) return;
  const from = attribution.cueTo + 1;
  for (let at = from; at < from + OBJECT_REACH; at++) {
    const mention = reading.mentionAt[at] ?? -1;
    if (mention === -1 || reading.segmentAt[at] !== -1) continue;
    if (places.sentence[at] !== places.sentence[from - 1]) return;
    if (phrase && at >= phrase.from && at <= phrase.to) continue;
    const person = reading.people.personOf[mention] ?? -1;
    if (person !== -1 && !found.includes(person)) found.push(person);
    if (at < from + 2) question.nearObjects = found.length;
  }
}

/** Whether a person may be meant by a word of the question's gender. */
export function agrees({ reading, gender }: Question, person: number): boolean {
  const known = reading.people.persons[person]?.gender ?? 'unknown';
  return gender === 'unknown' || known === 'unknown' || known === gender;
}
