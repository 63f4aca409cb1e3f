import { slice, type Span } from '../article.ts';
import { splitSentences } from '../text/splitSentences.ts';
import { namesIn, readShortNames, type SentenceNames } from './bareNames.ts';
import { readLayout, type ArticleLayout } from './articleLayout.ts';
import { contentWords } from './contentWords.ts';
import { countWords, type WordVector } from './countWords.ts';
import { findBehind } from './findBehind.ts';
import { headlineEnd, headlineFlaw } from './headline.ts';
import { insideQuotations } from './insideQuotations.ts';
import { answersThey, leansOnPrevious } from './leansOnPrevious.ts';
import { measureSentences, type SentenceFeature } from './measureSentences.ts';
import { isReport } from './newsOpening.ts';
import { presumedThings, type PresumedThings } from './presumedThings.ts';
import { isThin, saysNothing } from './saysNothing.ts';
import { ASKED, sentenceFlaw, voiceOf, type SentenceFlaw } from './sentenceFlaw.ts';
import { summaryLimits } from './summaryResult.ts';
import { isMeasuredByBefore, opensByPointing, opensVaguely, untoldThings } from './untoldThings.ts';

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
  /** Of what it takes for known: for each, folded words of which one must have been said before. */
  readonly untold: readonly (readonly string[])[];
  /** It has a word that only what stands right before it explains. */
  readonly isMeasured: boolean;
  readonly opensVaguely: boolean;
  readonly opensByPointing: boolean;
  /** It begins with "she" or "they", who may be none of those that stand before. */
  readonly opensByPerson: boolean;
  /** It says when or by whom something was said: news, not a scene. */
  readonly reports: boolean;
  /** It begins with somebody's words. */
  readonly quotes: boolean;
  /** Its words that the article has elsewhere too. */
  readonly recurring: readonly string[];
  readonly part: 'headline' | 'abstract' | 'body';
  /** It is the article's first, or the abstract's. */
  readonly opens: boolean;
  /** Of a live report or a list: which entry it stands in. */
  readonly entry: number;
  /** The sentences that it can be read right after: the one before; and before a quotation of the same speaker. */
  readonly behind: readonly number[];
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
  /** Folded words of the headline and the abstract that the article has too; empty where there is none. */
  readonly headline: readonly string[];
  /** Those of the headline alone. */
  readonly title: readonly string[];
  /** Whether the text shows where paragraphs end. */
  readonly hasParagraphs: boolean;
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

