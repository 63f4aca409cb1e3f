import { slice, type Span } from '../article.ts';
import { splitSentences } from '../text/splitSentences.ts';
import { namesIn, readShortNames, type SentenceNames } from './bareNames.ts';
import { countWords, type WordVector } from './countWords.ts';
import { insideQuotations } from './insideQuotations.ts';
import { answersThey, leansOnPrevious } from './leansOnPrevious.ts';
import { measureSentences, type SentenceFeature } from './measureSentences.ts';
import { callsByRole, presumedThings, type PresumedThings } from './presumedThings.ts';
import { isHeading } from './isHeading.ts';
import { isThin, saysNothing } from './saysNothing.ts';
import { ASKED, sentenceFlaw, voiceOf, type SentenceFlaw } from './sentenceFlaw.ts';
import { summaryLimits } from './summaryResult.ts';

/** A sentence of an article with all that the choice needs to know of it. */
export interface Candidate {
  /** Place among the article's sentences, from 0. */
  readonly index: number;
  /** Place from the article's opening on, what stands before it (a list, headings, captions) not counted. */
  readonly place: number;
  /** Without a leading dateline. */
  readonly span: Span;
  readonly words: number;
  readonly flaw: SentenceFlaw | null;
  /** It has hardly a word of its own: no end of a recap. */
  readonly isThin: boolean;
  /** Whether it can only be read right after the sentence before it. */
  readonly leans: boolean;
  readonly presumes: PresumedThings;
  readonly names: SentenceNames;
  readonly features: Readonly<Record<SentenceFeature, number>>;
  readonly vector: WordVector;
  /** Its rows of four plain words: a recap has none twice. */
  readonly phrases: ReadonlySet<string>;
  /** Bit n for the article's topic n. */
  readonly topics: number;
}

export interface ReadArticle {
  readonly candidates: readonly Candidate[];
  /** The share of each topic in the article's topics. */
  readonly topicShares: readonly number[];
}

/** An article's opening presumes nothing: there is nothing before it. */
const NOTHING: PresumedThings = { things: [], inPassing: false };

const DAY =
  '(?:,? (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\\p{Ll}*\\.? \\d{1,2}(?:,? \\d{4})?,?)?';
/** “LONDON —”, “(CNN)”, “OSLO, Norway (Reuters) -”: where and by whom a report was filed. */
const DATELINE = new RegExp(
  [
    `^(?:\\p{Lu}[\\p{L}.' ]{2,40}(?:, [\\p{L}. ]{2,30})?${DAY}\\s)?\\([A-Z][\\p{L}.]*(?:[ /][A-Z][\\p{L}.]*){0,3}\\)\\s*(?:(?:--?|[—–―])\\s*)?`,
    `^(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\\p{Ll}*\\.? \\d{1,2} \\([A-Z][\\p{L}.]*\\)\\s(?:--?|[—–―])\\s+`,
    `^\\p{Lu}[\\p{Lu}.' ]{2,30}(?:, [\\p{L}. ]{2,30})?${DAY}(?:\\s(?:--?|[—–―])\\s+|\\s?[—–―]\\s?)`,
  ]
    .map((form) => `(?:${form}(?=["“'‘]?\\p{Lu}))`)
    .join('|'),
  'u',
);

/** What stands between a newspaper's abstract and its article; an abstract that names nobody says too little. */
const BODY = /^full text[.:]?$/i;

/** What may stand before an article's first words. */
const PREFACE: ReadonlySet<string> = new Set(['fragment', 'list-item', 'caption', 'appeal']);

