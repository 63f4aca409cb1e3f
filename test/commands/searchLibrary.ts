import { splitParagraphs, type Article } from '../../src/domain/article.ts';
import type { SentAnswer } from './sentAnswer.ts';
import { texts } from './readAnswer.ts';

const ABOUT = [
  'the ferry to the north island',
  'the nets that dried on the wall',
  'the winter when the water froze',
  'a lamp that was never put out',
  'the price of a crate of herring',
  'the woman who painted the hulls',
];

/** An article of which a search knows the id, the day, the title and the text. */
export function articleOf(id: string, date: string, text: string, more: Partial<Article> = {}): Article {
  return {
    id,
    title: `The ${id}`,
    titleIsOurs: false,
    date,
    interviewIn: null,
    publisher: null,
    url: null,
    ...more,
    text,
    paragraphs: splitParagraphs(text),
  };
}

/** Six short quotes of one speaker. */
export const harbour = articleOf(
  'harbour',
  '2019-03-05',
  ABOUT.map(
    (about, at) =>
      `“I told the harbour master about ${about}, and he wrote it down,” ${at === 0 ? 'Ada Thorne' : 'Thorne'} said.`,
  ).join('\n\n'),
);
const LONG = Array.from(
  { length: 12 },
  (_, at) => `In year ${at + 1} the *rain* came through the roof of the hall again.`,
);
/** A short quote, one of accents and curly marks, and a very long one. */
export const market = articleOf(
  'market',
  '2021-11-30',
  [
    '“The harbour feeds the market, and the market feeds the town,” Bruno Keller said.',
    '“We don’t sell at the Café Zoë any more, because nobody there pays on time,” Keller said.',
    `“${LONG.slice(0, 8).join(' ')} Then a carpenter came. ${LONG.slice(8).join(' ')}” Keller said.`,
  ].join('\n\n'),
);

/** The heading of an answer to a search, its hits, and what stands under them. */
export function parts(answer: SentAnswer) {
  const all = texts(answer);
  return { heading: all[0] ?? '', hits: all.slice(1, -1), foot: all.at(-1) ?? '' };
}
