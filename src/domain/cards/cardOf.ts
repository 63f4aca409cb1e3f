import { slice, type Slices, type Span } from '../article.ts';
import { paragraphAt, passageAround, shownSpan, spanWithMarks } from '../passage.ts';
import { idOf, nobodyOf, partsOf, speakerOf, type ServedQuote } from '../servedQuote.ts';
import { cutAround } from '../text/cutAround.ts';
import { shorten } from '../text/shorten.ts';
import type { Card, CardWords } from './card.ts';
import { handOf } from './signs.ts';

/** UTF-16 code units around the words that are handed to the drawing: far more than a card has room for. */
const AROUND = 1500;
/** UTF-16 code units in which the hand of a text is looked for. */
const READ = 5000;

/** What stands on a quote's card. */
export function cardOf(served: ServedQuote, said: CardWords): Card {
  const shown = facesOf(served, said);
  return { ...shown, alt: altText(shown, said) };
}

type Shown = Omit<Card, 'alt'>;

function facesOf(served: ServedQuote, { parts, cards }: CardWords): Shown {
  const { speaker, sure } = speakerOf(served);
  const nobody = nobodyOf(served);
  const who = speaker === null ? parts.nobody[nobody] : sure ? speaker : parts.probably(speaker);
  const own = { id: idOf(served), words: partsOf(served), who };
  if (served.kind === 'words') {
    return {
      ...own,
      bare: served.text,
      title: served.sourceLine,
      titleNote: null,
      interview: null,
      publisher: null,
      day: served.date,
      place: null,
      status: [cards.notChecked],
      context: null,
      hand: handOf(served.text),
    };
  }
  const { article } = served.quote;
  const { interviewIn } = article;
  return {
    ...own,
    bare: speaker === null && nobody === 'own-words' ? null : bareWords(served),
    title: article.title,
    titleNote: article.titleIsOurs ? cards.titleIsOurs : null,
    interview: interviewIn === null ? null : parts.interviewIn(interviewIn),
    publisher: article.publisher,
    day: article.date,
    place: placeOf(served, cards),
    status: [
      cards.verbatim,
      ...(served.wordingChanged === null ? [] : [cards.reworded(served.wordingChanged)]),
    ],
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

function placeOf({ quote: { article, quotation } }: OfArticle, said: CardWords['cards']): string {
  const first = paragraphAt(article, quotation.spans[0]?.start ?? 0) + 1;
  const last = paragraphAt(article, (quotation.spans.at(-1)?.end ?? 1) - 1) + 1;
  return first === last ? said.paragraph(first) : said.paragraphs(first, last);
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
function altText(shown: Shown, { parts, cards }: CardWords): string {
  const { who, title, titleNote, interview, publisher, day, place, context, id } = shown;
  const named = title === null || titleNote === null ? title : parts.ourTitle(title);
  const source = [named, interview, publisher, day, place].filter((part) => part !== null).join(', ');
  const words = shown.words.join(' ');
  // Words that stand in an article have something around them.
  const said = context === null ? cards.altNotChecked : cards.altVerbatim;
  const foot = said(shorten(who, 200), id);
  const room = ALT_LENGTH - foot.length - 1;
  const told = `${words.length >= room ? shorten(words, room) : words} ${foot}`;
  const left = ALT_LENGTH - told.length - 1;
  return `${told}${source === '' || left < 20 ? '' : ` ${shorten(source, left)}`}`;
}