/** Reads an article for a recap. Linear in the text. */
export function readCandidates(text: string): ReadArticle {
  const spans = splitSentences(text).map((span) => withoutDateline(text, span));
  const texts = spans.map((span) => slice(text, span).replace(/\s+/g, ' '));
  const layout = readLayout(text, spans, texts);
  const opens = (index: number): boolean => index === layout.opening || index === layout.bodyOpening;
  const leans = texts.map(
    (written, index) =>
      at(layout.goesOnInItem, index) ||
      (written.length <= summaryLimits.characters && leansOnPrevious(written, opens(index))),
  );
  const counts = countWords(texts);
  const features = measureSentences(texts, leans, counts);
  const known = readShortNames(text);
  const inside = insideQuotations(texts, layout.paragraphs);
  const flaws = flawsOf(text, texts, inside, layout);
  const behind = findBehind(texts, { flaws, inside, layout });
  const candidates = texts.map((written, index): Candidate => {
    const isRead = written.length <= summaryLimits.characters;
    const isFirst = index === layout.opening;
    return {
      index,
      place: Math.max(0, index - Math.max(0, layout.opening)),
      span: index < layout.headline ? withoutColumn(text, at(spans, index)) : at(spans, index),
      words: written.split(' ').length,
      flaw: at(flaws, index),
      isThin: isThin(written),
      leans: at(leans, index),
      presumes: isFirst || !isRead ? NOTHING : presumedThings(written),
      untold: isRead && (!isFirst || index < layout.bodyLabel) ? untoldThings(written) : [],
      isMeasured: isMeasuredByBefore(written),
      opensVaguely: opensVaguely(written),
      opensByPointing: opensByPointing(written),
      opensByPerson: /^(?:he|she|they)(?!\p{L})/iu.test(written),
      reports: isReport(written),
      quotes: /^["“]/.test(written),
      recurring: [...at(counts.vectors, index).keys()].filter((word) => (counts.counts.get(word) ?? 0) > 1),
      part: index < layout.headline ? 'headline' : index < layout.bodyLabel ? 'abstract' : 'body',
      opens: opens(index),
      entry: at(layout.entries, index),
      behind: at(behind, index),
      names:
        isFirst && index > layout.bodyLabel ? introduced(namesIn(written, known)) : namesIn(written, known),
      features: at(features, index),
      vector: at(counts.vectors, index),
      phrases: phrasesOf(written),
      topics: at(counts.topics, index),
    };
  });
  return {
    candidates,
    topicShares: counts.topicShares,
    headline: headlineWords(texts, layout, layout.bodyLabel),
    title: headlineWords(texts, layout, 0),
    hasParagraphs: (layout.paragraphs.at(-1) ?? 0) > 0,
  };
}

/** Headlines and abstracts have fewer; each costs a look in every run that is tried. */
const MOST_HEADLINE_WORDS = 80;

function headlineWords(
  texts: readonly string[],
  { headline, titles }: ArticleLayout,
  abstractEnd: number,
): readonly string[] {
  // What a question asks is not its news.
  const last = texts[headline - 1]?.endsWith('?') === true ? headline - 1 : headline;
  if (last === 0) return [];
  const told = new Set(texts.slice(headline).flatMap(contentWords));
  const above = texts.filter((_, index) => index < last || (index < abstractEnd && titles[index] !== true));
  return [...new Set(above.flatMap(contentWords))]
    .filter((word) => told.has(word))
    .slice(0, MOST_HEADLINE_WORDS);
}

/** For each sentence, why it cannot be part of a recap. */
function flawsOf(
  text: string,
  texts: readonly string[],
  inside: readonly boolean[],
  { opening, titles, headline, paragraphs }: ArticleLayout,
): readonly (SentenceFlaw | null)[] {
  const voice = voiceOf(texts[opening] ?? '');
  const asked = texts.filter((written) => ASKED.test(written)).length;
  // What is answered in an interview cannot be read without the questions.
  const end = asked < 2 ? texts.length : texts.findIndex((written) => ASKED.test(written));
  const last = paragraphs.at(-1) ?? 0;
  return texts.map((written, index): SentenceFlaw | null => {
    if (index >= end) return 'question';
    if (index < headline) return headlineFlaw(texts.slice(0, headline), index);
    if (at(titles, index) && index !== opening) return 'heading';
    if (/^They(?![\p{L}-])/u.test(written) && !answersThey(texts[index - 1] ?? '')) return 'fragment';
    if (index > opening && at(paragraphs, index) >= last - 1 && presentsAuthor(written, text))
      return 'appeal';
    const flaw = at(inside, index) ? 'half-quotation' : sentenceFlaw(written, voice);
    if (flaw === 'fragment' && last > 0 && at(paragraphs, index) === paragraphs[index - 1])
      return PLAIN.test(written) ? 'verbless' : flaw;
    return flaw ?? (index !== opening && saysNothing(written) ? 'empty' : null);
  });
}

/** Five words or more from a capital to a stop, with nothing of a page's among them. */
const PLAIN = /^\p{Lu}[\p{L}’'-]* (?:[\p{L}\p{N}$][\p{L}\p{N}.,%’'-]* ){3,}[\p{L}\p{N}’'-]+[.!]$/u;

const AUTHOR =
  /^(?:\p{Lu}[\p{L}.'’-]* ){1,3}(\p{Lu}[\p{L}'’-]+)(?:, [^.]*,)? (?:is|was|teaches|writes|has|served|covers)(?!\p{L})/u;

/** “Ada Quist is a professor of law in Vessel.”, of somebody whom the text names nowhere else. */
function presentsAuthor(sentence: string, text: string): boolean {
  const name = AUTHOR.exec(sentence)?.[1];
  return name !== undefined && text.split(name).length === 2;
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

function withoutColumn(text: string, span: Span): Span {
  return { start: span.start, end: span.start + headlineEnd(slice(text, span)) };
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

/** What an article opens with it introduces, however short the name. */
function introduced({ needs, gives }: SentenceNames): SentenceNames {
  return { needs: new Set(), gives: new Set([...needs, ...gives]) };
}
