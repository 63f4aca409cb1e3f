import { isReported } from '../cues/isReported.ts';
import type { Phrase } from '../phrases/phrase.ts';
import type { Reading } from '../reading/reading.ts';
import { MENTIONED } from '../speakers/mentionHistory.ts';
import { F } from './features.ts';
import { agrees, placeIn, type Question } from './question.ts';
import { definiteness, headOf, KINDS, log } from './readQuotation.ts';

const FAR_SENTENCE = 30;
const FAR_PARAGRAPH = 20;
const NEVER = 40;
const NEVER_TOKENS = 9;
const UNRANKED = 13;

/**
 * Fills in, into the row at `row`, what holds of one candidate. The row holds what is said of the quotation already.
 */
export function readCandidate(question: Question, out: Float64Array, row: number, candidate: number): void {
  readSources(question, out, row, candidate);
  const person = question.candidates.person[candidate] ?? -1;
  if (person === -1) {
    readUnnamed(question, out, row, candidate);
    return;
  }
  readDistance(question, out, row, person);
  readManner(question, out, row, person);
  readNeighbourhood(question, out, row, person);
  readRanks(question, out, row, person);
  readAfter(question, out, row, candidate);
}

const gapTo = ({ quoted }: Question, phrase: Phrase): number => {
  const { from, to } = quoted.lead.segment;
  return phrase.from > to ? log(phrase.from - to) : -log(from - phrase.to);
};

/** The sources that lead to the candidate. */
function readSources(question: Question, out: Float64Array, row: number, candidate: number): void {
  const { reading, candidates, quoted } = question;
  const { sources } = quoted.lead.evidence;
  const via = sources[candidates.via[candidate] ?? -1];
  const name = sources[candidates.name[candidate] ?? -1];
  out[row + F.viaKind] = via ? KINDS[via.kind] : -1;
  out[row + F.viaType] = via?.phrase ? ['name', 'pronoun', 'nominal'].indexOf(via.phrase.kind) : -1;
  out[row + F.viaDistance] = via?.phrase ? gapTo(question, via.phrase) : 0;
  out[row + F.viaCount] = candidates.vias[candidate] ?? 0;
  out[row + F.viaWeak] = via?.attribution ? (via.attribution.strong ? 0 : 1) : -1;
  out[row + F.viaGap] = via?.attribution ? via.attribution.gap : -1;
  out[row + F.viaBeside] = via?.phrase ? besideSign(reading, quoted.lead.segment.from) : -1;
  out[row + F.viaReported] = via?.attribution && isReported(reading, via.attribution) ? 1 : 0;
  out[row + F.nameKind] = name ? KINDS[name.kind] : -1;
  out[row + F.nameDistance] = name?.phrase ? gapTo(question, name.phrase) : -NEVER_TOKENS;
  out[row + F.continues] = candidates.continues[candidate] ?? 0;
  out[row + F.ownsWords] = candidates.owns[candidate] ?? 0;
}

/** 1 for a comma before the quotation, 2 for a colon, 3 for the end of a sentence, 0 for none. */
const besideSign = ({ tokens }: Reading, from: number): number =>
  [',', ':', '.!?'].findIndex((signs) => tokens.isSign(from - 1, signs)) + 1;

function readUnnamed(question: Question, out: Float64Array, row: number, candidate: number): void {
  const { reading, candidates, quoted } = question;
  const { tokens } = reading;
  const source = quoted.lead.evidence.sources[candidates.unnamed[candidate] ?? -1];
  const phrase = source?.kind === 'continued' ? candidates.lastPhrase : (source?.phrase ?? null);
  out[row + F.isNobody] = phrase ? 0 : 1;
  if (!phrase) return;
  const head = headOf(reading, phrase);
  out[row + F.unnamedKind] = ['name', 'pronoun', 'nominal'].indexOf(phrase.kind);
  out[row + F.unnamedRole] = head & 1;
  out[row + F.unnamedGroup] = head & 2;
  out[row + F.unnamedDocument] = head & 4;
  out[row + F.unnamedDefinite] = definiteness(reading, phrase.from);
  out[row + F.unnamedLength] = phrase.to - phrase.from + 1;
  out[row + F.unnamedPlural] = tokens.text.charCodeAt((tokens.end[phrase.head] ?? 1) - 1) === 115 ? 1 : 0;
}

/** How far back the mention lies that stands at `index` of the history. */
function sentencesBack({ history, places, sentence }: Question, index: number): number {
  if (index === -1) return NEVER;
  return Math.min(FAR_SENTENCE, sentence - (places.sentence[history.last[index] ?? 0] ?? 0));
}

function paragraphsBack({ history, places, paragraph }: Question, index: number): number {
  if (index === -1) return FAR_SENTENCE;
  return Math.min(FAR_PARAGRAPH, paragraph - (places.paragraph[history.last[index] ?? 0] ?? 0));
}

