import { isFiniteCue } from '../phrases/finiteCues.ts';
import { isModifier } from '../phrases/isModifier.ts';
import type { Phrase } from '../phrases/phrase.ts';
import type { Reading } from '../reading/reading.ts';
import { WORD } from '../lexicon/lexicon.ts';
import { best, type Overrule, type Row } from '../weights/model.ts';
import { NO_ONE, type Inside } from './namedIn.ts';
import { findKin } from '../people/findKin.ts';
import {
  personModel,
  readCandidate,
  readUnnamed,
  type Question,
  type Salience,
  type Scene,
} from './salience.ts';
import { bestDescribed, describePeople, genderOfPhrase, tellingWords } from './descriptions.ts';
import {
  closesReport,
  createHistory,
  howNamed,
  isGoverned,
  isTopic,
  MENTIONED,
  record,
} from './mentionHistory.ts';
import { moveToFront } from './moveToFront.ts';
import { TRUST, type Discourse, type Reference } from './reference.ts';
import { possessorOf } from './possessorOf.ts';
import { endsSentence, lower, TOKEN } from '../words/tokens.ts';

/** So many people are kept in mind; the rest are reaches in tokens. */
const [KEPT, WHO_REACH, BESIDE] = [12, 14, 3];
const ASKING = new Set(['asked', 'asks', 'pressed', 'questioned', 'queried']);
const ASKED_REACH = 2;
type State = { -readonly [Key in keyof Salience]: Salience[Key] };
type Manner = Omit<Salience, 'count' | 'paragraph' | 'sentence'>;
/** Whoever opened a sentence remains its subject. */
const SUBJECT = { subject: true, afterPreposition: false, possessive: false, quoted: false };
const NOBODY = { person: -1, token: -1000 };

/**
 * Opens a reading of the article's people; tokens must be passed in order. Every answer in a dialogue counts as a new
 * paragraph.
 */
