import { describePeople, genderOfPhrase, tellingWords } from './descriptions.ts';
import { WORD } from './lexicon/lexicon.ts';
import { best, defineModel } from './model.ts';
import { isFiniteCue, type Phrase } from './phrases.ts';
import type { Reading } from './reading.ts';
import { endsSentence, TOKEN } from './tokens.ts';

/** How a pronoun or a description finds its person. The first group speaks of any candidate, `described` ff. of nominal phrases only. */
export const personModel = defineModel('person', [
  'rank1',
  'rank2',
  'sameSentence',
  'sameSentenceSubject',
  'lastSentence',
  'sameParagraph',
  'lastParagraph',
  'farParagraph',
  'subject',
  'afterPreposition',
  'possessive',
  'quoted',
  'lastSpeaker',
  'spokeInParagraph',
  'lastSource',
  'earlierSource',
  'mentions',
  'genderUnsure',
  'byPronoun',
  'topic',
  'firstInParagraph',
  'unconfirmed',
  'headDescribed',
  'wordsDescribed',
  'headElsewhere',
  'nominalSource',
  'unnamed',
  'unnamedDefinite',
  'unnamedIndefinite',
  'unnamedGroup',
  'unnamedOwned',
]);
const f = personModel.index;

/** What a phrase was taken to mean: a person of the article or -1, and how sure that is. */
export interface Reference {
  readonly person: number;
  readonly probability: number;
}

/** Lets training look at each choice and overrule it; see `attribute`. Returns the index of the row to take. */
export type Overrule<Choice> = (
  rows: readonly Float64Array[],
  choices: readonly Choice[],
  index: number,
) => number;

interface Salience {
  token: number;
  paragraph: number;
  sentence: number;
  subject: boolean;
  afterPreposition: boolean;
  possessive: boolean;
  quoted: boolean;
  byPronoun: boolean;
  count: number;
  spoke: number;
}

/** The people in mind while the article is read from front to back. */
export interface Discourse {
  /** Reads on to `token`, exclusive. */
  readonly advance: (token: number) => void;
  /** Notes that a person spoke a quotation. */
  readonly spoke: (person: number, paragraph: number) => void;
  /** The person a phrase means where it stands. */
  readonly resolve: (phrase: Phrase, overrule?: Overrule<number>) => Reference;
}

const KEPT = 12;
const WHO_REACH = 14;