const tokensBack = ({ history, anchor }: Question, index: number): number =>
  index === -1 ? NEVER_TOKENS : log(anchor - (history.last[index] ?? 0));

function readDistance(question: Question, out: Float64Array, row: number, person: number): void {
  const { standings, history, places, traits, sentence, anchor, quoted } = question;
  const last = standings.last[person] ?? -1;
  const named = standings.named[person] ?? -1;
  const speaking = standings.speaking[person] ?? -1;
  out[row + F.isPerson] = 1;
  out[row + F.tokens] = tokensBack(question, last);
  out[row + F.tokensNamed] = tokensBack(question, named);
  out[row + F.sentences] = sentencesBack(question, last);
  out[row + F.sentencesNamed] = sentencesBack(question, named);
  out[row + F.paragraphs] = paragraphsBack(question, last);
  out[row + F.paragraphsNamed] = paragraphsBack(question, named);
  const from = quoted.parts[0]?.segment.from ?? anchor;
  out[row + F.tokensFirst] = last === -1 ? NEVER_TOKENS : log(from - (history.last[last] ?? 0));
  out[row + F.sentencesSubject] = sentencesBack(question, standings.subject[person] ?? -1);
  out[row + F.sentencesSpeaking] = sentencesBack(question, speaking);
  out[row + F.paragraphsSpeaking] = paragraphsBack(question, speaking);
  out[row + F.tokensSpeaking] = tokensBack(question, speaking);
  out[row + F.sentencesFull] = sentencesBack(question, standings.full[person] ?? -1);
  const first = traits.first[person] ?? -1;
  const since = sentence - (places.sentence[first] ?? 0);
  out[row + F.sentencesSinceFirst] = first === -1 ? NEVER + 10 : first < anchor ? Math.min(NEVER, since) : -5;
}

const has = (how: number, manner: number): number => ((how & manner) !== 0 ? 1 : 0);

/** How it was mentioned last, and last by name. */
function readManner({ standings, history }: Question, out: Float64Array, row: number, person: number): void {
  const last = standings.last[person] ?? -1;
  const named = standings.named[person] ?? -1;
  const anyhow = standings.anyhow[person] ?? -1;
  const how = history.how[last] ?? 0;
  const none = last === -1;
  out[row + F.lastPronoun] = none ? -1 : has(how, MENTIONED.pronoun);
  out[row + F.lastSubject] = none ? -1 : has(how, MENTIONED.subject);
  out[row + F.lastGoverned] = none ? -1 : has(how, MENTIONED.governed);
  out[row + F.lastOwns] = none ? -1 : has(how, MENTIONED.owns);
  out[row + F.lastSpeaks] = none ? -1 : has(how, MENTIONED.speaks);
  out[row + F.lastInverted] = none ? -1 : has(how, MENTIONED.inverted);
  const naming = history.how[named] ?? 0;
  const unnamed = named === -1;
  out[row + F.namedSubject] = unnamed ? -1 : has(naming, MENTIONED.subject);
  out[row + F.namedSpeaks] = unnamed ? -1 : has(naming, MENTIONED.speaks);
  out[row + F.namedInverted] = unnamed ? -1 : has(naming, MENTIONED.inverted);
  out[row + F.namedOwns] = unnamed ? -1 : has(naming, MENTIONED.owns);
  out[row + F.namedGoverned] = unnamed ? -1 : has(naming, MENTIONED.governed);
  out[row + F.namedFull] = unnamed ? -1 : has(naming, MENTIONED.full);
  out[row + F.lastQuoted] = anyhow === -1 ? -1 : has(history.how[anyhow] ?? 0, MENTIONED.quoted);
}

const NEAR_PARAGRAPHS = 2;

/** How often, and as what, the sentences and paragraphs around mention it. */
function readNeighbourhood(question: Question, out: Float64Array, row: number, person: number): void {
  const { history, places, scene, sentence, paragraph, lastSentence } = question;
  for (let place = 0; place < scene.count; place++) {
    const index = scene.events[place] ?? 0;
    if (history.person[index] !== person) continue;
    const how = history.how[index] ?? 0;
    const at = history.last[index] ?? 0;
    const back = sentence - (places.sentence[at] ?? 0);
    const above = paragraph - (places.paragraph[at] ?? 0);
    const subject = has(how, MENTIONED.subject);
    const speaks = has(how, MENTIONED.speaks | MENTIONED.inverted);
    if (back === 0) add(out, row + F.inSentence, 1);
    if (back === 1) add(out, row + F.inLastSentence, 1);
    if (back === 1 && subject === 1) out[row + F.subjectInLastSentence] = 1;
    if (above === 0) {
      add(out, row + F.inParagraph, 1);
      add(out, row + F.subjectInParagraph, subject);
    } else if (above === 1) {
      add(out, row + F.inLastParagraph, 1);
      add(out, row + F.subjectInLastParagraph, subject);
    }
    if (above <= NEAR_PARAGRAPHS) add(out, row + F.speaksNear, speaks);
    if ((places.sentence[at] ?? 0) !== lastSentence) continue;
    if (speaks === 1) out[row + F.speaksInLastSentence] = 1;
    if (subject === 1) out[row + F.subjectOfLastSentence] = 1;
  }
  const { inSentence, inLastSentence, inParagraph, inLastParagraph } = question;
  out[row + F.placeInSentence] = placeIn(inSentence, person);
  out[row + F.placeInLastSentence] = placeIn(inLastSentence, person);
  out[row + F.firstOfParagraph] = placeIn(inParagraph, person) === 0 ? 1 : 0;
  const above = placeIn(inLastParagraph, person);
  out[row + F.firstOfLastParagraph] = above === 0 ? 1 : 0;
  out[row + F.onlyOfLastParagraph] = above === 0 && inLastParagraph.count === 1 ? 1 : 0;
  out[row + F.lastOfLastParagraph] = above !== -1 && above === inLastParagraph.count - 1 ? 1 : 0;
}

