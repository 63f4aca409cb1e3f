import { slice, type Span } from '../article.ts';
import { headlineLength } from './headline.ts';
import { isHeading } from './isHeading.ts';
import { leansOnPrevious } from './leansOnPrevious.ts';
import { callsByRole } from './presumedThings.ts';
import { sentenceFlaw } from './sentenceFlaw.ts';

/** What an article is made of, besides what its sentences say. All lists go by sentence. */
export interface ArticleLayout {
  /** The number of the paragraph that a sentence stands in. */
  readonly paragraphs: readonly number[];
  /** Headings, and labels such as "Full text". */
  readonly titles: readonly boolean[];
  /** How many sentences the headline has; 0 where the text does not begin with one. */
  readonly headline: number;
  /** The line between a newspaper's abstract and its article; -1 where there is none. */
  readonly bodyLabel: number;
  /** The first sentence that says something; -1 where none does. */
  readonly opening: number;
  /** The same behind the abstract. */
  readonly bodyOpening: number;
  /**
   * Whether a sentence is not the first of its item in a list of unlike things, so that it needs that first one before
   * it.
   */
  readonly goesOnInItem: readonly boolean[];
  /** Of a live report or a numbered list: which entry a sentence stands in. */
  readonly entries: readonly number[];
}

/** What stands between a newspaper's abstract and its article. */
const BODY = /^full text[.:]?$/i;
/** What stands between a headline and the abstract is a label of so few words. */
const LABEL = 3;

export function readLayout(text: string, spans: readonly Span[], texts: readonly string[]): ArticleLayout {
  const paragraphs = paragraphsOf(text, spans);
  const bodyLabel = texts.findIndex((written) => BODY.test(written));
  const headline = headlineLength(texts, paragraphs) || aboveAbstract(paragraphs, bodyLabel);
  const titles = texts.map(
    (written, index) =>
      index < headline ||
      isHeading(written) ||
      isTitleLines(text, spans[index]) ||
      (index <= bodyLabel && written.split(' ').length <= LABEL),
  );
  const opening = headline > 0 ? firstStatement(texts, titles, headline) : findOpening(texts, titles);
  return {
    paragraphs,
    titles,
    headline,
    bodyLabel,
    opening,
    bodyOpening: bodyLabel === -1 ? opening : firstStatement(texts, titles, bodyLabel + 1),
    goesOnInItem: itemsOf(texts, titles),
    entries: entriesOf(texts),
  };
}

/** Where an abstract is marked, the paragraph before it is the headline, however it is written. */
function aboveAbstract(paragraphs: readonly number[], bodyLabel: number): number {
  const length = paragraphs.findIndex((number) => number > 0);
  return length < bodyLabel ? length : 0;
}

/** What may stand before an article's first words. */
const PREFACE: ReadonlySet<string> = new Set(['fragment', 'list-item', 'caption', 'appeal']);

/** Behind a headline, a question is not how an article opens, but its answer. */
const ASKS = /\?["”’')\]]*$/u;

function firstStatement(texts: readonly string[], titles: readonly boolean[], from: number): number {
  return texts.findIndex(
    (written, index) =>
      index >= from && !titles[index] && opens(written) && !(from > 0 && ASKS.test(written)),
  );
}

function opens(written: string): boolean {
  return !PREFACE.has(sentenceFlaw(written, 'writer') ?? '');
}

/** A heading is the first statement only where what comes after cannot open a recap, since it leans on the heading. */
function findOpening(texts: readonly string[], titles: readonly boolean[]): number {
  const first = firstStatement(texts, titles, 0);
  const written = texts[first];
  if (titles[0] !== true || !opens(texts[0] ?? '') || written === undefined) return first;
  const stands = sentenceFlaw(written, 'writer') === null && !leansOnPrevious(written, true);
  return stands && !callsByRole(written) ? first : 0;
}

/** Items from which on an article is a list of them. */
const LIST = 3;
/** “1. WHAT TRUMP’S WAFFLING REFLECTS.”, and the number alone. */
const LIST_HEAD = /^(?:#|No\. )?\d{1,2}[.)](?:$|\s)/u;

function itemsOf(texts: readonly string[], titles: readonly boolean[]): readonly boolean[] {
  const heads = texts.map((written, index) => titles[index] === true || LIST_HEAD.test(written));
  if (heads.filter((isHead) => isHead).length < LIST) return texts.map(() => false);
  const first = heads.indexOf(true);
  return texts.map((_, index) => index > first + 1 && !heads[index] && !heads[index - 1]);
}

/** “11:20 p.m.”, “___.”: what stands over the next entry. */
const ENTRY = /^(?:\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?\.?|[_*•—-]{2,}\.?)$/iu;

function entriesOf(texts: readonly string[]): readonly number[] {
  let entry = 0;
  return texts.map((written) => (ENTRY.test(written) || LIST_HEAD.test(written) ? ++entry : entry));
}

/** “Harbour closes;”, and a line below what its headline says besides. */
function isTitleLines(text: string, span: Span | undefined): boolean {
  return span !== undefined && /;[^\S\n]*\n/.test(slice(text, span));
}

function paragraphsOf(text: string, spans: readonly Span[]): number[] {
  let number = 0;
  return spans.map((span, index) => {
    if (/\n[^\S\n]*\n/.test(text.slice(spans[index - 1]?.end ?? 0, span.start))) number++;
    return number;
  });
}
