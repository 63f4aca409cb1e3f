import { slice, type Slices, type Span } from '../article.ts';
import { paragraphAt, passageAround, shownSpan, spanWithMarks } from '../passage.ts';
import { labelSpeaker, NOT_NAMED } from '../quotation/labelSpeaker.ts';
import { idOf, nobodyOf, partsOf, speakerOf, type Nobody, type ServedQuote } from '../servedQuote.ts';
import { cutAround } from '../text/cutAround.ts';
import { shorten } from '../text/shorten.ts';
import type { Card } from './card.ts';
import { handOf } from './signs.ts';

/** UTF-16 code units around the words that are handed to the drawing: far more than a card has room for. */
const AROUND = 1500;
/** UTF-16 code units in which the hand of a text is looked for. */
const READ = 5000;

const NOBODY: Readonly<Record<Nobody, string>> = {
  'nobody-named': 'nobody named',
  'own-words': 'the article’s own words',
  'not-named': NOT_NAMED,
};

/** What stands on a quote's card. */
export function cardOf(served: ServedQuote): Card {
  const who = labelSpeaker(speakerOf(served)) ?? NOBODY[nobodyOf(served)];
  const own = { id: idOf(served), words: partsOf(served), who };
  if (served.kind === 'words') {
    return {
      ...own,
      bare: served.text,
      title: served.sourceLine,
      titleIsOurs: false,
      interviewIn: null,
      publisher: null,
      day: served.date,
      place: null,
      verbatim: false,
      wordingChanged: null,
      context: null,
      hand: handOf(served.text),
    };
  }
  const { article } = served.quote;
  return {
    ...own,
    bare: who === NOBODY['own-words'] ? null : bareWords(served),
    title: article.title,
    titleIsOurs: article.titleIsOurs,
    interviewIn: article.interviewIn,
    publisher: article.publisher,
    day: article.date,
    place: placeOf(served),
    verbatim: true,
    wordingChanged: served.wordingChanged,
    context: contextOf(served),
    hand: handOf(article.text.slice(0, READ)),
  };
}

type OfArticle = Extract<ServedQuote, { readonly kind: 'article' }>;

function bareWords(served: OfArticle): string | null {
  const { article, quotation } = served.quote;
  const [only, ...others] = quotation.spans;
  if (only === undefined || others.length > 0) return null;
  return slice(article.text, shownSpan(article.text, only));
}

function placeOf({ quote: { article, quotation } }: OfArticle): string {
  const first = paragraphAt(article, quotation.spans[0]?.start ?? 0) + 1;
  const last = paragraphAt(article, (quotation.spans.at(-1)?.end ?? 1) - 1) + 1;
  return first === last ? `¶ ${first}` : `¶ ${first}–${last}`;
}

function contextOf({ quote: { article, quotation } }: OfArticle): Slices {
  const { text, paragraphs } = article;
  const marked = quotation.spans.map((span) => spanWithMarks(text, span));
  const { first, last } = passageAround(article, quotation.spans, 1);
  const whole: Span = { start: paragraphs[first]?.start ?? 0, end: paragraphs[last]?.end ?? text.length };
  const start = marked[0]?.start ?? 0;
  const length = (marked.at(-1)?.end ?? start) - start + 2 * AROUND;
  const range = cutAround(text, whole, start, { lead: AROUND, length });
  return {
    text: slice(text, range),
    spans: marked.map((span) => ({ start: span.start - range.start, end: span.end - range.start })),
  };
}

/** Discord's limit of a picture's description. */
const ALT_LENGTH = 1024;

/** What a card says, for those who do not see it: the quote and its source. */
export function altText(card: Card): string {
  const { who, publisher, day, place, verbatim, id } = card;
  const title = card.titleIsOurs ? `${card.title} (our title)` : card.title;
  const source = [title, interviewOf(card), publisher, day, place].filter((part) => part !== null).join(', ');
  const words = card.words.join(' ');
  const foot = ` — ${shorten(who, 200)}. ${verbatim ? 'Verbatim' : 'Not checked'}, ${id}.`;
  const room = ALT_LENGTH - foot.length;
  const told = words.length >= room ? shorten(words, room) : words;
  const left = room - told.length - 1;
  return `${told}${foot}${source === '' || left < 20 ? '' : ` ${shorten(source, left)}`}`;
}

export function interviewOf({ interviewIn }: Card): string | null {
  return interviewIn === null ? null : `interview in ${interviewIn}`;
}