export function createDiscourse(reading: Reading): Discourse {
  const { tokens, people, mentions, mentionAt, personOf, segmentAt } = {
    ...reading,
    personOf: reading.people.personOf,
  };
  const described = describePeople(reading);
  const knownHeads = new Set(described.flatMap((words) => [...words]));
  const states = new Map<number, Salience>();
  const recent: number[] = [];
  let at = 0;
  let paragraph = 0;
  let sentence = 0;
  let sentenceSubject = -1;
  /** The person named or pronounced last outside quotations, as long as the sentence lasts. */
  let lastNamed = { person: -1, token: -1000 };
  let relative = false;
  let firstOfParagraph = -1;
  let lastSpeaker = -1;
  let lastSource = -1;
  let earlierSource = -1;
  let spokenParagraph = -1;
  let mostMentioned = -1;

  const touch = (
    person: number,
    event: Omit<Salience, 'count' | 'spoke' | 'paragraph' | 'sentence'>,
  ): void => {
    const known = states.get(person);
    const quotedAgain = known && event.quoted && !known.quoted && paragraph - known.paragraph < 3;
    if (known && quotedAgain) {
      known.count++;
      return;
    }
    const again = known?.sentence === sentence && known.subject && !event.quoted;
    const state: Salience = {
      ...event,
      ...(again ? { subject: true, afterPreposition: false, possessive: false } : {}),
      paragraph,
      sentence,
      count: (known?.count ?? 0) + 1,
      spoke: known?.spoke ?? -1,
    };
    states.set(person, state);
    const place = recent.indexOf(person);
    if (place !== -1) recent.splice(place, 1);
    recent.unshift(person);
    if (recent.length > KEPT) recent.pop();
    if (state.count > (states.get(mostMentioned)?.count ?? 0)) mostMentioned = person;
    if (firstOfParagraph === -1 && !event.quoted) firstOfParagraph = person;
  };

  const prepositionBefore = (token: number): boolean =>
    token > 0 &&
    tokens.type[token - 1] === TOKEN.word &&
    ((tokens.bits[token - 1] ?? 0) & WORD.preposition) !== 0;

  const advance = (to: number): void => {
    for (; at < to; at++) {
      const type = tokens.type[at];
      const quoted = segmentAt[at] !== -1;
      if (type === TOKEN.break) {
        paragraph++;
        sentence++;
        sentenceSubject = -1;
        lastNamed = { person: -1, token: -1000 };
        relative = false;
        firstOfParagraph = -1;
      } else if (type === TOKEN.punctuation) {
        if (!quoted && endsSentence(tokens, at)) {
          sentence++;
          sentenceSubject = -1;
          lastNamed = { person: -1, token: -1000 };
          relative = false;
        }
      } else if (type === TOKEN.word) {
        const found = mentionAt[at] ?? -1;
        if (found !== -1) {
          const mention = mentions[found];
          const person = personOf[found] ?? -1;
          if (!mention || mention.last !== at || person === -1) continue;
          const afterPreposition = prepositionBefore(mention.from);
          const subject = !quoted && sentenceSubject === -1 && !afterPreposition && !mention.possessive;
          touch(person, {
            token: at,
            subject,
            afterPreposition,
            possessive: mention.possessive,
            quoted,
            byPronoun: false,
          });
          if (!quoted && !mention.possessive) lastNamed = { person, token: at };
          if (subject) sentenceSubject = person;
        } else if (!quoted && (tokens.bits[at] ?? 0) & (WORD.malePronoun | WORD.femalePronoun)) {
          const nominative = ((tokens.bits[at] ?? 0) & WORD.pronoun) !== 0;
          const { person } = refer({ kind: 'pronoun', from: at, to: at, head: at, mention: -1 }, true);
          if (person === -1) continue;
          touch(person, {
            token: at,
            subject: nominative && sentenceSubject === -1,
            afterPreposition: prepositionBefore(at),
            possessive: !nominative,
            quoted,
            byPronoun: true,
          });
          if (nominative) lastNamed = { person, token: at };
          if (nominative) sentenceSubject = person;
        } else if (!quoted && (tokens.bits[at] ?? 0) & WORD.cueStrong && isFiniteCue(reading, at)) {
          const speaker = relative || at - lastNamed.token <= 3 ? lastNamed.person : sentenceSubject;
          if (speaker !== -1) reported(speaker);
          relative = false;
        } else if (
          !quoted &&
          (tokens.bits[at] ?? 0) & WORD.pronoun &&
          at - lastNamed.token <= WHO_REACH &&
          tokens.text.startsWith('who', tokens.start[at])
        ) {
          relative = true;
        }
      }
    }
  };

  const reported = (person: number): void => {
    if (person === lastSource) return;
    earlierSource = lastSource;
    lastSource = person;
  };

  const spoke = (person: number, inParagraph: number): void => {
    lastSpeaker = person;
    reported(person);
    spokenParagraph = inParagraph;
    const state = states.get(person);
    if (state) state.spoke = inParagraph;
  };

  const rowOf = (
    person: number,
    rank: number,
    phrase: Phrase,
    gender: string,
    words: readonly string[],
    running: boolean,
  ): Float64Array => {
    const row = new Float64Array(personModel.names.length);
    const state = states.get(person);
    if (!state) return row;
    if (rank < 2) row[rank === 0 ? f.rank1 : f.rank2] = 1;
    if (state.sentence === sentence && !running)
      row[state.subject ? f.sameSentenceSubject : f.sameSentence] = 1;
    if (state.sentence === sentence - 1) row[f.lastSentence] = 1;
    const far = paragraph - state.paragraph;
    row[far === 0 ? f.sameParagraph : far === 1 ? f.lastParagraph : f.farParagraph] =
      far < 2 ? 1 : Math.min(far, 8) / 4;
    if (state.subject) row[f.subject] = 1;
    if (state.afterPreposition) row[f.afterPreposition] = 1;
    if (state.possessive) row[f.possessive] = 1;
    if (state.quoted) row[f.quoted] = 1;
    if (state.byPronoun) row[f.byPronoun] = 1;
    if (person === lastSpeaker) row[f.lastSpeaker] = 1;
    if (person === lastSource) row[f.lastSource] = 1;
    if (person === earlierSource) row[f.earlierSource] = 1;
    if (people.persons[person]?.confirmed === false) row[f.unconfirmed] = 1;
    if (person === lastSpeaker && spokenParagraph === paragraph) row[f.spokeInParagraph] = 1;
    row[f.mentions] = Math.log2(1 + state.count) / 4;
    const known = people.persons[person]?.gender ?? 'unknown';
    if (known === 'unknown' && gender !== 'unknown') row[f.genderUnsure] = 1;
    if (person === mostMentioned) row[f.topic] = 1;
    if (person === firstOfParagraph) row[f.firstInParagraph] = 1;
    if (phrase.kind === 'nominal') {
      const set = described[person];
      const head = words.at(-1);
      if (head !== undefined && set?.has(head)) row[f.headDescribed] = 1;
      else if (head !== undefined && knownHeads.has(head)) row[f.headElsewhere] = 1;
      let shared = 0;
      for (const word of words.slice(0, -1)) if (set?.has(word)) shared++;
      if (row[f.headDescribed]) row[f.wordsDescribed] = Math.min(shared, 3) / 2;
      if (person === lastSource) row[f.nominalSource] = 1;
    }
    return row;
  };

  const unnamed = (phrase: Phrase): Float64Array => {
    const row = new Float64Array(personModel.names.length);
    row[f.unnamed] = 1;
    const first = tokens.text.slice(tokens.start[phrase.from], tokens.end[phrase.from]).toLowerCase();
    const definite = first === 'the' || first === 'this' || first === 'that';
    const bits = tokens.bits[phrase.head] ?? 0;
    const one =
      (bits & (WORD.role | WORD.title | WORD.demonym)) !== 0 || tokens.type[phrase.head] === TOKEN.number;
    if (bits & (WORD.group | WORD.document) || !one) row[f.unnamedGroup] = 1;
    else if (definite) row[f.unnamedDefinite] = 1;
    if (!definite) row[f.unnamedIndefinite] = 1;
    if ((tokens.bits[phrase.from] ?? 0) & (WORD.malePronoun | WORD.femalePronoun)) row[f.unnamedOwned] = 1;
    return row;
  };

  /** "Smith's statement", "her letter": whoever's words a document holds. */
  const ownerOf = (phrase: Phrase): Phrase | null => {
    const { from } = phrase;
    if ((tokens.bits[from] ?? 0) & (WORD.malePronoun | WORD.femalePronoun))
      return { kind: 'pronoun', from, to: from, head: from, mention: -1 };
    const mention = mentionAt[from] ?? -1;
    const named = mentions[mention];
    if (!named?.possessive || personOf[mention] === -1) return null;
    return { kind: 'name', from, to: named.last, head: named.last, mention };
  };

  const refer = (phrase: Phrase, running: boolean, overrule?: Overrule<number>): Reference => {
    if (phrase.kind === 'name') return { person: personOf[phrase.mention] ?? -1, probability: 0.97 };
    const gender = genderOfPhrase(reading, phrase);
    if (phrase.kind === 'pronoun' && gender === 'unknown') return { person: -1, probability: 0.9 };
    const owner =
      phrase.kind === 'nominal' && (tokens.bits[phrase.head] ?? 0) & WORD.document ? ownerOf(phrase) : null;
    if (owner) return refer(owner, running);
    const words = phrase.kind === 'nominal' ? tellingWords(reading, phrase.from, phrase.to) : [];
    const choices: number[] = [];
    const rows: Float64Array[] = [];
    for (const person of recent) {
      const known = people.persons[person]?.gender ?? 'unknown';
      if (gender !== 'unknown' && known !== 'unknown' && known !== gender) continue;
      rows.push(rowOf(person, choices.length, phrase, gender, words, running));
      choices.push(person);
    }
    if (phrase.kind === 'nominal' || choices.length === 0) {
      rows.push(unnamed(phrase));
      choices.push(-1);
    }
    const found = best(personModel, rows);
    if (!found) return { person: -1, probability: 0.5 };
    const index = overrule ? overrule(rows, choices, found.index) : found.index;
    return { person: choices[index] ?? -1, probability: found.probability };
  };

  return { advance, spoke, resolve: (phrase, overrule) => refer(phrase, false, overrule) };
}
