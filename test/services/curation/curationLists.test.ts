import { beforeEach, expect, it } from 'vitest';
import { act, added, article, quote } from '../../store/samples.ts';
import { MOD, openCuration, STRANGER, type OpenCuration } from './openCuration.ts';

let open: OpenCuration;
beforeEach(async () => {
  open = await openCuration();
  const quotes = Array.from({ length: 12 }, (_, at) =>
    quote(`q${at}`, `Number ${at} of them.`, {
      speaker: at % 2 === 0 ? 'Ann Lee' : null,
      state: at === 11 ? 'pending' : at === 10 ? 'removed' : 'active',
    }),
  );
  for (const one of quotes) await act(open.store, MOD.server, { action: 'quote.add', quotes: added(one) });
});

it('lists pages, newest first, and the last one where less is left', async () => {
  const list = (page: number, filter = {}) => open.curation.list(MOD.server, filter, page, 5);
  const ids = async (page: number, filter = {}) =>
    (await list(page, filter)).quotes.map(({ value }) => value.id);
  expect(await ids(0)).toEqual(['q11', 'q10', 'q9', 'q8', 'q7']);
  expect(await list(2)).toMatchObject({ total: 12, page: 2, pages: 3 });
  expect(await list(99)).toMatchObject({
    page: 2,
    quotes: [{ value: { id: 'q1' } }, { value: { id: 'q0' } }],
  });
  expect(await ids(0, { state: 'pending' })).toEqual(['q11']);
  expect(await ids(0, { speaker: 'lee', state: 'removed' })).toEqual(['q10']);
  expect(await open.curation.list(STRANGER.server, {}, 3, 5)).toMatchObject({
    total: 0,
    page: 0,
    pages: 1,
    quotes: [],
  });
});

it('lists the history in pages, of all or of one quote or article', async () => {
  await act(open.store, MOD.server, { articles: [{ value: article('match'), revision: null, text: 'x' }] });
  await open.curation.move(MOD, 'q3', 'remove');
  const first = await open.curation.history(MOD.server, { id: null, before: null }, 6);
  expect(first.entries).toHaveLength(6);
  expect(first.entries[0]).toMatchObject({ action: 'quote.remove' });
  const second = await open.curation.history(MOD.server, { id: null, before: first.next }, 6);
  const third = await open.curation.history(MOD.server, { id: null, before: second.next }, 6);
  expect([second.entries.length, third.entries.length, third.next]).toEqual([6, 2, null]);
  const ofQuote = await open.curation.history(MOD.server, { id: 'q3', before: null }, 6);
  expect(ofQuote.entries.map(({ action }) => action)).toEqual(['quote.remove', 'quote.add']);
  const ofArticle = await open.curation.history(MOD.server, { id: 'match', before: null }, 6);
  expect(ofArticle.entries).toHaveLength(1);
  expect(await open.curation.history(STRANGER.server, { id: 'q3', before: null }, 6)).toEqual({
    entries: [],
    next: null,
  });
});

it('suggests the server’s own by id, speaker or words', async () => {
  const suggest = async (typed: string, server = MOD.server) =>
    (await open.curation.suggest(server, typed, ['active', 'pending'])).map(({ value }) => value);
  expect(await suggest('')).toEqual(['q11', 'q9', 'q8', 'q7', 'q6', 'q5', 'q4', 'q3', 'q2', 'q1', 'q0']);
  expect(await suggest('ANN number 8')).toEqual(['q8']);
  expect(await suggest('q1')).toEqual(['q1', 'q11']);
  expect(await suggest('nothing like it')).toEqual([]);
  const many = Array.from({ length: 200 }, (_, at) => quote(`later${at}`, `Later ${at}.`));
  await act(open.store, MOD.server, { quotes: added(...many) });
  expect(await suggest('number 8')).toEqual(['q8']);
  expect(await suggest('', STRANGER.server)).toEqual([]);
  const [named] = await open.curation.suggest(MOD.server, 'q8', ['active']);
  expect(named).toEqual({ name: '○ q8 · Ann Lee: Number 8 of them.', value: 'q8' });
});

const idOf = (typed: string, server = MOD.server) => open.curation.idOf(server, typed, ['active', 'pending']);

it('knows a quote by its id, or by words that only one has', async () => {
  expect(await idOf('ann number 8')).toBe('q8');
  expect(await idOf(' Q10 ')).toBe('q10');
  await expect(idOf('number 10')).rejects.toMatchObject({ refusal: { code: 'quote-unknown' } });
  await expect(idOf('ann')).rejects.toMatchObject({ refusal: { code: 'quotes-many', count: 5 } });
  for (const typed of ['nobody at all', '', '…', '🧜']) {
    await expect(idOf(typed)).rejects.toMatchObject({ refusal: { code: 'quote-unknown', id: typed } });
  }
  await expect(idOf('q8', STRANGER.server)).rejects.toMatchObject({ refusal: { code: 'quote-unknown' } });
});