function add(out: Float64Array, at: number, by: number): void {
  out[at] = (out[at] ?? 0) + by;
}

/** Where it stands among those in mind, by when each was mentioned, was a subject, and spoke. */
function readRanks(question: Question, out: Float64Array, row: number, person: number): void {
  const { standings } = question;
  const { recent, last, subject, speaking } = standings;
  const rank = recent.indexOf(person);
  out[row + F.rank] = rank === -1 ? UNRANKED : rank;
  let [agreeing, speaks, speaksAgreeing, subjects, subjectsAgreeing, rivals, rivalSubjects] = [
    0, 0, 0, 0, 0, 0, 0,
  ];
  const mine = last[person] ?? -1;
  const mySubject = subject[person] ?? -1;
  const mySpeech = speaking[person] ?? -1;
  for (let place = 0; place < recent.length; place++) {
    const other = recent[place] ?? -1;
    if (other === person) continue;
    const fits = agrees(question, other) ? 1 : 0;
    if (rank === -1 || place < rank) agreeing += fits;
    if ((speaking[other] ?? -1) > mySpeech) {
      speaks++;
      speaksAgreeing += fits;
    }
    if ((subject[other] ?? -1) > mySubject) {
      subjects++;
      subjectsAgreeing += fits;
    }
    if ((last[other] ?? -1) > mine) rivals += fits;
    if ((subject[other] ?? -1) > mine) rivalSubjects += fits;
  }
  out[row + F.rankAgreeing] = rank === -1 ? UNRANKED : agreeing;
  out[row + F.rankSpeaking] = mySpeech === -1 ? UNRANKED : speaks;
  out[row + F.rankSpeakingAgreeing] = mySpeech === -1 ? UNRANKED : speaksAgreeing;
  out[row + F.rankSubject] = mySubject === -1 ? UNRANKED : subjects;
  out[row + F.rankSubjectAgreeing] = mySubject === -1 ? UNRANKED : subjectsAgreeing;
  out[row + F.rivals] = rivals;
  out[row + F.rivalSubjects] = rivalSubjects;
}

/** Who is named behind the quotation, and how. */
function readAfter(question: Question, out: Float64Array, row: number, candidate: number): void {
  const { candidates, history, places, quoted, reading } = question;
  const index = candidates.after[candidate] ?? -1;
  const end = quoted.parts.at(-1)?.segment ?? quoted.lead.segment;
  const at = history.first[index] ?? -1;
  const how = history.how[index] ?? 0;
  const none = index === -1;
  out[row + F.tokensAfter] = none ? NEVER_TOKENS : log(at - end.to);
  out[row + F.sentencesAfter] = none
    ? FAR_SENTENCE
    : (places.sentence[at] ?? 0) - (places.sentence[end.to] ?? 0);
  out[row + F.paragraphsAfter] = none
    ? FAR_PARAGRAPH
    : (places.paragraph[at] ?? 0) - (places.paragraph[end.to] ?? 0);
  out[row + F.afterSubject] = none ? -1 : has(how, MENTIONED.subject);
  out[row + F.afterSpeaks] = none ? -1 : has(how, MENTIONED.speaks) + 2 * has(how, MENTIONED.inverted);
  out[row + F.afterOwns] = none ? -1 : has(how, MENTIONED.owns);
  const next = reading.paragraphs[end.paragraph + 1]?.from ?? Infinity;
  const person = candidates.person[candidate] ?? -1;
  out[row + F.about] = quoted.lead.evidence.between?.about === person ? 1 : 0;
  out[row + F.opensNext] = !none && at >= next && at <= next + 3 ? 1 : 0;
  out[row + F.afterDash] = !none && at > next && at <= next + 5 && reading.tokens.isSign(next, '-–—') ? 1 : 0;
}