/** Reads an article for a recap. Linear in the text. */
export function readCandidates(text: string): ReadArticle {
  const spans = splitSentences(text).map((span) => withoutDateline(text, span));
  const texts = spans.map((span) => slice(text, span).replace(/\s+/g, ' '));
  const inside = insideQuotations(texts, paragraphsOf(text, spans));
  const titles = texts.map((written, index) => isHeading(written) || isTitleLines(text, at(spans, index)));
  const body = texts.findIndex((written) => BODY.test(written));
  const sections = sectionsOf(texts, titles);
  for (let index = 0; index < body; index++) titles[index] ||= !/\S\s\p{Lu}/u.test(at(texts, index));
  const opening = findOpening(texts, titles);
  const voice = voiceOf(texts[opening] ?? '');
  const leans = texts.map(
    (written, index) =>
      at(sections, index) ||
      (written.length <= summaryLimits.characters && leansOnPrevious(written, index === opening)),
  );
  const counts = countWords(texts);
  const features = measureSentences(texts, leans, counts);
  const known = readShortNames(text);
  const asked = texts.filter((written) => ASKED.test(written)).length;
  // What is answered in an interview cannot be read without the questions.
  const end = asked < 2 ? texts.length : texts.findIndex((written) => ASKED.test(written));
  const flawOf = (index: number): SentenceFlaw | null => {
    if (index >= end) return 'question';
    if (at(titles, index) && index !== opening) return 'heading';
    if (/^They(?![\p{L}-])/u.test(at(texts, index)) && !answersThey(texts[index - 1] ?? ''))
      return 'fragment';
    const flaw = at(inside, index) ? 'half-quotation' : sentenceFlaw(at(texts, index), voice);
    return flaw ?? (index !== opening && saysNothing(at(texts, index)) ? 'empty' : null);
  };
  const candidates = texts.map((written, index): Candidate => {
    return {
      index,
      place: Math.max(0, index - Math.max(0, opening)),
      span: at(spans, index),
      words: written.split(' ').length,
      flaw: flawOf(index),
      isThin: isThin(written),
      leans: at(leans, index),
      presumes:
        index === opening || written.length > summaryLimits.characters ? NOTHING : presumedThings(written),
      names: index === opening ? introduced(namesIn(written, known)) : namesIn(written, known),
      features: at(features, index),
      vector: at(counts.vectors, index),
      phrases: phrasesOf(written),
      topics: at(counts.topics, index),
    };
  });
  return { candidates, topicShares: counts.topicShares };
}

/** Items from which on an article is a list of them. */
const LIST = 3;

/** For each sentence, whether it goes on in an item of a list of unlike things: it is read behind the item's first. */
function sectionsOf(texts: readonly string[], titles: readonly boolean[]): readonly boolean[] {
  const heads = texts.map((written, index) => titles[index] === true || LIST_HEAD.test(written));
  if (heads.filter((isHead) => isHead).length < LIST) return texts.map(() => false);
  const first = heads.indexOf(true);
  return texts.map((_, index) => index > first + 1 && !heads[index] && !heads[index - 1]);
}

/** “1. WHAT TRUMP’S WAFFLING REFLECTS.”, and the number alone. */
const LIST_HEAD = /^(?:#|No\. )?\d{1,2}[.)](?:$|\s)/u;

/**
 * The first sentence that says something; -1 where none does. A title is it only where what comes after cannot open a
 * recap, since it leans on the title.
 */
function findOpening(texts: readonly string[], titles: readonly boolean[]): number {
  const opens = (index: number): boolean => !PREFACE.has(sentenceFlaw(at(texts, index), 'writer') ?? '');
  const first = texts.findIndex((_, index) => !titles[index] && opens(index));
  if (titles[0] !== true || !opens(0) || first === -1) return first;
  const written = at(texts, first);
  const stands = sentenceFlaw(written, 'writer') === null && !leansOnPrevious(written, true);
  return stands && !callsByRole(written) ? first : 0;
}

/** An entry of a list that goes by sentence. */
function at<T>(list: readonly T[], index: number): T {
  const entry = list[index];
  if (entry === undefined) throw new RangeError(`No sentence ${index}`);
  return entry;
}

function withoutDateline(text: string, span: Span): Span {
  const dateline = DATELINE.exec(text.slice(span.start, Math.min(span.end, span.start + 90)))?.[0];
  if (dateline === undefined || dateline.length >= span.end - span.start) return span;
  return { start: span.start + dateline.length, end: span.end };
}

/** “Harbour closes;”, and a line below what its headline says besides. */
function isTitleLines(text: string, span: Span): boolean {
  return /;[^\S\n]*\n/.test(slice(text, span));
}

const PHRASE = 4;
const LONG_WORD = 5;

/** Rows of words without a name, with two long ones at least: “passed three background checks”. */
function phrasesOf(sentence: string): ReadonlySet<string> {
  const words = sentence.match(/[\p{L}\p{N}]+/gu) ?? [];
  const phrases = words.map((_, from) => words.slice(from, from + PHRASE));
  const telling = phrases.filter(
    (row) =>
      row.length === PHRASE &&
      row.every((word) => !/^\p{Lu}/u.test(word)) &&
      row.filter((word) => word.length >= LONG_WORD).length > 1,
  );
  return new Set(telling.map((row) => row.join(' ')));
}

/** The number of the paragraph that each sentence stands in. */
function paragraphsOf(text: string, spans: readonly Span[]): number[] {
  let number = 0;
  return spans.map((span, index) => {
    if (/\n[^\S\n]*\n/.test(text.slice(spans[index - 1]?.end ?? 0, span.start))) number++;
    return number;
  });
}

/** What an article opens with it introduces, however short the name. */
function introduced({ needs, gives }: SentenceNames): SentenceNames {
  return { needs: new Set(), gives: new Set([...needs, ...gives]) };
}
