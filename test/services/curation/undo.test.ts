import { beforeEach, describe, expect, it } from 'vitest';
import type { Outcome } from '../../../src/services/curation/submission.ts';
import { act, added, article, misquote, quote } from '../../store/samples.ts';
import { addGates, FIRST, GATES } from '../serverQuotes.ts';
import { adding, MOD, openCuration, OTHER_MOD, STRANGER, type OpenCuration } from './openCuration.ts';

let open: OpenCuration;
beforeEach(async () => {
  open = await openCuration();
});

async function add(text: string): Promise<Extract<Outcome, { kind: 'kept' }>> {
  const outcome = await open.curation.submit(MOD, adding(text));
  if (outcome.kind !== 'kept') throw new Error(outcome.kind);
  return outcome;
}

const stateOf = async (id: string) => (await open.curation.find(MOD.server, id)).value.state;
const refused = (code: string, more: object = {}) => ({ refusal: { code, ...more } });
const saidBy77 = { kind: 'message', link: 'https://discord.com/channels/1/2/3', authorId: '77' } as const;

describe('taking back an act', () => {
  it('removes what was added, puts back what was changed, and can itself be taken back', async () => {
    const first = await add('One.');
    const { act: removing } = await open.curation.move(OTHER_MOD, first.quote.id, 'remove');
    const { act: undoing } = await open.curation.undo(MOD, removing);
    expect(await stateOf(first.quote.id)).toBe('active');
    await open.curation.undo(OTHER_MOD, undoing);
    expect(await stateOf(first.quote.id)).toBe('removed');
    await open.curation.move(MOD, first.quote.id, 'restore');
    const second = await add('Two.');
    const { undone } = await open.curation.undo(MOD, second.act);
    expect(undone).toMatchObject({ id: second.act, action: 'quote.add' });
    expect(await stateOf(second.quote.id)).toBe('removed');
    const history = await open.store.history(MOD.server, {}, 20);
    expect(history.map(({ action, by }) => [action, by])).toEqual([
      ['undo', '501'],
      ['quote.add', '501'],
      ['quote.restore', '501'],
      ['redo', '502'],
      ['undo', '501'],
      ['quote.remove', '502'],
      ['quote.add', '501'],
    ]);
  });

  it('is refused where somebody changed it since, and says who', async () => {
    const { quote: kept, act: adds } = await add('One.');
    await open.curation.move(OTHER_MOD, kept.id, 'remove');
    await expect(open.curation.undo(MOD, adds)).rejects.toMatchObject(
      refused('changed-since', { id: kept.id, by: '502' }),
    );
  });

  it('takes back all of an act or nothing: an article with its quotes', async () => {
    await addGates(open.store, MOD.server);
    const [entry] = await open.store.history(MOD.server, {}, 1);
    await open.curation.undo(MOD, entry?.id ?? 0);
    expect(await open.curation.articles(MOD.server)).toEqual([]);
    const { quotes, total } = await open.store.listQuotes(MOD.server, {}, { offset: 0, limit: 9 });
    expect(quotes.map(({ value }) => value.state)).toEqual(Array.from({ length: total }, () => 'removed'));
    const one = quotes[0]?.value.id ?? '';
    await expect(open.curation.move(MOD, one, 'restore')).rejects.toMatchObject(
      refused('article-removed', { title: GATES.title }),
    );
    const [undoing] = await open.store.history(MOD.server, {}, 1);
    await open.curation.undo(MOD, undoing?.id ?? 0);
    expect(await stateOf(one)).toBe('active');
    await open.curation.move(MOD, one, 'remove');
    await expect(open.curation.undo(MOD, undoing?.id ?? 0)).rejects.toMatchObject(refused('changed-since'));
    expect(await open.curation.articles(MOD.server)).toHaveLength(1);
  });

  it('takes no article back from under quotes that were added from it since', async () => {
    await addGates(open.store, MOD.server);
    const [adds] = await open.store.history(MOD.server, {}, 1);
    const words = 'The lock keeper at Wendle retires on Friday.';
    const later = await open.curation.submit(OTHER_MOD, adding(words, { articleId: GATES.id }));
    if (later.kind !== 'kept') throw new Error(later.kind);
    await expect(open.curation.undo(MOD, adds?.id ?? 0)).rejects.toMatchObject(
      refused('changed-since', { id: later.quote.id, by: OTHER_MOD.user }),
    );
    await open.curation.undo(MOD, later.act);
    await open.curation.undo(MOD, adds?.id ?? 0);
    expect(await open.curation.articles(MOD.server)).toEqual([]);
  });

  it('puts back misquotes, and articles with their newest version', async () => {
    await act(open.store, MOD.server, {
      articles: [{ value: article('match'), revision: null, text: FIRST }],
      misquotes: [{ id: 'm', value: misquote('We wait.'), revision: null }],
    });
    const renamed = { value: article('match', { title: 'New', version: 2 }), revision: 1, text: 'Now.' };
    const done = await act(open.store, MOD.server, {
      articles: [renamed],
      misquotes: [{ id: 'm', value: misquote('We wait.', { verdict: 'disputed' }), revision: 1 }],
    });
    await open.curation.undo(MOD, done.kind === 'done' ? done.id : 0);
    const [shelved] = await open.store.misquotes(MOD.server);
    expect(shelved).toEqual({ id: 'm', value: misquote('We wait.'), revision: 3 });
    const [kept] = await open.store.articles(MOD.server);
    expect(kept?.value).toMatchObject({ title: article('match').title, version: 2 });
  });

  it('knows nothing of another server, nor of what never was', async () => {
    const { act: adds } = await add('One.');
    for (const [who, id] of [
      [{ ...STRANGER, isManager: true }, adds],
      [MOD, 0],
      [MOD, -1],
      [MOD, 2 ** 60],
      [MOD, Number.NaN],
    ] as const) {
      await expect(open.curation.undo(who, id)).rejects.toMatchObject(refused('act-unknown'));
    }
  });
});

