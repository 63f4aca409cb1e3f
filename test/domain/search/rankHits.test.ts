import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rankHits } from '../../../src/domain/search/rankHits.ts';
import { searchWords, wordKey } from '../../../src/domain/search/searchWords.ts';

const text = (id: string, words: string, more: { speaker?: string; topics?: string } = {}) => ({
  id,
  words: wordKey(searchWords(words)),
  speaker: wordKey(searchWords(more.speaker ?? '')),
  topics: wordKey(searchWords(more.topics ?? '')),
});
const sought = (words: string, prefix = false) =>
  searchWords(words).map((word, at, all) => ({ word, prefix: prefix && at === all.length - 1 }));
const order = (hits: readonly ReturnType<typeof text>[], words: string, prefix = false) =>
  rankHits(hits, sought(words, prefix)).map(({ id }) => id);

test('a short text about a word comes before a long one that mentions it', () => {
  const long = text('long', `a lantern among ${'many other things '.repeat(20)}`);
  expect(order([long, text('short', 'the lantern went out')], 'lantern')).toEqual(['short', 'long']);
});

test('a word said twice counts more than once, and not twice as much', () => {
  const hits = [text('once', 'salt and pepper and oil'), text('twice', 'salt and salt and oil')];
  expect(order(hits, 'salt')).toEqual(['twice', 'once']);
});

test('the whole word comes before a longer one that begins with it', () => {
  expect(order([text('longer', 'the tidelands'), text('whole', 'the tide now')], 'tide', true)).toEqual([
    'whole',
    'longer',
  ]);
});

test('the words side by side come before the words apart', () => {
  const hits = [
    text('apart', 'you wait and wait for them, for you know'),
    text('phrase', 'and no tide here will wait for you'),
  ];
  expect(order(hits, 'wait for you')).toEqual(['phrase', 'apart']);
});

test('a speaker of that name comes before who mentions it, a topic before a word', () => {
  const hits = [
    text('mention', 'I met marlow'),
    text('topic', 'nothing at all', { topics: 'marlow' }),
    text('speaker', 'nothing at all', { speaker: 'Jo Marlow' }),
  ];
  expect(order(hits, 'marlow')).toEqual(['speaker', 'topic', 'mention']);
});

test('a word inside another is no hit', () => {
  const hits = [text('inside', 'untidy tidy tides'), text('word', 'one long line with the tide in it')];
  expect(order(hits, 'tide')[0]).toBe('word');
});

test('the order depends on the hits only, not on how they came, and keeps them all', () => {
  const words = fc.array(fc.constantFrom('sea', 'seal', 'tide', 'boat', 'the'), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(fc.array(words, { maxLength: 20 }), words, fc.boolean(), (texts, query, prefix) => {
      const hits = texts.map((each, at) => text(`id${at}`, each.join(' ')));
      const forward = order(hits, query.join(' '), prefix);
      expect(forward.toSorted()).toEqual(hits.map(({ id }) => id).toSorted());
      expect(order([...hits].reverse(), query.join(' '), prefix)).toEqual(forward);
    }),
  );
});
