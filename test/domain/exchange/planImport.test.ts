import { describe, expect, it } from 'vitest';
import type { FileArticle } from '../../../src/domain/exchange/exchangeFile.ts';
import { article, quote, spanQuote } from '../../store/samples.ts';
import { entry, fileOf, NOW, planOf } from './planSamples.ts';

const SERVER = '100000000000000001';
const TEXT = '“We will wait,” said the coach.';

function story(id: string, row = 2, text = TEXT): FileArticle {
  return { row, value: article(id), versions: [{ version: 1, text, storedAt: 5 }] };
}

function said(id: string, articleId: string, text = 'We will wait,') {
  return { ...spanQuote(id, text, { articleId, version: 1, start: 1, end: 14 }) };
}

function versions(...numbers: readonly number[]): FileArticle['versions'] {
  return numbers.map((version) => ({ version, text: TEXT, storedAt: 5 }));
}

describe('a plan of an import', () => {
  it('adds what is new, by the person who imports and at this time', () => {
    const plan = planOf(fileOf([entry(2, 'Fine words.', { speaker: 'Ana', date: '2024-02-29' })]));
    expect(plan.quotes).toEqual([
      {
        row: 2,
        value: quote('00000001', 'Fine words.', {
          speaker: 'Ana',
          date: '2024-02-29',
          createdAt: NOW,
          changedAt: NOW,
        }),
      },
    ]);
    expect(plan).toMatchObject({ skipped: [], refused: [], renumbered: 0 });
  });

  it('keeps the times of a file, unless they are still to come', () => {
    const times = [
      { createdAt: 5, changedAt: 7 },
      { createdAt: 5, changedAt: null },
      { createdAt: NOW + 1, changedAt: NOW + 2 },
      { createdAt: 9, changedAt: 3 },
    ];
    const plan = planOf(fileOf(times.map((time, at) => entry(at, `Words ${at}.`, time))));
    expect(plan.quotes.map(({ value }) => [value.createdAt, value.changedAt])).toEqual([
      [5, 7],
      [5, 5],
      [NOW, NOW],
      [9, 9],
    ]);
  });

  it('refuses what a quote cannot be, with the row and the reason', () => {
    const plan = planOf(
      fileOf(
        [
          entry(2, '  \n'),
          entry(3, 'x'.repeat(4001)),
          entry(4, 'a', { speaker: 'x'.repeat(101) }),
          entry(5, 'b', { topics: Array.from({ length: 501 }, (_, at) => `t${at}`) }),
          entry(6, 'c', { topics: ['x'.repeat(41)] }),
          entry(7, 'd', { date: '2023-02-29' }),
          entry(8, 'e', { date: 'May' }),
        ],
        { malformed: [{ row: 5, problem: ['cells-under', 9, 6] }] },
      ),
    );
    expect(plan.quotes).toEqual([]);
    expect(plan.refused).toEqual([
      { kind: 'empty', row: 2 },
      { kind: 'too-long', row: 3, field: 'text', limit: 4000 },
      { kind: 'too-long', row: 4, field: 'speaker', limit: 100 },
      { kind: 'malformed', row: 5, problem: ['cells-under', 9, 6] },
      { kind: 'too-long', row: 5, field: 'topics', limit: 500 },
      { kind: 'too-long', row: 6, field: 'topic', limit: 40 },
      { kind: 'bad-date', row: 7, date: '2023-02-29' },
      { kind: 'bad-date', row: 8, date: 'May' },
    ]);
  });

  it('takes out what nobody sees, and keeps nothing that no database takes', () => {
    const plan = planOf(fileOf([entry(2, 'a\0b\u202Ec\r\nd ', { speaker: '\u202E', note: 'x\0' })]));
    expect(plan.quotes[0]?.value).toMatchObject({ text: 'abc\nd', speaker: null, note: 'x' });
    const own = { format: 'verbatim', server: SERVER } as const;
    expect(planOf(fileOf([entry(2, 'a\ud800', { id: '11111111' })], own)).refused).toEqual([
      { kind: 'malformed', row: 2, problem: ['bad-sign'] },
    ]);
  });

  describe('skips', () => {
    const here = {
      quotes: [
        quote('aaaaaaaa', 'It’s a “fine” day', { speaker: 'Ana Lopez' }),
        quote('bbbbbbbb', 'Gone.', { state: 'removed' }),
        quote('cccccccc', '🎉'),
      ],
    };

    it('the same words in other typography, and says where they are', () => {
      const plan = planOf(
        fileOf([
          entry(2, 'IT\'S a "fine" day!'),
          entry(3, 'gone'),
          entry(4, '🎉'),
          entry(5, '🎈'),
          entry(6, 'It’s a fine day', { speaker: 'Lopez' }),
          entry(7, 'It’s a fine day', { speaker: 'Ben Ray' }),
        ]),
        here,
      );
      expect(plan.skipped).toEqual([
        { kind: 'same-words', row: 2, id: 'aaaaaaaa', removed: false },
        { kind: 'same-words', row: 3, id: 'bbbbbbbb', removed: true },
        { kind: 'same-words', row: 4, id: 'cccccccc', removed: false },
        { kind: 'same-words', row: 6, id: 'aaaaaaaa', removed: false },
      ]);
      expect(plan.quotes.map(({ row }) => row)).toEqual([5, 7]);
    });

    it('words that the file had before', () => {
      const plan = planOf(fileOf([entry(2, 'Once.'), entry(3, 'Twice.'), entry(4, '“once”')]));
      expect(plan.skipped).toEqual([{ kind: 'repeated', row: 4, first: 2 }]);
    });

    it('a quote that this server exported, whatever became of it since', () => {
      const own = { format: 'verbatim', server: SERVER } as const;
      const file = fileOf(
        [entry(2, 'As it was before.', { id: 'aaaaaaaa' }), entry(3, 'x', { id: 'bbbbbbbb' })],
        own,
      );
      expect(planOf(file, here).skipped).toEqual([
        { kind: 'same-id', row: 2, id: 'aaaaaaaa', removed: false },
        { kind: 'same-id', row: 3, id: 'bbbbbbbb', removed: true },
      ]);
    });
  });

  it('gives a new id where the one of the file is taken, or is none of ours', () => {
    const quotes = ['aaaaaaaa', 'llllllll', 'dddddddd', 'eeeeeeee', 'eeeeeeee'].map((id, at) =>
      entry(at + 2, `Words ${at}.`, { id }),
    );
    const plan = planOf(fileOf(quotes), {
      quotes: [quote('aaaaaaaa', 'Others.', { state: 'removed' }), quote('00000001', 'Chance.')],
      libraryIds: new Set(['dddddddd']),
    });
    expect(plan.quotes.map(({ value }) => value.id)).toEqual([
      '00000002',
      '00000003',
      '00000004',
      'eeeeeeee',
      '00000005',
    ]);
    expect(plan.renumbered).toBe(4);
  });

  it('does not bring back what a person had erased, nor quote who does not want it', () => {
    const link = 'https://discord.com/channels/1/2/3';
    const plan = planOf(
      fileOf(
        [
          entry(2, 'Erased.', { id: 'aaaaaaaa' }),
          entry(3, 'Saved.', { source: { kind: 'message', link, authorId: '66' } }),
          entry(4, 'Mentioned.', { speaker: '<@!66>' }),
          entry(5, 'Fine.', { source: { kind: 'message', link, authorId: '67' } }),
        ],
        { format: 'quoter' },
      ),
      { erased: new Set(['aaaaaaaa']), optedOut: new Set(['66']) },
    );
    expect(plan.refused).toEqual([
      { kind: 'erased', row: 2 },
      { kind: 'opted-out', row: 3 },
      { kind: 'opted-out', row: 4 },
    ]);
    expect(plan.quotes.map(({ row }) => row)).toEqual([5]);
  });

  it('ends at the limits of the server, the removed counted apart', () => {
    const states = ['active', 'removed', 'pending', 'active', 'removed', 'removed'] as const;
    const file = fileOf(states.map((state, at) => entry(at + 2, `Words ${at}.`, { state })));
    const limits = { quotes: 2, articles: 1 };
    const plan = planOf(file, { limits, quotes: [quote('aaaaaaaa', 'One.', { state: 'pending' })] });
    expect(plan.refused).toEqual([
      { kind: 'limit', row: 4, of: 'quotes', limit: 2 },
      { kind: 'limit', row: 5, of: 'quotes', limit: 2 },
      { kind: 'limit', row: 7, of: 'quotes', limit: 2 },
    ]);
    const articles = [story('a0000000001', 2), story('a0000000002', 3)];
    const full = planOf(fileOf([], { format: 'verbatim', articles }), { limits });
    expect(full.articles.map(({ row }) => row)).toEqual([2]);
    expect(full.refused).toEqual([{ kind: 'limit', row: 3, of: 'articles', limit: 1 }]);
  });

  describe('of articles', () => {
    const own = { format: 'verbatim', server: '200000000000000002' } as const;

    it('brings them whole, with the quotes of them', () => {
      const file = fileOf([{ row: 5, value: said('aaaaaaaa', 'a1234567890') }], {
        ...own,
        articles: [story('a1234567890')],
      });
      const plan = planOf(file);
      expect(plan.articles).toEqual([{ ...story('a1234567890') }]);
      expect(plan.quotes).toEqual([{ row: 5, value: said('aaaaaaaa', 'a1234567890') }]);
    });

    it('takes the topics that were read from them, however many', () => {
      const topics = Array.from({ length: 600 }, (_, at) => `${'x'.repeat(60)}${at}`);
      const file = fileOf([{ row: 5, value: { ...said('aaaaaaaa', 'a1234567890'), topics } }], {
        ...own,
        articles: [story('a1234567890')],
      });
      expect(planOf(file).quotes.map(({ value }) => value.topics)).toEqual([topics]);
    });

    it('serves no quote of an article that was removed, here or in the file', () => {
      const quotes = [
        { row: 5, value: said('aaaaaaaa', 'a1234567890') },
        { row: 6, value: { ...said('bbbbbbbb', 'a1234567890'), state: 'pending' as const } },
        { row: 7, value: { ...said('cccccccc', 'a1234567890'), state: 'removed' as const } },
      ];
      const removed = article('a1234567890', { state: 'removed' });
      const refused = [5, 6].map((row) => ({ kind: 'article-removed', row, articleId: 'a1234567890' }));
      const onto = planOf(fileOf(quotes, { ...own, articles: [story('a1234567890')] }), {
        articles: [removed],
        texts: new Map([['a1234567890', new Map([[1, TEXT]])]]),
      });
      const read = story('a1234567890');
      const brought = planOf(
        fileOf(quotes, { ...own, articles: [{ ...read, value: { ...read.value, state: 'removed' } }] }),
      );
      for (const plan of [onto, brought]) {
        expect(plan.refused).toEqual(refused);
        expect(plan.quotes.map(({ value }) => value.id)).toEqual(['cccccccc']);
      }
    });

    it('gives them another id where theirs is taken by another, and their quotes follow', () => {
      const file = fileOf([{ row: 5, value: said('aaaaaaaa', 'a1234567890') }], {
        ...own,
        articles: [story('a1234567890')],
      });
      const plan = planOf(file, {
        articles: [article('a1234567890')],
        texts: new Map([['a1234567890', new Map([[1, 'Other words.']])]]),
        quotes: [said('bbbbbbbb', 'a1234567890')],
      });
      expect(plan.articles.map(({ value }) => value.id)).toEqual(['a0000000001']);
      expect(plan.quotes.map(({ value }) => value.source)).toMatchObject([{ articleId: 'a0000000001' }]);
    });

    it('puts quotes onto an article that is here already, unless it has them', () => {
      const file = fileOf(
        [
          { row: 5, value: said('aaaaaaaa', 'a1234567890') },
          {
            row: 6,
            value: spanQuote('cccccccc', 'wait', { articleId: 'a1234567890', version: 1, start: 9, end: 13 }),
          },
        ],
        { ...own, articles: [story('a1234567890')] },
      );
      const plan = planOf(file, {
        articles: [article('a1234567890')],
        texts: new Map([['a1234567890', new Map([[1, TEXT]])]]),
        quotes: [said('bbbbbbbb', 'a1234567890')],
      });
      expect(plan.articles).toEqual([]);
      expect(plan.skipped).toEqual([
        { kind: 'same-article', row: 2, id: 'a1234567890' },
        { kind: 'same-words', row: 5, id: 'bbbbbbbb', removed: false },
      ]);
      expect(plan.quotes.map(({ row }) => row)).toEqual([6]);
    });

    it('refuses quotes that are not what the article says, or of none', () => {
      const file = fileOf(
        [
          { row: 5, value: said('aaaaaaaa', 'a1234567890', 'We will win,') },
          { row: 6, value: said('bbbbbbbb', 'a9999999999') },
          {
            row: 7,
            value: spanQuote('cccccccc', '', { articleId: 'a1234567890', version: 1, start: 3, end: 3 }),
          },
          {
            row: 8,
            value: spanQuote('dddddddd', 'We', { articleId: 'a1234567890', version: 2, start: 1, end: 3 }),
          },
          {
            row: 9,
            value: spanQuote('eeeeeeee', '.', { articleId: 'a1234567890', version: 1, start: 30, end: 99 }),
          },
          { row: 10, value: said('ffffffff', 'a1234567890') },
          { row: 11, value: said('ffffffff', 'a1234567890') },
        ],
        { ...own, articles: [story('a1234567890'), story('a1234567890', 3)] },
      );
      const plan = planOf(file);
      expect(plan.refused).toEqual([
        { kind: 'id-twice', row: 3, first: 2 },
        { kind: 'misquoted', row: 5, articleId: 'a1234567890' },
        { kind: 'no-article', row: 6, articleId: 'a9999999999' },
        { kind: 'empty', row: 7 },
        { kind: 'misquoted', row: 8, articleId: 'a1234567890' },
        { kind: 'misquoted', row: 9, articleId: 'a1234567890' },
        { kind: 'id-twice', row: 11, first: 10 },
      ]);
      expect(plan.quotes.map(({ row }) => row)).toEqual([10]);
    });

    it('refuses versions that are none', () => {
      const articles: readonly FileArticle[] = [
        { row: 2, value: article('a0000000001', { version: 2 }), versions: versions(1) },
        { row: 3, value: article('a0000000002'), versions: [] },
        { row: 4, value: article('a0000000003', { version: 2 }), versions: versions(2, 1, 2) },
        { row: 5, value: article('a0000000004'), versions: [{ version: 1, text: ' ', storedAt: 5 }] },
        { row: 6, value: article('a0000000005'), versions: [{ version: 1, text: 'a\0', storedAt: 5 }] },
        { row: 7, value: article('a0000000006', { version: 3 }), versions: versions(1, 3) },
      ];
      const plan = planOf(fileOf([], { ...own, articles }));
      expect(plan.refused.map(({ row, kind }) => [row, kind])).toEqual([
        [2, 'malformed'],
        [3, 'malformed'],
        [4, 'malformed'],
        [5, 'empty'],
        [6, 'malformed'],
        [7, 'malformed'],
      ]);
    });
  });
});
