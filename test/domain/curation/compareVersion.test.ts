import { expect, it } from 'vitest';
import { compareVersion } from '../../../src/domain/curation/compareVersion.ts';
import { quote, spanQuote } from '../../store/samples.ts';

const of = { articleId: 'a0123456789', version: 1, start: 0 };
const kept = [
  spanQuote('aaaaaaaa', 'We will wait', { ...of, end: 12 }),
  spanQuote('bbbbbbbb', 'Nobody came', { ...of, end: 11 }),
  { ...spanQuote('cccccccc', 'It rained', { ...of, end: 9 }), state: 'removed' as const },
  quote('dddddddd', 'Never written anywhere'),
];

const rewordedOf = (text: string, quotes: typeof kept = kept): number =>
  compareVersion({ text, read: [], kept: quotes }).reworded;

it('counts served quotes of an article whose words are gone, whatever their typography', () => {
  expect(rewordedOf('“WE  will wait,” she said. “Nobody came.”')).toBe(0);
  expect(rewordedOf('“We will not wait,” she said. “Nobody came.”')).toBe(1);
  expect(rewordedOf('Nothing.')).toBe(2);
});

it('looks for each part by itself', () => {
  const [first] = kept;
  if (first?.source.kind !== 'article') throw new Error('no article');
  const { quotation } = first.source;
  const spans = [
    { start: 0, end: 7 },
    { start: 20, end: 24 },
  ];
  const joined = { ...first, source: { ...first.source, quotation: { ...quotation, spans } } };
  expect(rewordedOf('“We will,” she said, “wait.”', [joined])).toBe(0);
  expect(rewordedOf('“We will,” she said, “go.”', [joined])).toBe(1);
});

it('names what is not kept by its id nor by its words, in any state', () => {
  const read = [
    { id: 'aaaaaaaa', text: 'Quite other words' },
    { id: 'eeeeeeee', text: 'IT rained' },
    { id: 'ffffffff', text: 'The gates opened' },
  ];
  expect(compareVersion({ text: '', read, kept }).unknown).toEqual(['ffffffff']);
});