export function createDiscourse(reading: Reading): Discourse {
  const { turns, tokens, people, mentions, mentionAt, segmentAt } = reading;
  const { persons, personOf } = people;
  const described = describePeople(reading);
  const kinOf = findKin(persons);
  const history = createHistory();
  const states = persons.map((): State | undefined => undefined);
  const recent: number[] = [];
  const present = new Set<number>();
  const scene: { -readonly [Key in keyof Scene]: Scene[Key] } = {
    paragraph: 0,
    sentence: 0,
    lastSpeaker: -1,
    spokenParagraph: -1,
    lastSource: -1,
    mostMentioned: -1,
    firstOfParagraph: -1,
  };
  let at = 0;
  let sentenceSubject = -1;
  /** The person named or pronounced last outside quotations, as long as the sentence lasts. */
  let lastNamed = NOBODY;
  let relative = false;
  let askedAt = NOBODY.token;

  const endSentence = (): void => {
    scene.sentence++;
    sentenceSubject = -1;
    lastNamed = NOBODY;
    relative = false;
  };

  const touch = (person: number, event: Manner): void => {
    const known = states[person];
    const count = (known?.count ?? 0) + 1;
    // A name dropped within a quotation tells less than the one the reporter gave just before.
    if (known && event.quoted && !known.quoted && (turns.size > 0 || scene.paragraph - known.paragraph < 3)) {
      known.count = count;
      return;
    }
    const remains = known?.sentence === scene.sentence && known.subject && !event.quoted;
    const { subject, afterPreposition, possessive, quoted } = remains ? SUBJECT : event;
    const { paragraph, sentence } = scene;
    states[person] = { paragraph, sentence, subject, afterPreposition, possessive, quoted, count };
    moveToFront(recent, person, KEPT);
    if (count > (states[scene.mostMentioned]?.count ?? 0)) scene.mostMentioned = person;
    if (scene.firstOfParagraph === -1 && !event.quoted) scene.firstOfParagraph = person;
  };

  const readName = (found: number, quoted: boolean): void => {
    const mention = mentions[found];
    const person = personOf[found] ?? -1;
    if (!mention || mention.last !== at || person === -1) return;
    if (!quoted) present.add(person);
    const owns = mention.possessive || isModifier(reading, mention.last);
    const topic = isTopic(tokens, mention.from);
    const governed = isGoverned(tokens, mention.from) && !topic;
    // Whoever was asked is about to answer, and whoever the piece turns to is about to speak.
    const tells = mention.from - askedAt <= ASKED_REACH || closesReport(reading, mention.from, at);
    const called = !quoted && !governed && !owns && (topic || tells);
    const subject = called || (!quoted && sentenceSubject === -1 && !governed && !owns);
    if (called) scene.lastSource = person;
    const event = { subject, afterPreposition: governed, possessive: owns, quoted };
    record(
      history,
      person,
      mention.first,
      at,
      event,
      quoted ? 0 : howNamed(reading, mention) | (called ? MENTIONED.speaks : 0),
    );
    touch(person, event);
    if (!quoted && !owns) lastNamed = { person, token: at };
    if (subject) sentenceSubject = person;
  };

  const readPronoun = (nominative: boolean): void => {
    const { person } = refer({ kind: 'pronoun', from: at, to: at, head: at, mention: -1 }, true);
    if (person === -1) return;
    const subject = nominative && (sentenceSubject === -1 || closesReport(reading, at, at));
    const afterPreposition = isGoverned(tokens, at);
    const event = { subject, afterPreposition, possessive: !nominative, quoted: false };
    const speaks = isFiniteCue(reading, at + 1) ? MENTIONED.speaks : 0;
    record(history, person, at, at, event, MENTIONED.pronoun | speaks);
    touch(person, event);
    if (!nominative) return;
    lastNamed = { person, token: at };
    sentenceSubject = person;
  };

  const readWord = (): void => {
    const quoted = segmentAt[at] !== -1;
    const found = mentionAt[at] ?? -1;
    const bits = tokens.bits[at] ?? 0;
    if (found !== -1) readName(found, quoted);
    else if (quoted) return;
    else if (bits & (WORD.malePronoun | WORD.femalePronoun)) readPronoun((bits & WORD.pronoun) !== 0);
    else if (bits & WORD.cueStrong && isFiniteCue(reading, at)) {
      const speaker = relative || at - lastNamed.token <= BESIDE ? lastNamed.person : sentenceSubject;
      if (speaker !== -1) scene.lastSource = speaker;
      if (ASKING.has(lower(tokens, at))) askedAt = at;
      relative = false;
    } else if (
      bits & WORD.pronoun &&
      at - lastNamed.token <= WHO_REACH &&
      tokens.text.startsWith('who', tokens.start[at])
    ) {
      relative = true;
    }
  };

  const advance = (to: number): void => {
    for (; at < to; at++) {
      const type = tokens.type[at];
      if (type === TOKEN.word) readWord();
      else if (type === TOKEN.break || (turns.has(at) && tokens.type[at - 1] !== TOKEN.break)) {
        scene.paragraph++;
        scene.firstOfParagraph = -1;
        endSentence();
      } else if (segmentAt[at] === -1 && endsSentence(tokens, at)) endSentence();
    }
  };

  const spoke = (person: number, paragraph: number): void => {
    scene.lastSpeaker = person;
    scene.lastSource = person;
    scene.spokenParagraph = paragraph;
  };

  /**
   * Those who can be meant: in a story "she" is who has been told of, not who is talked about or to, and "the nurse"
   * nobody named.
   */
  const inSight = ({ kind }: Phrase, addressed: readonly number[]): readonly number[] => {
    if (turns.size === 0) return recent;
    return recent.filter(
      (person) => kind === 'pronoun' && present.has(person) && !addressed.includes(person),
    );
  };

  const refer = (
    phrase: Phrase,
    running: boolean,
    overrule?: Overrule<number>,
    inside: Inside = NO_ONE,
  ): Reference => {
    if (phrase.kind === 'name') {
      const probability = people.shared[phrase.mention] === 1 ? TRUST.sharedName : TRUST.name;
      return { person: personOf[phrase.mention] ?? -1, probability };
    }
    const gender = genderOfPhrase(reading, phrase);
    if (phrase.kind === 'pronoun' && gender === 'unknown')
      return { person: -1, probability: TRUST.unreadable };
    const owner = possessorOf(reading, phrase);
    // "Smith's statement", "her letter": whoever's words a document holds.
    if (owner && (tokens.bits[phrase.head] ?? 0) & WORD.document) return refer(owner, running);
    // “My dear Pell,” said his wife: the wife of whom she calls.
    const whose = owner ? refer(owner, running).person : -1;
    const kin = owner
      ? kinOf(lower(tokens, phrase.head), whose === -1 ? (inside.addressed[0] ?? -1) : whose)
      : -1;
    if (kin !== -1) return { person: kin, probability: TRUST.nominal };
    const words = phrase.kind === 'nominal' ? tellingWords(reading, phrase.from, phrase.to) : [];
    const question: Question = { phrase, gender, head: words.at(-1), running };
    const choices: number[] = [];
    const rows: Row[] = [];
    const called = bestDescribed(described, recent, words);
    for (const person of called.length > 0 ? called : inSight(phrase, inside.addressed)) {
      const known = persons[person];
      const state = states[person];
      if (!known || !state || (gender !== 'unknown' && known.gender !== 'unknown' && known.gender !== gender))
        continue;
      const { confirmed } = known;
      const candidate = {
        person,
        gender: known.gender,
        confirmed,
        described: described[person],
        nearest: rows.length === 0,
        spokenOf: inside.named.includes(person),
      };
      rows.push(readCandidate(state, scene, question, candidate));
      choices.push(person);
    }
    const known = called.length > 0 && rows.length > 0 && lower(tokens, phrase.from) === 'the';
    if (choices.length === 0 || (phrase.kind === 'nominal' && !known)) {
      rows.push(readUnnamed(reading, phrase));
      choices.push(-1);
    }
    const found = best(personModel, rows);
    if (!found) return { person: -1, probability: 0 };
    const index = overrule ? overrule(rows, choices, found.index) : found.index;
    const person = choices[index] ?? -1;
    const trust = person === -1 ? TRUST.unnamed : TRUST[phrase.kind];
    return { person, probability: found.probability * trust };
  };

  return {
    history,
    described,
    advance,
    spoke,
    resolve: (phrase, overrule, addressed) => refer(phrase, false, overrule, addressed),
  };
}