describe('a person’s own choice', () => {
  const saved = quote('m1', 'Never quote me.', { source: saidBy77, addedBy: '501' });

  it('hides their messages, and nobody else brings them back', async () => {
    const done = await act(open.store, MOD.server, { quotes: added(saved, quote('other', 'Mine.')) });
    const { act: removing } = await open.curation.move(MOD, 'm1', 'remove');
    await open.curation.undo(MOD, removing);
    expect(await open.privacy.optOut(MOD.server, '77')).toEqual({ hidden: 1 });
    expect(await stateOf('m1')).toBe('removed');
    expect(await stateOf('other')).toBe('active');
    await expect(open.curation.move(MOD, 'm1', 'restore')).rejects.toMatchObject(refused('opted-out'));
    const [optOut] = await open.store.history(MOD.server, {}, 1);
    expect(optOut).toMatchObject({ action: 'privacy.opt-out', by: '77' });
    await expect(open.curation.undo(MOD, optOut?.id ?? 0)).rejects.toMatchObject(refused('not-undoable'));
    await expect(open.curation.undo(MOD, done.kind === 'done' ? done.id : 0)).rejects.toMatchObject(
      refused('changed-since'),
    );
    expect(await open.privacy.optOut(MOD.server, '77')).toEqual({ hidden: 0 });
    expect(await open.privacy.about(MOD.server, '77')).toMatchObject({
      optedOut: expect.any(Number) as number,
      saved: { total: 1 },
      added: { total: 0 },
    });
    await open.privacy.optIn(MOD.server, '77');
    await open.privacy.optIn(MOD.server, '77');
    await open.curation.move(MOD, 'm1', 'restore');
    expect(await open.privacy.about(STRANGER.server, '77')).toMatchObject({
      optedOut: null,
      saved: { total: 0 },
    });
  });

  it('hides what was saved however much that is, in one act', async () => {
    const many = Array.from({ length: 1203 }, (_, at) => ({ ...saved, id: `m${at}`, text: `Word ${at}.` }));
    await act(open.store, MOD.server, { quotes: added(...many) });
    expect(await open.privacy.optOut(MOD.server, '77')).toEqual({ hidden: 1203 });
    expect(
      (await open.store.listQuotes(MOD.server, { state: 'active' }, { offset: 0, limit: 1 })).total,
    ).toBe(0);
    expect(await open.store.history(MOD.server, {}, 9)).toHaveLength(2);
  });

  it('counts where others name them by a mention, as imported quotes do', async () => {
    const named = quote('named000', 'Never quote me.', { speaker: '<@77>' });
    await act(open.store, MOD.server, { quotes: added(named, quote('other', 'Mine.', { speaker: '77' })) });
    expect(await open.privacy.optOut(MOD.server, '77')).toEqual({ hidden: 1 });
    expect(await stateOf('other')).toBe('active');
    await expect(open.curation.move(MOD, 'named000', 'restore')).rejects.toMatchObject(refused('opted-out'));
    const typed = adding('Never quote me again.', { speaker: '<@!77>' });
    await expect(open.curation.submit(MOD, typed)).rejects.toMatchObject(refused('opted-out'));
    expect(await open.privacy.erase(MOD.server, '77')).toEqual({ quotes: 1 });
  });

  it('erases what they added and said, and what is left cannot be taken back', async () => {
    const { act: adds } = await add('One.');
    const done = await act(open.store, MOD.server, { quotes: added(saved) });
    expect(await open.privacy.erase(MOD.server, '77')).toEqual({ quotes: 1 });
    await expect(open.curation.undo(MOD, done.kind === 'done' ? done.id : 0)).rejects.toMatchObject(
      refused('not-undoable'),
    );
    const both = await act(open.store, MOD.server, {
      quotes: added({ ...saved, id: 'm2', addedBy: '502' }, quote('m3', 'Theirs.', { addedBy: '502' })),
    });
    await open.privacy.erase(MOD.server, '77');
    await open.curation.undo(MOD, both.kind === 'done' ? both.id : 0);
    expect(await stateOf('m3')).toBe('removed');
    expect(await open.privacy.erase(MOD.server, MOD.user)).toEqual({ quotes: 1 });
    await expect(open.curation.undo(OTHER_MOD, adds)).rejects.toMatchObject(refused('not-undoable'));
    expect(JSON.stringify(await open.store.history(MOD.server, {}, 9))).not.toMatch(
      /501|Never quote me|One\./,
    );
  });
});
