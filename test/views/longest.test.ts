import { describe, expect, it } from 'vitest';
import type { CuratedQuote } from '../../src/domain/curation.ts';
import { splitParagraphs, type Article } from '../../src/domain/article.ts';
import { en } from '../../src/texts/en/index.ts';
import { explainNoCard } from '../../src/views/quote/cardView.ts';
import { contextView } from '../../src/views/quote/contextView.ts';
import { curatedListView } from '../../src/views/curation/curatedListView.ts';
import { historyView } from '../../src/views/curation/historyView.ts';
import { importView } from '../../src/views/exchange/importView.ts';
import { intakeView } from '../../src/views/article/intakeView.ts';
import { privacyView } from '../../src/views/curation/privacyView.ts';
import { submissionView } from '../../src/views/curation/submissionView.ts';
import { quoteView } from '../../src/views/quote/quoteView.ts';
import { speakerName } from '../../src/views/parts/speakerName.ts';
import type { Reply } from '../../src/views/parts/reply.ts';
import { shownArticleView } from '../../src/views/article/shownArticleView.ts';
import { article, quote } from '../store/samples.ts';

// The longest that can be typed or imported, of signs that escaping doubles.

const ID = '12345678901234567890';
const signs = (length: number): string => '_'.repeat(length);
const words = 'a_b* '.repeat(800).trim();
const link = `https://discord.com/channels/${ID}/${ID}/${ID}`;

function saved(at: number): CuratedQuote {
  return quote(`abcdefg${at}`, words, {
    speaker: signs(100),
    sourceLine: signs(300),
    note: signs(300),
    topics: Array.from({ length: 10 }, () => signs(40)),
    source: { kind: 'message', link, authorId: ID },
    date: '2024-01-01',
    addedBy: ID,
    state: 'pending',
  });
}

const remark = explainNoCard(en, { kind: 'direction-marks' });

const five = [1, 2, 3, 4, 5].map(saved);
const info = {
  title: signs(200),
  interviewIn: signs(300),
  publisher: signs(300),
  url: `https://a.example/${signs(480)}`,
};
const speakers = Object.fromEntries(
  Array.from({ length: 40 }, (_, at) => [`${at}${signs(290)}`, signs(300)]),
);
const curated = article('a0123456789', { ...info, speakers });
const text = `${signs(3000)} ${words}`;
const whole: Article = { ...curated, text, paragraphs: splitParagraphs(text) };
const quotation = {
  kind: 'utterance',
  spans: [{ start: 0, end: 2900 }],
  cue: null,
  speakerSpan: null,
  speaker: signs(3000),
  quoted: 1,
  confidence: 0.1,
  sure: false,
} as const;

/** Characters of all Text Displays. */
function lengthOf(reply: Reply): number {
  let length = 0;
  JSON.stringify(reply, (_, part: { type?: unknown; content?: string } | null) => {
    if (part?.type === 10) length += part.content?.length ?? 0;
    return part;
  });
  return length;
}

const before = quote('abcdefgh', words, { speaker: signs(100) });
const renamed = {
  subject: 'quote' as const,
  id: 'abcdefgh',
  before,
  after: { ...before, speaker: `A${signs(99)}` },
};
const corrected = { subject: 'article' as const, id: curated.id, before: article('x', info), after: curated };
const acts = Array.from({ length: 5 }, (_, id) => ({
  id,
  at: 1,
  by: ID,
  action: 'article.speakers' as const,
  count: 5000,
  items: [corrected, renamed, renamed, renamed, renamed],
}));
const sure = Array.from({ length: 20 }, (_, at) => ({
  id: 'abcdefgh',
  article: whole,
  quotation: { ...quotation, speaker: `${at}${signs(200)}` },
}));
const people = { total: 5000, newest: five };

describe('the longest answer fits into a message', () => {
  const cases: readonly (readonly [string, () => Reply])[] = [
    ['what is kept of a person', () => privacyView(en, { optedOut: 1, added: people, saved: people }, [])],
    [
      'a list',
      () =>
        curatedListView(en, {
          heading: signs(200),
          quotes: five.map((value) => ({ value, title: info.title, buttons: [] })),
          page: 0,
          pages: 9,
          buttons: [],
        }),
    ],
    ['the history', () => historyView(en, acts, { heading: signs(200), undoOf: () => null, buttons: [] })],
    [
      'what overlaps',
      () =>
        submissionView(
          en,
          {
            kind: 'overlaps',
            text: words,
            others: [...five, ...five].map((value) => ({ value, title: info.title })),
          },
          [],
        ),
    ],
    [
      'what differs',
      () =>
        submissionView(
          en,
          {
            kind: 'near',
            source: info.title,
            typed: words,
            text: words.replaceAll('a', 'c'),
            remarks: five.map(() => ({ kind: 'cut-short', side: 'after', rest: text })),
          },
          [],
        ),
    ],
    [
      'an article that is handed in',
      () =>
        intakeView(en, {
          article: { ...info, interviewIn: null, titleIsOurs: false, date: '2024-01-01', text },
          sure,
          leftOut: sure.map((one) => one.quotation),
          twin: curated,
          struck: Array.from({ length: 50 }, () => signs(300)),
          buttons: [],
        }),
    ],
    [
      'an article',
      () =>
        shownArticleView(en, {
          article: curated,
          characters: 1e6,
          paragraphs: 1e4,
          quotes: Array.from({ length: 50 }, (_, at) => ({ ...saved(at), speaker: `${at}${signs(98)}` })),
        }),
    ],
    [
      'an import',
      () =>
        importView(
          en,
          {
            format: 'csv',
            articles: [],
            quotes: Array.from({ length: 8 }, (_, row) => ({
              row,
              value: saved(row),
              found: {
                row,
                title: info.title,
                isSame: row < 4,
                text: words,
                saidBy: signs(200),
                words: null,
                quoteId: null,
                typed: words.replaceAll('a', 'c'),
              },
            })),
            skipped: five.map((_, row) => ({ kind: 'otherwise', row, title: info.title })),
            refused: five.map((_, row) => ({
              kind: 'on-shelf',
              row,
              id: 'x',
              reason: signs(300),
              right: { text: `${row}${words}`, saidBy: signs(200) },
            })),
            renumbered: 5000,
            ignored: five.map(() => signs(300)),
            columns: five.map(() => ({ name: signs(300), column: 'text' })),
            counts: { skipped: 5000, refused: 5000 },
            toLookUp: [],
          },
          { done: false, buttons: [] },
        ),
    ],
    [
      'a quote',
      () =>
        quoteView(
          en,
          {
            kind: 'article',
            quote: { id: 'abcdefgh', article: whole, quotation },
            note: signs(300),
            wordingChanged: '2024-01-01',
            curated: true,
          },
          { place: 1, total: 5000, corrected: signs(100), buttons: [], remark },
        ),
    ],
    [
      'a context',
      () =>
        contextView(
          en,
          { article: whole, first: 0, last: 0, marked: quotation.spans },
          {
            speaker: speakerName(en, quotation, 200),
            wordingChanged: '2024-01-01',
            corrected: signs(100),
            remark,
            grown: null,
            buttons: () => [],
            update: false,
            private: true,
          },
        ),
    ],
  ];

  it.each(cases)('%s', (_name, draw) => {
    const length = lengthOf(draw());
    expect(length).toBeGreaterThan(100);
    expect(length).toBeLessThanOrEqual(4000);
  });
});
